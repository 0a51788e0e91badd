using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>Addresses and file names that would lead the server or the browser somewhere else.</summary>
internal static class AddressRules
{
    private static readonly Regex CloudHost =
        Patterns.Whole("https://(?:ec2|sts|route53|vpce-[0-9a-z-]+[.](?:ec2|sts|route53))[.]([a-z0-9-]+)(?:[.]vpce)?[.]amazonaws[.]com(?:[.]cn)?/?"
            + "|https://(?:privatelink|vpc|ecs|sts)[.]([a-z0-9-]+)[.]aliyuncs[.]com/?");

    // Characters that a URL parser might read differently from a browser never get as far as a parser.
    private static readonly Regex LocalPath = Patterns.Whole("/(?:[A-Za-z0-9_~!$&'()*+,;=:@?.-][A-Za-z0-9/_~!$&'()*+,;=:@?.%-]*)?");
    private static readonly Regex FileNameForm = Patterns.Whole("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static readonly Regex DeviceName = Patterns.Whole("(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:[.].*)?");

    /// <summary>Public hosts of the clouds in known regions, and exactly the origins that the operator named.</summary>
    public static Func<Refusal, string, FieldError?> EndpointUrl(IEnumerable<string> operatorOrigins)
    {
        var allowed = operatorOrigins.Select(origin => origin.TrimEnd('/')).ToFrozenSet(StringComparer.Ordinal);
        return (no, value) =>
        {
            if (value.Length <= Refusal.LongestId && (allowed.Contains(value.TrimEnd('/')) || IsCloud(value))) return null;
            return no.Because("not-allowed", "Field.EndpointUrl.NotAllowed");
        };
    }

    private static bool IsCloud(string value)
    {
        var match = CloudHost.Match(value);
        if (!match.Success) return false;
        return match.Groups[1].Success ? CloudRegions.Aws.Contains(match.Groups[1].Value) : CloudRegions.Alibaba.Contains(match.Groups[2].Value);
    }

    /// <summary>A path on this console. There is no sentence for people: they are sent to the home page.</summary>
    public static FieldError? ReturnUrl(Refusal no, string value)
    {
        var isLocal = value.Length is > 0 and <= 2048 && LocalPath.IsMatch(value)
            && !value.Contains("%0d", StringComparison.OrdinalIgnoreCase) && !value.Contains("%0a", StringComparison.OrdinalIgnoreCase)
            && !value.Contains("%5c", StringComparison.OrdinalIgnoreCase);
        return isLocal ? null : no.Because("local-only", "Field.ReturnUrl.Local");
    }

    public static FieldError? FileName(Refusal no, string value)
    {
        var isName = value.Length <= 64 && FileNameForm.IsMatch(value) && !value.Contains("..", StringComparison.Ordinal) && !DeviceName.IsMatch(value);
        return isName ? null : no.Because("path", "Field.FileName.Path");
    }

    public static FieldError? ExternalId(Refusal no, string value)
    {
        if (value.Length > 1224) return no.Because("length", "Field.ExternalId.TooLong");
        if (value.Length < 2) return no.Because("length", "Field.ExternalId.Length");
        var isPlain = value.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '=' or ',' or '.' or '@' or ':' or '/' or '-' or '_');
        return isPlain ? null : no.Because("charset", "Field.ExternalId.Charset");
    }
}
