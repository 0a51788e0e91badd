using System.Text.RegularExpressions;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>ARNs that people enter: the role to assume, and the load balancer behind a service of ours.</summary>
internal static class AwsArnRules
{
    private static readonly Regex AccessKeyId = Patterns.Whole("(?:AKIA|ASIA)[A-Z0-9]{12,124}|LTAI[A-Za-z0-9]{8,60}");
    private static readonly Regex LoadBalancer =
        Patterns.Whole("arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:loadbalancer/net/[A-Za-z0-9-]{1,32}/[0-9a-f]{16}");

    private static readonly Regex EmulatedLoadBalancer =
        Patterns.Whole("arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:loadbalancer/app/[A-Za-z0-9-]{1,32}/[0-9a-z]{16}");

    private const int LongestArn = 2048;

    public static FieldError? Role(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", "Field.AwsRole.Required");
        if ((no.TooLong(value, LongestArn) ?? UnseenCharacters.CheckId(no, value) ?? Lookalikes.Check(no, value)) is { } unreadable) return unreadable;
        // A key must go nowhere: no argument of the error carries it.
        if (AccessKeyId.IsMatch(value)) return no.Because("secret", "Field.AwsRole.Key");
        if (value.StartsWith("acs:", StringComparison.Ordinal)) return no.Because("wrong-cloud", "Field.AwsRole.Alibaba");
        var parts = value.Split(':', 6);
        if (parts.Length < 6 || parts[0] != "arn") return no.Because("wrong-form", "Field.AwsRole.Format");
        return Parts(no, parts[1], parts[2], parts[4], parts[5]);
    }

    private static FieldError? Parts(Refusal no, string partition, string service, string account, string resource)
    {
        if (partition is not ("aws" or "aws-cn" or "aws-us-gov")) return no.Because("partition", "Field.AwsRole.Partition", partition);
        if (account.Length != 12 || !account.All(char.IsAsciiDigit)) return no.Because("account", "Field.AwsRole.Account");
        if (resource == "root") return no.Because("wrong-kind", "Field.AwsRole.Root");
        if (resource.StartsWith("user/", StringComparison.Ordinal)) return no.Because("wrong-kind", "Field.AwsRole.User");
        if (service == "sts" && resource.Split('/') is ["assumed-role", { Length: > 0 } session, ..])
        {
            var role = $"arn:{partition}:iam::{account}:role/{session}";
            return no.Because("wrong-kind", "Field.AwsRole.Session", role) with { Suggestion = role };
        }
        if (service != "iam" || !resource.StartsWith("role/", StringComparison.Ordinal)) return no.Because("wrong-form", "Field.AwsRole.Format");
        return RoleName(no, resource["role/".Length..]);
    }

    private static FieldError? RoleName(Refusal no, string pathAndName)
    {
        var name = pathAndName[(pathAndName.LastIndexOf('/') + 1)..];
        if (name.Length == 0) return no.Because("name", "Field.AwsRole.NoName");
        if (name.Length > 64) return no.Because("length", "Field.AwsRole.Length");
        var strangers = Patterns.Strangers(pathAndName, c => char.IsAsciiLetterOrDigit(c) || c is '+' or '=' or ',' or '.' or '@' or '-' or '_' or '/');
        return strangers.Length > 0 ? no.Because("charset", "Field.Any.NotAllowed", strangers) : null;
    }

    public static FieldError? NetworkLoadBalancer(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", "Field.AwsLoadBalancer.Required");
        if ((no.TooLong(value) ?? UnseenCharacters.CheckId(no, value) ?? Lookalikes.Check(no, value)) is { } unreadable) return unreadable;
        if (LoadBalancer.IsMatch(value)) return null;
        var isOther = value.Contains(":loadbalancer/", StringComparison.Ordinal) && !value.Contains(":loadbalancer/net/", StringComparison.Ordinal);
        return isOther ? no.Because("wrong-kind", "Field.AwsLoadBalancer.Kind") : no.Because("format", "Field.AwsLoadBalancer.Format");
    }

    /// <summary>Moto writes "app" into the ARN of every load balancer, also of a network one.</summary>
    public static FieldError? EmulatedNetworkLoadBalancer(Refusal no, string value) =>
        value.Length <= Refusal.LongestId && EmulatedLoadBalancer.IsMatch(value) ? null : NetworkLoadBalancer(no, value);
}
