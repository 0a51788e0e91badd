using System.Text.Json;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Handoff;

public sealed class TerraformTests
{
    public static TheoryData<string> Cases => new("filled", "override", "new", "unfilled", "other-scripts");

    public static TheoryData<string> RecordCases => new("records-new", "records-standing", "records-chosen");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Endpoint_EachCase_MatchesGolden(string name) => Golden.Matches(Terraform.Endpoint(Case(name)).Text, $"{name}.tf");

    // E17 to E20: the zone, the alias and the endpoint in one file.
    [Theory]
    [MemberData(nameof(RecordCases))]
    public void DnsRecords_EachCase_MatchesGolden(string name)
    {
        Golden.Matches(RecordCase(name).Text, $"{name}.tf");
        Assert.True(RecordCase(name).CanCopy);
        Assert.DoesNotContain("secret", RecordCase(name).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Endpoint_Unfilled_NamesThePlaceholders() =>
        Assert.Equal(["<your_vpc_id>", "<service_name>", "<your_subnet_ids>", "<your_security_group_ids>"], Terraform.Endpoint(Handoffs.Empty).Unfilled);

    // Sandbox keys are not part of any file that people keep.
    [Fact]
    public void Endpoint_WithOverride_HoldsNoKey()
    {
        var text = Terraform.Endpoint(Case("override")).Text;
        Assert.Contains("endpoints {", text, StringComparison.Ordinal);
        Assert.DoesNotContain("access_key", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endpoint_EachCase_IsFormatted()
    {
        var terraform = OutsideProgram.Find("terraform");
        using var folder = new TempFolder();
        foreach (var name in Cases) await WriteAsync(folder, $"{name.Data}.tf", Terraform.Endpoint(Case(name.Data)).Text + "\n");
        foreach (var name in RecordCases) await WriteAsync(folder, $"{name.Data}.tf", RecordCase(name.Data).Text + "\n");
        var result = await RunAsync(terraform, folder, "fmt", "-check", "-diff");
        Assert.Equal("", result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    // Contract 4: Terraform text passes terraform validate.
    [Theory]
    [InlineData("filled")]
    [InlineData("override")]
    [InlineData("records-new")]
    [InlineData("records-chosen")]
    public async Task Endpoint_InTerraform_Validates(string name)
    {
        var terraform = OutsideProgram.Find("terraform");
        var plugins = OutsideProgram.FindTerraformPlugins();
        using var folder = new TempFolder();
        await WriteAsync(folder, "main.tf", (name.StartsWith("records", StringComparison.Ordinal) ? RecordCase(name) : Terraform.Endpoint(Case(name))).Text + "\n");
        (await RunAsync(terraform, folder, "init", "-backend=false", $"-plugin-dir={plugins}")).Succeeded();
        var result = await RunAsync(terraform, folder, "validate", "-json");
        var answer = JsonDocument.Parse(result.Output).RootElement;
        Assert.True(answer.GetProperty("valid").GetBoolean(), result.Output);
        Assert.Equal(0, answer.GetProperty("warning_count").GetInt32());
    }

    // 1,000 fuzzed texts through Terraform itself give the same strings.
    [Fact]
    public async Task Quote_FuzzedTexts_AreUnchanged()
    {
        var terraform = OutsideProgram.Find("terraform");
        using var folder = new TempFolder();
        var texts = Fuzz.Texts(1000, 256);
        await WriteAsync(folder, "main.tf", $"output \"texts\" {{\n  value = [\n{string.Concat(texts.Select(text => $"    {Hcl.Quote(text)},\n"))}  ]\n}}\n");
        Assert.Equal("", (await RunAsync(terraform, folder, "fmt", "-check", "-diff")).Succeeded());
        (await RunAsync(terraform, folder, "apply", "-auto-approve")).Succeeded();
        var output = (await RunAsync(terraform, folder, "output", "-json", "texts")).Succeeded();
        Assert.Equal(texts, JsonSerializer.Deserialize<string[]>(output)!);
    }

    [Theory]
    [InlineData("prod-orders", "prod_orders")]
    [InlineData("O'Brien <東京>", "o_brien")]
    [InlineData("1st", "_1st")]
    [InlineData("東京", "private_endpoint")]
    public void Identifier_AnyName_IsAnIdentifier(string name, string identifier) => Assert.Equal(identifier, Hcl.Identifier(name, "private_endpoint"));

    private static HandoffText RecordCase(string name) => name switch
    {
        "records-new" => Terraform.DnsRecords(
            Case("new") with { EndpointUrl = Handoffs.Override }, [Handoffs.Record with { EndpointUrl = Handoffs.Override, Vpcs = [.. Handoffs.Record.Vpcs, new("vpc-0123abcd", "eu-west-1")] }]),
        // Two links whose names make one identifier.
        "records-standing" => Terraform.DnsRecords(Handoffs.Filled, [
            Handoffs.Record with { ZoneId = "Z0123456789ABCDEFGHIJ", RecordStands = true, Associated = Handoffs.Record.Vpcs },
            Handoffs.Record with { Name = Handoffs.Record.Name.Replace('-', '_'), ZoneId = "Z9876543210ABCDEFGHIJ" }]),
        "records-chosen" => Terraform.DnsRecords(Case("new"), [Handoffs.RecordInChosenZone]),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static EndpointHandoff Case(string name) => name switch
    {
        "filled" => Handoffs.Filled,
        "override" => Handoffs.Filled with { EndpointUrl = Handoffs.Override, PrivateDns = true },
        "new" => Handoffs.Filled with { EndpointId = null, SubnetIds = ["subnet-0123abcd"], Tags = new Dictionary<string, string>() },
        "unfilled" => Handoffs.Empty,
        "other-scripts" => Handoffs.Filled with
        {
            Name = "東京",
            Tags = new Dictionary<string, string> { ["a"] = "${path.module}", ["環境"] = "%{ if }", ["हिन्दी"] = "\"\\", ["e:e"] = "$$${x}" },
        },
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static Task WriteAsync(TempFolder folder, string name, string text) =>
        File.WriteAllTextAsync(folder.File(name), text, TestContext.Current.CancellationToken);

    private static Task<CommandResult> RunAsync(string terraform, TempFolder folder, params string[] arguments) =>
        Command.RunAsync(terraform, arguments, new Dictionary<string, string?> { ["CHECKPOINT_DISABLE"] = "1", ["TF_IN_AUTOMATION"] = "1", ["HOME"] = folder.Path },
            folder.Path, cancellationToken: TestContext.Current.CancellationToken);
}
