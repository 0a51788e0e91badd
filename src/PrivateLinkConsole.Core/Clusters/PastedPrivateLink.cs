using System.Globalization;
using System.Text.RegularExpressions;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.Clusters;

/// <summary>A private link as vendors show it, in its parts: <c>https://in01-….zillizcloud.com:19530</c>.</summary>
/// <param name="Port">null: none was written.</param>
public sealed partial record PastedPrivateLink(string Host, int? Port)
{
    private const int Longest = 1024;

    /// <summary>What was probably meant by a text that is no bare host name; null: it is one, or there is none in it. Never taken silently (R27).</summary>
    public static PastedPrivateLink? Recognise(string? text)
    {
        var value = (text ?? "").Trim().Trim('"', '\'');
        if (value.Length is 0 or > Longest || FieldRules.HostedZoneName.Check(text) is null)
            return null;
        if (Address().Match(value) is not { Success: true } match)
            return null;
        var host = match.Groups["host"].Value.TrimEnd('.').ToLowerInvariant();
        var port = match.Groups["port"] is { Success: true } written ? int.Parse(written.Value, CultureInfo.InvariantCulture) : (int?)null;
        return FieldRules.HostedZoneName.Check(host) is null && port is null or (> 0 and <= 65535) ? new PastedPrivateLink(host, port) : null;
    }

    [GeneratedRegex(@"\A(?:https?://)?(?<host>[^\s/:?#@]+)(?::(?<port>[0-9]{1,5}))?(?:[/?#].*)?\z", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
