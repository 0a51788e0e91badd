using System.Text;
using System.Text.Json;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.TestKit;
using Xunit;
using AwsCli = PrivateLinkConsole.Core.Handoff.AwsCli;

namespace PrivateLinkConsole.Core.Tests.Handoff;

/// <summary>1,000 names and tags through bash: the program gets exactly the words that were meant.</summary>
public sealed class AwsCliFuzzTests
{
    private const int Count = 1000;

    [Fact]
    public async Task CreateEndpoint_FuzzedTags_ReachTheProgramUnchanged()
    {
        if (!File.Exists("/bin/bash")) Assert.Skip("bash is not installed");
        var keys = Fuzz.Texts(Count, 128, seed: 1);
        var values = Fuzz.Texts(Count, 256, seed: 2);
        var tags = keys.Zip(values, (key, value) => new Dictionary<string, string> { ["k" + key] = value }).ToList();
        // One script with the thousand commands: a process for each would take minutes. A function stands for the program.
        var script = new StringBuilder("aws() { printf '%s\\0' \"$@\" \"$#\"; printf '\\036\\0'; }\n");
        foreach (var tag in tags)
            script.Append(AwsCli.CreateEndpoint(Handoffs.Filled with { Tags = tag, Token = "-" + tag.Values.Single() }).Text).Append('\n');

        var calls = (await RunAsync(script.ToString())).Split("\u001e\0", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(Count, calls.Length);
        for (var i = 0; i < Count; i++) AssertCall(calls[i].Split('\0')[..^2], tags[i]);
    }

    [Fact]
    public async Task Quote_FuzzedWords_AreOneWordEach()
    {
        if (!File.Exists("/bin/bash")) Assert.Skip("bash is not installed");
        var words = Fuzz.Texts(Count, 200, seed: 3);
        var output = await RunAsync("printf '%s\\0' " + string.Join(' ', words.Select(word => CommandLine.Quote(CommandShell.Bash, word))));
        Assert.Equal(words, output.Split('\0')[..^1]);
    }

    private static void AssertCall(string[] words, Dictionary<string, string> tags)
    {
        string[] before =
        [
            "ec2", "create-vpc-endpoint", "--region", "us-west-2", "--vpc-endpoint-type", "Interface", "--vpc-id", "vpc-0a1b2c3d4e5f60718",
            "--service-name", "com.amazonaws.vpce.us-west-2.vpce-svc-0b62964bfd0edfb74", "--subnet-ids", "subnet-0123456789abcdef0", "subnet-0123456789abcdef1",
            "--security-group-ids", "sg-0123456789abcdef0", "--no-private-dns-enabled", $"--client-token=-{tags.Values.Single()}", "--tag-specifications",
        ];
        Assert.Equal(before, words[..before.Length]);
        var specification = JsonDocument.Parse(words[before.Length]).RootElement.EnumerateArray().Single();
        Assert.Equal("vpc-endpoint", specification.GetProperty("ResourceType").GetString());
        var tag = specification.GetProperty("Tags").EnumerateArray().Single();
        Assert.Equal(tags.Single(), KeyValuePair.Create(tag.GetProperty("Key").GetString()!, tag.GetProperty("Value").GetString()!));
        Assert.Equal(["--output", "json"], words[(before.Length + 1)..]);
    }

    private static async Task<string> RunAsync(string script)
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("script.sh"), script, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.File("run.sh"), "bash -u script.sh > out", TestContext.Current.CancellationToken);
        (await Command.RunAsync("/bin/bash", ["run.sh"], workingDirectory: folder.Path, cancellationToken: TestContext.Current.CancellationToken)).Succeeded();
        return await File.ReadAllTextAsync(folder.File("out"), TestContext.Current.CancellationToken);
    }
}
