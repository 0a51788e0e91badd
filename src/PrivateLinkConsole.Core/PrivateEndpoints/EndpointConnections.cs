using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>The accept step (A32): the endpoint ID is typed or offered, checked against the clouds, and its connection accepted or rejected.</summary>
public sealed class EndpointConnections(EndpointEditing editing, CloudDoor door, Journal journal, ServiceRows services)
{
    /// <summary>Takes the endpoint ID and, where the service side is ours, asks for the acceptance.</summary>
    /// <param name="strangerConfirmed">The admin saw that the requester's account is not the expected one and goes on.</param>
    public Task AcceptAsync(Caller caller, string project, string id, AcceptStepInput input, bool strangerConfirmed, CancellationToken cancellationToken) =>
        AcceptAsync(caller, project, id, input, strangerConfirmed, null, cancellationToken);

    /// <param name="expectedRevision">What the caller's knowledge of the row is from; null: does not matter.</param>
    public async Task AcceptAsync(
        Caller caller, string project, string id, AcceptStepInput input, bool strangerConfirmed, int? expectedRevision, CancellationToken cancellationToken)
    {
        var before = await editing.ReadAsync(caller, project, id, ProjectRole.Editor, cancellationToken);
        Validation.Require(AcceptStepValidator.Of(before.Endpoint.Provider), input);
        var found = await FindAsync(before, input.VpcEndpointId, strangerConfirmed, cancellationToken);
        await editing.EditAsync(caller, project, id, new("endpoint.accept", ExpectedRevision: expectedRevision, Detail: input.VpcEndpointId), async edit =>
        {
            var row = edit.Endpoint;
            await RequireOwnAsync(edit, input.VpcEndpointId, cancellationToken);
            if (row.VpcEndpointId is not null && row.VpcEndpointId != input.VpcEndpointId && row.Managed)
                throw new ConflictException(ConflictKind.WrongState, $"This private endpoint already has {row.VpcEndpointId}.");
            Take(edit, caller, input.VpcEndpointId, found);
            if (edit.Service?.Side == ServiceSide.Ours)
            {
                row.AcceptanceAsked = true;
                edit.Note(EndpointEventKind.AcceptanceAsked, caller.Name, input.VpcEndpointId);
            }

            row.Step = WizardStep.Accept;
        }, cancellationToken);
    }

