using Amazon.EC2;
using Amazon.EC2.Model;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>Endpoint services by EC2.</summary>
internal sealed class AwsServiceProvider(AwsSession aws) : IEndpointServiceProvider
{
    public async Task<CloudService> CreateServiceAsync(ServiceOrder order, CancellationToken cancellationToken)
    {
        var request = new CreateVpcEndpointServiceConfigurationRequest
        {
            ClientToken = order.Token,
            NetworkLoadBalancerArns = [.. order.LoadBalancers],
            AcceptanceRequired = order.AcceptanceRequired,
            PrivateDnsName = order.PrivateDnsName,
            TagSpecifications = AwsFilters.TagsFor(ResourceType.VpcEndpointService, order.Tags),
        };
        var response = await aws.Call.WriteAsync(token => aws.Ec2.CreateVpcEndpointServiceConfigurationAsync(request, token), cancellationToken);
        return response.ServiceConfiguration is { ServiceId.Length: > 0 } created ? AwsMapping.Service(created) : throw AwsAnswers.Incomplete(response);
    }

    public async Task<CloudPage<CloudService>> ListServicesAsync(ServiceFilter filter, string? cursor, CancellationToken cancellationToken)
    {
        if (filter.ServiceIds is { Count: 0 })
            return new CloudPage<CloudService>([], null);
        var window = filter.ServiceIds is null ? null : IdWindow.At(filter.ServiceIds, cursor);
        var request = new DescribeVpcEndpointServiceConfigurationsRequest
        {
            // A filter rather than the ids themselves: one absent id must not hide the others.
            Filters = AwsFilters.All(
                window is null ? null : AwsFilters.Of("service-id", window.Values),
                filter.RowTag is null ? null : AwsFilters.Of("tag:" + AwsFilters.RowTag, filter.RowTag)),
            MaxResults = AwsFilters.PageSize,
            NextToken = window is null ? cursor : window.Token,
        };
        var response = await aws.Call.ReadAsync(token => aws.Ec2.DescribeVpcEndpointServiceConfigurationsAsync(request, token), cancellationToken);
        var next = window is null ? AwsMapping.NullIfEmpty(response.NextToken) : window.Next(response.NextToken);
        // Again here, because plain emulators ignore the filters of this call.
        var services = (response.ServiceConfigurations ?? []).Select(AwsMapping.Service).Where(service => Matches(service, filter));
        return new CloudPage<CloudService>([.. services], next);
    }

    public async Task<IReadOnlyList<string>> ListAllowedAsync(string serviceId, CancellationToken cancellationToken)
    {
        var principals = await AwsPages.AllAsync(async next =>
        {
            var request = new DescribeVpcEndpointServicePermissionsRequest { ServiceId = serviceId, MaxResults = AwsFilters.PageSize, NextToken = next };
            var response = await aws.Call.ReadAsync(token => aws.Ec2.DescribeVpcEndpointServicePermissionsAsync(request, token), cancellationToken);
            return (response.AllowedPrincipals, response.NextToken);
        });
        return [.. principals.Select(allowed => AwsPrincipals.AccountOrSelf(allowed.Principal ?? ""))];
    }

    public Task AllowAsync(string serviceId, string accountId, CancellationToken cancellationToken) =>
        ModifyPermissionsAsync(new() { ServiceId = serviceId, AddAllowedPrincipals = [AwsPrincipals.Of(accountId, aws.Region)] }, cancellationToken);

    public Task DisallowAsync(string serviceId, string accountId, CancellationToken cancellationToken) =>
        ModifyPermissionsAsync(new() { ServiceId = serviceId, RemoveAllowedPrincipals = [AwsPrincipals.Of(accountId, aws.Region)] }, cancellationToken);

    public async Task<CloudPage<CloudConnection>> ListConnectionsAsync(IReadOnlyList<string> serviceIds, string? cursor, CancellationToken cancellationToken)
    {
        if (serviceIds.Count == 0)
            return new CloudPage<CloudConnection>([], null);
        var window = IdWindow.At(serviceIds, cursor);
        var response = await DescribeConnectionsAsync(AwsFilters.All(AwsFilters.Of("service-id", window.Values))!, window.Token, cancellationToken);
        return new CloudPage<CloudConnection>([.. (response.VpcEndpointConnections ?? []).Select(AwsMapping.Connection)], window.Next(response.NextToken));
    }

