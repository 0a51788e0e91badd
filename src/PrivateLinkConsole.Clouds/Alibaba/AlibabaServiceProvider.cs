using System.Globalization;
using System.Text.RegularExpressions;
using PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Alibaba;

/// <summary>Endpoint services by PrivateLink.</summary>
internal sealed partial class AlibabaServiceProvider(AlibabaSession alibaba) : IEndpointServiceProvider
{
    public async Task<CloudService> CreateServiceAsync(ServiceOrder order, CancellationToken cancellationToken)
    {
        if (order.PrivateDnsName is not null)
            throw NoPrivateDns();
        List<AlibabaLoadBalancer> balancers = [.. order.LoadBalancers.Select(AlibabaLoadBalancer.Parse)];
        var request = new CreateVpcEndpointServiceRequest
        {
            ClientToken = order.Token,
            Resource = [.. balancers.Select(one => new CreateVpcEndpointServiceRequest.CreateVpcEndpointServiceRequestResource { ResourceId = one.Id, ResourceType = one.Type, ZoneId = one.ZoneId })],
            ServiceResourceType = balancers.FirstOrDefault()?.Type,
            AutoAcceptEnabled = !order.AcceptanceRequired,
            Tag = [.. AlibabaTags.Sorted(order.Tags).Select(tag => new CreateVpcEndpointServiceRequest.CreateVpcEndpointServiceRequestTag { Key = tag.Key, Value = tag.Value })],
        };
        var answer = await alibaba.Privatelink.CreateVpcEndpointServiceAsync(request, cancellationToken);
        return string.IsNullOrEmpty(answer.ServiceId)
            ? throw AlibabaFailure.Incomplete("CreateVpcEndpointService", answer.RequestId)
            : AlibabaMapping.Service(answer, order, [.. balancers.Select(one => one.ZoneId).OfType<string>().Distinct()]);
    }

    public async Task<CloudPage<CloudService>> ListServicesAsync(ServiceFilter filter, string? cursor, CancellationToken cancellationToken)
    {
        if (filter.ServiceIds is { Count: 0 })
            return new CloudPage<CloudService>([], null);
        var request = new ListVpcEndpointServicesRequest
        {
            // As with endpoints: the filter takes one id.
            ServiceId = filter.ServiceIds is [var one] ? one : null,
            Tag = filter.RowTag is null ? null : [new ListVpcEndpointServicesRequest.ListVpcEndpointServicesRequestTag { Key = AlibabaTags.Row, Value = filter.RowTag }],
            MaxResults = AlibabaPages.Many,
            NextToken = cursor,
        };
        try
        {
            var answer = await alibaba.Privatelink.ListVpcEndpointServicesAsync(request, cancellationToken);
            var found = (answer.Services ?? []).Where(service => filter.ServiceIds?.Contains(service.ServiceId) != false);
            return new CloudPage<CloudService>([.. found.Select(AlibabaMapping.Service)], AlibabaMapping.NullIfEmpty(answer.NextToken));
        }
        catch (CloudException failure) when (failure.Code == "EndpointServiceNotFound")
        {
            return new CloudPage<CloudService>([], null);
        }
    }

    public async Task<IReadOnlyList<string>> ListAllowedAsync(string serviceId, CancellationToken cancellationToken)
    {
        // Two lists of one operation: accounts by number, and principals, which the cloud's own console can also write.
        var users = await AlibabaPages.AllAsync(async next =>
        {
            var answer = await UsersAsync(serviceId, "Users", next, cancellationToken);
            return (answer.Users, answer.NextToken);
        });
        var principals = await AlibabaPages.AllAsync(async next =>
        {
            var answer = await UsersAsync(serviceId, "UserARNs", next, cancellationToken);
            return (answer.UserARNs, answer.NextToken);
        });
        return [.. users.Select(user => user.UserId?.ToString(CultureInfo.InvariantCulture) ?? "").Concat(principals.Select(one => AccountOrSelf(one.UserARN ?? ""))).Distinct()];
    }

    public Task AllowAsync(string serviceId, string accountId, CancellationToken cancellationToken) => UnlessDoneAsync(
        () => alibaba.Privatelink.AddUserToVpcEndpointServiceAsync(new() { ServiceId = serviceId, UserId = accountId }, cancellationToken),
        async () => (await ListAllowedAsync(serviceId, cancellationToken)).Contains(accountId));

    public Task DisallowAsync(string serviceId, string accountId, CancellationToken cancellationToken) => UnlessDoneAsync(
        () => alibaba.Privatelink.RemoveUserFromVpcEndpointServiceAsync(new() { ServiceId = serviceId, UserId = accountId }, cancellationToken),
        async () => !(await ListAllowedAsync(serviceId, cancellationToken)).Contains(accountId));

