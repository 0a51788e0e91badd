using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>How often an account may call: one bucket for all operations together, and one for each.</summary>
internal static class Route53Rates
{
    private static readonly Rate Usual = new(50, 10);

    private static readonly Dictionary<string, Rate> Own = new()
    {
        ["CreateHostedZone"] = new(40, 2),
        ["DeleteHostedZone"] = new(40, 5),
        ["AssociateVPCWithHostedZone"] = new(20, 5),
        ["DisassociateVPCFromHostedZone"] = new(10, 5),
    };

    /// <summary>Takes the tokens of a call, or answers false when there are none left.</summary>
    public static bool TryTake(TokenBuckets buckets, string account, string operation, TimeSpan now) =>
        buckets.TryTake(now, ($"route53/{account}", Usual), ($"route53/{account}/{operation}", Own.GetValueOrDefault(operation, Usual)));
}
