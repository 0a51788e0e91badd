using System.Xml.Linq;
using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Route53Xml.Xml;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>Changes on their way to the name servers.</summary>
internal static class ChangeOperations
{
    public static Route53Answer Get(Route53Call call) =>
        call.State.ZoneChanges.TryGetValue(call.Request.Id, out var change) && change.Account == call.Account
            ? new(Info(call, change))
            : throw Route53Errors.NoSuchChange(call.Request.Id);

    public static XElement Info(Route53Call call, ZoneChange change) => E("ChangeInfo",
        E("Id", "/change/" + change.Id), E("Status", change.StatusAt(call.Now)), E("SubmittedAt", WireXml.Time(change.SubmittedAt)),
        Optional("Comment", change.Comment));
}
