using Amazon.EC2.Model;
using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Refusals;
using PrivateLinkConsole.Core.Tests.Fields;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Connectivity;

/// <summary>Two security groups count (E28): the endpoint's must let the source in, and the source's must let it out.</summary>
public sealed class SourceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Instance_BothSidesOpen_IsReached()
    {
        await using var bench = await DoctorBench.StartAsync();
        var (instance, eni, group) = await bench.PlaceInstanceAsync();

        foreach (var source in new[] { instance, eni })
        {
            var run = await bench.RunAsync(source);
            run.ExpectReached();
            run.Expect(RungKind.PortOpen, CheckOutcome.Passed, "Rung.PortOpen.Passed", bench.Group, "/32");
            run.Expect(RungKind.SourceOut, CheckOutcome.Passed, "Rung.SourceOut.Passed", group, source, "4000");
            Assert.Equal(source, run.Source);
        }
    }

    [Fact]
    public async Task Instance_RuleForItsGroup_CountsAsARuleForIt()
    {
        await using var bench = await DoctorBench.StartAsync();
        var (instance, _, group) = await bench.PlaceInstanceAsync();
        await bench.ShutAsync();
        await bench.OpenToGroupAsync(group);

        var run = await bench.RunAsync(instance);

        run.ExpectReached();
        run.Expect(RungKind.PortOpen, CheckOutcome.Passed, "Rung.PortOpen.ByGroup", bench.Group, group, instance);
        (await bench.RunAsync()).Expect(RungKind.PortOpen, CheckOutcome.Warning, "Rung.PortOpen.Partly", group);
    }

    [Fact]
    public async Task Instance_NotLetIn_IsNamed_TheFixOpensForItAlone()
    {
        await using var bench = await DoctorBench.StartAsync();
        var (instance, _, _) = await bench.PlaceInstanceAsync();
        await bench.ShutAsync();

        var red = await bench.RunAsync(instance);

        red.ExpectCause(RungKind.PortOpen, "Rung.PortOpen.Shut", RungFix.OpenPort, bench.Group, "/32");
        await bench.FixAsync(red, RungFix.OpenPort);
        (await bench.RunAsync(instance)).ExpectReached();
        var rule = Assert.Single((await bench.Consumer.DescribeSecurityGroupsAsync(new() { GroupIds = [bench.Group] }, Token)).SecurityGroups[0].IpPermissions);
        Assert.EndsWith("/32", Assert.Single(rule.Ipv4Ranges).CidrIp, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instance_NotLetOut_IsNamed_GreenAfterTheFix()
    {
        await using var bench = await DoctorBench.StartAsync();
        var (instance, _, group) = await bench.PlaceInstanceAsync();
        await bench.Consumer.RevokeSecurityGroupEgressAsync(new() { GroupId = group, IpPermissions = [new IpPermission { IpProtocol = "-1", Ipv4Ranges = [new() { CidrIp = "0.0.0.0/0" }] }] }, Token);

        var red = await bench.RunAsync(instance);

        red.ExpectCause(RungKind.SourceOut, "Rung.SourceOut.Shut", RungFix.OpenSource, group, "4000", "Two security groups");
        red.Expect(RungKind.PortOpen, CheckOutcome.Passed, "Rung.PortOpen.Passed");
        red.Expect(RungKind.Tcp, CheckOutcome.Failed, "Rung.Tcp.Silence");
        await bench.FixAsync(red, RungFix.OpenSource);
        (await bench.RunAsync(instance)).ExpectReached();
    }

    [Fact]
    public async Task Range_IsJudgedByItself_AndHasNoGroups()
    {
        await using var bench = await DoctorBench.StartAsync();

        var inside = await bench.RunAsync("172.31.16.0/20");
        var outside = await bench.RunAsync("10.8.0.0/16");

        inside.ExpectReached();
        inside.Expect(RungKind.SourceOut, CheckOutcome.NotChecked, "Rung.SourceOut.NoHost");
        outside.ExpectCause(RungKind.PortOpen, "Rung.PortOpen.Shut", RungFix.OpenPort, "10.8.0.0/16");
        // The run did not stand there, so what it reached from the VPC proves nothing for the source.
        outside.Expect(RungKind.Tcp, CheckOutcome.Passed, "Rung.Tcp.Passed");
    }

    [Theory]
    [InlineData("i-0123456789abcdef0")]
    [InlineData("eni-0123456789abcdef0")]
    public async Task Host_NotThere_IsAFieldErrorAndNothingIsKept(string source)
    {
        await using var bench = await DoctorBench.StartAsync();

        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => bench.RunAsync(source));

        Assert.Equal(("source", "unknown"), (refused.Errors[0].Field, refused.Errors[0].Code));
        Assert.Empty(await bench.Console.Get<ConnectivityDoctor>().ListAsync(bench.Console.Admin, bench.Console.Project, bench.Id, Token));
    }

    [Fact]
    public async Task BadInputs_EachIsRefusedByValidatorAndService_AndAsksNoCloud()
    {
        await using var bench = await DoctorBench.StartAsync();
        var before = (await bench.Console.RequestsAsync()).Count;
        foreach (var bad in BadInputs.Bad.Where(bad => bad.Field == "source"))
        {
            Assert.Contains(DoctorInputValidator.Instance.Validate(new DoctorInput(null, bad.Input)).Errors, error => error.PropertyName == "Source" && error.ErrorCode == bad.Code);
            var refused = await Assert.ThrowsAsync<InvalidInputException>(() => bench.RunAsync(bad.Input));
            Assert.Equal(("source", bad.Code), (refused.Errors[0].Field, refused.Errors[0].Code));
        }

        var cluster = await Assert.ThrowsAsync<InvalidInputException>(() => bench.RunAsync(clusterId: "cl-0000000000000000"));
        Assert.Equal("clusterId", cluster.Errors[0].Field);
        Assert.Equal(before, (await bench.Console.RequestsAsync()).Count);
    }
}
