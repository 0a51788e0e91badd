using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.TestKit;
using Xunit;
using AwsCli = PrivateLinkConsole.Core.Handoff.AwsCli;

namespace PrivateLinkConsole.Core.Tests.Handoff;

public sealed class AwsCliTests
{
    private static readonly Dictionary<string, Func<EndpointHandoff, CommandShell, HandoffText>> Commands = new()
    {
        ["create-endpoint"] = AwsCli.CreateEndpoint,
        ["enable-private-dns"] = AwsCli.EnablePrivateDns,
        ["verify-service"] = AwsCli.VerifyService,
        ["describe-endpoint"] = AwsCli.DescribeEndpoint,
        ["delete-endpoint"] = AwsCli.DeleteEndpoint,
        ["enable-vpc-dns"] = AwsCli.EnableVpcDns,
    };

    public static TheoryData<string> Names => new(Commands.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Command_Filled_MatchesGolden(string name)
    {
        var text = Commands[name](Handoffs.Filled, CommandShell.Bash);
        Golden.Matches(text.Text, $"{name}.sh");
        Assert.True(text.CanCopy);
        // No < is left when everything is filled in, and pasting does not run the command by itself.
        Assert.DoesNotContain('<', text.Text);
        Assert.False(text.Text.EndsWith('\n'));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Command_InPowerShell_MatchesGolden(string name) => Golden.Matches(Commands[name](Handoffs.Filled, CommandShell.PowerShell).Text, $"{name}.ps1");

    // With the sandbox or another override every command says so (contract 4).
    [Theory]
    [MemberData(nameof(Names))]
    public void Command_WithOverride_CarriesTheUrl(string name)
    {
        var text = Commands[name](Handoffs.Filled with { EndpointUrl = Handoffs.Override }, CommandShell.Bash).Text;
        Assert.Contains($"--endpoint-url '{Handoffs.Override}'", text, StringComparison.Ordinal);
        Assert.DoesNotContain("sandbox", text, StringComparison.OrdinalIgnoreCase);
    }

    // A29, A30, A34: placeholders until the values are known.
    [Fact]
    public void CreateEndpoint_NothingFilled_NamesThePlaceholders()
    {
        var text = AwsCli.CreateEndpoint(Handoffs.Empty);
        Golden.Matches(text.Text, "create-endpoint-unfilled.sh");
        Assert.Equal(["<your_vpc_id>", "<service_name>", "<your_subnet_ids>", "<your_security_group_ids>"], text.Unfilled);
        Assert.False(text.CanCopy);
        Assert.Equal(["<your_vpc_endpoint_id>"], AwsCli.EnablePrivateDns(Handoffs.Empty).Unfilled);
    }

    // No group named: the cloud takes the VPC's default group, and nothing is left to fill in.
    [Fact]
    public void Texts_NoGroupWanted_LeaveTheOptionOut()
    {
        var handoff = Handoffs.Filled with { SecurityGroupIds = [] };
        Assert.True(AwsCli.CreateEndpoint(handoff).CanCopy);
        Assert.DoesNotContain("--security-group-ids", AwsCli.CreateEndpoint(handoff).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("security_group_ids", Terraform.Endpoint(handoff).Text, StringComparison.Ordinal);
        Assert.Contains("Step.Create.DefaultGroup", ConsoleSteps.CreateEndpoint(handoff).Select(step => step.TextKey));
    }

    // A draft saves what was typed; unchecked text must never stand unquoted in a command.
    [Theory]
    [InlineData("vpc-0123456789abcdef0; rm -rf ~")]
    [InlineData("vpc-0123456789abcdef0\nid")]
    [InlineData("$(id)")]
    public void CreateEndpoint_BadDraft_IsUnfilled(string vpcId)
    {
        var text = AwsCli.CreateEndpoint(Handoffs.Filled with { VpcId = vpcId, Region = vpcId, ServiceName = vpcId, SubnetIds = [vpcId], SecurityGroupIds = [vpcId] });
        Assert.DoesNotContain(vpcId, text.Text, StringComparison.Ordinal);
        Assert.Equal(5, text.Unfilled.Count);
    }

    // The step on private DNS comes after acceptance, so creation says no to it whatever is wished.
    [Fact]
    public void CreateEndpoint_DnsWished_StillSaysNo() =>
        Assert.Contains("--no-private-dns-enabled", AwsCli.CreateEndpoint(Handoffs.Filled with { PrivateDns = true }).Text, StringComparison.Ordinal);

    // The real program parses each command; a closed port stands for the cloud.
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Command_InTheRealCli_IsParsed(string name)
    {
        using var aws = new TestKit.AwsCli("AKIASANDBOXCONSUMER1", "sandbox", "eu-west-1");
        var text = Commands[name](Handoffs.Filled with { EndpointUrl = "http://127.0.0.1:9" }, CommandShell.Bash).Text;
        var result = await aws.BashAsync(text, TestContext.Current.CancellationToken);
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("Could not connect to the endpoint URL: \"http://127.0.0.1:9/\"", result.Errors, StringComparison.Ordinal);
    }
}
