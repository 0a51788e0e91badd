using System.Globalization;
using System.Resources;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Web.Resources;

namespace PrivateLinkConsole.Web.Api;

/// <summary>The pages' sentences on why an endpoint has its status, always in English: programs are not asked for their language.</summary>
internal static class ReasonTexts
{
    private static readonly ResourceManager Texts = new(typeof(SharedResource));

    public static string English(StatusReason reason)
    {
        var text = Texts.GetString($"Reason.{reason.Kind}", CultureInfo.InvariantCulture) ?? reason.Kind.ToString();
        return string.Format(CultureInfo.InvariantCulture, text, reason.Detail).Trim();
    }
}