    /// <summary>A person says that the vendor accepted, where nothing can be read (R4).</summary>
    public Task ConfirmAcceptanceAsync(Caller caller, string project, string id, CancellationToken cancellationToken) =>
        editing.EditAsync(caller, project, id, new("endpoint.confirm-acceptance"), edit =>
        {
            if (edit.Facts.Readable || edit.Endpoint.VpcEndpointId is null)
                throw new ConflictException(ConflictKind.WrongState, "The console reads the connection's state by itself, or does not know the endpoint yet.");
            edit.Endpoint.AcceptanceConfirmedBy = caller.Name;
            edit.Note(EndpointEventKind.AcceptanceConfirmed, caller.Name);
            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>Rejects a connection to our service: this endpoint's, or a stranger's that asks for the same service.</summary>
    public Task RejectAsync(Caller caller, string project, string id, AcceptStepInput input, CancellationToken cancellationToken) =>
        RejectAsync(caller, project, id, input, null, cancellationToken);

    public async Task RejectAsync(Caller caller, string project, string id, AcceptStepInput input, int? expectedRevision, CancellationToken cancellationToken)
    {
        var before = await editing.ReadAsync(caller, project, id, ProjectRole.Editor, cancellationToken);
        Validation.Require(AcceptStepValidator.Of(before.Endpoint.Provider), input);
        if (before.Service is not { Side: ServiceSide.Ours, CloudServiceId: { } serviceId } service)
            throw new ConflictException(ConflictKind.NotOurs, "The endpoint service is the vendor's: only the vendor can reject a connection.");
        var provider = await door.ServiceProviderAsync(service.CloudAccountId!, service.Region, cancellationToken);
        await editing.EditAsync(caller, project, id, new("endpoint.reject", ExpectedRevision: expectedRevision, Detail: input.VpcEndpointId), edit =>
        {
            if (edit.Endpoint.VpcEndpointId == input.VpcEndpointId)
                edit.Endpoint.AcceptanceAsked = false;
            edit.Note(EndpointEventKind.Rejected, caller.Name, input.VpcEndpointId);
            return Task.CompletedTask;
        }, cancellationToken);
        var outcome = await journal.RunAsync(
            JournalledAction.RejectConnection,
            id,
            before.Endpoint.Attempt,
            null,
            async token =>
            {
                await provider.RejectAsync(serviceId, input.VpcEndpointId, token);
                return true;
            },
            static _ => null,
            cancellationToken);
        if (outcome.Refusal is { } refusal)
            throw refusal;
        await services.ChangeAsync(service.Id, use => use.Service.Connections = [.. use.Service.Connections.Where(one => one.EndpointId != input.VpcEndpointId)], cancellationToken);
    }

    /// <summary>One VPC endpoint is one row: two would act on it, and the first one deleted would take it from the other.</summary>
    private static async Task RequireOwnAsync(EndpointEdit edit, string endpointId, CancellationToken cancellationToken)
    {
        var (id, project) = (edit.Endpoint.Id, edit.Endpoint.ProjectId);
        var other = await edit.Db.Endpoints
            .Where(row => row.ProjectId == project && row.Id != id && row.VpcEndpointId == endpointId)
            .Select(row => row.Name)
            .FirstOrDefaultAsync(cancellationToken);
        if (other is not null)
            throw new InvalidInputException("vpcEndpointId", "taken", "Accept.Taken", endpointId, other);
    }

    private static void Take(EndpointEdit edit, Caller caller, string endpointId, CloudEndpoint? found)
    {
        var row = edit.Endpoint;
        if (row.VpcEndpointId != endpointId)
        {
            row.Know(endpointId, edit.Now);
            row.Seen = null;
            row.RawState = null;
            row.AcceptanceConfirmedBy = null;
            edit.Note(EndpointEventKind.EndpointTyped, caller.Name, endpointId);
        }

        row.CreateCall = CreateCall.Answered;
        row.OfferedEndpointId = null;
        row.Failure = null;
        row.Backoff.Clear();
        if (found is not null)
            EndpointObservation.Apply(edit, found);
        else if (edit.Service?.Connections.FirstOrDefault(one => one.EndpointId == endpointId) is { } listed && row.ConsumerCloudAccountId is null)
            EndpointObservation.Apply(edit, listed);
    }

    /// <summary>F26: an endpoint of another service, account or region is refused before anything is done.</summary>
    private async Task<CloudEndpoint?> FindAsync(EndpointEdit before, string endpointId, bool strangerConfirmed, CancellationToken cancellationToken)
    {
        var (row, service) = (before.Endpoint, before.Service ?? throw new ConflictException(ConflictKind.WrongState, "Choose the region first."));
        if (row.ConsumerCloudAccountId is { } account)
        {
            var consumer = await door.ConsumerAsync(account, row.Region, cancellationToken);
            var page = await consumer.ListEndpointsAsync(new EndpointFilter(Ids: [endpointId]), null, cancellationToken);
            var found = page.Items.FirstOrDefault(endpoint => endpoint.Id == endpointId);
            if (found is not null && found.ServiceName != service.ServiceName)
                throw new InvalidInputException("vpcEndpointId", "wrong-service", "Accept.Wrong", endpointId, found.ServiceName);
            return found ?? throw new InvalidInputException("vpcEndpointId", "unknown", "Accept.NotFound", endpointId, row.ConsumerAccountId ?? "", row.Region);
        }

        if (service.Side == ServiceSide.Ours)
            await RequireRequestAsync(row, service, endpointId, strangerConfirmed, cancellationToken);
        return null;
    }

    private async Task RequireRequestAsync(PrivateEndpoint row, EndpointService service, string endpointId, bool strangerConfirmed, CancellationToken cancellationToken)
    {
        if (service.CloudServiceId is null)
            throw new ConflictException(ConflictKind.WrongState, "The endpoint service is still being created.");
        var provider = await door.ServiceProviderAsync(service.CloudAccountId!, service.Region, cancellationToken);
        var page = await provider.ListConnectionsAsync([service.CloudServiceId], null, cancellationToken);
        var request = page.Items.FirstOrDefault(connection => connection.EndpointId == endpointId)
            ?? throw new InvalidInputException("vpcEndpointId", "unknown", "Accept.NoRequest", endpointId, service.ServiceName ?? "");
        if (request.OwnerAccountId != row.ConsumerAccountId && !strangerConfirmed)
            throw new InvalidInputException("vpcEndpointId", "stranger", "Accept.Unexpected", request.OwnerAccountId);
    }
}
