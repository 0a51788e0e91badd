using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Ec2Query.Xml;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>Tags of any resource.</summary>
internal static class TagOperations
{
    public static object Create(Ec2Call call)
    {
        var ids = call.Parameters.RequiredList("ResourceId");
        var tags = TagRules.Read(call.Parameters, "Tag");
        if (tags.Count == 0) throw Ec2Errors.Missing("tagSet");
        foreach (var target in ids.Select(id => TagsOf(call, id)).ToList()) TagRules.Apply(tags, target);
        return Return();
    }

    public static object Delete(Ec2Call call)
    {
        var tags = TagRules.Read(call.Parameters, "Tag");
        foreach (var target in call.Parameters.RequiredList("ResourceId").Select(id => TagsOf(call, id)).ToList())
        {
            if (tags.Count == 0) target.Clear();
            // With a value only the tag that has this value goes.
            foreach (var (key, value) in tags)
            {
                if (value is null || target.GetValueOrDefault(key) == value) target.Remove(key);
            }
        }

        return Return();
    }

    public static object Describe(Ec2Call call)
    {
        var filters = QueryFilter.Read(call.Parameters);
        var all = All(call).OrderBy(r => r.Sequence).SelectMany(r => r.Tags.Select(t => (r.Id, Type: TypeOf(r), t.Key, t.Value)));
        var found = all.Where(t => filters.All(f => f.Matches(f.Name switch
        {
            "resource-id" => [t.Id],
            "resource-type" => [t.Type],
            "key" or "tag-key" => [t.Key],
            "value" or "tag-value" => [t.Value],
            var name when name.StartsWith("tag:", StringComparison.Ordinal) => [name[4..] == t.Key ? t.Value : null],
            _ => throw QueryFilter.Unknown(f.Name),
        }))).Select((t, i) => (t.Id, t.Type, t.Key, t.Value, Index: (long)i)).ToList();
        var (page, next) = Listing.Cut(call, found, t => t.Index, least: 5);
        return new object?[]
        {
            Set("tagSet", page.Select(t => (object?)new object[] { E("resourceId", t.Id), E("resourceType", t.Type), E("key", t.Key), E("value", t.Value) })),
                next,
        };
    }

    private static IEnumerable<Resource> All(Ec2Call call)
    {
        var state = call.State;
        return Enumerable.Empty<Resource>()
            .Concat(state.Vpcs.Values).Concat(state.Subnets.Values).Concat(state.SecurityGroups.Values).Concat(state.NetworkInterfaces.Values)
            .Concat(state.Instances.Values)
            .Concat(state.Services.Values.Where(s => call.StateOf(s) is not null)).Concat(state.Endpoints.Values.Where(e => call.StateOf(e) is not null))
            .Where(call.IsMine);
    }

    private static SortedDictionary<string, string> TagsOf(Ec2Call call, string id)
    {
        if (id.StartsWith("sgr-", StringComparison.Ordinal))
        {
            return call.State.SecurityGroups.Values.Where(call.IsMine).SelectMany(g => g.Rules).FirstOrDefault(r => r.Id == id)?.Tags
                ?? throw new WireException("InvalidSecurityGroupRuleId.NotFound", $"The security group rule ID '{id}' does not exist");
        }

        return All(call).FirstOrDefault(r => r.Id == id)?.Tags ?? throw (id.Split('-') switch
        {
            ["vpce", "svc", ..] => Ec2Errors.ServiceNotFound(id),
            ["vpce", ..] => Ec2Errors.EndpointNotFound(id),
            ["vpc", ..] => Ec2Errors.VpcNotFound(id),
            ["subnet", ..] => Ec2Errors.SubnetNotFound(id),
            ["sg", ..] => Ec2Errors.GroupNotFound(id),
            ["eni", ..] => Ec2Errors.InterfaceNotFound(id),
            ["i", ..] => Ec2Errors.InstanceNotFound(id),
            _ => new WireException("InvalidID", $"The ID '{id}' is not valid"),
        });
    }

    private static string TypeOf(Resource resource) => resource switch
    {
        Vpc => "vpc",
        Subnet => "subnet",
        SecurityGroup => "security-group",
        NetworkInterface => "network-interface",
        Instance => "instance",
        EndpointService => "vpc-endpoint-service",
        VpcEndpoint => "vpc-endpoint",
        _ => throw new InvalidOperationException($"{resource.GetType().Name} has no tag type."),
    };
}
