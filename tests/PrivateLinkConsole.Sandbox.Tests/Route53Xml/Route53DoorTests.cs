using PrivateLinkConsole.Sandbox.Tests.SigV4;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.Route53Xml;

/// <summary>Who gets in: signatures over Route 53's requests.</summary>
public sealed class Route53DoorTests : IAsyncLifetime
{
    private Cloud _cloud = null!;

    public async ValueTask InitializeAsync() => _cloud = await StartAsync();

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Theory]
    [InlineData("us-east-1", "sandbox", 0, null)]
    // So the AWS CLI and boto3 sign when they are given an endpoint URL.
    [InlineData("us-west-2", "sandbox", 0, null)]
    [InlineData("mars-1", "sandbox", 0, "SignatureDoesNotMatch 403")]
    [InlineData("us-east-1", "wrong", 0, "SignatureDoesNotMatch 403")]
    [InlineData("us-east-1", "sandbox", 16, "RequestExpired 400")]
    public async Task Call_SignedLikeThis_IsAnswered(string region, string secret, int minutes, string? refusal) => Assert.Equal(refusal, await SendAsync(
        HandSigner.Sign(_cloud.Server.Url, HttpMethod.Get, "/2013-04-01/hostedzone", "", "route53", KnownAccounts.ConsumerKey, region, secret,
            skew: TimeSpan.FromMinutes(minutes))));

    [Fact]
    public async Task Call_UnknownKeyOrTamperedPath_IsRefused()
    {
        Assert.Equal("InvalidClientTokenId 403", await SendAsync(
            HandSigner.Sign(_cloud.Server.Url, HttpMethod.Get, "/2013-04-01/hostedzone", "", "route53", "AKIANOBODY0000000000", "us-east-1")));
        Assert.Equal("SignatureDoesNotMatch 403", await SendAsync(HandSigner.Sign(_cloud.Server.Url, HttpMethod.Delete, "/2013-04-01/hostedzone/Z1", "", "route53",
            KnownAccounts.ConsumerKey, "us-east-1", signedTarget: "/2013-04-01/hostedzone/Z2")));
    }

    [Fact]
    public async Task Call_WithoutSignature_IsToldSoInRoute53sForm() =>
        Assert.Equal("MissingAuthenticationToken 403", await SendAsync(new(HttpMethod.Get, new Uri(_cloud.Server.Url, "/2013-04-01/hostedzone"))));

    /// <summary>Code and status of a refusal, null for an answer.</summary>
    private async Task<string?> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var reply = await _cloud.Control.SendAsync(request, Token);
            var root = System.Xml.Linq.XElement.Parse(await reply.Content.ReadAsStringAsync(Token));
            return reply.IsSuccessStatusCode ? null : $"{root.Descendants(Route53Reply.Ns + "Code").Single().Value} {(int)reply.StatusCode}";
        }
    }
}
