using System.Xml.Linq;
using PrivateLinkConsole.Clouds.Aws.Route53.Model;

namespace PrivateLinkConsole.Clouds.Aws.Route53;

/// <summary>From shapes to elements, in the order of the service's model. What is null is left out.</summary>
internal static class Route53Writer
{
    private static readonly XNamespace Namespace = "https://route53.amazonaws.com/doc/2013-04-01/";

    public static XElement Element(string name, params object?[] content) => new(Namespace + name, content);

    /// <summary>An element for a value, or nothing for none.</summary>
    public static XElement? Value(string name, object? value) => value is null ? null : Element(name, value);

    /// <summary>A list and its items, or nothing for an empty one.</summary>
    public static XElement? List<T>(string name, IReadOnlyCollection<T>? items, Func<T, XElement> write) =>
        items is null or { Count: 0 } ? null : Element(name, [.. items.Select(write)]);

    public static XElement? Vpc(VPC? vpc) =>
        vpc is null ? null : Element("VPC", Value("VPCRegion", vpc.VPCRegion), Value("VPCId", vpc.VPCId));

    public static XElement? Config(HostedZoneConfig? config) =>
        config is null ? null : Element("HostedZoneConfig", Value("Comment", config.Comment), Value("PrivateZone", config.PrivateZone));

    public static XElement? Batch(ChangeBatch? batch) =>
        batch is null ? null : Element("ChangeBatch", Value("Comment", batch.Comment), List("Changes", batch.Changes, Change));

    public static XElement Tag(Tag tag) => Element("Tag", Value("Key", tag.Key), Value("Value", tag.Value));

    private static XElement Change(Change change) => Element("Change", Value("Action", change.Action), RecordSet(change.ResourceRecordSet));

    private static XElement? RecordSet(ResourceRecordSet? set) => set is null ? null : Element(
        "ResourceRecordSet",
        Value("Name", set.Name),
        Value("Type", set.Type),
        Value("SetIdentifier", set.SetIdentifier),
        Value("TTL", set.TTL),
        List("ResourceRecords", set.ResourceRecords, record => Element("ResourceRecord", Value("Value", record.Value))),
        Alias(set.AliasTarget));

    private static XElement? Alias(AliasTarget? alias) => alias is null ? null : Element(
        "AliasTarget",
        Value("HostedZoneId", alias.HostedZoneId),
        Value("DNSName", alias.DNSName),
        Value("EvaluateTargetHealth", alias.EvaluateTargetHealth));
}
