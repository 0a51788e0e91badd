using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.SigV4;

/// <summary>Requests signed by hand: the forms that no SDK sends.</summary>
public sealed class RawRequestTests
{
    private const string Query = "Action=DescribeVpcs&Filter.1.Name=tag%3AName&Filter.1.Value.1=a%20b%2Bc&Version=2016-11-15";

    [Fact]
    public async Task Get_QuerySignedAsSent_IsAnswered()
    {
        await using var cloud = await StartAsync();
        using var reply = await SendAsync(cloud, Query, "ec2");
        var xml = await reply.Content.ReadAsStringAsync(Token);
        Assert.Equal((200, "text/xml"), ((int)reply.StatusCode, reply.Content.Headers.ContentType!.MediaType));
        Assert.Contains("<vpcSet />", xml, StringComparison.Ordinal);
        Assert.Equal("a b+c", (await cloud.GetAsync("requests"))[0].GetProperty("parameters").GetProperty("Filter.1.Value.1").GetString());
    }

    [Fact]
    public async Task Get_QueryChangedAfterSigning_IsAuthFailure()
    {
        await using var cloud = await StartAsync();
        using var reply = await SendAsync(cloud, Query, "ec2", sent: Query.Replace("a%20b", "a%20x", StringComparison.Ordinal));
        Assert.Equal(401, (int)reply.StatusCode);
        Assert.Contains("<Code>AuthFailure</Code>", await reply.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ServiceThatIsNotHere_IsToldSo()
    {
        await using var cloud = await StartAsync();
        using var reply = await SendAsync(cloud, Query, "s3");
        Assert.Contains("<Code>UnsupportedOperation</Code>", await reply.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendAsync(Cloud cloud, string query, string service, string? sent = null)
    {
        using var request = HandSigner.Sign(
            cloud.Server.Url, HttpMethod.Get, "/?" + (sent ?? query), "", service, KnownAccounts.ConsumerKey, signedTarget: "/?" + query);
        return await cloud.Control.SendAsync(request, Token);
    }
}
