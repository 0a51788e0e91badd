using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>Tags of endpoints and services.</summary>
internal static class TagOperations
{
    private const int MostResources = 50;

    public static object? Tag(RpcCall call)
    {
        var resources = Resources(call);
        var tags = RpcTags.Read(call);
        if (tags.Count == 0) throw RpcErrors.Missing("Tag.1.Key");
        foreach (var resource in resources) RpcTags.CheckRoom(resource, tags);
        call.Confirm();
        foreach (var resource in resources) RpcTags.Put(resource, tags);
        return null;
    }

    public static object? Untag(RpcCall call)
    {
        var resources = Resources(call);
        var (keys, all) = (call.Parameters.List("TagKey"), call.Parameters.Bool("All") == true);
        if (keys.Count == 0 && !all) throw new WireException("MissingTagKeyParam", "The tag key is missing.");
        call.Confirm();
        foreach (var resource in resources)
        {
            if (keys.Count == 0) resource.Tags.Clear();
            foreach (var key in keys) resource.Tags.Remove(key);
        }

        return null;
    }

    public static object List(RpcCall call)
    {
        var ids = call.Parameters.List("ResourceId");
        if (ids.Count == 0 && call.Parameters.Indexes("Tag").Count == 0)
            throw new WireException("MissingResourceIdOrTagParam", "The parameter ResourceId or Tag is missing.");
        var (type, all) = Kind(call);
        var found = all.Where(r => (ids.Count == 0 || ids.Contains(r.Id)) && RpcTags.Match(call, r)).OrderBy(r => r.Sequence)
            .SelectMany(r => r.Tags, (r, tag) => new { ResourceId = r.Id, ResourceType = type, TagKey = tag.Key, TagValue = tag.Value }).ToList();
        // By position: tags have no order of creation of their own.
        var page = RpcPage<int>.Of(call, Enumerable.Range(0, found.Count), i => i);
        return new { TagResources = page.Items.Select(i => found[i]), TotalCount = page.Total, page.MaxResults, page.NextToken };
    }

    private static List<Resource> Resources(RpcCall call)
    {
        var (_, all) = Kind(call);
        var ids = call.Parameters.List("ResourceId");
        if (ids.Count == 0) throw RpcErrors.Missing("ResourceId.1");
        if (ids.Count > MostResources) throw RpcErrors.Invalid("ResourceId");
        var byId = all.ToDictionary(r => r.Id);
        return
        [
            .. ids.Distinct().Select(id =>
                byId.GetValueOrDefault(id) ?? throw new WireException("InvalidResourceId.NotFound", $"The resource {id} does not exist.")),
        ];
    }

    private static (string Type, IEnumerable<Resource> All) Kind(RpcCall call) => call.Parameters.Required("ResourceType") switch
    {
        var type when string.Equals(type, "vpcendpoint", StringComparison.OrdinalIgnoreCase) =>
            (type, call.Alibaba.Endpoints.Values.Where(e => call.IsMine(e) && e.Status.At(call.Now) is not null)),
        var type when string.Equals(type, "vpcendpointservice", StringComparison.OrdinalIgnoreCase) =>
            (type, call.Alibaba.Services.Values.Where(s => call.IsMine(s) && s.Status.At(call.Now) is not null)),
        _ => throw RpcErrors.Invalid("ResourceType"),
    };
}
