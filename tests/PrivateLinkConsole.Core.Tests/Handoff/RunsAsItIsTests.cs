using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.TestKit;
using Xunit;
using AwsCli = PrivateLinkConsole.Core.Handoff.AwsCli;

namespace PrivateLinkConsole.Core.Tests.Handoff;

/// <summary>Contract 4: the texts run unchanged with the real programs, against an emulator of EC2.</summary>
public sealed class RunsAsItIsTests(MotoServer moto) : IClassFixture<MotoServer>
{
    private const string Region = "us-west-2";

    [Fact]
    public async Task Texts_InBashAndTerraform_MakeAndKeepOneEndpoint()
    {
        var url = moto.Url.ToString().TrimEnd('/');
        using var aws = new TestKit.AwsCli("AKIASANDBOXCONSUMER1", "sandbox", Region);
        var handoff = await InADefaultVpcAsync(aws, url);

        var created = await EndpointOfAsync(aws, AwsCli.CreateEndpoint(handoff));
        Assert.Equal(handoff.VpcId, created.VpcId);
        Assert.Equal(handoff.SubnetIds, created.SubnetIds);
        Assert.False(created.PrivateDnsEnabled);
        handoff = handoff with { EndpointId = created.Id };

        (await RunAsync(aws, AwsCli.EnablePrivateDns(handoff))).Succeeded();
        // The emulator takes this call without effect, so only the words are proved here (R29).
        var described = await EndpointOfAsync(aws, AwsCli.DescribeEndpoint(handoff));
        Assert.Equal(handoff.ServiceName, described.ServiceName);
        await ImportsWithoutChangesAsync(handoff);

        (await RunAsync(aws, AwsCli.DeleteEndpoint(handoff))).Succeeded();
    }

    private static async Task ImportsWithoutChangesAsync(EndpointHandoff handoff)
    {
        var terraform = OutsideProgram.Find("terraform");
        var plugins = OutsideProgram.FindTerraformPlugins();
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("main.tf"), Terraform.Endpoint(handoff).Text + "\n", TestContext.Current.CancellationToken);
        var environment = new Dictionary<string, string?>
        {
            ["HOME"] = folder.Path,
            ["CHECKPOINT_DISABLE"] = "1",
            ["AWS_ACCESS_KEY_ID"] = "AKIASANDBOXCONSUMER1",
            ["AWS_SECRET_ACCESS_KEY"] = "sandbox",
            ["AWS_EC2_METADATA_DISABLED"] = "true",
        };
        async Task<string> RunAsync(params string[] arguments) => (await Command.RunAsync(terraform, arguments, environment, folder.Path, cancellationToken: TestContext.Current.CancellationToken)).Succeeded();
        await RunAsync("init", "-backend=false", $"-plugin-dir={plugins}");
        Assert.Contains("1 to import, 0 to add, 0 to change, 0 to destroy", await RunAsync("plan", "-no-color", "-out=plan"), StringComparison.Ordinal);
        await RunAsync("apply", "-no-color", "plan");
        Assert.Contains("No changes.", await RunAsync("plan", "-no-color"), StringComparison.Ordinal);
    }

    private static async Task<EndpointHandoff> InADefaultVpcAsync(TestKit.AwsCli aws, string url)
    {
        async Task<string[]> ReadAsync(params string[] arguments) =>
            (await aws.RunAsync(["ec2", .. arguments, "--output", "text", "--endpoint-url", url], TestContext.Current.CancellationToken)).Succeeded().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var vpc = (await ReadAsync("describe-vpcs", "--query", "Vpcs[0].VpcId"))[0];
        return Handoffs.Filled with
        {
            VpcId = vpc,
            SubnetIds = (await ReadAsync("describe-subnets", "--query", "Subnets[0:2].SubnetId")),
            SecurityGroupIds = (await ReadAsync("describe-security-groups", "--filters", $"Name=vpc-id,Values={vpc}", "--query", "SecurityGroups[0].GroupId")),
            EndpointUrl = url,
            EndpointId = null,
        };
    }

    private static async Task<PastedEndpoint> EndpointOfAsync(TestKit.AwsCli aws, HandoffText text)
    {
        var answer = (await RunAsync(aws, text)).Succeeded();
        Assert.True(DescribeAnswer.TryParse(answer, out var endpoint, out var error), $"{error}\n{answer}");
        return endpoint;
    }

    private static Task<CommandResult> RunAsync(TestKit.AwsCli aws, HandoffText text)
    {
        Assert.True(text.CanCopy);
        return aws.BashAsync(text.Text, TestContext.Current.CancellationToken);
    }
}
