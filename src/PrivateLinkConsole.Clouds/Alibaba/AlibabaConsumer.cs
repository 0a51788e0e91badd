using PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;
using PrivateLinkConsole.Core.Clouds;
using Requested = PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models.CreateVpcEndpointRequest;

namespace PrivateLinkConsole.Clouds.Alibaba;

/// <summary>Interface and reverse endpoints by PrivateLink.</summary>
internal sealed class AlibabaConsumer(AlibabaSession alibaba) : IPrivateLinkConsumer
{
    public async Task<ServiceOffer?> FindServiceAsync(string serviceName, CancellationToken cancellationToken)
    {
        var request = new ListVpcEndpointServicesByEndUserRequest { ServiceName = serviceName };
        var answer = await alibaba.Privatelink.ListVpcEndpointServicesByEndUserAsync(request, cancellationToken);
        return answer.Services?.FirstOrDefault(service => service.ServiceName == serviceName) is { } found ? AlibabaMapping.Offer(found) : null;
    }

    public async Task<CloudEndpoint> CreateEndpointAsync(EndpointOrder order, CancellationToken cancellationToken)
    {
        if (order.PrivateDnsEnabled)
            throw CloudTraits.Alibaba.Lacks(nameof(CloudTraits.HasPrivateDnsNames));
        var zones = await ZonesOfAsync(order.SubnetIds, cancellationToken);
        var request = new Requested
        {
            ClientToken = order.Token,
            EndpointType = order.Kind.ToString(),
            ServiceName = order.ServiceName,
            VpcId = order.VpcId,
            Zone = [.. zones.Select(zone => new Requested.CreateVpcEndpointRequestZone { ZoneId = zone.ZoneId, VSwitchId = zone.VSwitchId })],
            SecurityGroupId = [.. order.SecurityGroupIds],
            EndpointName = order.Name,
            EndpointDescription = order.Description,
            ResourceGroupId = order.ResourceGroupId,
            PolicyDocument = order.PolicyDocument,
            Tag = [.. AlibabaTags.Sorted(order.Tags).Select(tag => new Requested.CreateVpcEndpointRequestTag { Key = tag.Key, Value = tag.Value })],
        };
        var answer = await alibaba.Privatelink.CreateVpcEndpointAsync(request, cancellationToken);
        return string.IsNullOrEmpty(answer.EndpointId)
            ? throw AlibabaFailure.Incomplete("CreateVpcEndpoint", answer.RequestId)
            : AlibabaMapping.Endpoint(answer, order, alibaba.AccountId);
    }

    public async Task<CloudPage<CloudEndpoint>> ListEndpointsAsync(EndpointFilter filter, string? cursor, CancellationToken cancellationToken)
    {
        if (filter.Ids is { Count: 0 })
            return new CloudPage<CloudEndpoint>([], null);
        var request = new ListVpcEndpointsRequest
        {
            // The filter takes one id. Of several, all endpoints are read, which is a page or two, and the others left out here.
            EndpointId = filter.Ids is [var one] ? one : null,
            ServiceName = filter.ServiceName,
            VpcId = filter.VpcId,
            Tag = filter.RowTag is null ? null : [new ListVpcEndpointsRequest.ListVpcEndpointsRequestTag { Key = AlibabaTags.Row, Value = filter.RowTag }],
            MaxResults = AlibabaPages.Many,
            NextToken = cursor,
        };
        try
        {
            var answer = await alibaba.Privatelink.ListVpcEndpointsAsync(request, cancellationToken);
            var found = (answer.Endpoints ?? []).Where(endpoint => filter.Ids?.Contains(endpoint.EndpointId) != false);
            return new CloudPage<CloudEndpoint>(
                [.. found.Select(endpoint => AlibabaMapping.Endpoint(endpoint, alibaba.AccountId))], AlibabaMapping.NullIfEmpty(answer.NextToken));
        }
        catch (CloudException failure) when (failure.Code == "EndpointNotFound")
        {
            return new CloudPage<CloudEndpoint>([], null);
        }
    }

