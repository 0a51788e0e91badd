using PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;
using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415;

/// <summary>Endpoints, services and the connections between them. Names as in the official package <c>AlibabaCloud.SDK.Privatelink20200415</c>; an answer is its <c>Body</c>.</summary>
internal sealed class Client(RpcCall call)
{
    public static readonly RpcProduct Product = new("PrivateLink", "2020-04-15");

    public Task<ListVpcEndpointServicesByEndUserResponseBody> ListVpcEndpointServicesByEndUserAsync(ListVpcEndpointServicesByEndUserRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<ListVpcEndpointServicesByEndUserResponseBody>(Product, "ListVpcEndpointServicesByEndUser", request, cancellationToken);

    public Task<CreateVpcEndpointResponseBody> CreateVpcEndpointAsync(CreateVpcEndpointRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<CreateVpcEndpointResponseBody>(Product, "CreateVpcEndpoint", request, cancellationToken);

    public Task<GetVpcEndpointAttributeResponseBody> GetVpcEndpointAttributeAsync(GetVpcEndpointAttributeRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<GetVpcEndpointAttributeResponseBody>(Product, "GetVpcEndpointAttribute", request, cancellationToken);

    public Task<ListVpcEndpointsResponseBody> ListVpcEndpointsAsync(ListVpcEndpointsRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<ListVpcEndpointsResponseBody>(Product, "ListVpcEndpoints", request, cancellationToken);

    public Task<ListVpcEndpointZonesResponseBody> ListVpcEndpointZonesAsync(ListVpcEndpointZonesRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<ListVpcEndpointZonesResponseBody>(Product, "ListVpcEndpointZones", request, cancellationToken);

    public Task<ListVpcEndpointSecurityGroupsResponseBody> ListVpcEndpointSecurityGroupsAsync(ListVpcEndpointSecurityGroupsRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<ListVpcEndpointSecurityGroupsResponseBody>(Product, "ListVpcEndpointSecurityGroups", request, cancellationToken);

    public Task<AddZoneToVpcEndpointResponseBody> AddZoneToVpcEndpointAsync(AddZoneToVpcEndpointRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<AddZoneToVpcEndpointResponseBody>(Product, "AddZoneToVpcEndpoint", request, cancellationToken);

    public Task<RemoveZoneFromVpcEndpointResponseBody> RemoveZoneFromVpcEndpointAsync(RemoveZoneFromVpcEndpointRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<RemoveZoneFromVpcEndpointResponseBody>(Product, "RemoveZoneFromVpcEndpoint", request, cancellationToken);

    public Task<AttachSecurityGroupToVpcEndpointResponseBody> AttachSecurityGroupToVpcEndpointAsync(AttachSecurityGroupToVpcEndpointRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<AttachSecurityGroupToVpcEndpointResponseBody>(Product, "AttachSecurityGroupToVpcEndpoint", request, cancellationToken);

    public Task<DetachSecurityGroupFromVpcEndpointResponseBody> DetachSecurityGroupFromVpcEndpointAsync(DetachSecurityGroupFromVpcEndpointRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<DetachSecurityGroupFromVpcEndpointResponseBody>(Product, "DetachSecurityGroupFromVpcEndpoint", request, cancellationToken);

    public Task<UpdateVpcEndpointAttributeResponseBody> UpdateVpcEndpointAttributeAsync(UpdateVpcEndpointAttributeRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<UpdateVpcEndpointAttributeResponseBody>(Product, "UpdateVpcEndpointAttribute", request, cancellationToken);

    public Task<DeleteVpcEndpointResponseBody> DeleteVpcEndpointAsync(DeleteVpcEndpointRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<DeleteVpcEndpointResponseBody>(Product, "DeleteVpcEndpoint", request, cancellationToken);

    public Task<CreateVpcEndpointServiceResponseBody> CreateVpcEndpointServiceAsync(CreateVpcEndpointServiceRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<CreateVpcEndpointServiceResponseBody>(Product, "CreateVpcEndpointService", request, cancellationToken);

    public Task<ListVpcEndpointServicesResponseBody> ListVpcEndpointServicesAsync(ListVpcEndpointServicesRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<ListVpcEndpointServicesResponseBody>(Product, "ListVpcEndpointServices", request, cancellationToken);

    public Task<GetVpcEndpointServiceAttributeResponseBody> GetVpcEndpointServiceAttributeAsync(GetVpcEndpointServiceAttributeRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<GetVpcEndpointServiceAttributeResponseBody>(Product, "GetVpcEndpointServiceAttribute", request, cancellationToken);

    public Task<ListVpcEndpointServiceResourcesResponseBody> ListVpcEndpointServiceResourcesAsync(ListVpcEndpointServiceResourcesRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<ListVpcEndpointServiceResourcesResponseBody>(Product, "ListVpcEndpointServiceResources", request, cancellationToken);

    public Task<DetachResourceFromVpcEndpointServiceResponseBody> DetachResourceFromVpcEndpointServiceAsync(DetachResourceFromVpcEndpointServiceRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<DetachResourceFromVpcEndpointServiceResponseBody>(Product, "DetachResourceFromVpcEndpointService", request, cancellationToken);

    public Task<DeleteVpcEndpointServiceResponseBody> DeleteVpcEndpointServiceAsync(DeleteVpcEndpointServiceRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<DeleteVpcEndpointServiceResponseBody>(Product, "DeleteVpcEndpointService", request, cancellationToken);

    public Task<AddUserToVpcEndpointServiceResponseBody> AddUserToVpcEndpointServiceAsync(AddUserToVpcEndpointServiceRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<AddUserToVpcEndpointServiceResponseBody>(Product, "AddUserToVpcEndpointService", request, cancellationToken);

    public Task<RemoveUserFromVpcEndpointServiceResponseBody> RemoveUserFromVpcEndpointServiceAsync(RemoveUserFromVpcEndpointServiceRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<RemoveUserFromVpcEndpointServiceResponseBody>(Product, "RemoveUserFromVpcEndpointService", request, cancellationToken);

    public Task<ListVpcEndpointServiceUsersResponseBody> ListVpcEndpointServiceUsersAsync(ListVpcEndpointServiceUsersRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<ListVpcEndpointServiceUsersResponseBody>(Product, "ListVpcEndpointServiceUsers", request, cancellationToken);

    public Task<ListVpcEndpointConnectionsResponseBody> ListVpcEndpointConnectionsAsync(ListVpcEndpointConnectionsRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<ListVpcEndpointConnectionsResponseBody>(Product, "ListVpcEndpointConnections", request, cancellationToken);

    public Task<EnableVpcEndpointConnectionResponseBody> EnableVpcEndpointConnectionAsync(EnableVpcEndpointConnectionRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<EnableVpcEndpointConnectionResponseBody>(Product, "EnableVpcEndpointConnection", request, cancellationToken);

    public Task<DisableVpcEndpointConnectionResponseBody> DisableVpcEndpointConnectionAsync(DisableVpcEndpointConnectionRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<DisableVpcEndpointConnectionResponseBody>(Product, "DisableVpcEndpointConnection", request, cancellationToken);

    public Task<TagResourcesResponseBody> TagResourcesAsync(TagResourcesRequest request, CancellationToken cancellationToken) =>
        call.PostFormAsync<TagResourcesResponseBody>(Product, "TagResources", request, cancellationToken);

    public Task<UntagResourcesResponseBody> UntagResourcesAsync(UntagResourcesRequest request, CancellationToken cancellationToken) =>
        call.PostFormAsync<UntagResourcesResponseBody>(Product, "UntagResources", request, cancellationToken);
}
