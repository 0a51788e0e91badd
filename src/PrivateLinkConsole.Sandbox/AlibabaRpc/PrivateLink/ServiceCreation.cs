using PrivateLinkConsole.Sandbox.World;
using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>CreateVpcEndpointService. Only Alibaba Cloud itself has reverse services, so the new one is an interface service.</summary>
internal static class ServiceCreation
{
    private const int MostPerAccount = 200;
    private const int MostResources = 10;

    public static object Create(RpcCall call)
    {
        ActivationOperations.Require(call);
        var usage = call.Alibaba.Services.Values.Count(s => call.IsMine(s) && s.Status.At(call.Now) is not null);
        if (usage >= MostPerAccount) throw PrivateLinkErrors.Quota("totalEpsrv", usage, MostPerAccount);
        var resources = call.Parameters.Indexes("Resource").Select(i => Resource(call, $"Resource.{i}.")).ToList();
        if (resources.Count > MostResources) throw RpcErrors.Invalid("Resource");
        var tags = RpcTags.Read(call);
        var service = New(call, resources);
        call.Confirm();
        call.Alibaba.Services.Add(service.Id, call.World.Stamp(call.State, service));
        RpcTags.Put(service, tags);
        return ServiceJson.Owned(call, service, withTags: false);
    }

    /// <summary>A load balancer that a call names: any well-formed id of a kind is one.</summary>
    /// <exception cref="WireException">LoadBalancerNotFound, InvalidParameter, EndpointServiceNotSupportedZone.</exception>
    public static ServiceResource Resource(RpcCall call, string prefix)
    {
        var id = call.Parameters.Required(prefix + "ResourceId");
        var type = AlibabaIds.BalancerType(id) ?? throw PrivateLinkErrors.BalancerNotFound();
        if (call.Parameters.Get(prefix + "ResourceType") is { } said && said != type) throw RpcErrors.Invalid(prefix + "ResourceType");
        var zone = call.Parameters.Get(prefix + "ZoneId");
        return zone is null || call.Region.ZoneIds.Contains(zone) ? new(id, type, zone) : throw PrivateLinkErrors.ZoneNotSupported();
    }

    /// <summary>Other regions that a call names.</summary>
    /// <exception cref="WireException">RegionNotFound.</exception>
    public static IReadOnlyList<string> Regions(RpcCall call, string parameter) => call.Parameters.List(parameter) is var regions
        && regions.FirstOrDefault(region => AlibabaRegions.Find(region) is null) is { } unknown
            ? throw PrivateLinkErrors.RegionNotFound(unknown)
            : regions;

    private static PrivateLinkService New(RpcCall call, List<ServiceResource> resources)
    {
        var id = AlibabaIds.New("epsrv");
        return new()
        {
            Id = id,
            Account = call.Account,
            Region = call.Region.Id,
            Name = $"com.aliyuncs.privatelink.{call.Region.Id}.{id}",
            Description = EndpointTexts.Description(call, "ServiceDescription"),
            ResourceType = call.Parameters.Get("ServiceResourceType") ?? resources.FirstOrDefault()?.Type ?? "slb",
            AutoAccept = call.Parameters.Bool("AutoAcceptEnabled") ?? false,
            Payer = call.Parameters.Get("Payer") ?? "Endpoint",
            ResourceGroupId = call.Parameters.Get("ResourceGroupId") ?? AlibabaIds.ResourceGroup(call.Account),
            AddressIpVersion = call.Parameters.Get("AddressIpVersion") ?? "IPv4",
            ZoneAffinityEnabled = call.Parameters.Bool("ZoneAffinityEnabled") ?? true,
            SupportedRegions = [.. Regions(call, "SupportedRegionList")],
            Resources = resources,
            Status = Course.Of(EndpointStates.Creating, call.After(call.Durations.ServiceCreating), EndpointStates.Active),
        };
    }
}