    public async Task AcceptAsync(string serviceId, string endpointId, CancellationToken cancellationToken)
    {
        var request = new AcceptVpcEndpointConnectionsRequest { ServiceId = serviceId, VpcEndpointIds = [endpointId] };
        try
        {
            var response = await aws.Call.WriteAsync(token => aws.Ec2.AcceptVpcEndpointConnectionsAsync(request, token), cancellationToken);
            AwsAnswers.ThrowIfUnsuccessful(response, response.Unsuccessful);
        }
        catch (CloudException failure) when (failure.Code is "InvalidState" or "IncorrectState")
        {
            // "Not waiting for acceptance" is said of the accepted and of the rejected alike.
            if (!await IsAcceptedAsync(serviceId, endpointId, cancellationToken))
                throw;
        }
    }

    public async Task RejectAsync(string serviceId, string endpointId, CancellationToken cancellationToken)
    {
        var request = new RejectVpcEndpointConnectionsRequest { ServiceId = serviceId, VpcEndpointIds = [endpointId] };
        var response = await aws.Call.WriteAsync(token => aws.Ec2.RejectVpcEndpointConnectionsAsync(request, token), cancellationToken);
        AwsAnswers.ThrowIfUnsuccessful(response, response.Unsuccessful);
    }

    public async Task SetPrivateDnsNameAsync(string serviceId, string? name, CancellationToken cancellationToken)
    {
        var request = new ModifyVpcEndpointServiceConfigurationRequest
        {
            ServiceId = serviceId,
            PrivateDnsName = name,
            RemovePrivateDnsName = name is null ? true : null,
        };
        await aws.Call.WriteAsync(token => aws.Ec2.ModifyVpcEndpointServiceConfigurationAsync(request, token), cancellationToken);
    }

    public async Task StartPrivateDnsVerificationAsync(string serviceId, CancellationToken cancellationToken)
    {
        var request = new StartVpcEndpointServicePrivateDnsVerificationRequest { ServiceId = serviceId };
        await aws.Call.WriteAsync(token => aws.Ec2.StartVpcEndpointServicePrivateDnsVerificationAsync(request, token), cancellationToken);
    }

    public async Task DeleteServiceAsync(string serviceId, CancellationToken cancellationToken)
    {
        var request = new DeleteVpcEndpointServiceConfigurationsRequest { ServiceIds = [serviceId] };
        var response = await aws.Call.WriteAsync(token => aws.Ec2.DeleteVpcEndpointServiceConfigurationsAsync(request, token), cancellationToken);
        AwsAnswers.ThrowIfUnsuccessful(response, response.Unsuccessful);
    }

    private static bool Matches(CloudService service, ServiceFilter filter) =>
        (filter.ServiceIds is null || filter.ServiceIds.Contains(service.ServiceId, StringComparer.Ordinal))
        && (filter.RowTag is null || (service.Tags.TryGetValue(AwsFilters.RowTag, out var row) && row == filter.RowTag));

    private async Task ModifyPermissionsAsync(ModifyVpcEndpointServicePermissionsRequest request, CancellationToken cancellationToken) =>
        await aws.Call.WriteAsync(token => aws.Ec2.ModifyVpcEndpointServicePermissionsAsync(request, token), cancellationToken);

    private async Task<bool> IsAcceptedAsync(string serviceId, string endpointId, CancellationToken cancellationToken)
    {
        var response = await DescribeConnectionsAsync(
            [AwsFilters.Of("service-id", serviceId), AwsFilters.Of("vpc-endpoint-id", endpointId)], next: null, cancellationToken);
        return (response.VpcEndpointConnections ?? [])
            .Where(connection => connection.VpcEndpointId == endpointId)
            .Any(connection => AwsMapping.EndpointState(connection.VpcEndpointState?.Value) is CloudEndpointState.Available or CloudEndpointState.Pending);
    }

    private Task<DescribeVpcEndpointConnectionsResponse> DescribeConnectionsAsync(List<Filter> filters, string? next, CancellationToken cancellationToken)
    {
        var request = new DescribeVpcEndpointConnectionsRequest { Filters = filters, MaxResults = AwsFilters.PageSize, NextToken = next };
        return aws.Call.ReadAsync(token => aws.Ec2.DescribeVpcEndpointConnectionsAsync(request, token), cancellationToken);
    }
}
