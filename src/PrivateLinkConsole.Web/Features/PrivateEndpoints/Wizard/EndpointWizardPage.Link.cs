using System.Globalization;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Core.Refusals;
using PrivateLinkConsole.Web.Features.Clusters;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>The step in which the private link comes (E15, E16), and endpoints that are there already (E29).</summary>
public sealed partial class EndpointWizardPage
{
    private LinkInput link = new("", "");

    private void BeginLink() => link = LinkInput.Of(State!.Cluster);

    private async Task FromLinkAsync()
    {
        if (State!.Cluster is not { } cluster || (link != LinkInput.Of(cluster) || View!.ReachableStep == WizardStep.Link) && !await SaveLinkAsync(cluster))
            return;
        if (View!.ReachableStep > WizardStep.Link)
            Go(NextOf(WizardStep.Link));
    }

    private async Task<bool> SaveLinkAsync(ClusterView cluster)
    {
        var saved = await DoAsync(async caller =>
        {
            if (link.Host.Length == 0)
                throw new InvalidInputException("privateLink", "required", "Field.Domain.Required");
            var port = int.TryParse(link.Port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            await Actions.ClusterEditing.UpdateAsync(caller, Project, cluster.Id, new ClusterChange(Port: port, PrivateLink: link.Host), Leaving);
        });
        if (saved)
            await RefreshAsync();
        return saved;
    }

    /// <summary>An endpoint on the same service reaches the cluster as well: only its DNS record is missing, and the draft is not needed.</summary>
    private async Task UseExistingAsync(string endpointId)
    {
        working = "use " + endpointId;
        var done = View is not { VpcEndpointId: null, CreationAsked: false } || await DoAsync(caller => Actions.Drafts.DiscardAsync(caller, Project, Id!, Leaving));
        working = null;
        if (!done)
            return;
        Session.Saving.Forget();
        // There the new cluster's record is made; without records it is reached already.
        Navigation.NavigateTo(Href(WizardSteps.After(WizardStep.Link, Platform), endpointId));
    }
}
