using Microsoft.AspNetCore.Components;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Dns;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Steps;

/// <summary>Names that lead to the endpoint by records in private hosted zones (E17 to E20): a row for each cluster, and one Apply for all that lack theirs.</summary>
public sealed partial class HostedZoneStep
{
    [Parameter, EditorRequired]
    public EndpointView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public string Project { get; set; } = "";

    [Parameter, EditorRequired]
    public RecordsInput Input { get; set; } = null!;

    [Parameter]
    public EventCallback<RecordsInput> InputChanged { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<ClusterBinding> Clusters { get; set; } = [];

    /// <summary>null: not looked yet.</summary>
    [Parameter]
    public IReadOnlyList<DnsPreview>? Previews { get; set; }

    /// <summary>Why the cloud could not be looked at.</summary>
    [Parameter]
    public CloudException? Refusal { get; set; }

    [Parameter]
    public ZoneList Zones { get; set; } = ZoneList.None;

    [Parameter]
    public IReadOnlyList<CloudAccountView> Accounts { get; set; } = [];

    [Parameter]
    public IReadOnlyList<EndpointCheck>? Checks { get; set; }

    [Parameter]
    public EndpointHandoff? Handoff { get; set; }

    [Parameter]
    public IReadOnlyList<DnsHandoff> Handoffs { get; set; } = [];

    [Parameter, EditorRequired]
    public FormErrors Errors { get; set; } = null!;

    [Parameter]
    public bool ReadOnly { get; set; }

    /// <summary>What is on its way: <c>vpcdns</c>, or a record's id.</summary>
    [Parameter]
    public string? Working { get; set; }

    [Parameter]
    public EventCallback<RecordRequest> OnAct { get; set; }

    [Parameter]
    public EventCallback OnEnableVpcDns { get; set; }

    /// <summary>A pasted answer that tells the endpoint's names.</summary>
    [Parameter]
    public EventCallback<string> OnPaste { get; set; }

    private EndpointCheck? VpcDns => Checks?.FirstOrDefault(check => check.Kind == EndpointCheckKind.VpcDnsAttributes);

    private IReadOnlyList<ClusterBinding> Missing => [.. Clusters.Where(one => one is { Binding: null, PrivateLink: not null })];

    private IReadOnlyList<ClusterBinding> Chosen => [.. Missing.Where(one => !Input.LeftOut.Contains(one.ClusterId))];

    /// <summary>Texts of the records that a person makes.</summary>
    private IReadOnlyList<DnsHandoff> Commands
    {
        get
        {
            var own = Clusters.Select(one => one.Binding).Where(binding => binding is { Mode: EndpointMode.Self, Status: not DnsBindingStatus.Removing }).Select(binding => binding!.Id).ToHashSet();
            return [.. Handoffs.Where(handoff => own.Contains(handoff.BindingId))];
        }
    }

    private Task ChooseAsync((string ClusterId, bool Chosen) choice) => InputChanged.InvokeAsync(Input with
    {
        LeftOut = choice.Chosen ? [.. Input.LeftOut.Where(id => id != choice.ClusterId)] : [.. Input.LeftOut, choice.ClusterId],
    });
}
