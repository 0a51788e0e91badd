using System.Globalization;
using System.Xml.Linq;
using PrivateLinkConsole.Clouds.Aws.Route53.Model;

namespace PrivateLinkConsole.Clouds.Aws.Route53;

/// <summary>From elements to shapes. Children are looked for in their parent's namespace: emulators differ in the date that it ends with.</summary>
internal static class Route53Reader
{
    public static XElement? Child(this XElement parent, string name) => parent.Element(parent.Name.Namespace + name);

    public static string? Text(this XElement parent, string name) => parent.Child(name)?.Value;

    public static bool? Flag(this XElement parent, string name) => (bool?)parent.Child(name);

    public static long? Number(this XElement parent, string name) => (long?)parent.Child(name);

    public static T? Shape<T>(this XElement parent, string name, Func<XElement, T> read)
        where T : class => parent.Child(name) is { } child ? read(child) : null;

    public static List<T> List<T>(this XElement parent, string name, string item, Func<XElement, T> read) =>
        [.. parent.Child(name)?.Elements(parent.Name.Namespace + item).Select(read) ?? []];

    public static VPC Vpc(XElement xml) => new() { VPCRegion = xml.Text("VPCRegion"), VPCId = xml.Text("VPCId") };

    public static ChangeInfo Change(XElement xml) => new()
    {
        Id = xml.Text("Id"),
        Status = xml.Text("Status"),
        SubmittedAt = Time(xml.Text("SubmittedAt")),
        Comment = xml.Text("Comment"),
    };

    public static HostedZone Zone(XElement xml) => new()
    {
        Id = xml.Text("Id"),
        Name = xml.Text("Name"),
        CallerReference = xml.Text("CallerReference"),
        Config = xml.Shape("Config", config => new HostedZoneConfig { Comment = config.Text("Comment"), PrivateZone = config.Flag("PrivateZone") }),
        ResourceRecordSetCount = xml.Number("ResourceRecordSetCount"),
    };

    public static HostedZoneSummary Summary(XElement xml) => new()
    {
        HostedZoneId = xml.Text("HostedZoneId"),
        Name = xml.Text("Name"),
        Owner = xml.Shape("Owner", owner => new HostedZoneOwner
        {
            OwningAccount = owner.Text("OwningAccount"),
            OwningService = owner.Text("OwningService"),
        }),
    };

    public static ResourceRecordSet RecordSet(XElement xml) => new()
    {
        Name = xml.Text("Name"),
        Type = xml.Text("Type"),
        SetIdentifier = xml.Text("SetIdentifier"),
        TTL = xml.Number("TTL"),
        ResourceRecords = xml.List("ResourceRecords", "ResourceRecord", record => new ResourceRecord { Value = record.Text("Value") }),
        AliasTarget = xml.Shape("AliasTarget", alias => new AliasTarget
        {
            HostedZoneId = alias.Text("HostedZoneId"),
            DNSName = alias.Text("DNSName"),
            EvaluateTargetHealth = alias.Flag("EvaluateTargetHealth"),
        }),
    };

    public static ResourceTagSet TagSet(XElement xml) => new()
    {
        ResourceType = xml.Text("ResourceType"),
        ResourceId = xml.Text("ResourceId"),
        Tags = xml.List("Tags", "Tag", tag => new Tag { Key = tag.Text("Key"), Value = tag.Text("Value") }),
    };

    private static DateTime? Time(string? text) =>
        text is null ? null : DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
}
