using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;
using PrivateLinkConsole.Web.Shared;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>What the buttons of the steps do.</summary>
public sealed partial class EndpointWizardPage
{
    private string? clusterId;
    private string? region;
    private EndpointStepInput input = new();
    private DnsWish wish;
    private bool following;
    private string? working;
    private bool asksToLeave;

    /// <summary>Fills a step's fields from the row, when the step is opened.</summary>
    private async Task BeginStepAsync()
    {
        if (State is null)
            return;
        // Somebody pressed the button already, perhaps in another tab: the wizard goes on when the machines are done.
        following = View is { WaitsFor: WaitsFor.Machine, CreationAsked: true } && shown == View.ReachableStep;
        switch (shown)
        {
            case WizardStep.Cluster:
                clusterId ??= View?.ClusterId ?? State.Clusters.FirstOrDefault(cluster => cluster.Id == ClusterInUrl && cluster.IneligibleKey is null)?.Id;
                break;
            case WizardStep.Region:
                region = State.Cluster?.Region;
                break;
            case WizardStep.Endpoint when View is not null:
                await BeginEndpointAsync();
                break;
            case WizardStep.Accept:
                typed = EndpointInUrl ?? View?.VpcEndpointId ?? "";
                break;
            case WizardStep.Link:
                BeginLink();
                break;
            case WizardStep.Dns when View is not null && HasRecords:
                await BeginRecordsAsync();
                break;
            case WizardStep.Dns when View is not null:
                wish = View.Dns != DnsWish.Undecided ? View.Dns : View is { ConsumerCloudAccountId: not null, Managed: true } ? DnsWish.ConsoleEnables : DnsWish.PersonEnables;
                await CheckAsync();
                break;
        }
    }

    private async Task PressNextAsync()
    {
        pressed = true;
        await NextAsync();
        pressed = false;
    }

    private Task NextAsync() => shown switch
    {
        WizardStep.Cluster => FromClusterAsync(),
        WizardStep.Region => FromRegionAsync(),
        WizardStep.Endpoint => FromEndpointAsync(),
        WizardStep.Accept => FromAcceptAsync(),
        WizardStep.Link => FromLinkAsync(),
        WizardStep.Dns => HasRecords ? FromRecordsAsync() : FromDnsAsync(),
        WizardStep.PublicAccess => FromPublicAccessAsync(),
        WizardStep.Connect => Task.CompletedTask,
    };

    private async Task FromClusterAsync()
    {
        if (View is { IsDraft: false })
        {
            Go(WizardStep.Region);
            return;
        }

        var id = Id;
        var done = await DoAsync(async caller =>
        {
            if (clusterId is null)
                throw new InvalidInputException("clusterId", "required", "Field.Cluster.Error");
            if (id is null)
                id = await Actions.Drafts.StartAsync(caller, Project, clusterId, Leaving);
            else if (clusterId != View?.ClusterId)
                await Actions.Drafts.ChooseClusterAsync(caller, Project, id, clusterId, Leaving);
        });
        if (!done)
            return;
        loaded = null;
        // The draft has an address of its own from now on; Back leads to before the wizard, not to a second draft.
        Navigation.NavigateTo(Href(WizardStep.Region, id), replace: Id is null);
    }

    private async Task FromRegionAsync()
    {
        if (View is { IsDraft: false } || await DoAsync(caller => Actions.Drafts.ConfirmRegionAsync(caller, Project, Id!, region ?? "", Leaving)))
        {
            loaded = null;
            Go(WizardStep.Endpoint);
        }
    }

    private async Task FromDnsAsync()
    {
        if (View!.ReachableStep == WizardStep.Connect)
        {
            Go(NextOf(WizardStep.Dns));
            return;
        }

        following = await DoAsync(caller => Actions.Dns.SetAsync(caller, Project, Id!, wish, Leaving));
    }

    private async Task EnableVpcDnsAsync()
    {
        working = "vpcdns";
        await DoAsync(async caller =>
        {
            await Session.Networks.EnableVpcDnsAsync(caller, Project, Id!, Leaving);
            await Session.Networks.CheckAsync(caller, Project, Id!, Entered(View!), Leaving);
        });
        working = null;
    }

    private async Task RetryAsync()
    {
        if (!await DoAsync(caller => Actions.Removal.RetryAsync(caller, Project, Id!, Leaving)))
            return;
        // The pressed button goes with its panel: the focus must not fall to the page's beginning.
        focusHeading = true;
        await RefreshAsync();
        following = View is { Mode: EndpointMode.Console, Failure: null };
    }

    private void ChooseClient(string? client) => Navigation.NavigateTo($"{Href(WizardStep.Connect)}?client={client?.ToLowerInvariant()}", replace: true);

    private Task CheckNameAsync() => DoAsync(caller => Actions.ClusterEditing.CheckPrivateDnsNameAsync(caller, Project, View!.ClusterId!, Leaving));

    /// <summary>A draft is kept or thrown away, as its admin says; what is more than a draft stays in any case.</summary>
    private void Cancel()
    {
        if (View is { VpcEndpointId: null, CreationAsked: false } && State is { MayEdit: true })
            asksToLeave = true;
        else
            SaveAndExit();
    }

    private async Task DiscardAsync()
    {
        asksToLeave = false;
        Session.Saving.Forget();
        if (await DoAsync(caller => Actions.Drafts.DiscardAsync(caller, Project, Id!, Leaving)))
            SaveAndExit();
    }

    private void SaveAndExit() => Navigation.NavigateTo($"/p/{Project}/endpoints");

    private WizardStep NextOf(WizardStep step) =>
        step == WizardStep.Accept && View is { ReachableStep: WizardStep.Connect, PrivateDnsName: null, Bindings.Count: 0 } ? WizardStep.Connect : WizardSteps.After(step, Platform);

    /// <summary>The button was pressed and only machines act: when they are done, the wizard goes on by itself.</summary>
    private Task FollowAsync()
    {
        if (!following || View is null)
            return Task.CompletedTask;
        var asksForRecords = shown == WizardStep.Dns && HasRecords;
        if (View.Failure is not null || (asksForRecords && Records.Failed))
            following = false;
        else if (View.ReachableStep > shown && !(asksForRecords && Records.Unsettled))
        {
            following = false;
            Go(NextOf(shown));
        }

        return Task.CompletedTask;
    }
}
