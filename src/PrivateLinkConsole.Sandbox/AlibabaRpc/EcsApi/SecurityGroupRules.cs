using System.Globalization;
using PrivateLinkConsole.Sandbox.World;
using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.EcsApi;

/// <summary>Rules of a security group, named one by one in the call itself or as <c>Permissions.N</c>.</summary>
internal static class SecurityGroupRules
{
    public static object? Authorize(RpcCall call, bool isEgress)
    {
        var group = SecurityGroupOperations.Own(call);
        var rules = Wanted(call, isEgress);
        call.Confirm();
        // A rule that is there already stays as it is, and the call succeeds.
        group.Rules.AddRange(rules.Where(rule => !group.Rules.Exists(rule.SameAs)));
        return null;
    }

    public static object? Revoke(RpcCall call, bool isEgress)
    {
        var group = SecurityGroupOperations.Own(call);
        var ids = call.Parameters.List("SecurityGroupRuleId");
        if (ids.Except(group.Rules.Select(rule => rule.Id)).Any()) throw EcsErrors.RuleNotFound();
        var rules = ids.Count > 0 ? [] : Wanted(call, isEgress);
        call.Confirm();
        group.Rules.RemoveAll(rule => ids.Contains(rule.Id) || rules.Exists(rule.SameAs));
        return null;
    }

    private static List<SecurityGroupRule> Wanted(RpcCall call, bool isEgress) => call.Parameters.Indexes("Permissions") is { Count: > 0 } indexes
        ? [.. indexes.Select(i => Rule(call, $"Permissions.{i}.", isEgress))]
        : [Rule(call, "", isEgress)];

    private static SecurityGroupRule Rule(RpcCall call, string prefix, bool isEgress)
    {
        var side = isEgress ? "Dest" : "Source";
        var (protocol, (from, to)) = (Protocol(call.Parameters.Required(prefix + "IpProtocol")), Ports(call.Parameters.Required(prefix + "PortRange")));
        var (cidr, peer) = (call.Parameters.Get($"{prefix}{side}CidrIp"), call.Parameters.Get($"{prefix}{side}GroupId"));
        if (cidr is null && peer is null) throw RpcErrors.Missing($"{prefix}{side}CidrIp");
        if (string.Equals(call.Parameters.Get(prefix + "Policy"), "drop", StringComparison.OrdinalIgnoreCase)) throw EcsErrors.BadPolicy();
        if (peer is not null) call.Own(call.State.SecurityGroups, peer, EcsErrors.GroupNotFound);
        return new()
        {
            Id = AlibabaIds.New("sgr"),
            IsEgress = isEgress,
            Protocol = protocol,
            FromPort = from,
            ToPort = to,
            Cidr4 = cidr is null ? null : Range(cidr),
            GroupId = cidr is null ? peer : null,
            Priority = call.Parameters.Int(prefix + "Priority") is { } priority and >= 1 and <= 100 ? priority : 1,
            Description = call.Parameters.Get(prefix + "Description"),
        };
    }

    private static string Protocol(string text) => text.ToUpperInvariant() switch
    {
        "ALL" => "-1",
        "TCP" or "UDP" or "ICMP" or "GRE" => text.ToLowerInvariant(),
        _ => throw EcsErrors.BadProtocol(),
    };

    /// <summary>Two ports with a slash, -1/-1 for all.</summary>
    private static (int From, int To) Ports(string text)
    {
        if (text == "-1/-1") return (-1, -1);
        if (text.Split('/') is [var low, var high]
            && int.TryParse(low, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(high, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            && from >= 1 && from <= to && to <= ushort.MaxValue) return (from, to);
        throw EcsErrors.BadPorts();
    }

    /// <summary>A range, or one address without a prefix.</summary>
    private static string Range(string text) =>
        Cidr.TryParse(text.Contains('/', StringComparison.Ordinal) ? text : text + "/32", out var cidr) ? cidr.ToString() : throw EcsErrors.BadSource();
}
