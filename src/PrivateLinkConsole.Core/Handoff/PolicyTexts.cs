using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>The policies that one cloud's accounts are given, and its names for what they allow: a cloud as data.</summary>
public sealed record PolicyTexts
{
    public required Func<PolicyScope, string> Consumer { get; init; }

    public required Func<PolicyScope, string> Provider { get; init; }

    /// <summary>Of the console itself.</summary>
    public required Func<string> Console { get; init; }

    /// <summary>From the console's principal and the project's external id.</summary>
    public required Func<string, string, string> Trust { get; init; }

    /// <summary>How a principal of this cloud begins.</summary>
    public required string PrincipalPrefix { get; init; }

    /// <summary>All actions that the console asks for.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    public static PolicyTexts Aws { get; } = new()
    {
        Consumer = scope => LeastPrivilege.Consumer(scope),
        Provider = scope => LeastPrivilege.Provider(scope),
        Console = () => LeastPrivilege.Console(),
        Trust = LeastPrivilege.Trust,
        PrincipalPrefix = "arn:",
        Actions = [.. AwsActions.ByMethod.Values.SelectMany(actions => actions).Distinct(StringComparer.Ordinal)],
    };

    public static PolicyTexts Alibaba { get; } = new()
    {
        Consumer = scope => RamPolicy.Consumer(scope),
        Provider = scope => RamPolicy.Provider(scope),
        Console = RamPolicy.Console,
        Trust = RamPolicy.Trust,
        PrincipalPrefix = "acs:",
        Actions = [.. AlibabaActions.ByMethod.Values.SelectMany(actions => actions).Distinct(StringComparer.Ordinal)],
    };

    public static PolicyTexts Of(CloudProvider provider) => provider switch
    {
        CloudProvider.Aws => Aws,
        CloudProvider.Alibaba => Alibaba,
    };

    /// <summary>The action that allows a request: <c>ec2:DescribeVpcs</c> for <c>DescribeVpcs</c>.</summary>
    public string ActionOf(string operation) => Actions.FirstOrDefault(action => action.EndsWith($":{operation}", StringComparison.Ordinal)) ?? operation;
}
