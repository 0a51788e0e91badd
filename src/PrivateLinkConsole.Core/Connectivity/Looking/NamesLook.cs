using System.Text.RegularExpressions;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Connectivity.Rungs;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Core.Connectivity.Looking;

/// <summary>Reads the private hosted zones that decide where a private link leads.</summary>
internal sealed partial class NamesLook(CloudDoor door)
{
    /// <param name="clientVpcId">The VPC whose resolver clients ask.</param>
    public async Task<Look<SeenNames>> SeeAsync(ConnectionPath path, string? clientVpcId, CancellationToken cancellationToken)
    {
        if (path.Endpoint.ConsumerCloudAccountId is not { } account || clientVpcId is null || path.Host is not { } name || path.Endpoint.DnsNames.Count == 0)
            return new Look<SeenNames>(null, Unread.NotConnected);
        var reader = await door.PrivateDnsAsync(account, cancellationToken);
        var owner = path.Binding?.ZoneCloudAccountId is { } other && other != account ? await door.PrivateDnsAsync(other, cancellationToken) : reader;
        return await Flat(await Unread.UnlessAsync(token => LookAsync(new Names(reader, owner, path, name, clientVpcId), token), cancellationToken), path, cancellationToken);
    }

    private async Task<Look<SeenNames>> Flat(Look<SeenNames> look, ConnectionPath path, CancellationToken cancellationToken)
    {
        if (look.Found is not { } names || OtherEndpoint(path, names) is not { } id)
            return look;
        var consumer = await door.ConsumerAsync(path.Endpoint.ConsumerCloudAccountId!, path.Endpoint.Region, cancellationToken);
        var target = await Unread.UnlessAsync(token => consumer.ListEndpointsAsync(new EndpointFilter(Ids: [id]), null, token), cancellationToken);
        // An endpoint that cannot be read is still not this one.
        return look with { Found = names with { Target = new SeenTarget(id, target.Found?.Items.FirstOrDefault(one => one.Id == id)?.State) } };
    }

    private static async Task<SeenNames> LookAsync(Names names, CancellationToken cancellationToken)
    {
        var zones = await names.Reader.ListZonesOfVpcAsync(new CloudVpcReference(names.ClientVpcId, names.Path.Endpoint.Region), cancellationToken);
        // The longest name answers alone, even where it holds nothing: a parent zone, or public DNS, is not asked then.
        var answering = zones.Where(zone => ZoneNames.Holds(zone.Name, names.Name)).MaxBy(zone => zone.Name.Length);
        var zone = await FindAsync(names.Owner, names.Path.Binding?.ZoneId, cancellationToken) ?? await FindAsync(names.Owner, answering?.ZoneId, cancellationToken);
        var records = zone is null ? [] : await names.Owner.ListRecordsAsync(zone.Id, cancellationToken);
        return new SeenNames(answering, zone, records, null, names.ClientVpcId);
    }

    /// <summary>null: there is none, or it is another account's.</summary>
    private static async Task<CloudHostedZone?> FindAsync(IPrivateDns owner, string? zoneId, CancellationToken cancellationToken)
    {
        try
        {
            return zoneId is null ? null : await owner.FindZoneAsync(zoneId, cancellationToken);
        }
        catch (CloudException refusal) when (refusal.Kind is CloudErrorKind.Identity or CloudErrorKind.NotFound)
        {
            return null;
        }
    }

    private static string? OtherEndpoint(ConnectionPath path, SeenNames names) =>
        RecordRungs.Standing(path.Host!, names)?.Alias is { } alias && EndpointId().Match(alias.DnsName) is { Success: true, Value: var id } && id != path.Endpoint.VpcEndpointId ? id : null;

    [GeneratedRegex(@"\bvpce-[0-9a-f]{8,17}\b", RegexOptions.NonBacktracking)]
    private static partial Regex EndpointId();

    private sealed record Names(IPrivateDns Reader, IPrivateDns Owner, ConnectionPath Path, string Name, string ClientVpcId);
}
