using System.Text.RegularExpressions;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>What somebody pasted into the box for an endpoint ID, and the ID that is in it.</summary>
/// <param name="EndpointId">The one endpoint ID in the text; null when there is none or there are several.</param>
public sealed partial record PastedId(PastedKind Kind, string? EndpointId)
{
    private static readonly (string Prefix, PastedKind Kind)[] Prefixes =
    [
        ("vpce-svc-", PastedKind.ServiceId), ("subnet-", PastedKind.SubnetId), ("sg-", PastedKind.SecurityGroupId), ("eni-", PastedKind.NetworkInterfaceId),
        ("vpc-", PastedKind.VpcId), ("ep-", PastedKind.AlibabaEndpointId), ("com.amazonaws.", PastedKind.ServiceName), ("cn.com.amazonaws.", PastedKind.ServiceName),
    ];

    /// <summary>Never throws; longer texts than a CLI answer may be are <see cref="PastedKind.Other"/>.</summary>
    public static PastedId Recognise(string? text)
    {
        var value = (text ?? "").Trim().Trim('"', '\'', ',');
        if (value.Length == 0) return new(PastedKind.Nothing, null);
        if (value.Length > DescribeAnswer.LargestAnswer) return new(PastedKind.Other, null);
        if (FieldRules.AwsEndpoint.Check(value) is null) return new(PastedKind.EndpointId, value);
        var ids = InText().Matches(value).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return new(KindOf(value), ids.Count == 1 ? ids[0] : null);
    }

    private static PastedKind KindOf(string value)
    {
        if (value.Contains("\"VpcEndpoint", StringComparison.Ordinal)) return PastedKind.Answer;
        if (value.StartsWith("arn:", StringComparison.Ordinal)) return PastedKind.Arn;
        if (value.StartsWith("aws ", StringComparison.Ordinal)) return PastedKind.Command;
        if (value.StartsWith('<')) return PastedKind.Placeholder;
        foreach (var (prefix, kind) in Prefixes)
        {
            if (value.StartsWith(prefix, StringComparison.Ordinal)) return kind;
        }
        return value.EndsWith(".amazonaws.com", StringComparison.Ordinal) || value.EndsWith(".amazonaws.com.cn", StringComparison.Ordinal) ? PastedKind.DnsName : PastedKind.Other;
    }

    // The longer form first; neither may go on, so that a mistyped longer ID is not cut to a valid shorter one.
    [GeneratedRegex(@"\b(vpce-(?:[0-9a-f]{17}|[0-9a-f]{8}))(?:[^0-9a-zA-Z]|\z)", RegexOptions.NonBacktracking)]
    private static partial Regex InText();
}

/// <summary>What a pasted text is.</summary>
public enum PastedKind
{
    Nothing,
    EndpointId,

    /// <summary>A JSON answer of the AWS CLI.</summary>
    Answer,
    DnsName,
    ServiceId,
    ServiceName,
    VpcId,
    SubnetId,
    SecurityGroupId,
    NetworkInterfaceId,
    Arn,
    Command,
    Placeholder,
    AlibabaEndpointId,
    Other,
}
