using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>
/// Commands of Alibaba Cloud's CLI that run unchanged (B10–B15, D16–D39). They carry no key; with an override in use they name its
/// host, and plain HTTP where that is what it speaks.
/// </summary>
public static class AliyunCli
{
    /// <summary>Creates the interface endpoint. Running it twice gives one endpoint (client token).</summary>
    public static HandoffText CreateEndpoint(EndpointHandoff handoff, CommandShell shell = CommandShell.Bash)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        var fill = new Placeholders();
        var line = Start(handoff, shell, fill, "CreateVpcEndpoint")
            .Plain("--EndpointType", "Interface")
            .Quoted("--EndpointName", handoff.Name)
            .Plain("--ServiceName", fill.One(handoff.ServiceName, FieldRules.AlibabaService, Placeholders.Service))
            .Plain("--VpcId", fill.One(handoff.VpcId, FieldRules.AlibabaVpc, Placeholders.Vpc));
        foreach (var (group, number) in fill.Many(handoff.SecurityGroupIds ?? [], FieldRules.AlibabaSecurityGroups, Placeholders.SecurityGroups).Select(Numbered))
            line.Plain($"--SecurityGroupId.{number}", group);
        foreach (var (subnet, number) in fill.Many(handoff.SubnetIds, FieldRules.AlibabaVSwitches, Placeholders.Subnets).Select(Numbered))
        {
            line.Plain($"--Zone.{number}.ZoneId", fill.One(handoff.SubnetZones.GetValueOrDefault(subnet), FieldRules.AlibabaZone, Placeholders.Zone));
            line.Plain($"--Zone.{number}.VSwitchId", subnet);
        }

        foreach (var (tag, number) in handoff.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(Numbered))
            line.Quoted($"--Tag.{number}.Key", tag.Key).Quoted($"--Tag.{number}.Value", tag.Value);
        return End(handoff, line.Quoted("--ClientToken", handoff.Token), fill);
    }

    /// <summary>"Verify" of one who runs everything himself: exactly one service must come back.</summary>
    public static HandoffText VerifyService(EndpointHandoff handoff, CommandShell shell = CommandShell.Bash)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        var fill = new Placeholders();
        var line = Start(handoff, shell, fill, "ListVpcEndpointServicesByEndUser")
            .Plain("--ServiceName", fill.One(handoff.ServiceName, FieldRules.AlibabaService, Placeholders.Service));
        return End(handoff, line, fill);
    }

    public static HandoffText DescribeEndpoint(EndpointHandoff handoff, CommandShell shell = CommandShell.Bash) => ForEndpoint(handoff, shell, "GetVpcEndpointAttribute");

    /// <summary>Zones go first: the cloud refuses to delete an endpoint that has any (D57).</summary>
    public static HandoffText DeleteEndpoint(EndpointHandoff handoff, CommandShell shell = CommandShell.Bash)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        var fill = new Placeholders();
        var zones = handoff.SubnetIds.Select(subnet => handoff.SubnetZones.GetValueOrDefault(subnet)).Select(zone =>
            End(handoff, Endpoint(handoff, shell, fill, "RemoveZoneFromVpcEndpoint").Plain("--ZoneId", fill.One(zone, FieldRules.AlibabaZone, Placeholders.Zone)), fill).Text);
        return fill.Text(string.Join('\n', [.. zones, End(handoff, Endpoint(handoff, shell, fill, "DeleteVpcEndpoint"), fill).Text]));
    }

    private static HandoffText ForEndpoint(EndpointHandoff handoff, CommandShell shell, string operation)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        var fill = new Placeholders();
        return End(handoff, Endpoint(handoff, shell, fill, operation), fill);
    }

    private static CommandLine Endpoint(EndpointHandoff handoff, CommandShell shell, Placeholders fill, string operation) =>
        Start(handoff, shell, fill, operation).Plain("--EndpointId", fill.One(handoff.EndpointId, FieldRules.AlibabaEndpoint, Placeholders.Endpoint));

    private static CommandLine Start(EndpointHandoff handoff, CommandShell shell, Placeholders fill, string operation) =>
        new CommandLine(shell, $"aliyun privatelink {operation}").Plain("--RegionId", fill.One(handoff.Region, FieldRules.AlibabaRegion, Placeholders.Region));

    private static HandoffText End(EndpointHandoff handoff, CommandLine line, Placeholders fill)
    {
        if (handoff.EndpointUrl is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            line.Plain("--endpoint", address.Authority);
            if (address.Scheme == Uri.UriSchemeHttp)
                line.Plain("--insecure");
        }

        return fill.Text(line.ToString());
    }

    private static (T Item, int Number) Numbered<T>(T item, int index) => (item, index + 1);
}
