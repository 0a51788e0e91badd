using PrivateLinkConsole.Sandbox.Tests.DataPlane;
using PrivateLinkConsole.TestKit;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.Outside;

/// <summary>Terraform's aws provider as judge: what it makes here it finds again without a difference, and takes away.</summary>
public sealed class TerraformTests : IDisposable
{
    private const int NoChanges = 0;
    private readonly TempFolder _folder = new("plc-tf-");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Apply_ServiceEndpointAccepterZoneRecords_PlansToNoChangesAndDestroys()
    {
        var terraform = OutsideProgram.Find("terraform");
        var plugins = OutsideProgram.FindTerraformPlugins();
        await using var cloud = await StartAsync(new() { TimeScale = 1000, DataPlane = true });
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Outside", "main.tf"), _folder.File("main.tf"));

        (await RunAsync("init", "-plugin-dir=" + plugins)).Succeeded();
        (await RunAsync("apply", "-auto-approve")).Succeeded();
        var endpoint = Assert.Single(cloud.Server.World.Endpoints());
        Assert.Equal("available", endpoint.State);
        var inside = new InsideVpc(cloud, endpoint.VpcId);
        Assert.Equal(endpoint.Enis[0].Ip, await inside.ResolveAsync("in01-a.aws-us-west-2.vectordb.example.com"));
        Assert.Equal(endpoint.Enis[0].Ip, await inside.ResolveAsync("x.in01-a.aws-us-west-2.vectordb.example.com"));
        var plan = await RunAsync("plan", "-detailed-exitcode");
        Assert.True(plan.ExitCode == NoChanges, plan.Output + plan.Errors);
        (await RunAsync("destroy", "-auto-approve")).Succeeded();
        Assert.DoesNotContain(cloud.Server.World.Endpoints(), e => e.State == "available");
        Assert.Empty(cloud.Server.World.PrivateZones());

        Task<CommandResult> RunAsync(params string[] arguments) => Command.RunAsync(
            terraform, [.. arguments, "-no-color", "-input=false"], Environment(cloud), _folder.Path, TimeSpan.FromMinutes(5), Token);
    }

    private Dictionary<string, string?> Environment(Cloud cloud) => new()
    {
        ["TF_VAR_url"] = cloud.Server.Url.GetLeftPart(UriPartial.Authority),
        ["TF_CLI_CONFIG_FILE"] = null,
        ["CHECKPOINT_DISABLE"] = "1",
        ["HOME"] = _folder.Path,
        ["AWS_EC2_METADATA_DISABLED"] = "true",
        ["AWS_PROFILE"] = null,
    };
}
