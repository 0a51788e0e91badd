using System.Net;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Api;

public sealed class SecretTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    private const string Canary = "canary/Zx81+Secret+Of+An+Account+0123456789";

    [Fact]
    public async Task Secret_OfAnAccount_IsInNoAnswerAndNotInTheDatabase()
    {
        var client = console.Admin;
        object Account(string name) => new { name, provider = "aws", accountId = "222222222222", credentials = new { kind = "accessKey", accessKeyId = "AKIACANARYCANARYKEY1", secretAccessKey = Canary } };
        var made = (await client.PostAsync("cloud-accounts", Account("canary"), ("Idempotency-Key", "canary"))).Expect(HttpStatusCode.Created);
        var id = made["id"];
        var replies = new[]
        {
            made,
            await client.PostAsync("cloud-accounts", Account("canary"), ("Idempotency-Key", "canary")),
            await client.PostAsync("cloud-accounts", Account("canary")),
            await client.PostAsync("cloud-accounts", Account("")),
            await client.PatchAsync($"cloud-accounts/{id}", new { credentials = new { kind = "accessKey", accessKeyId = "AKIACANARYCANARYKEY1", secretAccessKey = Canary } }),
            await client.GetAsync($"cloud-accounts/{id}"),
            await client.GetAsync("cloud-accounts"),
            await client.PostAsync($"cloud-accounts/{id}/test", new { region = ApiWorld.Region }),
            await client.GetAsync($"networks?cloudAccountId={id}&region={ApiWorld.Region}"),
        };
        Assert.All(replies, reply => Assert.DoesNotContain(Canary, reply.Text, StringComparison.Ordinal));
        Assert.All(replies, reply => Assert.DoesNotContain("AKIACANARYCANARYKEY1", reply.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(Canary, console.DatabaseText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Role_Answer_HasTheExternalId()
    {
        var made = (await console.Admin.PostAsync("cloud-accounts", new
        {
            name = "by role",
            provider = "aws",
            accountId = "222222222222",
            credentials = new { kind = "assumeRole", roleArn = "arn:aws:iam::222222222222:role/PrivateLinkConsole" },
        })).Expect(HttpStatusCode.Created);
        Assert.True(made["externalId"]!.Length >= 26);
        Assert.Equal("assumeRole", made.Json.GetProperty("credentials").GetProperty("kind").GetString());
        Assert.Equal(made["id"], (await console.Admin.GetAsync($"cloud-accounts/{made["id"]}"))["id"]);
        var renamed = (await console.Admin.PatchAsync($"cloud-accounts/{made["id"]}", new { name = "renamed" })).Expect(HttpStatusCode.OK);
        Assert.Equal(("renamed", made["externalId"]), (renamed["name"], renamed["externalId"]));
        Assert.Equal(["credentials.roleArn"], (await console.Admin.PatchAsync($"cloud-accounts/{made["id"]}", new { credentials = new { kind = "assumeRole", roleArn = "arn:aws:iam::111111111111:role/x" } })).Refused());
        (await console.Admin.PostAsync($"cloud-accounts/{made["id"]}/test", new { region = "evil.example/" })).Refused();
        (await console.Admin.DeleteAsync($"cloud-accounts/{made["id"]}")).Expect(HttpStatusCode.NoContent);
    }
}
