using Microsoft.AspNetCore.Components;
using MudBlazor;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Web.Shared;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Details;

/// <summary>One private endpoint, live. The tab and the delete dialog are parts of the address, so that Back closes them.</summary>
public sealed partial class EndpointPage
{
    private static readonly string[] Tabs = ["overview", "network", "dns", "diagnostics", "settings", "activity"];
    private EndpointView? view;
    private IReadOnlyList<EndpointEvent> events = [];
    private IDialogReference? dialog;
    private bool asking;

    [Parameter]
    public string Id { get; set; } = "";

    [Parameter]
    public string? Tab { get; set; }

    [SupplyParameterFromQuery(Name = "dialog")]
    private string? DialogName { get; set; }

    [Inject]
    public required EndpointReading Reading { get; init; }

    [Inject]
    public required EndpointRemoval Removal { get; init; }

    [Inject]
    public required Watching Watch { get; init; }

    [Inject]
    public required DialogFlash Results { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private string Current => Tabs.Contains(Tab) ? Tab! : Tabs[0];

    protected override Task OnParametersSetAsync() => view?.Id == Id ? Task.CompletedTask : LoadAsync(ReadAsync);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            _ = WatchAsync(Watch, item => item.Subject is FeedSubject.Endpoint or FeedSubject.Service, RefreshAsync);
        if (DialogName == "delete" && dialog is null && !asking && view is not null)
            await DeleteAsync();
        else if (DialogName is null)
            dialog?.Close();
    }

    private async Task ReadAsync(Core.Projects.Caller caller)
    {
        view = await Reading.GetAsync(caller, Project, Id, Leaving);
        events = await Reading.EventsAsync(caller, Project, Id, Leaving);
    }

    private async Task RefreshAsync()
    {
        await LoadAsync(ReadAsync);
        StateHasChanged();
    }

    private async Task RetryAsync()
    {
        var problem = await TryAsync(caller => Removal.RetryAsync(caller, Project, Id, Leaving));
        Results.Flash.Add(problem?.Flash(L) ?? new FlashMessage(FlashKind.Info, L["Details.Retrying", view!.Name]));
    }

    private async Task DeleteAsync()
    {
        var parameters = new DialogParameters<DeleteEndpointDialog> { { one => one.View, view! } };
        // A render in between, by a change that was seen just then, must not ask a second time.
        asking = true;
        dialog = await Results.Dialogs.ShowAsync<DeleteEndpointDialog>(null, parameters);
        asking = false;
        var result = await dialog.Result;
        dialog = null;
        if (result is not { Canceled: false, Data: bool keep })
        {
            LeaveDialog();
            return;
        }

        var problem = await TryAsync(caller => Removal.DeleteAsync(caller, Project, Id, keep, view!.Revision, Leaving));
        Results.Flash.Add(problem?.Flash(L) ?? new FlashMessage(FlashKind.Success, L["Delete.Started", view!.Name]));
        if (problem is null)
            Navigation.NavigateTo($"/p/{Project}/endpoints", replace: true);
        else
            LeaveDialog();
    }

    /// <summary>The address without the dialog; Back has done that already when it was what closed it.</summary>
    private void LeaveDialog()
    {
        if (DialogName is not null)
            Navigation.NavigateTo($"/p/{Project}/endpoints/{Id}", replace: true);
    }
}
