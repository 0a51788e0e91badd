using System.Xml.Linq;
using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Route53Xml.Xml;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>CreateHostedZone. A VPC in the request is what makes a zone private.</summary>
internal static class ZoneCreation
{
    private const int MostZones = 500;
    private const int MostReference = 128;
    private const int MostName = 1024;
    private const int MostComment = 256;

    public static Route53Answer Create(Route53Call call)
    {
        var body = call.Body;
        var zone = Read(call, body);
        var mine = call.State.HostedZones.Values.Where(z => z.Account == call.Account).ToList();
        // First of all: a repeated call finds its own zone also as the one in conflict.
        if (mine.Exists(z => z.CallerReference == zone.CallerReference)) throw Route53Errors.ZoneExists();
        if (body.Child("DelegationSetId") is not null)
            throw new WireException("NoSuchDelegationSet", "A reusable delegation set with the specified ID does not exist.");
        if (mine.Count >= MostZones)
            throw new WireException("TooManyHostedZones", "Limits Exceeded: MAX_HOSTED_ZONES_BY_ACCOUNT - Cannot create more hosted zones.");
        foreach (var vpc in zone.Vpcs)
        {
            if (VpcInput.OwnerOf(call, vpc) != call.Account) throw Route53Errors.Vpc(vpc.VpcId, vpc.Region);
            VpcInput.CheckFree(call, vpc, zone.Name);
        }

        zone.Records.AddRange(NameServers.RecordsOf(zone));
        call.State.HostedZones.Add(zone.Id, call.World.Stamp(call.State, zone));
        call.BeginWriting(zone);
        return new(
            new object?[]
            {
                ZoneXml.Zone(zone), ChangeOperations.Info(call, call.NewChange()), ZoneXml.DelegationSet(zone), zone.Vpcs.Select(ZoneXml.Vpc),
            },
            $"https://route53.amazonaws.com{Route53Request.Version}hostedzone/{zone.Id}");
    }

    private static HostedZone Read(Route53Call call, XElement body)
    {
        var config = body.Child("HostedZoneConfig");
        var vpc = body.Child("VPC") is { } element ? VpcInput.Read(element) : null;
        if (vpc is null && config?.Flag("PrivateZone") == true)
            throw Route53Errors.Input("When you're creating a private hosted zone, you must specify a VPC.");
        if (!DnsName.TryParse(body.RequiredText("Name", MostName), out var name, out var problem)) throw Route53Errors.DomainName(problem);
        return new()
        {
            Id = Route53Call.NewId('Z'),
            Account = call.Account,
            Region = HostedZone.AnyRegion,
            Name = name,
            CallerReference = body.RequiredText("CallerReference", MostReference),
            Comment = config?.Text("Comment", MostComment),
            IsPrivate = vpc is not null,
            Vpcs = vpc is null ? [] : [vpc],
        };
    }
}
