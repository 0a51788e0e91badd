using Microsoft.AspNetCore.Components;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Parts;
using PrivateLinkConsole.Web.Shared.Pages;

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

    [Parameter, EditorRequired]
    public FormErrors Errors { get; set; } = null!;

    /// <summary>The cloud's answer, as a person pasted it.</summary>
    [Parameter]
    public EventCallback<string> OnPaste { get; set; }

    [Parameter]
    public EventCallback OnEnableVpcDns { get; set; }

    /// <summary>Asks the cloud to look for the TXT record now.</summary>
    [Parameter]
    public EventCallback OnCheckName { get; set; }

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
    private IReadOnlyList<CheckLine> Prechecks =>
    [
        new(T["Checks.Accepted"], View.AcceptanceConfirmedBy is null ? CheckOutcome.Passed : CheckOutcome.NotChecked, View.AcceptanceConfirmedBy is { } who ? T["Checks.ConfirmedBy", who].Value : null),
        Line(EndpointCheckKind.VpcDnsAttributes),
        new(T["Check.PrivateNameVerified"], View.PrivateDnsNameState switch { "verified" => CheckOutcome.Passed, null => CheckOutcome.NotChecked, _ => CheckOutcome.Failed }),
        Line(EndpointCheckKind.NoDnsConflict),
    ];

    private CheckLine Line(EndpointCheckKind kind) =>
        new(T[$"Check.{kind}"], Of(kind)?.Outcome ?? CheckOutcome.NotChecked, Of(kind)?.Error is { } error ? ProblemTexts.Sentence(error) : null);

    private EndpointCheck? Of(EndpointCheckKind kind) => Checks?.FirstOrDefault(check => check.Kind == kind);
}
