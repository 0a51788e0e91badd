using Microsoft.AspNetCore.Components;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Steps;

/// <summary>Private DNS (A33–A36): what it needs, who switches it on, or that it is not wanted.</summary>
public sealed partial class DnsStep
{
    [Parameter, EditorRequired]
    public EndpointView View { get; set; } = null!;

    [Parameter]
    public ClusterView? Cluster { get; set; }

    [Parameter, EditorRequired]
    public string Project { get; set; } = "";

    [Parameter]
    public DnsWish Wish { get; set; }

    [Parameter]
    public EventCallback<DnsWish> WishChanged { get; set; }

    [Parameter]
    public IReadOnlyList<EndpointCheck>? Checks { get; set; }

    [Parameter]
    public EndpointHandoff? Handoff { get; set; }

    [Parameter]
    public string? AccountName { get; set; }

    [Parameter]
    public string? Working { get; set; }

    [Parameter]
    public EventCallback OnEnableVpcDns { get; set; }

    private bool Done => View.ReachableStep == WizardStep.Connect;

    private bool Verified => View.PrivateDnsNameState is null or "verified";

    private bool DnsOff => Of(EndpointCheckKind.VpcDnsAttributes) is { Outcome: CheckOutcome.Warning or CheckOutcome.Failed };

    private string? ConsoleBlocked => View switch
    {
        { ConsumerCloudAccountId: null } => T["Run.NoAccount"].Value,
        { Managed: false } => T["Dns.NotManaged"].Value,
        _ => null,
    };

    /// <summary>Accepted first, then what the VPC and the service must have; in the order in which AWS would refuse.</summary>
    private IReadOnlyList<EndpointCheck> Prechecks =>
    [
        new(EndpointCheckKind.ServiceVisible, CheckOutcome.Passed),
        Of(EndpointCheckKind.VpcDnsAttributes) ?? new(EndpointCheckKind.VpcDnsAttributes, CheckOutcome.NotChecked),
        new(EndpointCheckKind.PrivateNameVerified, View.PrivateDnsNameState switch { "verified" => CheckOutcome.Passed, null => CheckOutcome.NotChecked, _ => CheckOutcome.Failed }),
        Of(EndpointCheckKind.NoDnsConflict) ?? new(EndpointCheckKind.NoDnsConflict, CheckOutcome.NotChecked),
    ];

    private EndpointCheck? Of(EndpointCheckKind kind) => Checks?.FirstOrDefault(check => check.Kind == kind);
}
