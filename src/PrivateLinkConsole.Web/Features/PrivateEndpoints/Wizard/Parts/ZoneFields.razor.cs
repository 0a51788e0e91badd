using Microsoft.AspNetCore.Components;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Dns;
using PrivateLinkConsole.Web.Shared.Pages;
using PrivateLinkConsole.Web.Shared.Picking;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Parts;

/// <summary>Which hosted zone the records stand in, who makes them, and which VPCs answer from it.</summary>
public sealed partial class ZoneFields
{
    private readonly FormErrors vpcErrors = new();
    private VpcInput? adding;

    [Parameter, EditorRequired]
    public RecordsInput Input { get; set; } = null!;

    [Parameter]
    public EventCallback<RecordsInput> InputChanged { get; set; }

    [Parameter, EditorRequired]
    public EndpointView View { get; set; } = null!;

    [Parameter]
    public IReadOnlyList<CloudAccountView> Accounts { get; set; } = [];

    [Parameter]
    public ZoneList Zones { get; set; } = ZoneList.None;

    /// <summary>Private links whose records are to be made.</summary>
    [Parameter]
    public IReadOnlyList<string> Names { get; set; } = [];

    [Parameter, EditorRequired]
    public FormErrors Errors { get; set; } = null!;

    private bool Connected => View.ConsumerCloudAccountId is not null;

    private VpcInput Adding => adding ??= new VpcInput("", View.Region);

    /// <summary>Zones that can hold all the names first; the others say why they cannot.</summary>
    private IReadOnlyList<PickOption> Options =>
        [.. Zones.Items.OrderBy(zone => zone.Name, StringComparer.Ordinal).Select(zone => new PickOption(zone.Id, zone.Name, Names.All(name => ZoneNames.Holds(zone.Name, name)) ? null : T["Zone.OtherName"].Value))];

    private string? ListProblem => Zones switch
    {
        { Refusal: { Kind: CloudErrorKind.Identity } denied } => T["List.Denied", $"route53:{denied.Operation}"].Value,
        { Refusal: { } refusal } => T["List.Failed", refusal.Code].Value,
        { Listed: true, Items.Count: 0 } => T["Zone.None"].Value,
        _ => null,
    };

    private Task AccountAsync(ChangeEventArgs args) => InputChanged.InvokeAsync(Input with { ZoneAccountId = args.Value as string, HostedZoneId = "" });

    private async Task AddAsync()
    {
        var vpc = Adding;
        vpcErrors.Clear();
        if (FieldRules.AwsVpc.Check(vpc.VpcId) is { } error)
        {
            vpcErrors.Set([error with { Field = "vpcId" }]);
            return;
        }

        adding = null;
        if (!Input.MoreVpcs.Contains(vpc))
            await InputChanged.InvokeAsync(Input with { MoreVpcs = [.. Input.MoreVpcs, vpc] });
    }
}
