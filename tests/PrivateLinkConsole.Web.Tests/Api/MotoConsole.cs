using System.Text.Json;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Api;

/// <summary>A Live console whose clouds are moto. One account owns both sides (R29).</summary>
public sealed class MotoConsole : ApiConsole, IAsyncLifetime
{
    public const string Account = "123456789012";
    public const string Region = "us-east-1";
    private readonly MotoServer moto = new();

    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        new("Clouds:Mode", "Live"),
        new("Clouds:Aws:ServiceUrls:Ec2", moto.Url.ToString()),
        new("Clouds:Aws:ServiceUrls:Sts", moto.Url.ToString()),
    ];

    public ValueTask InitializeAsync() => moto.InitializeAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await moto.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>What the AWS CLI says of moto.</summary>
    public async Task<JsonElement> AwsAsync(params string[] arguments)
    {
        using var aws = new AwsCli("AKIATESTTESTTESTTEST", "not-a-secret", Region, moto.Url.ToString());
        return JsonSerializer.Deserialize<JsonElement>((await aws.RunAsync(arguments)).Succeeded());
    }
}
