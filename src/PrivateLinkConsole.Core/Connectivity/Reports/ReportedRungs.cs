using PrivateLinkConsole.Core.Connectivity.Probing;
using PrivateLinkConsole.Core.Connectivity.Rungs;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Connectivity.Reports;

/// <summary>Turns what a host in the VPC found into the verdicts that the console could not reach itself: pure.</summary>
internal static class ReportedRungs
{
    private static readonly ConnectionTimings Script = new() { Connect = TimeSpan.FromSeconds(ConnectionScript.ConnectSeconds), Answer = TimeSpan.FromSeconds(ConnectionScript.AnswerSeconds) };

    /// <param name="kept">The run's rungs. What the console checked itself stays as it was found.</param>
    public static IReadOnlyList<ConnectionRung> Merge(ConnectionPath path, IReadOnlyList<ConnectionRung> kept, ReportedOutput reported, string person)
    {
        var verdicts = Of(path, reported).ToDictionary(rung => rung.Kind);
        return [.. kept.Select(rung => rung.Outcome == CheckOutcome.NotChecked && verdicts.TryGetValue(rung.Kind, out var verdict) ? verdict with { ReportedBy = person } : rung)];
    }

    private static IEnumerable<ConnectionRung> Of(ConnectionPath path, ReportedOutput reported)
    {
        if (path.Host is not { } host || path.Port is not { } port)
            yield break;
        var own = EndpointAddresses.OfInterfaces(path.Endpoint) is { Count: > 0 } read ? read : reported.Own;
        yield return NameRung.Of(path, host, reported.Found, own, VantageKind.InsideVpc);
        var met = reported.Met.Where(one => own.Contains(one.Address)).ToList();
        if (met.Count == 0)
            yield break;
        yield return TcpRung.Of(path.Endpoint, port, met, VantageKind.InsideVpc, Script.Connect);
        if (!met.Exists(one => one.Answer == TcpAnswer.Connected))
        {
            yield return ConnectionRung.Blocked(RungKind.Tls, RungKind.Tcp);
            yield return ConnectionRung.Blocked(RungKind.Protocol, RungKind.Tcp);
            yield break;
        }

        if (reported.Answer is { Tls: null, Protocol: null })
            yield break;
        foreach (var rung in AnswerRungs.Of(path, host, reported.Answer, Script.Answer))
            yield return rung;
    }
}
