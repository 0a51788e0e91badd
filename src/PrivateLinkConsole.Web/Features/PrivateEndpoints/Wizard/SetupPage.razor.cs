using Microsoft.AspNetCore.Components;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Web.Shared;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>
/// Hosts the steps. The draft is the row and the step is in the address, so a reload, Back, Edit and a restarted server all come
/// through the same door. Steps get values and raise events; everything that is done is done here.
/// </summary>
public sealed partial class SetupPage
{
    private readonly FormErrors errors = new();
    private EndpointView? view;
    private WizardStep step;
    private ElementReference heading;
    private bool focus;
    private string? notice;
    private DateTimeOffset? saved;
    private EndpointStepForm form = new();
    private EndpointHandoff? handoff;
    private IReadOnlyList<ClusterView> clusters = [];
    private IReadOnlyList<CloudAccountView> accounts = [];
    private IReadOnlyList<ConnectionRequest> requests = [];
    private string? chosenCluster;
    private string? endpointId;
    private DnsWish wish;
    private string? formOf;

    [Parameter]
    public string Id { get; set; } = "";

    [Parameter]
    public string? Step { get; set; }

    [Inject]
    public required SetupActions Actions { get; init; }

    [Inject]
    public required SetupSources Sources { get; init; }

    [Inject]
    public required Watching Watch { get; init; }

    [Inject]
    public required FlashMessages Flash { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private string Region => clusters.FirstOrDefault(cluster => cluster.Id == view!.ClusterId)?.Region ?? view!.Region;

    private WizardStep? Previous => step switch
    {
        WizardStep.Cluster or WizardStep.Endpoint => null,
        WizardStep.Region => WizardStep.Cluster,
        WizardStep.Accept => WizardStep.Endpoint,
        WizardStep.Dns => WizardStep.Accept,
        WizardStep.Connect => WizardStep.Dns,
    };

    private string NextText => step switch
    {
        WizardStep.Endpoint when view is { CreationAsked: false } && form.Mode == EndpointMode.Console => L["Wizard.CreateEndpoint"],
        WizardStep.Dns => L["Common.Create"],
        WizardStep.Cluster or WizardStep.Region or WizardStep.Endpoint or WizardStep.Accept or WizardStep.Connect => L["Common.Next"],
    };

    protected override async Task OnParametersSetAsync()
    {
        var before = step;
        errors.Clear();
        await LoadAsync(ReadAsync);
        if (view is null)
            return;
        step = SetupSteps.Resolve(view, Step);
        focus = before != step;
        if (Enum.TryParse<WizardStep>(Step, ignoreCase: true, out var asked) && asked > step)
            notice = L["Wizard.FinishFirst", L[SetupSteps.TitleOf(step)]];
        Fill(view);
        await LoadNetworksAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            _ = WatchAsync(Watch, item => item.Subject is FeedSubject.Endpoint or FeedSubject.Service, RefreshAsync);
        // The same page at another step: nobody else would move the focus to its heading.
        if (focus && !firstRender && view is not null)
            await heading.FocusAsync();
        focus = false;
    }

    private async Task ReadAsync(Caller caller)
    {
        view = await Actions.Reading.GetAsync(caller, Project, Id, Leaving);
        if (clusters.Count == 0)
            clusters = await Sources.Clusters.ListAsync(caller, Project, Leaving);
        if (accounts.Count == 0)
            accounts = [.. (await Sources.Accounts.ListAsync(caller, Project, Leaving)).Where(account => account.Provider == view.Provider)];
        handoff = view.IsDraft ? null : await Sources.Handoffs.GetAsync(caller, Project, Id, Leaving);
        requests = view.Side == ServiceSide.Ours ? await Actions.Reading.ConnectionsAsync(caller, Project, Id, Leaving) : [];
    }

    private async Task RefreshAsync()
    {
        await LoadAsync(ReadAsync);
        if (view is not null && view.VpcEndpointId is not null)
            endpointId ??= view.VpcEndpointId;
        StateHasChanged();
    }

    /// <summary>The row's values into the form, once: later readings must not take away what is being typed.</summary>
    private void Fill(EndpointView row)
    {
        endpointId ??= row.VpcEndpointId ?? row.OfferedEndpointId;
        chosenCluster ??= row.ClusterId;
        if (wish == DnsWish.Undecided)
            wish = row.Dns != DnsWish.Undecided ? row.Dns : row is { Managed: true, ConsumerCloudAccountId: not null } ? DnsWish.ConsoleEnables : DnsWish.PersonEnables;
        if (formOf == row.Id)
            return;
        formOf = row.Id;
        form = EndpointStepForm.Of(row);
    }
}
