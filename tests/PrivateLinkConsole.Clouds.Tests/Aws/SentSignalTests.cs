using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Aws;

/// <summary>The journal hears that a write has left: once, after its last byte and before any reply.</summary>
public sealed class SentSignalTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // With a limit: without the signal the reply would be held back for ever.
    [Fact(Timeout = 30_000)]
    public async Task CreateEndpointAsync_ReplyIsHeldBack_SignalsBeforeTheReply()
    {
        var stop = TestContext.Current.CancellationToken;
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // The reply waits for the signal: if the signal waited for the reply, neither would come.
        await using var stub = new StubServer(async _ =>
        {
            await heard.Task.WaitAsync(stop);
            return Created;
        });
        using var cloud = new TestCloud(stub.Url);
        var signals = 0;

        using (OutgoingCall.Listen(() => Heard(heard, ref signals)))
            await cloud.Consumer.CreateEndpointAsync(Orders.Endpoint, stop);

        Assert.Equal(1, signals);
        Assert.Equal("CreateVpcEndpoint", Assert.Single(stub.Requests).Action);
    }

    [Fact]
    public async Task CreateEndpointAsync_OnAKeptConnection_SignalsToo()
    {
        await using var stub = new StubServer(Created);
        using var cloud = new TestCloud(stub.Url);
        await cloud.Consumer.CreateEndpointAsync(Orders.Endpoint, Stop);
        var signals = 0;

        using (OutgoingCall.Listen(() => signals++))
            await cloud.Consumer.CreateEndpointAsync(Orders.Endpoint, Stop);

        Assert.Equal(1, signals);
    }

    [Fact]
    public async Task CreateEndpointAsync_NobodyListens_DoesNotSignal()
    {
        var stub = new StubServer(StubAnswer.Hang);
        await stub.DisposeAsync();
        using var cloud = new TestCloud(stub.Url);
        var signals = 0;

        using (OutgoingCall.Listen(() => signals++))
            await Assert.ThrowsAsync<CloudException>(() => cloud.Consumer.CreateEndpointAsync(Orders.Endpoint, Stop));

        Assert.Equal(0, signals);
    }

    [Fact]
    public async Task CreateEndpointAsync_ReplyIsLost_HasSignalled()
    {
        await using var stub = new StubServer(StubAnswer.Reset);
        using var cloud = new TestCloud(stub.Url);
        var signals = 0;

        using (OutgoingCall.Listen(() => signals++))
            await Assert.ThrowsAsync<CloudException>(() => cloud.Consumer.CreateEndpointAsync(Orders.Endpoint, Stop));

        Assert.Equal(1, signals);
    }

    [Fact]
    public async Task ListEndpointsAsync_ARead_DoesNotSignal()
    {
        await using var stub = new StubServer(StubAnswer.Ec2("DescribeVpcEndpoints", "<vpcEndpointSet/>"));
        using var cloud = new TestCloud(stub.Url);
        var signals = 0;

        using (OutgoingCall.Listen(() => signals++))
            await cloud.Consumer.ListEndpointsAsync(new EndpointFilter(), null, Stop);

        Assert.Equal(0, signals);
    }

    [Fact]
    public async Task CreateEndpointAsync_TwoAtOnce_EachHearsItsOwn()
    {
        await using var stub = new StubServer(Created);
        using var cloud = new TestCloud(stub.Url);

        var signals = await Task.WhenAll(CountAsync(cloud), CountAsync(cloud), CountAsync(cloud));

        Assert.Equal([1, 1, 1], signals);
    }

    private static StubAnswer Created { get; } =
        StubAnswer.Ec2("CreateVpcEndpoint", $"<vpcEndpoint><vpcEndpointId>{Orders.EndpointId}</vpcEndpointId></vpcEndpoint>");

    private static async Task<int> CountAsync(TestCloud cloud)
    {
        var signals = 0;
        using (OutgoingCall.Listen(() => signals++))
            await cloud.Consumer.CreateEndpointAsync(Orders.Endpoint, Stop);
        return signals;
    }

    private static void Heard(TaskCompletionSource heard, ref int signals)
    {
        signals++;
        heard.TrySetResult();
    }
}
