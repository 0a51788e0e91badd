using Microsoft.AspNetCore.Components;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Web.Shared;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Settings;

/// <summary>What can be changed of an endpoint: its name at once, what the cloud keeps of it as one wish (D48–D56, D60–D66).</summary>
public sealed partial class SettingsPanel
{
    private readonly FormErrors errors = new();
    private EndpointStepInput step = new();
    private IReadOnlyList<TagRow> tags = [];
    private IReadOnlyList<CloudVpc> networks = [];
    private PolicyChoice policy;
    private string name = "";
    private string description = "";
    private string document = "";
    private FlashMessage? refused;
    private string? loaded;

    [Parameter, EditorRequired]
    public EndpointView View { get; set; } = null!;

    [Inject]
    public required EndpointDetails Details { get; init; }

    [Inject]
    public required NetworkLookup Networks { get; init; }

    [Inject]
    public required FlashMessages Flash { get; init; }

    private CloudVpc? Vpc => networks.FirstOrDefault(vpc => vpc.Id == View.VpcId);

    /// <summary>Why only name and description can be changed from here: text key; null: all can.</summary>
    private string? Obstacle => View switch
    {
        { VpcEndpointId: null } => "Settings.NoEndpoint",
        { ConsumerCloudAccountId: null } => "Settings.NoAccount",
        { Managed: false } => "Settings.NotOurs",
        _ => null,
    };

    protected override void OnParametersSet()
    {
        if (loaded == View.Id)
            return;
        loaded = View.Id;
        (name, description) = (View.Name, View.Description ?? "");
        step = new EndpointStepInput
        {
            SubnetIds = View.SubnetIds,
            SubnetZones = View.SubnetZones,
            FewZonesConfirmed = View.SubnetIds.Count < CloudTraits.Of(View.Provider).MinZonesByDefault,
            SecurityGroupIds = View.SecurityGroupIds,
        };
        tags = [.. View.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new TagRow(tag.Key, tag.Value))];
    }

    // Once there is a circuit: a page that is only prerendered asks no cloud. The lists only help; where they cannot be read, ids are typed.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || Obstacle is not null)
            return;
        await TryAsync(async caller => networks = await Networks.ListAsync(caller, Project, View.ConsumerCloudAccountId!, View.Region, Leaving));
        StateHasChanged();
    }

    private async Task SaveAsync()
    {
        refused = null;
        errors.Clear();
        if (tags.GroupBy(tag => tag.Key).FirstOrDefault(key => key.Count() > 1) is { } twice)
        {
            errors.Set([new("tags", "duplicate", "Field.List.Twice", [twice.Key])]);
            return;
        }

        var problem = await TryAsync(caller => Details.ChangeAsync(caller, Project, View.Id, Changed(), View.Revision, Leaving));
        if (problem is null)
            Flash.Add(new FlashMessage(FlashKind.Success, L["Settings.Asked", name]));
        else if (!errors.Take(problem))
            refused = problem.Flash(L);
    }

    /// <summary>Only what differs is asked for.</summary>
    private EndpointDetailsInput Changed()
    {
        var input = new EndpointDetailsInput(
            name.Trim() == View.Name ? null : name.Trim(),
            description.Trim() == (View.Description ?? "") ? null : description.Trim());
        if (Obstacle is not null)
            return input;
        var wanted = tags.Where(tag => tag.Key.Length + tag.Value.Length > 0).ToDictionary(tag => tag.Key.Trim(), tag => tag.Value.Trim(), StringComparer.Ordinal);
        return input with
        {
            SubnetIds = step.SubnetIds.ToHashSet().SetEquals(View.SubnetIds) ? null : step.SubnetIds,
            SubnetZones = step.SubnetZones,
            FewZonesConfirmed = step.FewZonesConfirmed,
            SecurityGroupIds = step.SecurityGroupIds.ToHashSet().SetEquals(View.SecurityGroupIds) ? null : step.SecurityGroupIds,
            Tags = wanted.Count == View.Tags.Count && wanted.All(tag => View.Tags.GetValueOrDefault(tag.Key) == tag.Value) ? null : wanted,
            Policy = policy switch { PolicyChoice.Keep => null, PolicyChoice.Default => "", PolicyChoice.Custom => document },
        };
    }
}
