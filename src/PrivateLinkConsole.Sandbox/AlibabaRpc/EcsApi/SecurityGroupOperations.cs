using PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;
using PrivateLinkConsole.Sandbox.AlibabaRpc.VpcApi;
using PrivateLinkConsole.Sandbox.World;
using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.EcsApi;

/// <summary>Security groups of type normal: members reach one another, all may go out, the rest comes in by rules.</summary>
internal static class SecurityGroupOperations
{
    public static object Describe(RpcCall call)
    {
        IReadOnlyList<string> ids = [.. call.Parameters.Array("SecurityGroupIds"), .. call.Parameters.Joined("SecurityGroupId")];
        var all = call.State.SecurityGroups.Values.Where(g =>
            call.IsMine(g) && (ids.Count == 0 || ids.Contains(g.Id)) && (call.Parameters.Get("VpcId") is not { } vpc || vpc == g.VpcId)
            && (call.Parameters.Get("SecurityGroupName") is not { } name || name == g.Name) && RpcTags.Match(call, g));
        return call.Parameters.Get("PageNumber") is null && call.Parameters.Get("PageSize") is null ? ByToken(call, all) : ByNumber(call, all);
    }

    public static object DescribeAttribute(RpcCall call)
    {
        var group = Own(call);
        var direction = call.Parameters.Get("Direction") ?? "all";
        var rules = group.Rules.Where(rule => direction == "all" || direction == (rule.IsEgress ? "egress" : "ingress"));
        return new
        {
            SecurityGroupId = group.Id,
            SecurityGroupName = group.Name,
            group.Description,
            group.VpcId,
            RegionId = group.Region,
            InnerAccessPolicy = "Accept",
            Permissions = new { Permission = rules.Select(rule => RuleJson.Of(group, rule)) },
        };
    }

    public static object Create(RpcCall call)
    {
        var vpc = call.Own(call.State.Vpcs, call.Parameters.Required("VpcId"), VpcErrors.VpcNotFound);
        var name = EndpointTexts.Name(call, "SecurityGroupName") ?? "";
        var tags = RpcTags.Read(call);
        if (call.Parameters.Get("SecurityGroupType") is not (null or "normal")) throw RpcErrors.Invalid("SecurityGroupType");
        call.Confirm();
        var group = call.World.Stamp(call.State, new SecurityGroup
        {
            Id = AlibabaIds.New("sg"), Account = call.Account, Region = call.Region.Id, VpcId = vpc.Id, Name = name,
            Description = call.Parameters.Get("Description") ?? "",
        });
        RpcTags.Put(group, tags);
        call.State.SecurityGroups.Add(group.Id, group);
        return new { SecurityGroupId = group.Id };
    }

    /// <exception cref="WireException">InvalidSecurityGroupId.NotFound.</exception>
    public static SecurityGroup Own(RpcCall call) => call.Own(call.State.SecurityGroups, call.Parameters.Required("SecurityGroupId"), EcsErrors.GroupNotFound);

    private static object ByToken(RpcCall call, IEnumerable<SecurityGroup> all)
    {
        var page = RpcPage<SecurityGroup>.Of(call, all, g => g.Sequence, most: 100, usual: 10);
        var groups = new { SecurityGroup = page.Items.Select(Render) };
        return new { SecurityGroups = groups, RegionId = call.Region.Id, TotalCount = page.Total, NextToken = page.NextToken ?? "" };
    }

    private static object ByNumber(RpcCall call, IEnumerable<SecurityGroup> all)
    {
        var page = NumberedPage<SecurityGroup>.Of(call, all);
        return new { SecurityGroups = new { SecurityGroup = page.Items.Select(Render) }, RegionId = call.Region.Id, page.TotalCount, page.PageNumber, page.PageSize };
    }

    private static object Render(SecurityGroup g) => new
    {
        SecurityGroupId = g.Id,
        SecurityGroupName = g.Name,
        SecurityGroupType = "normal",
        g.VpcId,
        g.Description,
        CreationTime = WireTimes.Of(g.CreatedAt),
        ResourceGroupId = AlibabaIds.ResourceGroup(g.Account),
        ServiceManaged = false,
        // Not Key and Value, as elsewhere: the cloud's own way.
        Tags = new { Tag = g.Tags.Select(tag => new { TagKey = tag.Key, TagValue = tag.Value }) },
    };
}
