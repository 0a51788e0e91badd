using Amazon.EC2;
using Amazon.EC2.Model;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>Interface endpoints by EC2.</summary>
internal sealed class AwsConsumer(AwsSession aws) : IPrivateLinkConsumer
{
    public async Task<ServiceOffer?> FindServiceAsync(string serviceName, CancellationToken cancellationToken)
    {
        var request = new DescribeVpcEndpointServicesRequest { ServiceNames = [serviceName] };
        try
        {
            var response = await aws.Call.ReadAsync(token => aws.Ec2.DescribeVpcEndpointServicesAsync(request, token), cancellationToken);
            var detail = response.ServiceDetails?.FirstOrDefault(service => service.ServiceName == serviceName);
            return detail is null ? null : AwsMapping.Offer(detail);
        }
        catch (CloudException failure) when (failure.Code == "InvalidServiceName")
        {
            return null;
        }
    }

    public async Task<CloudEndpoint> CreateEndpointAsync(EndpointOrder order, CancellationToken cancellationToken)
    {
        if (!CloudTraits.Aws.Kinds.Contains(order.Kind))
            throw CloudTraits.Aws.Lacks($"{order.Kind} in {nameof(CloudTraits.Kinds)}");
        var request = new CreateVpcEndpointRequest
        {
            ClientToken = order.Token,
            VpcEndpointType = VpcEndpointType.Interface,
            ServiceName = order.ServiceName,
            VpcId = order.VpcId,
            SubnetIds = AwsFilters.OrNull(order.SubnetIds),
            SecurityGroupIds = AwsFilters.OrNull(order.SecurityGroupIds),
            // AWS switches it on when nothing is said.
            PrivateDnsEnabled = order.PrivateDnsEnabled,
            PolicyDocument = order.PolicyDocument,
            TagSpecifications = AwsFilters.TagsFor(ResourceType.VpcEndpoint, order.Tags),
        };
        var response = await aws.Call.WriteAsync(token => aws.Ec2.CreateVpcEndpointAsync(request, token), cancellationToken);
        return response.VpcEndpoint is { VpcEndpointId.Length: > 0 } created ? AwsMapping.Endpoint(created) : throw AwsAnswers.Incomplete(response);
    }

    public async Task<CloudPage<CloudEndpoint>> ListEndpointsAsync(EndpointFilter filter, string? cursor, CancellationToken cancellationToken)
    {
        if (filter.Ids is { Count: 0 })
            return new CloudPage<CloudEndpoint>([], null);
        var window = filter.Ids is null ? null : IdWindow.At(filter.Ids, cursor);
        try
        {
            var request = ListRequest(filter, window, cursor);
            var response = await aws.Call.ReadAsync(token => aws.Ec2.DescribeVpcEndpointsAsync(request, token), cancellationToken);
            var next = window is null ? AwsMapping.NullIfEmpty(response.NextToken) : window.Next(response.NextToken);
            return new CloudPage<CloudEndpoint>([.. (response.VpcEndpoints ?? []).Select(AwsMapping.Endpoint)], next);
        }
        catch (CloudException failure) when (failure.Kind == CloudErrorKind.NotFound && filter.Ids is { Count: 1 })
        {
            return new CloudPage<CloudEndpoint>([], null);
        }
    }

    public async Task ModifyEndpointAsync(string endpointId, EndpointChange change, CancellationToken cancellationToken)
    {
        var request = new ModifyVpcEndpointRequest
        {
            VpcEndpointId = endpointId,
            PrivateDnsEnabled = change.PrivateDnsEnabled,
            AddSubnetIds = AwsFilters.OrNull(change.AddSubnetIds),
            RemoveSubnetIds = AwsFilters.OrNull(change.RemoveSubnetIds),
            AddSecurityGroupIds = AwsFilters.OrNull(change.AddSecurityGroupIds),
            RemoveSecurityGroupIds = AwsFilters.OrNull(change.RemoveSecurityGroupIds),
            PolicyDocument = AwsMapping.NullIfEmpty(change.PolicyDocument),
            ResetPolicy = change.PolicyDocument is "" ? true : null,
        };
        await aws.Call.WriteAsync(token => aws.Ec2.ModifyVpcEndpointAsync(request, token), cancellationToken);
    }

