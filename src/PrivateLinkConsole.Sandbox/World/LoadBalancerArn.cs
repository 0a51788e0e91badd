using System.Text.RegularExpressions;

namespace PrivateLinkConsole.Sandbox.World;

/// <summary>The parts of a load balancer's ARN that matter here.</summary>
internal sealed partial record LoadBalancerArn(string Region, string Account, string Kind)
{
    /// <summary>Null when the text is not a load balancer's ARN. Kind is <c>net</c> or <c>gwy</c>.</summary>
    public static LoadBalancerArn? Parse(string text)
    {
        var match = Form().Match(text);
        return match.Success ? new(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value) : null;
    }

    [GeneratedRegex("^arn:aws:elasticloadbalancing:([a-z0-9-]+):([0-9]{12}):loadbalancer/(net|gwy)/[A-Za-z0-9-]{1,32}/[0-9a-f]{16}$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
