using System.Net;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Api;

public sealed class LimitTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    [Fact]
    public async Task Token_OverItsLimit_WaitsWhileOthersGoOn()
    {
        var client = await console.PersonAsync(null);
        ApiReply reply;
        var sent = 0;
        do
        {
            reply = await client.GetAsync("/api/v1/projects");
            sent++;
        }
        while (reply.Status == HttpStatusCode.OK && sent < 1000);
        reply.Problem(HttpStatusCode.TooManyRequests);
        Assert.InRange(int.Parse(reply.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.True(sent >= 301, $"{sent}");
        (await console.Admin.GetAsync("/api/v1/projects")).Expect(HttpStatusCode.OK);
    }
}
