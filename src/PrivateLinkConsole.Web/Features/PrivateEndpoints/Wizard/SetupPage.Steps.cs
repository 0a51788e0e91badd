using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>What the steps' buttons and fields do.</summary>
public sealed partial class SetupPage
{
    private IReadOnlyList<CloudVpc> networks = [];
    private string? networkProblem;
    private string? networksOf;
    private int changes;

    private Task NextAsync() => step switch
    {
        WizardStep.Cluster => DoAsync(caller => Actions.Drafts.ChooseClusterAsync(caller, Project, Id, chosenCluster ?? "", Leaving), WizardStep.Region),
        WizardStep.Region => DoAsync(caller => Actions.Drafts.ConfirmRegionAsync(caller, Project, Id, Region, Leaving), WizardStep.Endpoint),
        WizardStep.Endpoint => EndpointNextAsync(),
        WizardStep.Accept => AcceptNextAsync(),
        WizardStep.Dns => DnsNextAsync(),
        WizardStep.Connect => Task.CompletedTask,
    };

    private Task EndpointNextAsync()
    {
        if (view is { CreationAsked: false })
            return DoAsync(caller => Actions.Creation.SubmitAsync(caller, Project, Id, form.ToInput(), Leaving), form.Mode == EndpointMode.Self ? WizardStep.Accept : WizardStep.Endpoint);
        return GoAsync(WizardStep.Accept);
    }

    private async Task AcceptNextAsync()
    {
        if (view!.ReachableStep > WizardStep.Accept)
            await GoAsync(WizardStep.Dns);
        else
            await AcceptAsync(endpointId ?? "", stranger: false);
    }

    private Task DnsNextAsync()
    {
        if (view!.PrivateDnsName is null || view.Status == EndpointStatus.Active)
            return DoAsync(_ => Task.CompletedTask, WizardStep.Connect);
        return DoAsync(caller => Actions.Dns.SetAsync(caller, Project, Id, wish, Leaving), WizardStep.Connect);
    }

    private Task AcceptAsync(string id) => AcceptAsync(id, stranger: true);

    private Task AcceptAsync(string id, bool stranger) =>
        DoAsync(caller => Actions.Connections.AcceptAsync(caller, Project, Id, new AcceptStepInput(id.Trim().ToLowerInvariant()), stranger, Leaving), WizardStep.Dns);

    private Task RejectAsync(string id) =>
        DoAsync(caller => Actions.Connections.RejectAsync(caller, Project, Id, new AcceptStepInput(id), Leaving), WizardStep.Accept);

    private Task ConfirmAsync() => DoAsync(caller => Actions.Connections.ConfirmAcceptanceAsync(caller, Project, Id, Leaving), WizardStep.Dns);

    /// <summary>Does a step's work; then the wizard goes on as far as the facts allow.</summary>
    private async Task DoAsync(Func<Core.Projects.Caller, Task> work, WizardStep next)
    {
        errors.Clear();
        notice = null;
        var problem = await TryAsync(work);
        if (problem is null)
            await GoAsync(next);
        else if (!errors.Take(problem))
            Flash.Add(problem.Flash(L));
    }

    private async Task GoAsync(WizardStep next)
    {
        await LoadAsync(ReadAsync);
        if (view is null)
            return;
        var target = SetupSteps.Reachable(view) < next ? SetupSteps.Reachable(view) : next;
        if (target == step)
            notice = L[$"Reason.{view.Reason.Kind}", view.Reason.Detail ?? ""];
        else
            Navigation.NavigateTo(SetupSteps.Url(Project, Id, target));
    }

    /// <summary>Keeps a draft half a second after the last change. Nothing is checked by it.</summary>
    private async Task ChangedAsync()
    {
        var mine = ++changes;
        await Task.Delay(TimeSpan.FromMilliseconds(500), Watch.Clock);
        if (mine != changes || view is { CreationAsked: true })
            return;
        var problem = await TryAsync(caller => Actions.Drafts.AutosaveAsync(caller, Project, Id, form.ToInput(), Leaving));
        if (problem is null)
            saved = Watch.Clock.GetUtcNow();
    }

    private async Task AccountAsync()
    {
        await LoadNetworksAsync();
        await ChangedAsync();
    }

    /// <summary>A field was left: its errors show now, the others when the form is sent.</summary>
    private void LookAt(string field) => errors.SetOne(field, Validation.Check(EndpointStepValidator.Instance, form.ToInput()));

    private async Task LoadNetworksAsync()
    {
        var account = form.ConsumerCloudAccountId;
        if (step != WizardStep.Endpoint || account == networksOf)
            return;
        (networksOf, networks, networkProblem) = (account, [], null);
        if (account is null)
            return;
        var problem = await TryAsync(async caller => networks = await Sources.Networks.ListAsync(caller, Project, account, view!.Region, Leaving));
        if (problem is not null)
            networkProblem = L["Wizard.NoList", problem.Refusal is CloudException cloud ? ProblemTexts.Detail(cloud) : problem.Flash(L).Text];
    }
}
