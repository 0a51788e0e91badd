using System.Net;
using PrivateLinkConsole.Core.Connectivity.Probing;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Connectivity.Rungs;

/// <summary>Sums up the addresses of all zones: pure, over what the probes met.</summary>
internal static class TcpRung
{
    public static ConnectionRung Of(EndpointView view, int port, IReadOnlyList<(IPAddress Address, TcpAnswer Answer)> met, VantageKind vantage, TimeSpan patience)
    {
        string Listed(TcpAnswer answer) => EndpointAddresses.Listed(view, met.Where(one => one.Answer == answer).Select(one => one.Address));
        var answers = met.Select(one => one.Answer).Distinct().ToList();
        if (answers.Count > 1)
            return ConnectionRung.Failed(RungKind.Tcp, "Rung.Tcp.Mixed", port, Some(Listed(TcpAnswer.Connected)), Some(Listed(TcpAnswer.Silence)), Some(Listed(TcpAnswer.Refused)), Some(Listed(TcpAnswer.NoWay)));
        var all = Listed(answers[0]);
        return answers[0] switch
        {
            TcpAnswer.Connected => ConnectionRung.Passed(RungKind.Tcp, "Rung.Tcp.Passed", all, port),
            TcpAnswer.Refused => ConnectionRung.Failed(RungKind.Tcp, "Rung.Tcp.Refused", all, port),
            // From outside of the VPC every address is silent, so silence accuses nothing there.
            TcpAnswer.Silence => vantage switch
            {
                VantageKind.InsideVpc => ConnectionRung.Failed(RungKind.Tcp, "Rung.Tcp.Silence", all, port, patience.TotalSeconds),
                VantageKind.ConsoleHost => ConnectionRung.NotChecked(RungKind.Tcp, "Rung.Tcp.OutOfReach", all, port, patience.TotalSeconds),
            },
            TcpAnswer.NoWay => vantage switch
            {
                VantageKind.InsideVpc => ConnectionRung.Failed(RungKind.Tcp, "Rung.Tcp.NoWay", all, port),
                VantageKind.ConsoleHost => ConnectionRung.NotChecked(RungKind.Tcp, "Rung.Tcp.OutOfReach", all, port, patience.TotalSeconds),
            },
        };
    }

    private static string Some(string listed) => listed.Length == 0 ? "–" : listed;
}
