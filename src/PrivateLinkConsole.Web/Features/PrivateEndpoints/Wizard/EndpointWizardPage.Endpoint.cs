using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>The third step: lists, checks, autosave and creation.</summary>
public sealed partial class EndpointWizardPage
{
    private string? begun;

    private static EndpointStepInput Entered(EndpointView view) => new()
    {
        Name = view.Name,
        ConsumerCloudAccountId = view.ConsumerCloudAccountId,
        ConsumerAccountId = view.ConsumerAccountId,
        VpcId = view.VpcId ?? "",
        SubnetIds = view.SubnetIds,
        SubnetZones = view.SubnetZones,
        SecurityGroupIds = view.SecurityGroupIds,
        Tags = view.Tags,
        Mode = view.Mode,
    };

    private async Task BeginEndpointAsync()
    {
        var entered = Entered(View!);
        if (begun != Id)
        {
            begun = Id;
            input = Defaulted(entered);
        }

        // What follows reads the cloud or writes: not while the page is only being prerendered.
        if (!watching)
            return;
        if (input.ConsumerCloudAccountId != entered.ConsumerCloudAccountId)
            await SaveAsync();
        await ListAsync(again: false);
        await CheckAsync();
    }

    /// <summary>
    /// An untouched form begins with the account that verified the service, or the one account that can own the VPC, so that most
    /// people choose nothing here. Without an account the console has nobody to run the command as.
    /// </summary>
    private EndpointStepInput Defaulted(EndpointStepInput entered)
    {
        if (entered.ConsumerCloudAccountId is not null)
            return entered;
        var owners = State!.Accounts.Where(account => account.Id != State.Cluster?.CloudAccountId).ToList();
        var owner = owners.FirstOrDefault(account => account.AccountId == Session.Networks.Verification?.AccountId) ?? (owners.Count == 1 ? owners[0] : null);
        return owner is not null && entered is { VpcId: "", ConsumerAccountId: null }
            ? entered with { ConsumerCloudAccountId = owner.Id, ConsumerAccountId = owner.AccountId, Mode = EndpointMode.Console }
            : entered with { Mode = EndpointMode.Self };
    }

    private Task ListAsync(bool again) =>
        TryAsync(caller => Session.Networks.ListAsync(caller, Project, input.ConsumerCloudAccountId, View!.Region, again, Leaving));

    private Task CheckAsync() =>
        TryAsync(caller => Session.Networks.CheckAsync(caller, Project, Id!, shown == WizardStep.Endpoint ? input : Entered(View!), Leaving));

    private async Task ChangedAsync(EndpointStepInput next)
    {
        var accountChanged = next.ConsumerCloudAccountId != input.ConsumerCloudAccountId;
        input = next;
        if (Errors.Any)
            Errors.Set(InFormOrder(Validation.Check(EndpointStepValidator.Of(View!.Provider), input)));
        if (accountChanged)
            await ListAsync(again: false);
        await SavedAsync(Session.Saving.ChangedAsync(SaveAsync, left));
    }

    private async Task LeftAsync(string field)
    {
        Errors.SetOne(field, Validation.Check(EndpointStepValidator.Of(View!.Provider), input));
        await SavedAsync(Session.Saving.LeftAsync(SaveAsync, left));
    }

    private async Task SavedAsync(Task saving)
    {
        try
        {
            await saving;
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            // The page was left while a save was waiting.
        }
    }

    private async Task<bool> SaveAsync()
    {
        StateHasChanged();
        var saved = await TryAsync(caller => Actions.Drafts.AutosaveAsync(caller, Project, Id!, input, Leaving)) is null;
        if (saved)
            await CheckAsync();
        return saved;
    }

    private async Task FromEndpointAsync()
    {
        if (View!.ReachableStep > WizardStep.Endpoint && (View.VpcEndpointId is not null || input == Entered(View)))
        {
            Go(NextOf(WizardStep.Endpoint));
            return;
        }

        Session.Saving.Forget();
        if (!await DoAsync(caller => Actions.Creation.SubmitAsync(caller, Project, Id!, input, Leaving)))
        {
            // What was refused is kept all the same, as a draft.
            await SaveAsync();
            return;
        }

        if (input.Mode == EndpointMode.Console)
        {
            following = true;
            return;
        }

        await RefreshAsync();
        Go(WizardStep.Accept);
    }

    /// <summary>Takes an endpoint that the copied command made to the accept step, in its address.</summary>
    private async Task UseAsync(string endpointId)
    {
        if (View is { CreationAsked: false } && !await DoAsync(caller => Actions.Creation.SubmitAsync(caller, Project, Id!, input, Leaving)))
            return;
        await RefreshAsync();
        Navigation.NavigateTo($"{Href(WizardStep.Accept)}?endpoint={endpointId}");
    }

    private async Task VerifyAsync()
    {
        if (State!.Accounts.FirstOrDefault(account => account.Id == input.ConsumerCloudAccountId) is not { } account || View?.ServiceName is not { } name)
            return;
        working = "verify";
        await DoAsync(caller => Session.Networks.VerifyAsync(caller, Project, account, name, Leaving));
        working = null;
    }

    private async Task CreateGroupAsync()
    {
        working = "group";
        string? group = null;
        var done = await DoAsync(async caller =>
        {
            group = await Session.Networks.CreateSecurityGroupAsync(caller, Project, Id!, input.ConsumerCloudAccountId!, input.VpcId, Leaving);
            await Session.Networks.ListAsync(caller, Project, input.ConsumerCloudAccountId, View!.Region, again: true, Leaving);
        });
        working = null;
        if (done && group is not null && !input.SecurityGroupIds.Contains(group))
            await ChangedAsync(input with { SecurityGroupIds = [.. input.SecurityGroupIds, group] });
    }
}
