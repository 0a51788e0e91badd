using Microsoft.AspNetCore.Http.HttpResults;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Web.Api.Http;

namespace PrivateLinkConsole.Web.Api;

/// <summary><c>/api/v1/projects/{project}/networks</c></summary>
internal static class NetworksApi
{
    public static void Map(IEndpointRouteBuilder project) =>
        project.MapGet("/networks", ListAsync).WithTags("Networks").WithSummary("VPCs with their subnets and security groups, read live from the account");

    private static async Task<Ok<ApiPage<VpcAnswer>>> ListAsync(
        HttpContext http, NetworkLookup networks, string project, string? cloudAccountId, string? region, string? limit, string? cursor)
    {
        var paging = Paging.Of(limit, cursor);
        var account = QueryValues.Required("cloudAccountId", cloudAccountId);
        var vpcs = await networks.ListAsync(http.Caller(), project, account, QueryValues.Required("region", region), http.RequestAborted);
        return TypedResults.Ok(paging.Cut(vpcs, vpc => new PageEnd(vpc.IsDefault ? "0" : "1", vpc.Id), VpcAnswer.Of));
    }
}

internal sealed record VpcAnswer(
    string Id, string? Name, IReadOnlyList<string> Cidrs, bool IsDefault, IReadOnlyList<SubnetAnswer> Subnets, IReadOnlyList<SecurityGroupAnswer> SecurityGroups)
{
    public static VpcAnswer Of(CloudVpc vpc) => new(
        vpc.Id,
        vpc.Name,
        vpc.Cidrs,
        vpc.IsDefault,
        [.. vpc.Subnets.Select(subnet => new SubnetAnswer(subnet.Id, subnet.Name, subnet.ZoneId, subnet.ZoneName, subnet.Cidr, subnet.FreeAddresses))],
        [.. vpc.SecurityGroups.Select(group => new SecurityGroupAnswer(
            group.Id, group.Name, [.. group.Ingress.Select(rule => new IngressAnswer(rule.Protocol, rule.FromPort, rule.ToPort, rule.Source))]))]);
}

/// <param name="ZoneId">Physical zone, the same in all accounts.</param>
/// <param name="ZoneName">The account's own name for it.</param>
internal sealed record SubnetAnswer(string Id, string? Name, string ZoneId, string ZoneName, string Cidr, int FreeAddresses);

internal sealed record SecurityGroupAnswer(string Id, string Name, IReadOnlyList<IngressAnswer> Ingress);

/// <param name="Source">A CIDR block, a security group, or a prefix list.</param>
internal sealed record IngressAnswer(string Protocol, int? FromPort, int? ToPort, string Source);
