using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Handoff;

public sealed class Route53CliTests
{
    private static readonly Dictionary<string, Func<CommandShell, HandoffText>> Texts = new()
    {
        ["record-create"] = shell => Route53Cli.Create(Handoffs.Record with { Vpcs = [.. Handoffs.Record.Vpcs, new("vpc-0123abcd", "eu-west-1")] }, shell),
        ["record-verify"] = shell => Route53Cli.Verify(Handoffs.Record, shell),
        ["record-remove"] = shell => Route53Cli.Remove(Handoffs.Record, shell),
        ["record-chosen-create"] = shell => Route53Cli.Create(Handoffs.RecordInChosenZone, shell),
        ["record-chosen-verify"] = shell => Route53Cli.Verify(Handoffs.RecordInChosenZone, shell),
        ["record-chosen-remove"] = shell => Route53Cli.Remove(Handoffs.RecordInChosenZone, shell),
        ["record-elsewhere-create"] = shell => Route53Cli.Create(Handoffs.RecordInChosenZone with { ZoneElsewhere = true }, shell),
        ["record-elsewhere-associate"] = shell => Route53Cli.AssociateVpcs(Handoffs.RecordInChosenZone with { ZoneElsewhere = true }, shell)!,
    };

    public static TheoryData<string> Names => new(Texts.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_Filled_MatchesGolden(string name)
    {
        var text = Texts[name](CommandShell.Bash);
        Golden.Matches(text.Text, $"{name}.sh");
        Golden.Matches(Texts[name](CommandShell.PowerShell).Text, $"{name}.ps1");
        Assert.True(text.CanCopy);
        Assert.DoesNotContain('<', text.Text);
        Assert.False(text.Text.EndsWith('\n'));
    }

    // A30: what is not known yet stays a placeholder, and the text cannot be copied.
    [Fact]
    public void Create_NothingKnown_NamesThePlaceholders()
    {
        var text = Route53Cli.Create(Handoffs.Record with { Name = "$(id)", Vpcs = [], Target = null });
        Assert.Equal(["<private_link>", "<region>", "<your_vpc_id>", "<your_vpce_hosted_zone_id>", "<your_vpce_dns_name>"], text.Unfilled);
        Assert.DoesNotContain("$(id)", text.Text, StringComparison.Ordinal);
        Assert.Equal(["<your_hosted_zone_id>"], Route53Cli.Verify(Handoffs.RecordInChosenZone with { ZoneId = "Z1; rm -rf ~" }).Unfilled);
    }

    // One account owns both: it associates by itself.
    [Fact]
    public void AssociateVpcs_SameAccount_IsNoTextOfItsOwn() => Assert.Null(Route53Cli.AssociateVpcs(Handoffs.RecordInChosenZone));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Text_WithOverride_CarriesTheUrlInEachCommand(string name)
    {
        var text = WithUrl(name).Text;
        Assert.Equal(text.Split("aws route53 ").Length - 1, text.Split($"--endpoint-url '{Handoffs.Override}'").Length - 1);
        // bash reads the whole text without running it.
        using var aws = new TestKit.AwsCli("AKIASANDBOXCONSUMER1", "sandbox", "us-west-2");
        (await aws.BashAsync($"set -n\n{text}", TestContext.Current.CancellationToken)).Succeeded();
    }

    private static HandoffText WithUrl(string name)
    {
        var (own, chosen) = (Handoffs.Record with { EndpointUrl = Handoffs.Override }, Handoffs.RecordInChosenZone with { EndpointUrl = Handoffs.Override });
        return name switch
        {
            "record-create" => Route53Cli.Create(own),
            "record-verify" => Route53Cli.Verify(own),
            "record-remove" => Route53Cli.Remove(own),
            "record-chosen-create" => Route53Cli.Create(chosen),
            "record-chosen-verify" => Route53Cli.Verify(chosen),
            "record-chosen-remove" => Route53Cli.Remove(chosen),
            "record-elsewhere-create" => Route53Cli.Create(chosen with { ZoneElsewhere = true }),
            "record-elsewhere-associate" => Route53Cli.AssociateVpcs(chosen with { ZoneElsewhere = true })!,
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
    }
}
