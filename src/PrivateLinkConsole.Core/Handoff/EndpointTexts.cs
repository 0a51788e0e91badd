using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>All texts for an endpoint on one cloud: a cloud as data, so that no page asks which one it is.</summary>
public sealed record EndpointTexts
{
    public required Func<EndpointHandoff, CommandShell, HandoffText> Create { get; init; }

    public required Func<EndpointHandoff, CommandShell, HandoffText> Describe { get; init; }

    public required Func<EndpointHandoff, CommandShell, HandoffText> Delete { get; init; }

    public required Func<EndpointHandoff, HandoffText> Terraform { get; init; }

    public required Func<EndpointHandoff, IReadOnlyList<ConsoleStep>> CreateSteps { get; init; }

    /// <summary>null: endpoints of this cloud have no private DNS to switch.</summary>
    public Func<EndpointHandoff, CommandShell, HandoffText>? EnablePrivateDns { get; init; }

    public Func<EndpointHandoff, IReadOnlyList<ConsoleStep>>? EnablePrivateDnsSteps { get; init; }

    /// <summary>The cloud's shell in a browser, from a region.</summary>
    public required Func<string, string> CloudShell { get; init; }

    /// <summary>The vendor's pages on how to install and to configure the command line.</summary>
    public required (string Install, string Configure) CliGuides { get; init; }

    public static EndpointTexts Aws { get; } = new()
    {
        Create = AwsCli.CreateEndpoint,
        Describe = AwsCli.DescribeEndpoint,
        Delete = AwsCli.DeleteEndpoint,
        Terraform = Handoff.Terraform.Endpoint,
        CreateSteps = ConsoleSteps.CreateEndpoint,
        EnablePrivateDns = AwsCli.EnablePrivateDns,
        EnablePrivateDnsSteps = ConsoleSteps.EnablePrivateDns,
        CloudShell = region => $"https://{region}.console.aws.amazon.com/cloudshell/home?region={region}",
        CliGuides = (
            "https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html",
            "https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html"),
    };

    public static EndpointTexts Alibaba { get; } = new()
    {
        Create = AliyunCli.CreateEndpoint,
        Describe = AliyunCli.DescribeEndpoint,
        Delete = AliyunCli.DeleteEndpoint,
        Terraform = TerraformAlibaba.Endpoint,
        CreateSteps = AlibabaSteps.CreateEndpoint,
        CloudShell = _ => "https://shell.aliyun.com",
        CliGuides = (
            "https://www.alibabacloud.com/help/en/cli/installation-guide",
            "https://www.alibabacloud.com/help/en/cli/configure-credentials"),
    };

    public static EndpointTexts Of(CloudProvider provider) => provider switch
    {
        CloudProvider.Aws => Aws,
        CloudProvider.Alibaba => Alibaba,
    };
}
