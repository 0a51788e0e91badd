using Microsoft.Extensions.Localization;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Web.Shared;

/// <summary>Texts that differ by cloud: the key with the cloud's name at its end, or the key alone where all clouds share the words.</summary>
public static class CloudWords
{
    public static string Of(this IStringLocalizer texts, CloudProvider cloud, string key, params object[] args)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var own = texts[$"{key}.{cloud}", args];
        return own.ResourceNotFound ? texts[key, args] : own;
    }
}
