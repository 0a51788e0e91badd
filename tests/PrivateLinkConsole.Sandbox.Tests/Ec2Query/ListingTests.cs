using Amazon.EC2;
using Amazon.EC2.Model;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.Ec2Query;

/// <summary>Filters and pages.</summary>
public sealed class ListingTests : IAsyncLifetime
{
    private Cloud _cloud = null!;
    private ServiceConfiguration _service = null!;

    public async ValueTask InitializeAsync()
    {
        _cloud = await StartAsync();
        _service = await _cloud.ServiceAsync(acceptance: false);
    }

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task Describe_PagesOfTwo_ShowsEachOnceThoughOthersCome()
    {
        var ids = new List<string>();
        for (var i = 0; i < 5; i++) ids.Add(await MakeAsync("n" + i));
        var seen = new List<string>();
        string? token = null;
        do
        {
            var page = await _cloud.Consumer.DescribeVpcEndpointsAsync(new() { MaxResults = 2, NextToken = token }, Token);
            Assert.InRange(page.VpcEndpoints.Count, 1, 2);
            seen.AddRange(page.VpcEndpoints.Select(e => e.VpcEndpointId));
            token = page.NextToken;
            if (seen.Count == 2) ids.Add(await MakeAsync("late"));
        }
        while (token is not null);
        Assert.Equal(ids, seen);
    }

    [Fact]
    public async Task Describe_BadPaging_IsRefused()
    {
        var id = await MakeAsync("a");
        await Refusal.OfAsync("InvalidPaginationToken", 400, () => _cloud.Consumer.DescribeVpcEndpointsAsync(new() { NextToken = "nonsense" }, Token));
        await Refusal.OfAsync("InvalidParameterValue", 400, () => _cloud.Consumer.DescribeVpcEndpointsAsync(new() { MaxResults = 1001 }, Token));
        await Refusal.OfAsync("InvalidParameterCombination", 400,
            () => _cloud.Consumer.DescribeVpcEndpointsAsync(new() { MaxResults = 5, VpcEndpointIds = [id] }, Token));
        await Refusal.OfAsync("InvalidParameterValue", 400, () => _cloud.Consumer.DescribeVpcEndpointsAsync(new() { Filters = [new("colour", ["red"])] },
            Token));
    }

    [Fact]
    public async Task Describe_EachFilter_Selects()
    {
        var id = await MakeAsync("wanted");
        await MakeAsync("other");
        var vpc = (await _cloud.EndpointAsync(id)).VpcId;
        Assert.Equal([id], await FilteredAsync(new Filter("vpc-endpoint-id", [id])));
        Assert.Equal([id], await FilteredAsync(new Filter("tag:Name", ["wanted", "nobody"])));
        Assert.Equal([id], await FilteredAsync(new Filter("tag:Name", ["want*"])));
        Assert.Equal([id], await FilteredAsync(new("tag:Name", ["wante?"]), new("vpc-id", [vpc])));
        Assert.Equal(2, (await FilteredAsync(new Filter("tag-key", ["Name"]))).Count);
        Assert.Equal(2, (await FilteredAsync(new("service-name", [_service.ServiceName]), new("vpc-endpoint-state", ["pending"]))).Count);
        Assert.Equal(2, (await FilteredAsync(new("vpc-endpoint-type", ["Interface"]), new("ip-address-type", ["ipv4"]),
            new("service-region", [Cloud.Region]))).Count);
        Assert.Empty(await FilteredAsync(new Filter("vpc-endpoint-state", ["available"])));
    }

    [Fact]
    public async Task Describe_OtherAccountOrRegion_SeesNothing()
    {
        var id = await MakeAsync("mine");
        await Refusal.OfAsync("InvalidVpcEndpointId.NotFound", 400, () => _cloud.Provider.DescribeVpcEndpointsAsync(new() { VpcEndpointIds = [id] }, Token));
        var elsewhere = _cloud.Ec2(KnownAccounts.ConsumerKey, region: "eu-west-1");
        Assert.Null((await elsewhere.DescribeVpcEndpointsAsync(new DescribeVpcEndpointsRequest(), Token)).VpcEndpoints);
    }

    [Fact]
    public async Task Describe_ThousandEndpoints_IsOnePage()
    {
        for (var v = 0; v < 20; v++)
        {
            var vpc = (await _cloud.Consumer.CreateVpcAsync(new() { CidrBlock = $"10.{v}.0.0/16" }, Token)).Vpc.VpcId;
            var subnet = (await _cloud.Consumer.CreateSubnetAsync(new() { VpcId = vpc, CidrBlock = $"10.{v}.0.0/24", AvailabilityZoneId = "usw2-az1" },
                Token)).Subnet.SubnetId;
            var request = new CreateVpcEndpointRequest
            {
                VpcEndpointType = VpcEndpointType.Interface, VpcId = vpc, SubnetIds = [subnet], ServiceName = _service.ServiceName, PrivateDnsEnabled = false,
            };
            for (var i = 0; i < 50; i++) await _cloud.Consumer.CreateVpcEndpointAsync(request, Token);
        }

        var page = await _cloud.Consumer.DescribeVpcEndpointsAsync(new() { MaxResults = 1000 }, Token);
        Assert.Equal(1000, page.VpcEndpoints.Count);
        Assert.Null(page.NextToken);
    }

    private async Task<List<string>> FilteredAsync(params Filter[] filters) =>
        [.. ((await _cloud.Consumer.DescribeVpcEndpointsAsync(new() { Filters = [.. filters] }, Token)).VpcEndpoints ?? []).Select(e => e.VpcEndpointId)];

    private async Task<string> MakeAsync(string name)
    {
        var request = await _cloud.RequestAsync(_service.ServiceName);
        request.TagSpecifications = [new() { ResourceType = ResourceType.VpcEndpoint, Tags = [new("Name", name)] }];
        return (await _cloud.Consumer.CreateVpcEndpointAsync(request, Token)).VpcEndpoint.VpcEndpointId;
    }
}
