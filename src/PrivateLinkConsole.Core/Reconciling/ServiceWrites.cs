using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>The cloud writes of an endpoint service, each journalled. A vendor's service never comes here.</summary>
public sealed class ServiceWrites(ServiceRows rows, EndpointRows endpoints, Journal journal, CloudDoor door, Installation installation)
{
    internal async Task<TimeSpan?> CreateAsync(ServiceUse use, CancellationToken cancellationToken)
    {
        var row = use.Service;
        var provider = await ProviderAsync(row, cancellationToken);
        var tags = CloudTags.ForService(row, row.Name, await installation.IdAsync(cancellationToken));
        var order = new ServiceOrder(row.Token, row.LoadBalancerArns, AcceptanceRequired: true, row.WantedPrivateDnsName, tags);
        var outcome = await journal.RunAsync(
            JournalledAction.CreateService, row.Id, row.Attempt, row.Token, token => provider.CreateServiceAsync(order, token), created => created.ServiceId, cancellationToken);
        if (outcome.Refusal is { } refusal)
            throw refusal;
        return await SaveAsync(row.Id, change => ServiceObservation.Apply(change, outcome.Answer!), cancellationToken);
    }

    internal async Task<TimeSpan?> LookUpAsync(ServiceUse use, CancellationToken cancellationToken)
    {
        var row = use.Service;
        var last = await journal.LastAsync(row.Id, row.Token, cancellationToken);
        var provider = await ProviderAsync(row, cancellationToken);
        var filter = last is { State: CloudCallState.Succeeded, CloudId: { } known } ? new ServiceFilter(ServiceIds: [known]) : new ServiceFilter(RowTag: row.Id);
        var page = await provider.ListServicesAsync(filter, null, cancellationToken);
        var found = page.Items.FirstOrDefault(service => service.State is not (CloudServiceState.Deleted or CloudServiceState.Deleting));
        if (found is not null)
            return await SaveAsync(row.Id, change => ServiceObservation.Apply(change, found), cancellationToken);
        var saved = await rows.ChangeAsync(row.Id, change => NotFound(change, last?.IntendedAt), cancellationToken);
        return saved?.Service.CreateCall == CreateCall.NotSent ? TimeSpan.Zero : Absence.UnexpectedSpan / 2;
    }

    internal async Task<TimeSpan?> AllowAsync(ServiceUse use, CancellationToken cancellationToken)
    {
        var row = use.Service;
        var missing = use.Consumers.Except(row.AllowedAccounts).First();
        var provider = await ProviderAsync(row, cancellationToken);
        await WriteAsync(row, JournalledAction.AllowConsumer, token => provider.AllowAsync(row.CloudServiceId!, missing, token), cancellationToken);
        await endpoints.NoteUsersAsync(row.Id, EndpointEventKind.ConsumerAllowed, missing, cancellationToken);
        return await SaveAsync(row.Id, change => change.Service.AllowedAccounts = [.. change.Service.AllowedAccounts.Append(missing).Distinct()], cancellationToken);
    }

    internal async Task<TimeSpan?> SetPrivateDnsNameAsync(ServiceUse use, CancellationToken cancellationToken)
    {
        var row = use.Service;
        var provider = await ProviderAsync(row, cancellationToken);
        await WriteAsync(row, JournalledAction.SetPrivateDnsName, token => provider.SetPrivateDnsNameAsync(row.CloudServiceId!, row.WantedPrivateDnsName, token), cancellationToken);
        return await SaveAsync(row.Id, change => change.Service.PrivateDnsName = change.Service.WantedPrivateDnsName, cancellationToken);
    }

    internal async Task<TimeSpan?> StartVerificationAsync(ServiceUse use, CancellationToken cancellationToken)
    {
        var row = use.Service;
        var provider = await ProviderAsync(row, cancellationToken);
        await WriteAsync(row, JournalledAction.StartVerification, token => provider.StartPrivateDnsVerificationAsync(row.CloudServiceId!, token), cancellationToken);
        return await SaveAsync(row.Id, change => change.Service.VerificationAsked = false, cancellationToken);
    }

    internal async Task<TimeSpan?> DeleteAsync(ServiceUse use, CancellationToken cancellationToken)
    {
        var row = use.Service;
        var provider = await ProviderAsync(row, cancellationToken);
        try
        {
            await WriteAsync(row, JournalledAction.DeleteService, token => provider.DeleteServiceAsync(row.CloudServiceId!, token), cancellationToken);
        }
        catch (CloudException refusal) when (refusal.Kind == CloudErrorKind.NotFound)
        {
            await rows.ChangeAsync(row.Id, ServiceObservation.Absent, cancellationToken);
            return Absence.ExpectedSpan;
        }

        await rows.ChangeAsync(row.Id, change => change.Service.Backoff.AwaitEffect(change.Now), cancellationToken);
        return null;
    }

    private Task<IEndpointServiceProvider> ProviderAsync(EndpointService row, CancellationToken cancellationToken) =>
        door.ServiceProviderAsync(row.CloudAccountId!, row.Region, cancellationToken);

    private async Task WriteAsync(EndpointService row, JournalledAction action, Func<CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        var outcome = await journal.RunAsync(action, row.Id, row.Attempt, null, Answered, static _ => null, cancellationToken);
        if (outcome.Refusal is { } refusal)
            throw refusal;

        async Task<bool> Answered(CancellationToken token)
        {
            await call(token);
            return true;
        }
    }

    private async Task<TimeSpan?> SaveAsync(string id, Action<ServiceUse> change, CancellationToken cancellationToken)
    {
        await rows.ChangeAsync(id, use =>
        {
            use.Service.Backoff.Clear();
            change(use);
        }, cancellationToken);
        await endpoints.RefreshUsersAsync(id, cancellationToken);
        return TimeSpan.Zero;
    }

    private static void NotFound(ServiceUse use, DateTimeOffset? intendedAt)
    {
        var row = use.Service;
        if (use.Users == 0)
        {
            row.Absence.Add(use.Now, expected: false, intendedAt);
            if (!row.Absence.Believed)
                return;
        }

        row.CreateCall = CreateCall.NotSent;
    }
}
