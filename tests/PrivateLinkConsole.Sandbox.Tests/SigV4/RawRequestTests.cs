using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.SigV4;

/// <summary>Requests signed by hand: the forms that no SDK sends.</summary>
public sealed class RawRequestTests
{
    private const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
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
        var date = TimeProvider.System.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{date[..8]}/us-west-2/{service}/aws4_request";
        var canonical = $"GET\n/\n{query}\nhost:{cloud.Server.Url.Authority}\nx-amz-date:{date}\n\nhost;x-amz-date\n{EmptyHash}";
        var toSign = $"AWS4-HMAC-SHA256\n{date}\n{scope}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + KnownAccounts.Secret), Hmac);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/?" + (sent ?? query));
        request.Headers.TryAddWithoutValidation("x-amz-date", date);
        request.Headers.TryAddWithoutValidation("Authorization",
            $"AWS4-HMAC-SHA256 Credential={KnownAccounts.ConsumerKey}/{scope}, SignedHeaders=host;x-amz-date, Signature={Convert.ToHexStringLower(Hmac(key, toSign))}");
        return await cloud.Control.SendAsync(request, Token);
    }

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