    public async Task<CloudPage<CloudConnection>> ListConnectionsAsync(IReadOnlyList<string> serviceIds, string? cursor, CancellationToken cancellationToken)
    {
        if (serviceIds.Count == 0)
            return new CloudPage<CloudConnection>([], null);
        var place = AlibabaPlace.At(cursor);
        var answer = await ConnectionsAsync(serviceIds[place.Index], endpointId: null, place.Token, cancellationToken);
        return new CloudPage<CloudConnection>([.. (answer.Connections ?? []).Select(AlibabaMapping.Connection)], place.Next(answer.NextToken, serviceIds.Count));
    }

    public Task AcceptAsync(string serviceId, string endpointId, CancellationToken cancellationToken) => UnlessDoneAsync(
        () => alibaba.Privatelink.EnableVpcEndpointConnectionAsync(new() { ServiceId = serviceId, EndpointId = endpointId }, cancellationToken),
        async () => await ConnectionAsync(serviceId, endpointId, cancellationToken) is "Connecting" or "Connected");

    public Task RejectAsync(string serviceId, string endpointId, CancellationToken cancellationToken) => UnlessDoneAsync(
        () => alibaba.Privatelink.DisableVpcEndpointConnectionAsync(new() { ServiceId = serviceId, EndpointId = endpointId }, cancellationToken),
        async () => await ConnectionAsync(serviceId, endpointId, cancellationToken) is "Disconnecting" or "Disconnected");

    public Task SetPrivateDnsNameAsync(string serviceId, string? name, CancellationToken cancellationToken) => throw NoPrivateDns();

    public Task StartPrivateDnsVerificationAsync(string serviceId, CancellationToken cancellationToken) => throw NoPrivateDns();

    public async Task DeleteServiceAsync(string serviceId, CancellationToken cancellationToken)
    {
        try
        {
            await alibaba.Privatelink.DeleteVpcEndpointServiceAsync(new() { ServiceId = serviceId }, cancellationToken);
        }
        catch (CloudException failure) when (failure.Code == "EndpointServiceDependenceViolation")
        {
            // Its load balancers are still attached. Not before: while endpoints use the service, the first request is refused for that.
            await DetachResourcesAsync(serviceId, cancellationToken);
            await alibaba.Privatelink.DeleteVpcEndpointServiceAsync(new() { ServiceId = serviceId }, cancellationToken);
        }
    }

    private static NotSupportedException NoPrivateDns() => CloudTraits.Alibaba.Lacks(nameof(CloudTraits.HasPrivateDnsNames));

    private static string AccountOrSelf(string principal) =>
        AccountPrincipal().Match(principal) is { Success: true } whole ? whole.Groups["account"].Value : principal;

    /// <summary>The cloud refuses to do what is done already, in words of its own for each operation: so it is looked at instead.</summary>
    private static async Task UnlessDoneAsync(Func<Task> write, Func<Task<bool>> isDone)
    {
        try
        {
            await write();
        }
        catch (CloudException failure) when (failure.Kind is CloudErrorKind.Busy or CloudErrorKind.InvalidInput or CloudErrorKind.Unknown)
        {
            if (!await isDone())
                throw;
        }
    }

    private Task<ListVpcEndpointServiceUsersResponseBody> UsersAsync(string serviceId, string list, string? next, CancellationToken cancellationToken) =>
        alibaba.Privatelink.ListVpcEndpointServiceUsersAsync(
            new() { ServiceId = serviceId, UserListType = list, MaxResults = AlibabaPages.Few, NextToken = next }, cancellationToken);

    private Task<ListVpcEndpointConnectionsResponseBody> ConnectionsAsync(string serviceId, string? endpointId, string? next, CancellationToken cancellationToken) =>
        alibaba.Privatelink.ListVpcEndpointConnectionsAsync(
            new() { ServiceId = serviceId, EndpointId = endpointId, MaxResults = AlibabaPages.Many, NextToken = next }, cancellationToken);

    private async Task<string?> ConnectionAsync(string serviceId, string endpointId, CancellationToken cancellationToken)
    {
        var answer = await ConnectionsAsync(serviceId, endpointId, next: null, cancellationToken);
        return answer.Connections?.FirstOrDefault(connection => connection.EndpointId == endpointId)?.ConnectionStatus;
    }

    private async Task DetachResourcesAsync(string serviceId, CancellationToken cancellationToken)
    {
        var resources = await AlibabaPages.AllAsync(async next =>
        {
            var request = new ListVpcEndpointServiceResourcesRequest { ServiceId = serviceId, MaxResults = AlibabaPages.Few, NextToken = next };
            var answer = await alibaba.Privatelink.ListVpcEndpointServiceResourcesAsync(request, cancellationToken);
            return (answer.Resources, answer.NextToken);
        });
        foreach (var one in resources)
        {
            await alibaba.Privatelink.DetachResourceFromVpcEndpointServiceAsync(
                new() { ServiceId = serviceId, ResourceId = one.ResourceId, ResourceType = one.ResourceType, ZoneId = one.ZoneId }, cancellationToken);
        }
    }

    [GeneratedRegex(@"^acs:ram:\*:(?<account>[0-9]{16}):\*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex AccountPrincipal();
}
