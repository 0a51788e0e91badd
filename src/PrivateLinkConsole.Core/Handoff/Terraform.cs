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
        var name = Name(handoff);
        List<IEnumerable<string>> blocks = [RequiredProviders(), Provider(handoff, fill)];
        blocks.AddRange(Imports(handoff, name));
        blocks.Add(EndpointBlock(handoff, fill, name));
        return File(fill, blocks);
    }

    /// <summary>The same with the DNS records that lead to the endpoint, their zones among them.</summary>
    public static HandoffText DnsRecords(EndpointHandoff handoff, IReadOnlyList<DnsHandoff> records)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        ArgumentNullException.ThrowIfNull(records);
        var fill = new Placeholders();
        var name = Name(handoff);
        var named = TerraformRecords.Named(records);
        List<IEnumerable<string>> blocks = [RequiredProviders(), Provider(handoff, fill, records.Select(record => record.EndpointUrl).FirstOrDefault())];
        blocks.AddRange(Imports(handoff, name));
        blocks.AddRange(named.SelectMany(TerraformRecords.Imports));
        blocks.Add(EndpointBlock(handoff, fill, name));
        blocks.AddRange(named.SelectMany(record => TerraformRecords.Blocks(record, $"{Resource}.{name}", fill)));
        return File(fill, blocks);
    }

    private static string Name(EndpointHandoff handoff) => Hcl.Identifier(handoff.Name, "private_endpoint");

    private static HandoffText File(Placeholders fill, List<IEnumerable<string>> blocks) => fill.Text(string.Join("\n\n", blocks.Select(lines => string.Join('\n', lines))));

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

    private static IEnumerable<string> Provider(EndpointHandoff handoff, Placeholders fill, string? dnsUrl = null)
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
            foreach (var line in Hcl.Aligned(dnsUrl is null ? [("ec2", Hcl.Quote(url))] : [("ec2", Hcl.Quote(url)), ("route53", Hcl.Quote(dnsUrl))], "    "))
                yield return line;
            yield return "  }";
        }
        yield return "}";
    }

    private static IEnumerable<IEnumerable<string>> Imports(EndpointHandoff handoff, string name) =>
        handoff.EndpointId is { } id && FieldRules.AwsEndpoint.Check(id) is null ? [Hcl.Import($"{Resource}.{name}", id)] : [];

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
        return [$"resource \"{Resource}\" \"{name}\" {{", .. Hcl.Aligned(attributes, "  "), .. Hcl.Tags(handoff.Tags), "}"];
    }
}
