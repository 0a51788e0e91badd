using System.Text.RegularExpressions;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>The kinds of EC2 ID that forms ask for, each with the mistakes made in just that field.</summary>
internal static class AwsIds
{
    // Alibaba's IDs share the prefixes vpc- and sg-, but run on with 18 or more letters and digits, not all of them hexadecimal.
    private static readonly Regex AlibabaVpc = Patterns.Whole("vpc-[0-9a-z]{18,40}");
    private static readonly Regex AlibabaGroup = Patterns.Whole("sg-[0-9a-z]{18,40}");
    private static readonly Regex AnyHex = Patterns.Whole("(?:vpc|sg)-[0-9a-f]*");
    private static readonly Regex Cidr = Patterns.Whole("[0-9]{1,3}(?:[.][0-9]{1,3}){3}(?:/[0-9]{1,2})?");
    private static readonly Regex GroupName = Patterns.Whole("[a-zA-Z][a-zA-Z0-9 _-]*");
    private static readonly Regex EndpointAndMore = Patterns.Part(@"\A(vpce-(?:[0-9a-f]{17}|[0-9a-f]{8}))-[0-9a-z]{8}");

    public static readonly AwsIdRule Vpc = new("vpc-", "AwsVpc", NotVpc);
    public static readonly AwsIdRule Subnet = new("subnet-", "AwsSubnet", NotSubnet);
    public static readonly AwsIdRule SecurityGroup = new("sg-", "AwsSecurityGroup", NotGroup);
    public static readonly AwsIdRule Endpoint = new("vpce-", "AwsEndpoint", NotEndpoint);

    private static FieldError? NotVpc(Refusal no, string value)
    {
        if (AlibabaVpc.IsMatch(value) && !AnyHex.IsMatch(value)) return no.Because("wrong-cloud", "Field.AwsVpc.Alibaba");
        return value.StartsWith("subnet-", StringComparison.Ordinal) ? no.Because("wrong-kind", "Field.AwsVpc.Subnet") : null;
    }

    private static FieldError? NotSubnet(Refusal no, string value)
    {
        if (value.StartsWith("vsw-", StringComparison.Ordinal)) return no.Because("wrong-cloud", "Field.AwsId.Alibaba", new TextKey("Kind.AlibabaVSwitch"));
        return Cidr.IsMatch(value) ? no.Because("wrong-form", "Field.AwsSubnet.Cidr") : null;
    }

    private static FieldError? NotGroup(Refusal no, string value)
    {
        if (AlibabaGroup.IsMatch(value) && !AnyHex.IsMatch(value))
            return no.Because("wrong-cloud", "Field.AwsId.Alibaba", new TextKey("Kind.AlibabaSecurityGroup"));
        var isName = GroupName.IsMatch(value) && !value.Contains('-', StringComparison.Ordinal);
        return isName ? no.Because("wrong-form", "Field.AwsSecurityGroup.Name") : null;
    }

    private static FieldError? NotEndpoint(Refusal no, string value)
    {
        if (value.StartsWith("ep-", StringComparison.Ordinal)) return no.Because("wrong-cloud", "Field.AwsId.Alibaba", new TextKey("Kind.AlibabaEndpoint"));
        if (value.StartsWith("vpce-svc-", StringComparison.Ordinal)) return no.Because("wrong-kind", "Field.AwsEndpoint.Service");
        var start = EndpointAndMore.Match(value);
        if (!start.Success) return null;
        var id = start.Groups[1].Value;
        var key = value.Contains('.', StringComparison.Ordinal) ? "Field.AwsEndpoint.DnsName" : "Field.AwsEndpoint.DnsStart";
        return no.Because("wrong-form", key, id) with { Suggestion = id };
    }
}
