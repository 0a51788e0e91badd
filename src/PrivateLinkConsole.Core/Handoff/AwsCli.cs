using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>
/// AWS CLI commands (A28, A33) that run unchanged. They carry no key and no password; with an override in use they carry
/// <c>--endpoint-url</c>. Answers are asked for as JSON, so that they can be pasted back (<see cref="DescribeAnswer"/>).
/// </summary>
public static class AwsCli
{
    // Other scripts stay readable; quotes, angle brackets and ampersands become \u escapes, so that no shell or placeholder check sees them.
    private static readonly JsonSerializerOptions TagJson = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly string[] VpcDnsAttributes = ["--enable-dns-support", "--enable-dns-hostnames"];

    /// <summary>Creates the interface endpoint. Running it twice gives one endpoint (client token).</summary>
    public static HandoffText CreateEndpoint(EndpointHandoff handoff, CommandShell shell = CommandShell.Bash)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        var fill = new Placeholders();
        var line = Start(handoff, shell, fill, "create-vpc-endpoint")
            .Plain("--vpc-endpoint-type", "Interface")
            .Plain("--vpc-id", fill.One(handoff.VpcId, FieldRules.AwsVpc, Placeholders.Vpc))
            .Plain("--service-name", fill.One(handoff.ServiceName, FieldRules.AwsService, Placeholders.Service))
            .Plain("--subnet-ids", fill.Many(handoff.SubnetIds, FieldRules.AwsSubnets, Placeholders.Subnets));
        if (fill.Groups(handoff.SecurityGroupIds) is { Count: > 0 } groups) line.Plain("--security-group-ids", groups);
        line
            // Said explicitly: private DNS is switched on in its own step, after acceptance.
            .Plain("--no-private-dns-enabled")
            .Quoted("--client-token", handoff.Token);
        if (handoff.Tags.Count > 0) line.Quoted("--tag-specifications", TagSpecifications(handoff.Tags));
        return End(handoff, line.Plain("--output", "json"), fill);
    }

    /// <summary>Switches private DNS on (A33, A34).</summary>
    public static HandoffText EnablePrivateDns(EndpointHandoff handoff, CommandShell shell = CommandShell.Bash) =>
        ForEndpoint(handoff, shell, "modify-vpc-endpoint", "--vpc-endpoint-id", line => line.Plain("--private-dns-enabled"));

    /// <summary>"Verify service" of one who runs everything himself.</summary>
    public static HandoffText VerifyService(EndpointHandoff handoff, CommandShell shell = CommandShell.Bash)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        var fill = new Placeholders();
        var line = Start(handoff, shell, fill, "describe-vpc-endpoint-services")
            .Plain("--service-names", fill.One(handoff.ServiceName, FieldRules.AwsService, Placeholders.Service));
        return End(handoff, line.Plain("--output", "json"), fill);
    }

    public static HandoffText DescribeEndpoint(EndpointHandoff handoff, CommandShell shell = CommandShell.Bash) =>
        ForEndpoint(handoff, shell, "describe-vpc-endpoints", "--vpc-endpoint-ids", line => line.Plain("--output", "json"));

    public static HandoffText DeleteEndpoint(EndpointHandoff handoff, CommandShell shell = CommandShell.Bash) =>
        ForEndpoint(handoff, shell, "delete-vpc-endpoints", "--vpc-endpoint-ids", line => line);

    /// <summary>Switches DNS resolution and DNS host names of the VPC on, which private DNS needs. The API takes one attribute a call: two commands.</summary>
    public static HandoffText EnableVpcDns(EndpointHandoff handoff, CommandShell shell = CommandShell.Bash)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        var fill = new Placeholders();
        var commands = VpcDnsAttributes.Select(attribute =>
            End(handoff, Start(handoff, shell, fill, "modify-vpc-attribute")
                .Plain("--vpc-id", fill.One(handoff.VpcId, FieldRules.AwsVpc, Placeholders.Vpc))
                .Plain(attribute), fill).Text);
        return fill.Text(string.Join("\n", commands.ToList()));
    }

    private static HandoffText ForEndpoint(EndpointHandoff handoff, CommandShell shell, string operation, string option, Func<CommandLine, CommandLine> rest)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        var fill = new Placeholders();
        var line = Start(handoff, shell, fill, operation).Plain(option, fill.One(handoff.EndpointId, FieldRules.AwsEndpoint, Placeholders.Endpoint));
        return End(handoff, rest(line), fill);
    }

    private static CommandLine Start(EndpointHandoff handoff, CommandShell shell, Placeholders fill, string operation) =>
        new CommandLine(shell, $"aws ec2 {operation}").Plain("--region", fill.One(handoff.Region, FieldRules.AwsRegion, Placeholders.Region));

    private static HandoffText End(EndpointHandoff handoff, CommandLine line, Placeholders fill)
    {
        if (handoff.EndpointUrl is { } url) line.Quoted("--endpoint-url", url);
        return fill.Text(line.ToString());
    }

    // JSON, because the shorthand form has no way to write a comma or an equals sign that is safe in all versions of the CLI.
    private static string TagSpecifications(IReadOnlyDictionary<string, string> tags) => JsonSerializer.Serialize(
        new[] { new { ResourceType = "vpc-endpoint", Tags = tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new { tag.Key, tag.Value }) } },
        TagJson);
}