    public async Task ModifyEndpointAsync(string endpointId, EndpointChange change, CancellationToken cancellationToken)
    {
        if (change.PrivateDnsEnabled == true)
            throw CloudTraits.Alibaba.Lacks(nameof(CloudTraits.HasPrivateDnsNames));
        await ChangeGroupsAsync(endpointId, change.AddSecurityGroupIds ?? [], change.RemoveSecurityGroupIds ?? [], cancellationToken);
        await ChangeZonesAsync(endpointId, change.AddSubnetIds ?? [], change.RemoveSubnetIds ?? [], cancellationToken);
        // Last: every request locks the endpoint for a while, and only of members can be seen what is left to do.
        await UpdateAttributesAsync(endpointId, change, cancellationToken);
    }

    public async Task RemoveZoneAsync(string endpointId, string zoneId, CancellationToken cancellationToken)
    {
        try
        {
            var request = new RemoveZoneFromVpcEndpointRequest { EndpointId = endpointId, ZoneId = zoneId };
            await alibaba.Privatelink.RemoveZoneFromVpcEndpointAsync(request, cancellationToken);
        }
        catch (CloudException failure) when (failure.Code == "EndpointZoneNotFound")
        {
            // Gone already: what was asked for.
        }
    }

    public async Task DeleteEndpointAsync(string endpointId, CancellationToken cancellationToken) =>
        await alibaba.Privatelink.DeleteVpcEndpointAsync(new DeleteVpcEndpointRequest { EndpointId = endpointId }, cancellationToken);

    public async Task<IReadOnlyList<CloudNetworkInterface>> ListInterfacesAsync(IReadOnlyList<EndpointInterfaces> endpoints, CancellationToken cancellationToken)
    {
        var found = new List<CloudNetworkInterface>();
        foreach (var endpoint in endpoints)
            found.AddRange(await InterfacesAsync(endpoint.EndpointId, cancellationToken));
        return found;
    }

    public Task TagAsync(string resourceId, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken) =>
        AlibabaTags.AddAsync(alibaba.Privatelink, resourceId, tags, cancellationToken);

