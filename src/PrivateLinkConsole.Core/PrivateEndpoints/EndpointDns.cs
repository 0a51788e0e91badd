using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>The private-DNS step (A33–A36).</summary>
public sealed class EndpointDns(EndpointEditing editing)
{
    /// <summary>Says who switches private DNS on, or that it is not wanted. Create of the last step, where nothing can be read, is the confirmation (R7).</summary>
    /// <exception cref="ConflictException">The service has no private DNS name, or no endpoint is available yet (#7148: never before it is).</exception>
    public Task SetAsync(Caller caller, string project, string id, DnsWish wish, CancellationToken cancellationToken) =>
        SetAsync(caller, project, id, wish, null, cancellationToken);

    public Task SetAsync(Caller caller, string project, string id, DnsWish wish, int? expectedRevision, CancellationToken cancellationToken) =>
        editing.EditAsync(caller, project, id, new("endpoint.private-dns", ExpectedRevision: expectedRevision, Detail: wish.ToString()), edit =>
        {
            var row = edit.Endpoint;
            Require(edit, wish);
            row.Dns = wish;
            row.Failure = row.Failure?.Step == WizardStep.Dns ? null : row.Failure;
            row.Backoff.Clear();
            row.Step = WizardStep.Dns;
            if (wish == DnsWish.PersonEnables && row.ConsumerCloudAccountId is null)
            {
                row.DnsConfirmedBy = caller.Name;
                edit.Note(EndpointEventKind.DnsConfirmed, caller.Name);
            }
            else
            {
                row.DnsConfirmedBy = null;
                edit.Note(EndpointEventKind.DnsAsked, caller.Name, wish.ToString());
            }

            return Task.CompletedTask;
        }, cancellationToken);

    private static void Require(EndpointEdit edit, DnsWish wish)
    {
        var facts = edit.Facts;
        if (wish is DnsWish.NotWanted or DnsWish.Undecided)
            return;
        if (facts.DnsKind == DnsKind.HostedZone)
            throw new ConflictException(ConflictKind.WrongState, "Names lead to this endpoint by DNS records in hosted zones: add those.");
        if (!facts.DnsOffered)
            throw new ConflictException(ConflictKind.WrongState, "The endpoint service has no private DNS name.");
        if (!facts.DnsVerified)
            throw new ConflictException(ConflictKind.WrongState, "The private DNS name of the endpoint service is not verified yet: publish its TXT record first.");
        if (wish == DnsWish.ConsoleEnables && !facts.ConsumerConnected)
            throw new ConflictException(ConflictKind.NotReadable, "No cloud account is connected for the VPC: run the command yourself.");
        if (wish == DnsWish.ConsoleEnables && !facts.Managed)
            throw new ConflictException(ConflictKind.NotOurs, "The VPC endpoint does not carry this console's tags, so the console only looks at it: run the command yourself.");
    }
}
