using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>
/// One file for HashiCorp's aws provider: already in <c>terraform fmt</c>'s spacing, valid, and with its import block planning to
/// "No changes" for an endpoint that exists. Keys are never written into it.
/// </summary>
public static class Terraform
{
    private const string Resource = "aws_vpc_endpoint";

    public static HandoffText Endpoint(EndpointHandoff handoff)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        var fill = new Placeholders();
        var name = Hcl.Identifier(handoff.Name, "private_endpoint");
        List<IEnumerable<string>> blocks = [RequiredProviders(), Provider(handoff, fill)];
        if (handoff.EndpointId is not null && FieldRules.AwsEndpoint.Check(handoff.EndpointId) is null) blocks.Add(Import(handoff.EndpointId, name));
        blocks.Add(EndpointBlock(handoff, fill, name));
        return fill.Text(string.Join("\n\n", blocks.Select(lines => string.Join('\n', lines))));
    }

    private static IEnumerable<string> RequiredProviders() =>
    [
        "terraform {",
        "  required_providers {",
        "    aws = {",
        .. Hcl.Aligned([("source", Hcl.Quote("hashicorp/aws")), ("version", Hcl.Quote(">= 5.0"))], "      "),
        "    }",
        "  }",
        "}",
    ];

    private static IEnumerable<string> Provider(EndpointHandoff handoff, Placeholders fill)
    {
        yield return "provider \"aws\" {";
        yield return $"  region = {Hcl.Quote(fill.One(handoff.Region, FieldRules.AwsRegion, Placeholders.Region))}";
        if (handoff.EndpointUrl is { } url)
        {
            yield return "";
            yield return "  # The override has no account, metadata or STS service to ask.";
            foreach (var line in Hcl.Aligned(
                [("skip_credentials_validation", "true"), ("skip_metadata_api_check", "true"), ("skip_region_validation", "true"), ("skip_requesting_account_id", "true")], "  "))
                yield return line;
            yield return "";
            yield return "  endpoints {";
            yield return $"    ec2 = {Hcl.Quote(url)}";
            yield return "  }";
        }
        yield return "}";
    }

    private static IEnumerable<string> Import(string endpointId, string name) =>
    [
        "import {",
        $"  to = {Resource}.{name}",
        $"  id = {Hcl.Quote(endpointId)}",
        "}",
    ];

    private static IEnumerable<string> EndpointBlock(EndpointHandoff handoff, Placeholders fill, string name)
    {
        List<(string, string)> attributes =
        [
            ("vpc_id", Hcl.Quote(fill.One(handoff.VpcId, FieldRules.AwsVpc, Placeholders.Vpc))),
            ("service_name", Hcl.Quote(fill.One(handoff.ServiceName, FieldRules.AwsService, Placeholders.Service))),
            ("vpc_endpoint_type", Hcl.Quote("Interface")),
            ("subnet_ids", Hcl.List(fill.Many(handoff.SubnetIds, FieldRules.AwsSubnets, Placeholders.Subnets))),
        ];
        if (fill.Groups(handoff.SecurityGroupIds) is { Count: > 0 } groups) attributes.Add(("security_group_ids", Hcl.List(groups)));
        attributes.Add(("private_dns_enabled", handoff.PrivateDns ? "true" : "false"));
        return [$"resource \"{Resource}\" \"{name}\" {{", .. Hcl.Aligned(attributes, "  "), .. Tags(handoff.Tags), "}"];
    }

    private static IEnumerable<string> Tags(IReadOnlyDictionary<string, string> tags)
    {
        if (tags.Count == 0) return [];
        var lines = tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => (Hcl.Quote(tag.Key), Hcl.Quote(tag.Value))).ToList();
        return ["", "  tags = {", .. Hcl.Aligned(lines, "    "), "  }"];
    }
}
