using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Tests.Bench;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Reconciling;

/// <summary>What the clouds do wrong, over the sandbox's socket; the outcomes are those of the fault matrix: R resumes, W waits, F fails with a cause, T tells the truth.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData("CreateVpcEndpointServiceConfiguration")]
    [InlineData("CreateVpcEndpoint")]
    [InlineData("AcceptVpcEndpointConnections")]
    [InlineData("ModifyVpcEndpointServicePermissions")]
    public async Task F06_LostReplyInSetUp_ResumesWithoutASecondResource(string operation)
    {
        await using var bench = await ConsoleBench.StartAsync();
        var cluster = await bench.ClusterAsync();
        await bench.FaultAsync(new { operation, kind = "lostReply", times = 1 });

        var id = await bench.CreateAsync(cluster);
        await bench.UntilAsync(id, EndpointStatus.Active);

        Assert.Single(await bench.LiveEndpointsAsync());
        Assert.Single(await bench.LiveServicesAsync());
    }

    [Theory]
    [InlineData("CreateVpcEndpoint", true)]
    [InlineData("CreateVpcEndpoint", false)]
    [InlineData("AcceptVpcEndpointConnections", true)]
    public async Task F01_F03_Error500_BeforeOrAfterApply_Resumes(string operation, bool afterApply)
    {
        await using var bench = await ConsoleBench.StartAsync();
        await bench.FaultAsync(new { operation, kind = "error500", times = 2, afterApply });

        var id = await bench.CreateAsync(await bench.ClusterAsync());
        await bench.UntilAsync(id, EndpointStatus.Active);

        Assert.Single(await bench.LiveEndpointsAsync());
    }

    [Theory]
    [InlineData("lostReply")]
    [InlineData("error500")]
    public async Task F06_FaultInDelete_ResumesUntilGone(string kind)
    {
        await using var bench = await ConsoleBench.StartAsync();
        var id = await bench.CreateAsync(await bench.ClusterAsync());
        await bench.UntilAsync(id, EndpointStatus.Active);
        await bench.FaultAsync(new { operation = "DeleteVpcEndpoints", kind, times = 1 });

        await DeleteAsync(bench, id);
        await bench.UntilGoneAsync(id);

        Assert.Empty(await bench.LiveEndpointsAsync());
        Assert.Empty(await bench.LiveServicesAsync());
    }

    [Fact]
    public async Task F04_SixtySecondsOfThrottling_WaitsThenGoesOn_AndCostsFewCalls()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var id = await bench.CreateAsync(await bench.ClusterAsync());
        await bench.FaultAsync(new { kind = "throttle" });
        for (var second = 0; second < 60; second += 5)
        {
            await bench.StepAsync();
            await bench.AdvanceAsync(TimeSpan.FromSeconds(5));
        }

        Assert.NotEqual(EndpointStatus.Failed, (await bench.ViewAsync(id)).Status);
        await bench.ClearFaultsAsync();
        var calls = (await bench.RequestsAsync()).Count;
        Assert.InRange(calls, 1, 200); // I10
        await bench.UntilAsync(id, EndpointStatus.Active);
        Assert.Single(await bench.LiveEndpointsAsync());
    }

    [Fact]
    public async Task F11_NotFoundRightAfterCreate_IsNotBelieved()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var id = await bench.CreateAsync(await bench.ClusterAsync());
        await bench.UntilAsync(async () => (await bench.ViewAsync(id)).VpcEndpointId is not null);
        // An empty list is how a filtered describe says "not found".
        await bench.FaultAsync(new { operation = "DescribeVpcEndpoints", kind = "notFound", times = 4 });

        await bench.UntilAsync(id, EndpointStatus.Active);

        Assert.Equal(1, await bench.CountAsync("CreateVpcEndpoint"));
        var events = await bench.Get<EndpointReading>().EventsAsync(bench.Admin, bench.Project, id, default);
        Assert.DoesNotContain(events, line => line.Kind is EndpointEventKind.Failed or EndpointEventKind.GoneOutside);
    }

    [Fact]
    public async Task F16_UnsuccessfulInDelete_IsAFailureOfThatItem_AndIsTriedAgain()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var id = await bench.CreateAsync(await bench.ClusterAsync());
        await bench.UntilAsync(id, EndpointStatus.Active);
        await bench.FaultAsync(new { operation = "DeleteVpcEndpoints", kind = "unsuccessful", code = "DependencyViolation", message = "in use", times = 1 });

        await DeleteAsync(bench, id);
        await bench.StepAsync();
        var view = await bench.ViewAsync(id);
        Assert.Equal(EndpointStatus.Deleting, view.Status);
        Assert.Equal(StatusReasonKind.TryingAgain, view.Reason.Kind);
        Assert.Contains("DependencyViolation", view.Reason.Detail, StringComparison.Ordinal);

        await bench.UntilGoneAsync(id);
        Assert.Equal(2, await bench.CountAsync("DeleteVpcEndpoints"));
    }

    [Fact]
    public async Task F17_RejectedOutOfBand_SaysSo_AndRetryReplacesIt()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var id = await bench.CreateAsync(await bench.ClusterAsync());
        await bench.UntilAsync(id, EndpointStatus.Active);
        var before = await bench.ViewAsync(id);
        await (await bench.ProviderAsync()).RejectAsync(before.ServiceId!, before.VpcEndpointId!, default);

        await bench.AdvanceAsync(TimeSpan.FromSeconds(60));
        await bench.UntilAsync(id, EndpointStatus.Failed, TimeSpan.FromMinutes(2));
        Assert.Equal(StatusReasonKind.ConnectionRejected, (await bench.ViewAsync(id)).Reason.Kind);

        await bench.Get<EndpointRemoval>().RetryAsync(bench.Admin, bench.Project, id, default);
        await bench.UntilAsync(async () => await bench.ViewAsync(id) is { Status: EndpointStatus.Active } view && view.VpcEndpointId != before.VpcEndpointId);
        Assert.Single(await bench.LiveEndpointsAsync());
    }

    [Fact]
    public async Task F19_ExpiredOutOfBand_SaysSo()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var id = await bench.CreateAsync(await bench.ClusterAsync(), accept: false);
        await bench.UntilAsync(id, EndpointStatus.Pending);
        Assert.Equal(WizardStep.Accept, (await bench.ViewAsync(id)).EditStep);

        await bench.AdvanceAsync(TimeSpan.FromDays(7.1));
        await bench.UntilAsync(id, EndpointStatus.Failed, TimeSpan.FromMinutes(2));

        Assert.Equal(StatusReasonKind.RequestExpired, (await bench.ViewAsync(id)).Reason.Kind);
    }

    [Fact]
    public async Task F18_FailedWhileCreating_TellsTheCloudsError()
    {
        await using var bench = await ConsoleBench.StartAsync();
        await bench.FaultAsync(new { operation = "CreateVpcEndpoint", kind = "failed", times = 1, message = "capacity" });

        var id = await bench.CreateAsync(await bench.ClusterAsync());
        await bench.UntilAsync(id, EndpointStatus.Failed);

        var view = await bench.ViewAsync(id);
        Assert.Equal(StatusReasonKind.CreationFailed, view.Reason.Kind);
        Assert.NotNull(view.Failure);
    }

    [Fact]
    public async Task F21_DeletedOutOfBand_SaysSo_AndRetryMakesANewOne()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var id = await bench.CreateAsync(await bench.ClusterAsync());
        await bench.UntilAsync(id, EndpointStatus.Active);
        await (await bench.ConsumerAsync()).DeleteEndpointAsync((await bench.ViewAsync(id)).VpcEndpointId!, default);

        await bench.UntilAsync(id, EndpointStatus.Failed);
        Assert.Equal(StatusReasonKind.DeletedOutside, (await bench.ViewAsync(id)).Reason.Kind);

        await bench.Get<EndpointRemoval>().RetryAsync(bench.Admin, bench.Project, id, default);
        await bench.UntilAsync(id, EndpointStatus.Active);
        Assert.Single(await bench.LiveEndpointsAsync());
    }

    [Fact]
    public async Task F31_AccessDenied_WaitsAndNamesTheCode()
    {
        await using var bench = await ConsoleBench.StartAsync();
        await bench.FaultAsync(new { operation = "CreateVpcEndpoint", kind = "denied", times = 1 });

        var id = await bench.CreateAsync(await bench.ClusterAsync());
        await bench.UntilAsync(async () => (await bench.ViewAsync(id)).Reason.Kind == StatusReasonKind.TryingAgain && (await bench.ViewAsync(id)).Reason.Detail!.Contains("UnauthorizedOperation", StringComparison.Ordinal));

        await bench.UntilAsync(id, EndpointStatus.Active);
    }

    [Fact]
    public async Task F28_RefusedByTheCloud_FailsWithItsCode_AndRetryCreatesOnce()
    {
        await using var bench = await ConsoleBench.StartAsync();
        await bench.FaultAsync(new { operation = "CreateVpcEndpoint", kind = "error", code = "InvalidParameter", message = "no", httpStatus = 400, times = 1 });

        var id = await bench.CreateAsync(await bench.ClusterAsync());
        await bench.UntilAsync(id, EndpointStatus.Failed);
        var failed = await bench.ViewAsync(id);
        Assert.Equal("InvalidParameter", failed.Failure!.Code);
        Assert.Equal(WizardStep.Endpoint, failed.EditStep);

        await bench.Get<EndpointRemoval>().RetryAsync(bench.Admin, bench.Project, id, default);
        await bench.UntilAsync(id, EndpointStatus.Active);
        Assert.Single(await bench.LiveEndpointsAsync());
    }

    private static Task DeleteAsync(ConsoleBench bench, string id) =>
        bench.Get<EndpointRemoval>().DeleteAsync(bench.Admin, bench.Project, id, keepCloudResources: false, null, default);
}
