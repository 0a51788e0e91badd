using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Web.Shared;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Features.Clusters;

/// <summary>One cluster: what it is, its endpoint service, the TXT record of its private DNS name.</summary>
public sealed partial class ClusterPage
{
    private readonly FormErrors errors = new();
    private ClusterView? cluster;
    private string? name;
    private string? port;
    private string? dnsName;
    private string? publicGroup;
    private LinkInput link = new("", "");

    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    public required ClusterActions Actions { get; init; }

    [Inject]
    public required Watching Watch { get; init; }

    [Inject]
    public required FlashMessages Flash { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    protected override async Task OnParametersSetAsync()
    {
        await LoadAsync(async caller => cluster = await Actions.Registry.GetAsync(caller, Project, Id, Leaving));
        (name, port, dnsName) = (cluster?.Name, cluster?.Port.ToString(CultureInfo.InvariantCulture), cluster?.PrivateDnsName);
        (link, publicGroup) = (LinkInput.Of(cluster), cluster?.PublicSecurityGroupId);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = WatchAsync(Watch, item => item.Subject is FeedSubject.Cluster or FeedSubject.Service or FeedSubject.Endpoint, RefreshAsync);
    }

    private async Task RefreshAsync()
    {
        await LoadAsync(async caller => cluster = await Actions.Registry.GetAsync(caller, Project, Id, Leaving));
        StateHasChanged();
    }

    private async Task SaveAsync()
    {
        errors.Clear();
        var change = new ClusterChange(name?.Trim(), Number(HasLink ? link.Port : port), PublicSecurityGroupId: publicGroup?.Trim() ?? "");
        change = HasLink ? change with { PrivateLink = link.Host } : change with { PrivateDnsName = dnsName?.Trim() ?? "" };
        var problem = await TryAsync(async caller => cluster = await Actions.Editing.UpdateAsync(caller, Project, Id, change, Leaving));
        if (problem is null)
            Flash.Add(new FlashMessage(FlashKind.Success, L["Clusters.Saved", cluster!.Name]));
        else if (!errors.Take(problem))
            Flash.Add(problem.Flash(L));
    }

    private bool HasLink => cluster is not null && PlatformProfile.Of(cluster.Platform).HasPrivateLink;

    // No number is told as port 0, which the rule of the field refuses with its own sentence.
    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private async Task CheckAsync()
    {
        var problem = await TryAsync(caller => Actions.Editing.CheckPrivateDnsNameAsync(caller, Project, Id, Leaving));
        Flash.Add(problem?.Flash(L) ?? new FlashMessage(FlashKind.Info, L["Clusters.Dns.Asked"]));
    }

    private async Task SwitchPublicAsync(bool enable)
    {
        var problem = await TryAsync(async caller => cluster = await Actions.PublicSwitch.AskAsync(caller, Project, cluster!, enable, Leaving) ?? cluster);
        if (problem is not null)
            Flash.Add(problem.Flash(L));
    }

    private async Task DeleteAsync()
    {
        var parameters = new DialogParameters<ConfirmByNameDialog>
        {
            { one => one.Title, L["Clusters.Delete.Title"] },
            { one => one.Question, L["Clusters.Delete.Body", cluster!.Name] },
            { one => one.Name, cluster.Name },
        };
        var dialog = await Actions.Dialogs.ShowAsync<ConfirmByNameDialog>(null, parameters);
        if (await dialog.Result is not { Canceled: false })
            return;
        var problem = await TryAsync(caller => Actions.Editing.DeleteAsync(caller, Project, Id, Leaving));
        Flash.Add(problem?.Flash(L) ?? new FlashMessage(FlashKind.Success, L[cluster.ServiceStatus is null ? "Delete.Done" : "Clusters.Deleting", cluster.Name]));
        if (problem is null)
            Navigation.NavigateTo($"/p/{Project}/clusters");
    }
}