    public Task UntagAsync(string resourceId, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        AlibabaTags.RemoveAsync(alibaba.Privatelink, resourceId, keys, cancellationToken);

    private async Task<IReadOnlyList<CloudNetworkInterface>> InterfacesAsync(string endpointId, CancellationToken cancellationToken)
    {
        try
        {
            var zones = await ZonesAsync(endpointId, cancellationToken);
            List<string> groups = [.. (await GroupsAsync(endpointId, cancellationToken)).Where(group => group.SecurityGroupStatus != "Detaching").Select(group => group.SecurityGroupId ?? "")];
            return [.. zones.Select(zone => AlibabaMapping.Interface(endpointId, zone, groups))];
        }
        catch (CloudException failure) when (failure.Code == "EndpointNotFound")
        {
            return [];
        }
    }

    private async Task UpdateAttributesAsync(string endpointId, EndpointChange change, CancellationToken cancellationToken)
    {
        if (change is { Name: null, Description: null, PolicyDocument: null })
            return;
        var request = new UpdateVpcEndpointAttributeRequest
        {
            EndpointId = endpointId,
            EndpointName = change.Name,
            EndpointDescription = change.Description,
            PolicyDocument = AlibabaMapping.NullIfEmpty(change.PolicyDocument),
            ResetPolicy = change.PolicyDocument is "" ? true : null,
        };
        await alibaba.Privatelink.UpdateVpcEndpointAttributeAsync(request, cancellationToken);
    }

    // Additions first: the last group cannot be taken away.
    private async Task ChangeGroupsAsync(string endpointId, IReadOnlyList<string> add, IReadOnlyList<string> remove, CancellationToken cancellationToken)
    {
        if (add.Count + remove.Count == 0)
            return;
        var there = (await GroupsAsync(endpointId, cancellationToken))
            .Where(group => group.SecurityGroupStatus != "Detaching").Select(group => group.SecurityGroupId ?? "").ToHashSet(StringComparer.Ordinal);
        foreach (var id in add.Where(id => !there.Contains(id)))
            await alibaba.Privatelink.AttachSecurityGroupToVpcEndpointAsync(new() { EndpointId = endpointId, SecurityGroupId = id }, cancellationToken);
        foreach (var id in remove.Where(there.Contains))
            await alibaba.Privatelink.DetachSecurityGroupFromVpcEndpointAsync(new() { EndpointId = endpointId, SecurityGroupId = id }, cancellationToken);
    }

    private async Task ChangeZonesAsync(string endpointId, IReadOnlyList<string> add, IReadOnlyList<string> remove, CancellationToken cancellationToken)
    {
        if (add.Count + remove.Count == 0)
            return;
        var there = (await ZonesAsync(endpointId, cancellationToken)).Where(zone => zone.ZoneStatus != "Deleting").ToList();
        foreach (var zone in await ZonesOfAsync([.. add.Except(there.Select(zone => zone.VSwitchId))!], cancellationToken))
            await alibaba.Privatelink.AddZoneToVpcEndpointAsync(new() { EndpointId = endpointId, ZoneId = zone.ZoneId, VSwitchId = zone.VSwitchId }, cancellationToken);
        foreach (var zone in there.Where(zone => remove.Contains(zone.VSwitchId)))
            await RemoveZoneAsync(endpointId, zone.ZoneId ?? "", cancellationToken);
    }

    private Task<List<ListVpcEndpointZonesResponseBody.ListVpcEndpointZonesResponseBodyZones>> ZonesAsync(string endpointId, CancellationToken cancellationToken) =>
        AlibabaPages.AllAsync(async next =>
        {
            var request = new ListVpcEndpointZonesRequest { EndpointId = endpointId, MaxResults = AlibabaPages.Few, NextToken = next };
            var answer = await alibaba.Privatelink.ListVpcEndpointZonesAsync(request, cancellationToken);
            return (answer.Zones, answer.NextToken);
        });

    private Task<List<ListVpcEndpointSecurityGroupsResponseBody.ListVpcEndpointSecurityGroupsResponseBodySecurityGroups>> GroupsAsync(
        string endpointId, CancellationToken cancellationToken) => AlibabaPages.AllAsync(async next =>
        {
            var request = new ListVpcEndpointSecurityGroupsRequest { EndpointId = endpointId, MaxResults = AlibabaPages.Few, NextToken = next };
            var answer = await alibaba.Privatelink.ListVpcEndpointSecurityGroupsAsync(request, cancellationToken);
            return (answer.SecurityGroups, answer.NextToken);
        });

    /// <summary>PrivateLink wants each vSwitch with its zone. One that is not there cannot be ordered in.</summary>
    private async Task<IReadOnlyList<(string ZoneId, string VSwitchId)>> ZonesOfAsync(IReadOnlyList<string> vSwitchIds, CancellationToken cancellationToken)
    {
        var zones = new List<(string ZoneId, string VSwitchId)>();
        foreach (var id in vSwitchIds)
        {
            var answer = await alibaba.Vpc.DescribeVSwitchesAsync(new() { VSwitchId = id }, cancellationToken);
            var found = answer.VSwitches?.VSwitch?.FirstOrDefault(one => one.VSwitchId == id)
                ?? throw new CloudException(
                    CloudErrorKind.InvalidInput, "DescribeVSwitches", "VSwitchNotFound", $"There is no vSwitch {id} in {alibaba.Region}.", answer.RequestId);
            zones.Add((found.ZoneId ?? "", id));
        }

        return zones;
    }
}
