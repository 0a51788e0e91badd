using PrivateLinkConsole.Core.Fields;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Fields;

public sealed class FieldListRuleTests
{
    private const string A = "subnet-0123456789abcdef0";
    private const string B = "subnet-0123abcd";

    [Fact]
    public void Split_CommasSpacesAndLines_DropsEmptyParts() =>
        Assert.Equal([A, B, A], FieldListRule.Split($" {A},, {B}\r\n\n{A}\t"));

    [Fact]
    public void Check_Good_HasNoErrors() => Assert.Empty(FieldRules.AwsSubnets.Check([A, B]));

    [Fact]
    public void Check_None_SaysWhatIsNeeded() =>
        Assert.Equal("Enter at least one subnet ID.", Assert.Single(FieldRules.AwsSubnets.Check([])).ToString());

    [Fact]
    public void Check_Twice_NamesTheItem()
    {
        var error = Assert.Single(FieldRules.AwsSubnets.Check([A, B, A]));
        Assert.Equal(("duplicate", $"{A} is listed twice."), (error.Code, error.ToString()));
    }

    [Fact]
    public void Check_Seventeen_IsTooMany()
    {
        var error = Assert.Single(FieldRules.AwsSubnets.Check([.. Enumerable.Range(0, 17).Select(i => $"subnet-0123abc{i:x2}"[..15])]));
        Assert.Equal(("too-many", "At most 16."), (error.Code, error.ToString()));
    }

    // Up to five groups on one endpoint.
    [Fact]
    public void Check_SixGroups_IsTooMany() =>
        Assert.Equal("At most 5.", Assert.Single(FieldRules.AwsSecurityGroups.Check([.. Enumerable.Range(0, 6).Select(i => $"sg-0123abc{i}")])).ToString());

    [Fact]
    public void Check_BadItem_NamesPositionAndReason()
    {
        var error = Assert.Single(FieldRules.AwsSubnets.Check([A, "vpc-0123abcd"]));
        Assert.Equal(("wrong-kind", "Number 2 (vpc-0123abcd): This is a VPC ID."), (error.Code, error.ToString()));
    }
}
