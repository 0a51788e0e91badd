using System.Globalization;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Handoff;

/// <summary>The way through the AWS console with its own labels (A24, A35, E9).</summary>
public sealed class ConsoleStepsTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Steps_Filled_MatchGolden(string language)
    {
        Golden.Matches(Written(ConsoleSteps.CreateEndpoint(Handoffs.Filled), language), $"console-create.{language}.txt");
        Golden.Matches(Written(ConsoleSteps.EnablePrivateDns(Handoffs.Filled), language), $"console-dns.{language}.txt");
        Golden.Matches(Written(Route53Steps.Create(Handoffs.Record, "us-west-2"), language), $"console-record.{language}.txt");
        Golden.Matches(Written(Route53Steps.Create(Handoffs.RecordInChosenZone, "us-west-2"), language), $"console-record-chosen.{language}.txt");
    }

    [Fact]
    public void CreateEndpoint_Unfilled_BlocksOnlyTheStepsConcerned() =>
        Assert.Equal(["<service_name>", "<your_vpc_id>", "<your_subnet_ids>", "<your_security_group_ids>"],
            ConsoleSteps.CreateEndpoint(Handoffs.Empty).SelectMany(step => step.Unfilled));

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void VendorMessages_Filled_MatchGolden(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        Golden.Matches(VendorMessage.AcceptConnection(Handoffs.Filled, "222222222222", culture).Text, $"vendor-accept.{language}.txt");
        Golden.Matches(VendorMessage.AllowAccount(Handoffs.Filled, "222222222222", culture).Text, $"vendor-allow.{language}.txt");
    }

    // R4: the account that owns the VPC must be known before anything is copied.
    [Fact]
    public void AcceptConnection_AccountUnknown_CannotBeCopied() =>
        Assert.Equal(["<your_account_id>"], VendorMessage.AcceptConnection(Handoffs.Filled, "12345").Unfilled);

    private static string Written(IReadOnlyList<ConsoleStep> steps, string language) => string.Join('\n', steps.Select((step, index) =>
        $"{index + 1}. {step.Text(CultureInfo.GetCultureInfo(language))}{string.Concat(step.Copies.Select(copy => $"\n   [{copy.Label}] {copy.Value}"))}"));
}
