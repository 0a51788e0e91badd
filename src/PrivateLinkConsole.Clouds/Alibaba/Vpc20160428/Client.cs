using PrivateLinkConsole.Clouds.Alibaba.Vpc20160428.Models;
using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Vpc20160428;

/// <summary>VPCs, vSwitches, route tables and gateway endpoints. Names as in the official package <c>AlibabaCloud.SDK.Vpc20160428</c>; an answer is its <c>Body</c>.</summary>
internal sealed class Client(RpcCall call)
{
    public static readonly RpcProduct Product = new("Vpc", "2016-04-28");

    public Task<DescribeVpcsResponseBody> DescribeVpcsAsync(DescribeVpcsRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<DescribeVpcsResponseBody>(Product, "DescribeVpcs", request, cancellationToken);

    public Task<DescribeVSwitchesResponseBody> DescribeVSwitchesAsync(DescribeVSwitchesRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<DescribeVSwitchesResponseBody>(Product, "DescribeVSwitches", request, cancellationToken);

    public Task<DescribeRouteTableListResponseBody> DescribeRouteTableListAsync(DescribeRouteTableListRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<DescribeRouteTableListResponseBody>(Product, "DescribeRouteTableList", request, cancellationToken);

    public Task<DescribeRouteEntryListResponseBody> DescribeRouteEntryListAsync(DescribeRouteEntryListRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<DescribeRouteEntryListResponseBody>(Product, "DescribeRouteEntryList", request, cancellationToken);

    public Task<ListVpcEndpointServicesByEndUserResponseBody> ListVpcEndpointServicesByEndUserAsync(ListVpcEndpointServicesByEndUserRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<ListVpcEndpointServicesByEndUserResponseBody>(Product, "ListVpcEndpointServicesByEndUser", request, cancellationToken);

    public Task<CreateVpcGatewayEndpointResponseBody> CreateVpcGatewayEndpointAsync(CreateVpcGatewayEndpointRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<CreateVpcGatewayEndpointResponseBody>(Product, "CreateVpcGatewayEndpoint", request, cancellationToken);

    public Task<GetVpcGatewayEndpointAttributeResponseBody> GetVpcGatewayEndpointAttributeAsync(GetVpcGatewayEndpointAttributeRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<GetVpcGatewayEndpointAttributeResponseBody>(Product, "GetVpcGatewayEndpointAttribute", request, cancellationToken);

    public Task<ListVpcGatewayEndpointsResponseBody> ListVpcGatewayEndpointsAsync(ListVpcGatewayEndpointsRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<ListVpcGatewayEndpointsResponseBody>(Product, "ListVpcGatewayEndpoints", request, cancellationToken);

    public Task<UpdateVpcGatewayEndpointAttributeResponseBody> UpdateVpcGatewayEndpointAttributeAsync(UpdateVpcGatewayEndpointAttributeRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<UpdateVpcGatewayEndpointAttributeResponseBody>(Product, "UpdateVpcGatewayEndpointAttribute", request, cancellationToken);

    public Task<DeleteVpcGatewayEndpointResponseBody> DeleteVpcGatewayEndpointAsync(DeleteVpcGatewayEndpointRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<DeleteVpcGatewayEndpointResponseBody>(Product, "DeleteVpcGatewayEndpoint", request, cancellationToken);

    public Task<AssociateRouteTablesWithVpcGatewayEndpointResponseBody> AssociateRouteTablesWithVpcGatewayEndpointAsync(AssociateRouteTablesWithVpcGatewayEndpointRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<AssociateRouteTablesWithVpcGatewayEndpointResponseBody>(Product, "AssociateRouteTablesWithVpcGatewayEndpoint", request, cancellationToken);

    public Task<DissociateRouteTablesFromVpcGatewayEndpointResponseBody> DissociateRouteTablesFromVpcGatewayEndpointAsync(DissociateRouteTablesFromVpcGatewayEndpointRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<DissociateRouteTablesFromVpcGatewayEndpointResponseBody>(Product, "DissociateRouteTablesFromVpcGatewayEndpoint", request, cancellationToken);
}
