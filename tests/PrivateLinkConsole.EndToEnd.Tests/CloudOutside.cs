using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PrivateLinkConsole.TestKit;

namespace PrivateLinkConsole.EndToEnd.Tests;

/// <summary>
/// What people do in the clouds outside of the console: the admin of the VPC in a terminal, the owner of the service, whoever owns
/// the DNS zone. And what only an emulated cloud can do: wait, or go faster.
/// </summary>
internal sealed class CloudOutside(Uri url)
{
    public const string ProviderAccount = "111111111111";
    public const string ProviderKey = "AKIASANDBOXPROVIDER1";
    public const string ConsumerAccount = "222222222222";
    public const string ConsumerKey = "AKIASANDBOXCONSUMER1";
    public const string AlibabaProvider = "1111111111111111";
    public const string AlibabaProviderKey = "LTAISANDBOXPROVIDER1";
    public const string AlibabaConsumer = "2222222222222222";
    public const string AlibabaConsumerKey = "LTAISANDBOXCONSUMER1";
    public const string Secret = "sandbox";

    /// <summary>Any well-formed ARN of the provider's account is a load balancer.</summary>
    public static string LoadBalancer(string region, string name) => $"arn:aws:elasticloadbalancing:{region}:{ProviderAccount}:loadbalancer/net/{name}/0123456789abcdef";

    /// <summary>Runs a copied text in bash with the real AWS CLI and the keys of the VPC's account; the text itself says where the cloud is.</summary>
    public static async Task<string> RunAsync(string text, string region)
    {
        using var shell = new AwsCli(ConsumerKey, Secret, region);
        return (await shell.BashAsync(text)).Succeeded();
    }

    /// <summary>One command of the VPC's account.</summary>
    public Task<JsonElement> ConsumerAsync(string region, params string[] arguments) => AwsAsync(ConsumerKey, region, arguments);

    /// <summary>One command of the service's account.</summary>
    public Task<JsonElement> ProviderAsync(string region, params string[] arguments) => AwsAsync(ProviderKey, region, arguments);

    /// <summary>Puts clusters of Zilliz's kind behind a load balancer: they answer HTTPS on the port, with a certificate for the domain of their links.</summary>
    public Task BalanceAsync(string arn, int port, string domain) =>
        ControlAsync("load-balancers", new { arn, listeners = new[] { new { port, protocol = "https", tlsNames = new[] { $"*.{domain}" } } } });

    /// <summary>What the resolver of a VPC answers to a host in it.</summary>
    public async Task<IReadOnlyList<string>> ResolveAsync(string vpc, string name)
    {
        using var control = new HttpClient();
        var resolvers = await control.GetFromJsonAsync<JsonElement>(new Uri(url, "/_sandbox/resolvers"));
        var addresses = await DnsQuestion.AskAsync(IPEndPoint.Parse(resolvers.GetProperty(vpc).GetString()!), name, CancellationToken.None);
        return [.. addresses.Select(address => address.ToString()).Order(StringComparer.Ordinal)];
    }

    /// <summary>Addresses of an endpoint's network interfaces.</summary>
    public async Task<IReadOnlyList<string>> AddressesAsync(string region, string endpointId)
    {
        var interfaces = await ConsumerAsync(region, "ec2", "describe-network-interfaces", "--filters", $"Name=description,Values=VPC Endpoint Interface {endpointId}");
        return [.. interfaces.GetProperty("NetworkInterfaces").EnumerateArray().Select(one => one.GetProperty("PrivateIpAddress").GetString()!).Order(StringComparer.Ordinal)];
    }

    /// <summary>What the clouds were asked, in order of arrival.</summary>
    public async Task<IReadOnlyList<string>> OperationsAsync()
    {
        using var control = new HttpClient();
        var requests = await control.GetFromJsonAsync<JsonElement>(new Uri(url, "/_sandbox/requests"));
        return [.. requests.EnumerateArray().Select(one => one.GetProperty("operation").GetString()!)];
    }

    public Task PublishTxtAsync(string name, string value) => ControlAsync("dns-txt", new { name, value });

    public Task FaultAsync(object fault) => ControlAsync("faults", fault);

    public Task AdvanceAsync(TimeSpan distance) => ControlAsync("clock", new { advanceSeconds = distance.TotalSeconds });

    private async Task<JsonElement> AwsAsync(string key, string region, string[] arguments)
    {
        using var aws = new AwsCli(key, Secret, region, url.GetLeftPart(UriPartial.Authority));
        var output = (await aws.RunAsync(arguments)).Succeeded();
        return output.Length == 0 ? default : JsonDocument.Parse(output).RootElement;
    }

    private async Task ControlAsync(string path, object body)
    {
        using var control = new HttpClient();
        (await control.PostAsJsonAsync(new Uri(url, "/_sandbox/" + path), body)).EnsureSuccessStatusCode();
    }
}
