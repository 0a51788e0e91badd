using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Handoff;

/// <summary>One file in a folder of its own, run by the real Terraform with the sandbox consumer's keys.</summary>
internal sealed class TerraformRun : IDisposable
{
    private readonly TempFolder folder = new("plc-tf-");
    private readonly string terraform = OutsideProgram.Find("terraform");
    private readonly string plugins = OutsideProgram.FindTerraformPlugins();

    public async Task StartAsync(HandoffText text)
    {
        await WriteAsync(text);
        await SucceedsAsync("init", $"-plugin-dir={plugins}");
    }

    /// <summary>A run that knows nothing of the one before it, with another file.</summary>
    public async Task ForgetAsync(HandoffText text)
    {
        File.Delete(folder.File("terraform.tfstate"));
        await WriteAsync(text);
    }

    public async Task<string> SucceedsAsync(string command, params string[] arguments)
    {
        var environment = new Dictionary<string, string?>
        {
            ["HOME"] = folder.Path,
            ["CHECKPOINT_DISABLE"] = "1",
            ["TF_CLI_CONFIG_FILE"] = null,
            ["AWS_ACCESS_KEY_ID"] = "AKIASANDBOXCONSUMER1",
            ["AWS_SECRET_ACCESS_KEY"] = "sandbox",
            ["AWS_PROFILE"] = null,
            ["AWS_EC2_METADATA_DISABLED"] = "true",
        };
        return (await Command.RunAsync(terraform, [command, "-no-color", .. arguments], environment, folder.Path, TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken)).Succeeded();
    }

    public void Dispose() => folder.Dispose();

    private Task WriteAsync(HandoffText text)
    {
        Assert.True(text.CanCopy, string.Join(", ", text.Unfilled));
        return File.WriteAllTextAsync(folder.File("main.tf"), text.Text + "\n", TestContext.Current.CancellationToken);
    }
}
