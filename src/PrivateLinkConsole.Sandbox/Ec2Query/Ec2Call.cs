using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>One call under the world's lock: who calls, where, with which parameters, and what of the world that caller can see.</summary>
internal sealed class Ec2Call(SandboxWorld world, WorldState state, Caller caller, RegionInfo region, string action, QueryParameters parameters, Fault? fault)
{
    public SandboxWorld World { get; } = world;

    public WorldState State { get; } = state;

    public Caller Caller { get; } = caller;

    public RegionInfo Region { get; } = region;

    public string Action { get; } = action;

    public QueryParameters Parameters { get; } = parameters;

    public Fault? Fault { get; } = fault;

    public TimeSpan Now { get; } = world.Clock.Now;

    public Durations Durations => World.Durations;

    public string Account => Caller.Account;

    public bool IsMine(Resource resource) => resource.Account == Account && resource.Region == Region.Name;

    public string? StateOf(VpcEndpoint endpoint) => StateRules.Of(endpoint, Now, Durations);

    public string? StateOf(EndpointService service) => StateRules.Of(service, Now, Durations);

    public bool IsAlive(VpcEndpoint endpoint) => StateRules.IsAlive(StateOf(endpoint));

    /// <summary>A zone as this caller names it.</summary>
    public string ZoneName(string zoneId) => Region.ZoneName(Account, zoneId);

    public Vpc Vpc(string id) => Own(State.Vpcs, "vpc", id, "InvalidVpcID.Malformed", Ec2Errors.VpcNotFound);

    public Subnet Subnet(string id) => Own(State.Subnets, "subnet", id, "InvalidSubnetID.Malformed", Ec2Errors.SubnetNotFound);

    public SecurityGroup Group(string id) => Own(State.SecurityGroups, "sg", id, "InvalidGroupId.Malformed", Ec2Errors.GroupNotFound);

    public Instance Instance(string id) => Own(State.Instances, "i", id, "InvalidInstanceID.Malformed", Ec2Errors.InstanceNotFound);

    public VpcEndpoint Endpoint(string id)
    {
        var endpoint = Own(State.Endpoints, "vpce", id, "InvalidVpcEndpointId.Malformed", Ec2Errors.EndpointNotFound);
        return StateOf(endpoint) is null ? throw Ec2Errors.EndpointNotFound(id) : endpoint;
    }

    public EndpointService Service(string id)
    {
        // The doubled Id is the cloud's own.
        var service = Own(State.Services, "vpce-svc", id, "InvalidVpcEndpointServiceIdId.Malformed", Ec2Errors.ServiceNotFound);
        return StateOf(service) is null ? throw Ec2Errors.ServiceNotFound(id) : service;
    }

    private T Own<T>(Dictionary<string, T> all, string prefix, string id, string malformed, Func<string, WireException> notFound)
        where T : Resource
    {
        if (!ResourceIds.IsWellFormed(prefix, id)) throw new WireException(malformed, $"Invalid id: \"{id}\" (expecting \"{prefix}-...\")");
        return all.TryGetValue(id, out var resource) && IsMine(resource) ? resource : throw notFound(id);
    }
}
