using Microsoft.Extensions.Localization;
using MudBlazor;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Resources;
using PrivateLinkConsole.Web.Shared;

namespace PrivateLinkConsole.Web.Features.Clusters;

/// <summary>Asks before a public endpoint is switched off (E22), by name where no private path was proven, then switches it.</summary>
public sealed class PublicEndpointSwitch(PublicEndpoints endpoints, IDialogService dialogs, IStringLocalizer<SharedResource> texts)
{
    /// <returns>null: the admin thought better of it.</returns>
    public async Task<ClusterView?> AskAsync(Caller caller, string project, ClusterView cluster, bool enable, CancellationToken cancellationToken)
    {
        if (enable)
            return await endpoints.SwitchAsync(caller, project, cluster.Id, enabled: true, null, cancellationToken);
        var proven = await endpoints.IsProvenAsync(caller, project, cluster.Id, cancellationToken);
        if (!(proven ? await ConfirmAsync(cluster) : await ConfirmByNameAsync(cluster)))
            return null;
        return await endpoints.SwitchAsync(caller, project, cluster.Id, enabled: false, proven ? null : cluster.Name, cancellationToken);
    }

    private async Task<bool> ConfirmAsync(ClusterView cluster) => await dialogs.ShowMessageBoxAsync(
        texts["Action.DisablePublic"], texts["Public.Confirm", cluster.Name], yesText: texts["Action.DisablePublicConfirm"], cancelText: texts["Common.Cancel"]) == true;

    private async Task<bool> ConfirmByNameAsync(ClusterView cluster)
    {
        var parameters = new DialogParameters<ConfirmByNameDialog>
        {
            { one => one.Title, texts["Action.DisablePublic"].Value },
            { one => one.Question, texts["Public.Confirm", cluster.Name].Value },
            { one => one.Name, cluster.Name },
            { one => one.Consequences, [texts["Public.NotProven", cluster.Name].Value] },
            { one => one.Action, texts["Action.DisablePublicConfirm"].Value },
        };
        var dialog = await dialogs.ShowAsync<ConfirmByNameDialog>(null, parameters);
        return await dialog.Result is { Canceled: false };
    }
}
