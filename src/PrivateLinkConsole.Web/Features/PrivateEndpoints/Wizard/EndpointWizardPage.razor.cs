using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;
using PrivateLinkConsole.Web.Shared;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>
/// The wizard's frame: which step is shown, what its buttons do, and how changes arrive. The steps themselves only show and
/// raise events. What can be done is decided by Core; this page follows the row.
/// </summary>
public sealed partial class EndpointWizardPage
{
    private static readonly string[] FormOrder =
        ["endpointServiceName", "consumerCloudAccountId", "consumerAccountId", "vpcId", "subnetIds", "securityGroupIds", "name", "privateLink", "port", "privateDnsName", "zoneCloudAccountId", "hostedZoneId", "moreVpcs"];

    private (string Project, string? Id)? loaded;
    private (string? Id, string? Step)? wanted;
    private WizardStep shown;
    private string? notice;
    private FlashMessage? refused;
    private bool focusHeading;
    private bool watching;
    private bool acting;
    private bool pressed;
    private ElementReference heading;
    private CancellationToken left;

    [Parameter]
    public string? Id { get; set; }

    [Parameter]
    public string? Step { get; set; }

    [SupplyParameterFromQuery(Name = "cluster")]
    public string? ClusterInUrl { get; set; }

    [SupplyParameterFromQuery(Name = "endpoint")]
    public string? EndpointInUrl { get; set; }

    [SupplyParameterFromQuery(Name = "client")]
    public string? ClientInUrl { get; set; }

    [Inject]
    public required WizardSession Session { get; init; }

    [Inject]
    public required WizardActions Actions { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IJSRuntime Browser { get; init; }

    [Inject]
    public required Announcer Announcer { get; init; }

    private WizardState? State => Session.State;

    private EndpointView? View => Session.View;

    private string? AccountName => State?.Accounts.FirstOrDefault(account => account.Id == View?.ConsumerCloudAccountId)?.Name;

    private FormErrors Errors { get; } = new();

    private string TabTitle => View is null ? L["Wizard.Title"] : $"{T[$"Tab.{View.Status}"]} {View.Name}";

    protected override void OnInitialized() => left = Leaving;

    protected override async Task OnParametersSetAsync()
    {
        if (loaded != (Project, Id))
        {
            loaded = (Project, Id);
            await LoadAsync(caller => Session.LoadAsync(caller, Project, Id, Leaving));
        }

        if (State is null || wanted == (Id, Step))
            return;
        wanted = (Id, Step);
        Show();
        await BeginStepAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var begins = !watching && State is not null;
        if (begins)
        {
            watching = true;
            // A step that was loaded is found as one that was gone to.
            focusHeading = Id is not null;
            _ = WatchAsync(Session.Watching, Session.Concerns, RefreshAsync);
        }

        if (focusHeading && heading.Id is not null)
        {
            focusHeading = false;
            await heading.FocusAsync();
        }

        if (begins)
        {
            await BeginStepAsync();
            StateHasChanged();
        }
    }

    /// <summary>The address says which step; the row says how far one may go.</summary>
    private void Show()
    {
        var reachable = View?.ReachableStep ?? WizardStep.Cluster;
        var asked = Id is null ? WizardStep.Cluster : StepNames.Parse(Step);
        shown = asked is { } step && step <= reachable && WizardSteps.Of(Platform).Contains(step) ? step : reachable;
        notice = asked == shown || Step is null ? null : T["Notice.FinishFirst", L[shown.TitleKey(Platform)]].Value;
        refused = null;
        following = false;
        Errors.Clear();
        focusHeading = watching;
    }

    private async Task RefreshAsync()
    {
        var before = State;
        await TryAsync(caller => Session.LoadAsync(caller, Project, Id, Leaving));
        Announce(before?.View, View);
        AnnounceRequests(before);
        await FollowAsync();
        StateHasChanged();
    }

    private void Announce(EndpointView? before, EndpointView? after)
    {
        if (before is null || after is null || before.Id != after.Id)
            return;
        if (before.ServiceStatus == ServicePhase.Creating && after.ServiceStatus == ServicePhase.Active)
            Announcer.Say(T["Announce.ServiceReady"]);
        if (before.Status != after.Status)
            Announcer.Say(L["List.Announce.Status", after.Name, L[$"Status.Endpoint.{after.Status}"]]);
    }

    /// <summary>An endpoint that was not there a moment ago: found by its tags, or as a request to our service.</summary>
    private void AnnounceRequests(WizardState? before)
    {
        foreach (var id in Waiting(State).Except(Waiting(before)))
            Announcer.Say(L["Accept.Found", id]);
    }

    private static IEnumerable<string> Waiting(WizardState? state) => state is null ? [] :
        state.Connections.Where(one => one.State == CloudEndpointState.PendingAcceptance).Select(one => one.EndpointId)
            .Concat(state.View?.OfferedEndpointId is { } offered ? [offered] : []);

    /// <summary>Does what a button asks for; a refusal about fields is shown at them, any other above the buttons.</summary>
    private async Task<bool> DoAsync(Func<Caller, Task> work)
    {
        refused = null;
        acting = true;
        var problem = await TryAsync(work);
        acting = false;
        if (problem is null)
        {
            Errors.Clear();
            return true;
        }

        if (problem.Refusal is InvalidInputException wrong)
            Errors.Set(InFormOrder(wrong.Errors));
        else
            refused = problem.Flash(L);
        await FocusFirstErrorAsync();
        return false;
    }

    /// <summary>As the fields stand on the page: the summary and the focus follow the eye.</summary>
    private static IEnumerable<FieldError> InFormOrder(IEnumerable<FieldError> errors) =>
        errors.OrderBy(error => Array.FindIndex(FormOrder, field => error.Field.StartsWith(field, StringComparison.Ordinal)));

    private async Task FocusFirstErrorAsync()
    {
        if (Errors.Links("field") is [var first, ..])
            await Browser.InvokeVoidAsync("plc.focusId", first.Id);
    }

    private string Href(WizardStep step, string? id = null) => $"/p/{Project}/endpoints/{id ?? Id}/setup/{step.InUrl()}";

    private void Go(WizardStep step) => Navigation.NavigateTo(Href(step));
}
