using PrivateLinkConsole.Clouds.Alibaba.Privatelink20200415.Models;
using PrivateLinkConsole.Clouds.Alibaba.Rpc;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Alibaba;

public sealed class RpcParametersTests
{
    [Fact]
    public void Of_ListsAndObjects_AreFlatNamesCountedFromOne()
    {
        var request = new CreateVpcEndpointRequest
        {
            RegionId = "cn-hangzhou",
            DryRun = true,
            SecurityGroupId = ["sg-1", "sg-2"],
            Zone = [new() { ZoneId = "z-1", VSwitchId = "vsw-1", Ip = "10.0.0.1" }, new() { ZoneId = "z-2" }],
            Tag = [new() { Key = "env", Value = "" }],
        };

        Assert.Equal(
            [
                "DryRun=true", "RegionId=cn-hangzhou", "SecurityGroupId.1=sg-1", "SecurityGroupId.2=sg-2", "Tag.1.Key=env", "Tag.1.Value=",
                "Zone.1.VSwitchId=vsw-1", "Zone.1.ZoneId=z-1", "Zone.1.ip=10.0.0.1", "Zone.2.ZoneId=z-2",
            ],
            RpcParameters.Of(request).Select(pair => $"{pair.Key}={pair.Value}"));
    }

    [Fact]
    public void Of_NumbersAndNothing_AreWrittenInvariantOrLeftOut()
    {
        Assert.Equal(["MaxResults=1000"], RpcParameters.Of(new ListVpcEndpointsRequest { MaxResults = 1000, Tag = [] }).Select(pair => $"{pair.Key}={pair.Value}"));
        Assert.Empty(RpcParameters.Of(new CreateVpcEndpointRequest()));
    }
}
