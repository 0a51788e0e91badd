using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>One file for Alibaba Cloud's provider: the endpoint, and each of its zones as a resource of its own.</summary>
public static class TerraformAlibaba
{
    private const string Resource = "alicloud_privatelink_vpc_endpoint";
    private const string ZoneResource = "alicloud_privatelink_vpc_endpoint_zone";

    public static HandoffText Endpoint(EndpointHandoff handoff)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        var fill = new Placeholders();
        var name = Hcl.Identifier(handoff.Name, "private_endpoint");
        List<IEnumerable<string>> blocks = [RequiredProviders(), Provider(handoff, fill)];
        if (handoff.EndpointId is { } id && FieldRules.AlibabaEndpoint.Check(id) is null)
            blocks.Add(Hcl.Import($"{Resource}.{name}", id));
        blocks.Add(EndpointBlock(handoff, fill, name));
        blocks.AddRange(fill.Many(handoff.SubnetIds, FieldRules.AlibabaVSwitches, Placeholders.Subnets).Select((subnet, index) => ZoneBlock(handoff, fill, name, subnet, index + 1)));
        return fill.Text(string.Join("\n\n", blocks.Select(lines => string.Join('\n', lines))));
    }

    private static IEnumerable<string> RequiredProviders() =>
    [
        "terraform {",
        "  required_providers {",
        "    alicloud = {",
        .. Hcl.Aligned([("source", Hcl.Quote("aliyun/alicloud")), ("version", Hcl.Quote(">= 1.240.0"))], "      "),
        "    }",
        "  }",
        "}",
    ];

    private static IEnumerable<string> Provider(EndpointHandoff handoff, Placeholders fill)
    {
        List<(string, string)> attributes = [("region", Hcl.Quote(fill.One(handoff.Region, FieldRules.AlibabaRegion, Placeholders.Region)))];
        if (handoff.EndpointUrl is not { } url || !Uri.TryCreate(url, UriKind.Absolute, out var address))
            return ["provider \"alicloud\" {", .. Hcl.Aligned(attributes, "  "), "}"];
        attributes.Add(("protocol", Hcl.Quote(address.Scheme.ToUpperInvariant())));
        return
        [
            "provider \"alicloud\" {", .. Hcl.Aligned(attributes, "  "), "",
            "  endpoints {", .. Hcl.Aligned([("privatelink", Hcl.Quote(address.Authority))], "    "), "  }", "}",
        ];
    }

    private static IEnumerable<string> EndpointBlock(EndpointHandoff handoff, Placeholders fill, string name) =>
    [
        $"resource \"{Resource}\" \"{name}\" {{",
        .. Hcl.Aligned(
        [
            ("vpc_endpoint_name", Hcl.Quote(handoff.Name)),
            ("endpoint_type", Hcl.Quote("Interface")),
            ("service_name", Hcl.Quote(fill.One(handoff.ServiceName, FieldRules.AlibabaService, Placeholders.Service))),
            ("vpc_id", Hcl.Quote(fill.One(handoff.VpcId, FieldRules.AlibabaVpc, Placeholders.Vpc))),
            ("security_group_ids", Hcl.List(fill.Many(handoff.SecurityGroupIds ?? [], FieldRules.AlibabaSecurityGroups, Placeholders.SecurityGroups))),
        ], "  "),
        .. Hcl.Tags(handoff.Tags),
        "}",
    ];

    private static IEnumerable<string> ZoneBlock(EndpointHandoff handoff, Placeholders fill, string name, string subnet, int number) =>
    [
        $"resource \"{ZoneResource}\" \"{name}_{number}\" {{",
        .. Hcl.Aligned(
        [
            ("endpoint_id", $"{Resource}.{name}.id"),
            ("zone_id", Hcl.Quote(fill.One(handoff.SubnetZones.GetValueOrDefault(subnet), FieldRules.AlibabaZone, Placeholders.Zone))),
            ("vswitch_id", Hcl.Quote(subnet)),
        ], "  "),
        "}",
    ];
}
