using Microsoft.AspNetCore.Components;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Parts;
using PrivateLinkConsole.Web.Shared;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Steps;

/// <summary>Where the endpoint goes and who creates it (A19–A31).</summary>
public sealed partial class EndpointStep
{
    private bool copied;
    private bool named;
    private bool modeChosen;

    [Parameter, EditorRequired]
    public EndpointStepInput Input { get; set; } = null!;

    [Parameter]
    public EventCallback<EndpointStepInput> InputChanged { get; set; }

    /// <summary>A field was left; its name in Core.</summary>
    [Parameter]
    public EventCallback<string> OnLeft { get; set; }

    [Parameter, EditorRequired]
    public EndpointView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public ClusterView? Cluster { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<CloudAccountView> Accounts { get; set; } = [];

    [Parameter]
    public IReadOnlyList<EndpointEvent> Events { get; set; } = [];

    [Parameter]
    public IReadOnlyList<ConnectionRequest> Connections { get; set; } = [];

    [Parameter]
    public NetworkList Networks { get; set; } = NetworkList.None;

    [Parameter]
    public IReadOnlyList<EndpointCheck>? Checks { get; set; }

    [Parameter]
    public ServiceVerification? Verification { get; set; }

    [Parameter]
    public EndpointHandoff? Handoff { get; set; }

    [Parameter, EditorRequired]
    public FormErrors Errors { get; set; } = null!;

    /// <summary>What is on its way: <c>verify</c>, <c>group</c>.</summary>
    [Parameter]
    public string? Working { get; set; }

    /// <summary>null where the clouds are real.</summary>
    [Parameter]
    public double? SandboxSpeed { get; set; }

    [Parameter]
    public EventCallback OnVerify { get; set; }

    [Parameter]
    public EventCallback OnCreateGroup { get; set; }

    [Parameter]
    public EventCallback OnRefresh { get; set; }

    [Parameter]
    public EventCallback<string> OnUse { get; set; }

    /// <summary>Where an ID is typed instead.</summary>
    [Parameter]
    public string EnterHref { get; set; } = "";

    private CloudTraits Traits => CloudTraits.Of(View.Provider);

    private CloudFields Fields => CloudFields.Of(View.Provider);

    private string SubnetForm => L.Of(View.Provider, "Field.SubnetIds.Form");

    /// <summary>Where groups must be chosen, it also says how many of how many are.</summary>
    private string GroupsHint => Traits.MinSecurityGroups == 0
        ? L["Field.SecurityGroups.Hint", Port]
        : $"{T["Groups.Chosen", Input.SecurityGroupIds.Count, Fields.SecurityGroups.Most]} {L["Field.SecurityGroups.Hint", Port]}";

    private int Port => Cluster?.Port ?? View.Port ?? 0;

    private CloudVpc? Vpc => Networks.Find(Input.VpcId);

    private CloudAccountView? Account => Accounts.FirstOrDefault(account => account.Id == Input.ConsumerCloudAccountId);

    private IReadOnlyList<string> Served => View.ServiceZoneIds.Count > 0 ? View.ServiceZoneIds : Cluster?.ZoneIds ?? [];

    private string? ListProblem => Networks switch
    {
        { Refusal: { Kind: CloudErrorKind.Identity } denied } => T["List.Denied", PolicyTexts.Of(View.Provider).ActionOf(denied.Operation)].Value,
        { Refusal: { } refusal } => T["List.Failed", refusal.Code].Value,
        { Listed: true, Vpcs.Count: 0 } => T["List.Empty", View.Region].Value,
        _ => null,
    };

    private IReadOnlyList<CheckLine> Lines =>
        [.. (Checks ?? []).Select(check => new CheckLine(T[$"Check.{check.Kind}"], check.Outcome, check.Error is { } error ? ProblemTexts.Sentence(error) : null))];

    /// <summary>Why the fields can no longer be changed; null: they can.</summary>
    private string? Fixed => View switch
    {
        { VpcEndpointId: { } endpoint } => T["Fixed.EndpointExists", endpoint].Value,
        { CreationAsked: true, Mode: EndpointMode.Console, Failure: null } => T["Fixed.Creating"].Value,
        _ => null,
    };

    /// <summary>The commands with what stands in the fields now, saved or not.</summary>
    private EndpointHandoff? Live => Handoff is null ? null : Handoff with
    {
        VpcId = Input.VpcId,
        SubnetIds = Input.SubnetIds,
        SubnetZones = Input.SubnetZones,
        SecurityGroupIds = Input.SecurityGroupIds,
    };

    private string? Reason(IReadOnlyList<string> unfilled) =>
        CopyBlock.Reason(unfilled, View, Input.ConsumerCloudAccountId is null && Fields.Account.Check(Input.ConsumerAccountId) is not null, L, T);

    /// <summary>With an account the console can do it. Who chose to run it himself keeps his choice.</summary>
    private Task AccountAsync(EndpointStepInput next) =>
        InputChanged.InvokeAsync(next.ConsumerCloudAccountId is not null && Input.ConsumerCloudAccountId is null && !modeChosen ? next with { Mode = EndpointMode.Console } : next);

    private Task ModeAsync(bool self)
    {
        modeChosen = true;
        return InputChanged.InvokeAsync(Input with { Mode = self ? EndpointMode.Self : EndpointMode.Console });
    }

    private Task NameAsync(ChangeEventArgs args)
    {
        named = true;
        return InputChanged.InvokeAsync(Input with { Name = args.Value as string ?? "" });
    }

    /// <summary>Another VPC has other subnets and groups. Until somebody names the endpoint it is called after cluster and VPC.</summary>
    private Task VpcAsync(IReadOnlyList<string> values)
    {
        var id = values.Count > 0 ? values[0] : "";
        var vpc = Networks.Find(id);
        var next = Input with { VpcId = id };
        if (vpc is not null)
        {
            next = next with
            {
                SubnetIds = [.. Input.SubnetIds.Where(subnet => vpc.Subnets.Any(one => one.Id == subnet))],
                SecurityGroupIds = [.. Input.SecurityGroupIds.Where(group => vpc.SecurityGroups.Any(one => one.Id == group))],
                Name = AutoNamed ? $"{Cluster?.Name}-{vpc.Name ?? vpc.Id}" : Input.Name,
            };
        }

        return InputChanged.InvokeAsync(next);
    }

    private bool AutoNamed => !named && (Input.Name.Length == 0 || Input.Name == Cluster?.Name || Input.Name.StartsWith($"{Cluster?.Name}-", StringComparison.Ordinal));
}
