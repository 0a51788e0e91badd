using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>What the texts for the DNS record of one private link are made from (E17 to E20).</summary>
public sealed record DnsHandoff
{
    /// <summary>Our row of the record.</summary>
    public required string BindingId { get; init; }

    /// <summary>The private link's host name: the record's name, and that of a zone that is made for it.</summary>
    public required string Name { get; init; }

    /// <summary>The zone, once it is known.</summary>
    public string? ZoneId { get; init; }

    /// <summary>The zone was there before and stays when the record goes.</summary>
    public bool ZoneIsChosen { get; init; }

    /// <summary>The zone belongs to another account than the VPC: each account runs its own commands.</summary>
    public bool ZoneElsewhere { get; init; }

    /// <summary>VPCs whose resolvers shall answer from the zone, the endpoint's own first.</summary>
    public IReadOnlyList<CloudVpcReference> Vpcs { get; init; } = [];

    /// <summary>VPCs whose resolvers do already.</summary>
    public IReadOnlyList<CloudVpcReference> Associated { get; init; } = [];

    /// <summary>The endpoint's regional name with its zone; null until the endpoint has told it.</summary>
    public CloudAlias? Target { get; init; }

    /// <summary>The record stands: Terraform then takes it in instead of making a second one.</summary>
    public bool RecordStands { get; init; }

    /// <summary>What stands under the name is to be replaced.</summary>
    public bool Replaces { get; init; }

    /// <summary>Caller reference of the zone, the same that the console's own call would carry: by it a second run finds what the first one made.</summary>
    public required string Token { get; init; }

    public string Comment { get; init; } = "";

    /// <summary>Tags of a zone that is made: <c>plc:install</c>, <c>plc:row</c>, <c>plc:project</c>.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>The override that commands must carry; null on the real cloud.</summary>
    public string? EndpointUrl { get; init; }
}
