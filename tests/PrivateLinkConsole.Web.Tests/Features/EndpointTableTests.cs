using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Table;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Features;

public sealed class EndpointTableTests
{
    [Theory]
    [InlineData("?q=prod&status=pending,failed&region=us-west-2&sort=-updated&page=2&size=25", "?q=prod&status=pending,failed&region=us-west-2&sort=-updated&page=2&size=25")]
    [InlineData("?status=foo&sort=nonsense&page=-1&size=7", "")]
    [InlineData("?status=3&page=99999999999", "")]
    [InlineData("", "")]
    public void Query_RoundTrip_KeepsWhatMakesSense(string query, string expected) =>
        Assert.Equal("/p/default/endpoints" + expected, EndpointTableQuery.Parse(query).ToUrl("default"));

    [Fact]
    public void Query_SecondPage_SkipsTheFirst()
    {
        var core = EndpointTableQuery.Parse("?page=3&size=25&sort=-status").ToCore();
        Assert.Equal((50, 25, EndpointSort.Status, true), (core.Offset, core.Limit, core.Sort, core.Descending));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("-2", "'-2")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("plain", "plain")]
    [InlineData(null, "")]
    public void Csv_Cell_IsNoFormula(string? value, string expected) => Assert.Equal(expected, EndpointCsv.Cell(value));

    [Fact]
    public void Carried_FiftyUsualRows_Fit() => Assert.True(EndpointTableReading.Fits(Page(50, 24)));

    [Fact]
    public void Carried_FiftyLongestRows_AreReadAgain() => Assert.False(EndpointTableReading.Fits(Page(50, 128)));

    private static EndpointTablePage Page(int rows, int name) => new(new EndpointTableQuery(), [.. Enumerable.Range(0, rows).Select(row => Row(row, name))], rows);

    private static EndpointRow Row(int number, int length) => new(
        $"pe-{number:d16}", new string('n', length), EndpointStatus.Active, StatusReasonKind.Ready, length > 100 ? new string('d', 120) : null, ServicePhase.Active,
        "cl-0123456789abcdef", new string('c', length), CloudProvider.Aws, "ap-northeast-1", "vpce-0123456789abcdef0", 3, DateTimeOffset.UnixEpoch, WizardStep.Endpoint);
}
