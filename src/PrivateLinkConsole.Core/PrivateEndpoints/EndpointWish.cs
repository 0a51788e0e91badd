using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>
/// What a person wants the cloud to keep of an endpoint, each part whole; null: as it is. It stays in the row until the cloud has taken
/// all of it: a change can be several requests, of which a cloud takes one at a time.
/// </summary>
public sealed record EndpointWish
{
    public string? Name { get; init; }

    public string? Description { get; init; }

    public List<string>? SubnetIds { get; init; }

    public Dictionary<string, string> SubnetZones { get; init; } = [];

    public List<string>? SecurityGroupIds { get; init; }

    public Dictionary<string, string>? Tags { get; init; }

    /// <summary>JSON; empty: the cloud's default.</summary>
    public string? Policy { get; init; }

    /// <summary>null: nothing of it concerns the cloud.</summary>
    public static EndpointWish? Of(PrivateEndpoint row, EndpointDetailsInput input)
    {
        var named = CloudTraits.Of(row.Provider).HasNames && row.VpcEndpointId is not null;
        var wish = new EndpointWish
        {
            Name = named ? input.Name : null,
            Description = named ? input.Description : null,
            SubnetIds = input.SubnetIds is null ? null : [.. input.SubnetIds],
            SubnetZones = input.SubnetIds is null ? [] : new Dictionary<string, string>(input.SubnetZones, StringComparer.Ordinal),
            SecurityGroupIds = input.SecurityGroupIds is null ? null : [.. input.SecurityGroupIds],
            Tags = input.Tags is null ? null : new Dictionary<string, string>(input.Tags, StringComparer.Ordinal),
            Policy = input.Policy,
        };
        return wish is { Name: null, Description: null, SubnetIds: null, SecurityGroupIds: null, Tags: null, Policy: null } ? null : wish;
    }

    /// <summary>With what an earlier wish asked for that this one is silent about.</summary>
    public EndpointWish After(EndpointWish? earlier) => earlier is null ? this : new EndpointWish
    {
        Name = Name ?? earlier.Name,
        Description = Description ?? earlier.Description,
        SubnetIds = SubnetIds ?? earlier.SubnetIds,
        SubnetZones = SubnetIds is null ? earlier.SubnetZones : SubnetZones,
        SecurityGroupIds = SecurityGroupIds ?? earlier.SecurityGroupIds,
        Tags = Tags ?? earlier.Tags,
        Policy = Policy ?? earlier.Policy,
    };

    /// <summary>What is to be asked of the cloud besides tags; null: nothing.</summary>
    public EndpointChange? ChangeOf(PrivateEndpoint row)
    {
        var change = new EndpointChange(
            AddSubnetIds: Added(row.SubnetIds, SubnetIds),
            RemoveSubnetIds: Added(SubnetIds, row.SubnetIds),
            AddSecurityGroupIds: Added(row.SecurityGroupIds, SecurityGroupIds),
            RemoveSecurityGroupIds: Added(SecurityGroupIds, row.SecurityGroupIds))
        {
            Name = Name,
            Description = Description,
            PolicyDocument = Policy,
        };
        return change == new EndpointChange() ? null : change;
    }

    public Dictionary<string, string> TagsToPut(PrivateEndpoint row) =>
        (Tags ?? []).Where(tag => row.Tags.GetValueOrDefault(tag.Key) != tag.Value).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal);

    public List<string> TagsToRemove(PrivateEndpoint row) => Tags is null ? [] : [.. row.Tags.Keys.Except(Tags.Keys, StringComparer.Ordinal)];

    /// <summary>The cloud has taken all of it.</summary>
    public void Fulfil(PrivateEndpoint row)
    {
        row.SubnetIds = SubnetIds ?? row.SubnetIds;
        row.SubnetZones = SubnetIds is null ? row.SubnetZones : SubnetZones;
        row.SecurityGroupIds = SecurityGroupIds ?? row.SecurityGroupIds;
        row.Tags = Tags ?? row.Tags;
    }

    private static List<string>? Added(List<string>? before, List<string>? after) => before is null || after?.Except(before).ToList() is not { Count: > 0 } added ? null : added;
}
