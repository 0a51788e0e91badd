using PrivateLinkConsole.Sandbox.World;
using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>CreateVpcEndpoint for interface and reverse endpoints.</summary>
internal static class EndpointCreation
{
    private const int MostPerVpc = 1000;
    private const string ServiceLinkedRole = "AliyunServiceRoleForPrivatelink";

    public static object Create(RpcCall call)
    {
        ActivationOperations.Require(call);
        var vpc = call.Own(call.State.Vpcs, call.Parameters.Required("VpcId"), PrivateLinkErrors.VpcNotFound);
        var service = ServiceAccess.ForEndpoint(call);
        CheckType(call, service);
        var groups = call.Parameters.List("SecurityGroupId").Distinct().ToList();
        EndpointPlaces.CheckGroups(call, vpc.Id, groups);
        var zones = Zones(call, vpc, service);
        var tags = RpcTags.Read(call);
        var usage = call.Alibaba.Endpoints.Values.Count(e => e.VpcId == vpc.Id && e.Status.At(call.Now) is not null);
        if (usage >= MostPerVpc) throw PrivateLinkErrors.Quota("totalEpPerVpc", usage, MostPerVpc);
        if (service.Resources.Count == 0) throw PrivateLinkErrors.ResourceNotFound();
        var endpoint = New(call, vpc, service);
        call.Confirm();
        Add(call, endpoint, service, groups, zones);
        RpcTags.Put(endpoint, tags);
        return EndpointJson.Created(call, endpoint);
    }

    private static void CheckType(RpcCall call, PrivateLinkService service)
    {
        var type = call.Parameters.Get("EndpointType") ?? PrivateLinkEndpoint.Interface;
        if (type is not (PrivateLinkEndpoint.Interface or PrivateLinkEndpoint.Reverse or "GatewayLoadBalancer")) throw RpcErrors.Invalid("EndpointType");
        if (type != service.Type) throw PrivateLinkErrors.WrongEndpointType();
    }

    private static List<(Subnet VSwitch, string Ip)> Zones(RpcCall call, Vpc vpc, PrivateLinkService service)
    {
        var zones = call.Parameters.Indexes("Zone").Select(i => EndpointPlaces.Zone(call, vpc.Id, service, $"Zone.{i}.")).ToList();
        return zones.DistinctBy(zone => zone.VSwitch.ZoneId).Count() == zones.Count ? zones : throw PrivateLinkErrors.ZoneTwice();
    }

    private static PrivateLinkEndpoint New(RpcCall call, Vpc vpc, PrivateLinkService service)
    {
        var policy = EndpointTexts.Policy(call);
        if (policy is not null && !service.SupportsPolicies) throw PrivateLinkErrors.NoPolicies();
        return new()
        {
            Id = AlibabaIds.New("ep"),
            Account = call.Account,
            Region = call.Region.Id,
            Name = EndpointTexts.Name(call),
            Description = EndpointTexts.Description(call),
            Type = service.Type,
            VpcId = vpc.Id,
            ServiceId = service.Id,
            ServiceName = service.Name,
            ServiceRegion = service.Region,
            Policy = service.SupportsPolicies ? policy ?? EndpointTexts.DefaultPolicy : null,
            Payer = service.Payer,
            ResourceGroupId = call.Parameters.Get("ResourceGroupId") ?? AlibabaIds.ResourceGroup(call.Account),
            AddressIpVersion = call.Parameters.Get("AddressIpVersion") ?? service.AddressIpVersion,
            ZoneAffinityEnabled = call.Parameters.Bool("ZoneAffinityEnabled") ?? service.ZoneAffinityEnabled,
            Bandwidth = service.ConnectBandwidth,
            // Only what a temporary identity makes can be its own alone.
            ProtectedBy = call.Parameters.Bool("ProtectedEnabled") == true && call.Caller.Arn.Contains(":assumed-role/", StringComparison.Ordinal)
                ? call.Caller.Arn
                : null,
            Status = Course.Of(EndpointStates.Creating, call.After(call.Durations.EndpointCreating), EndpointStates.Active),
            Connection = Course.Of(EndpointStates.Disconnected),
        };
    }

    private static void Add(
        RpcCall call, PrivateLinkEndpoint endpoint, PrivateLinkService service, List<string> groups, List<(Subnet VSwitch, string Ip)> zones)
    {
        call.Alibaba.Endpoints.Add(endpoint.Id, call.World.Stamp(call.State, endpoint));
        endpoint.ConnectionChangedAt = endpoint.CreatedAt;
        var created = call.After(call.Durations.EndpointCreating);
        var connected = created + call.Durations.Connecting;
        if (service.AutoAccept) endpoint.Connection = ConnectionEnds.Accepted(call, created, connected);
        foreach (var (vSwitch, ip) in zones)
            endpoint.Zones.Add(EndpointPlaces.Enter(call, endpoint, vSwitch, ip, ConnectionEnds.NewZone(call, created, connected, service.AutoAccept)));
        endpoint.Groups = [.. groups.Select(id => new EndpointGroup { Id = id, Status = Course.Of(EndpointStates.Attaching, created, EndpointStates.Attached) })];
        AlibabaSeed.Account(call.State, call.Account).ServiceLinkedRole ??= ServiceLinkedRole;
    }
}
