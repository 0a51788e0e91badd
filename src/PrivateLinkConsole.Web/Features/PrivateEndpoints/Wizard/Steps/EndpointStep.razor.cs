using Microsoft.AspNetCore.Components;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Shared.Pages;
using PrivateLinkConsole.Web.Shared.Picking;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Steps;

/// <summary>The interface endpoint: where it shall stand, and who creates it. The command changes as one types.</summary>
public sealed partial class EndpointStep
{
    [Parameter, EditorRequired]
    public EndpointView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public EndpointStepForm Form { get; set; } = null!;

    [Parameter, EditorRequired]
    public FormErrors Errors { get; set; } = null!;

    [Parameter]
    public IReadOnlyList<CloudAccountView> Accounts { get; set; } = [];

    [Parameter]
    public IReadOnlyList<CloudVpc> Networks { get; set; } = [];

    [Parameter]
    public string? NetworkProblem { get; set; }

    [Parameter]
    public EndpointHandoff? Handoff { get; set; }

    [Parameter]
    public EventCallback OnChange { get; set; }

    /// <summary>Another account was chosen: its networks are to be read.</summary>
    [Parameter]
    public EventCallback OnAccount { get; set; }

    /// <summary>A field was left; its name in Core.</summary>
    [Parameter]
    public EventCallback<string> OnLeft { get; set; }

    private string? AccountName => Accounts.FirstOrDefault(account => account.Id == Form.ConsumerCloudAccountId)?.Name;

    private CloudVpc? Vpc => Networks.FirstOrDefault(vpc => vpc.Id == Form.VpcId);

    private IReadOnlyList<PickOption> Vpcs => [.. Networks.Select(vpc => new PickOption(vpc.Id, string.Join(' ', new[] { vpc.Name }.Concat(vpc.Cidrs).OfType<string>())))];

    private IReadOnlyList<PickOption> Subnets => [.. (Vpc?.Subnets ?? []).Select(subnet => new PickOption(
        subnet.Id,
        L["Wizard.SubnetOption", subnet.ZoneId, subnet.ZoneName, subnet.Cidr, subnet.FreeAddresses],
        View.ServiceZoneIds.Count > 0 && !View.ServiceZoneIds.Contains(subnet.ZoneId) ? L["Wizard.ZoneNotServed", subnet.ZoneId].Value : null))];

    private IReadOnlyList<PickOption> Groups => [.. (Vpc?.SecurityGroups ?? []).Select(group => new PickOption(
        group.Id,
        $"{group.Name} · {L[group.Ingress.Any(rule => rule.Opens(View.Port ?? 0)) ? "Wizard.PortOpen" : "Wizard.PortClosed", View.Port ?? 0]}"))];

    /// <summary>The command's values with what stands in the fields now.</summary>
    private EndpointHandoff? Typed => Handoff is null ? null : Handoff with
    {
        Name = Form.Name,
        // Without a connected account the number is asked for before the command may be copied: the service must let it in first (R4).
        ServiceName = Form.ConsumerCloudAccountId is null && string.IsNullOrWhiteSpace(Form.ConsumerAccountId) ? null : Handoff.ServiceName,
        VpcId = Form.VpcId.Length > 0 ? Form.VpcId : null,
        SubnetIds = Form.SubnetIds,
        SecurityGroupIds = Form.SecurityGroupIds,
    };

    private static string Text(ChangeEventArgs args) => args.Value as string ?? "";

    private Task Set(Action change)
    {
        change();
        return OnChange.InvokeAsync();
    }

    private Task AccountAsync(ChangeEventArgs args)
    {
        Form.ConsumerCloudAccountId = Text(args) is { Length: > 0 } id ? id : null;
        Form.Mode = Form.ConsumerCloudAccountId is null ? EndpointMode.Self : EndpointMode.Console;
        return OnAccount.InvokeAsync();
    }
}
