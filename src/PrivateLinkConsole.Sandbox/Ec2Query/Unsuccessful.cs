using System.Xml.Linq;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>Calls over many ids that answer 200 and tell per item what did not work.</summary>
internal static class Unsuccessful
{
    /// <summary>Does an action for each id and collects the errors of single items. An unsuccessful fault makes every (or its) item fail.</summary>
    public static XElement Each(Ec2Call call, IEnumerable<string> ids, Action<string> action)
    {
        var failed = new List<object?>();
        foreach (var id in ids)
        {
            try
            {
                if (call.Fault is { Kind: FaultKind.Unsuccessful } fault && (fault.Resource is null || fault.Resource == id))
                    throw new WireException(fault.Code ?? "InternalError", fault.Message ?? "An internal error has occurred");
                action(id);
            }
            catch (WireException error)
            {
                failed.Add(new object[] { Xml.E("error", Xml.E("code", error.Code), Xml.E("message", error.Message)), Xml.E("resourceId", id) });
            }
        }

        return Xml.Set("unsuccessful", failed);
    }
}