    public async Task DeleteEndpointAsync(string endpointId, CancellationToken cancellationToken)
    {
        var request = new DeleteVpcEndpointsRequest { VpcEndpointIds = [endpointId] };
        var response = await aws.Call.WriteAsync(token => aws.Ec2.DeleteVpcEndpointsAsync(request, token), cancellationToken);
        AwsAnswers.ThrowIfUnsuccessful(response, response.Unsuccessful);
    }

    public Task RemoveZoneAsync(string endpointId, string zoneId, CancellationToken cancellationToken) =>
        throw CloudTraits.Aws.Lacks(nameof(CloudTraits.ZonesFirst));

    public async Task<IReadOnlyList<CloudNetworkInterface>> ListInterfacesAsync(IReadOnlyList<EndpointInterfaces> endpoints, CancellationToken cancellationToken)
    {
        var endpointOf = endpoints.SelectMany(endpoint => endpoint.InterfaceIds.Select(id => (Id: id, endpoint.EndpointId)))
            .DistinctBy(known => known.Id).ToDictionary(known => known.Id, known => known.EndpointId, StringComparer.Ordinal);
        var found = new List<CloudNetworkInterface>();
        foreach (var some in endpointOf.Keys.Chunk(AwsFilters.MaxIds))
        {
            var pages = AwsPages.AllAsync(async next =>
            {
                var byId = AwsFilters.Of("network-interface-id", some);
                var request = new DescribeNetworkInterfacesRequest { Filters = [byId], MaxResults = AwsFilters.PageSize, NextToken = next };
                var response = await aws.Call.ReadAsync(token => aws.Ec2.DescribeNetworkInterfacesAsync(request, token), cancellationToken);
                return (response.NetworkInterfaces, response.NextToken);
            });
            found.AddRange((await pages)
                .Where(eni => endpointOf.ContainsKey(eni.NetworkInterfaceId ?? ""))
                .Select(eni => AwsMapping.Interface(endpointOf[eni.NetworkInterfaceId], eni)));
        }

        return found;
    }

    public async Task TagAsync(string resourceId, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken)
    {
        var request = new CreateTagsRequest([resourceId], AwsMapping.Tags(tags));
        await aws.Call.WriteAsync(token => aws.Ec2.CreateTagsAsync(request, token), cancellationToken);
    }

    public async Task UntagAsync(string resourceId, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var request = new DeleteTagsRequest { Resources = [resourceId], Tags = [.. keys.Select(key => new Tag { Key = key })] };
        await aws.Call.WriteAsync(token => aws.Ec2.DeleteTagsAsync(request, token), cancellationToken);
    }

    /// <summary>
    /// Many ids go as a filter, where an absent one is simply not listed; as a parameter it would fail the whole call. One id goes as the
    /// parameter, which every emulator of EC2 understands too, and its NotFound is an empty page. The parameter excludes MaxResults.
    /// </summary>
    private static DescribeVpcEndpointsRequest ListRequest(EndpointFilter filter, IdWindow? window, string? cursor)
    {
        var one = filter.Ids is { Count: 1 };
        return new DescribeVpcEndpointsRequest
        {
            VpcEndpointIds = one ? [.. filter.Ids!] : null,
            Filters = AwsFilters.All(
                one || window is null ? null : AwsFilters.Of("vpc-endpoint-id", window.Values),
                filter.RowTag is null ? null : AwsFilters.Of("tag:" + AwsFilters.RowTag, filter.RowTag),
                filter.ServiceName is null ? null : AwsFilters.Of("service-name", filter.ServiceName),
                filter.VpcId is null ? null : AwsFilters.Of("vpc-id", filter.VpcId)),
            MaxResults = one ? null : AwsFilters.PageSize,
            NextToken = window is null ? cursor : window.Token,
        };
    }
}
