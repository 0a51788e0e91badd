using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PrivateLinkConsole.Sandbox.World.Alibaba;

/// <summary>Ids in Alibaba Cloud's own form: a prefix, a dash and twenty small letters and digits.</summary>
internal static partial class AlibabaIds
{
    private const int Length = 20;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>A fresh id, e.g. <c>ep-hp3vpx8yqxblby3i0001</c>.</summary>
    public static string New(string prefix) => $"{prefix}-{RandomNumberGenerator.GetString(Letters, Length)}";

    /// <summary>The same id each time for the same parts: for what is there from the start.</summary>
    public static string Fixed(string prefix, params string[] parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(prefix + "|" + string.Join('|', parts)));
        return $"{prefix}-{string.Concat(hash.Take(Length).Select(b => Letters[b % Letters.Length]))}";
    }

    public static string ResourceGroup(string account) => Fixed("rg", account);

    /// <summary>True for what every account of the sandbox has as a load balancer: nlb-…, alb-…, gwlb-… or a classic lb-….</summary>
    public static bool IsLoadBalancer(string id) => LoadBalancer().IsMatch(id);

    /// <summary>The resource type that a load balancer's id stands for; null when it is none.</summary>
    public static string? BalancerType(string id) => !IsLoadBalancer(id) ? null : id[..id.IndexOf('-', StringComparison.Ordinal)] switch
    {
        "lb" => "slb",
        var other => other,
    };

    [GeneratedRegex("^(nlb|alb|gwlb|lb)-[a-z0-9]{6,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex LoadBalancer();
}
