using System.Xml.Linq;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>Reads the changes of a request.</summary>
internal static class ChangeBatch
{
    private const int MostRecords = 1000;
    private const int MostCharacters = 32_000;
    private const int MostName = 1024;
    private const int MostValue = 4000;
    private const int MostZoneId = 32;

    private static readonly string[] Types =
        ["A", "AAAA", "CAA", "CNAME", "DS", "HTTPS", "MX", "NAPTR", "NS", "PTR", "SOA", "SPF", "SRV", "SSHFP", "SVCB", "TLSA", "TXT"];

    private static readonly string[] Policies =
    [
        "SetIdentifier", "Weight", "Region", "GeoLocation", "Failover", "MultiValueAnswer", "HealthCheckId", "TrafficPolicyInstanceId",
        "CidrRoutingConfig", "GeoProximityLocation",
    ];

    /// <summary>The changes in order.</summary>
    /// <exception cref="WireException">InvalidInput for what is incomplete; InvalidChangeBatch for names that are none, and over the limits.</exception>
    public static IReadOnlyList<RecordChange> Read(XElement batch)
    {
        var elements = batch.RequiredChild("Changes").Children("Change").ToList();
        if (elements.Count == 0) throw Route53Errors.InvalidXml("The content of element 'Changes' is not complete. 'Change' is expected.");
        var problems = new List<string>();
        var changes = elements.Select(element => Change(element, problems)).ToList();
        if (problems.Count > 0) throw Route53Errors.Batch(problems);
        if (changes.Sum(c => c.Weight * c.Record.Values.Count) > MostRecords)
            throw Route53Errors.Batch([$"Number of records limit of {MostRecords} exceeded."]);
        return changes.Sum(c => c.Weight * c.Record.Values.Sum(v => v.Length)) > MostCharacters
            ? throw Route53Errors.Batch([$"Number of characters limit of {MostCharacters} exceeded."])
            : changes;
    }

    private static RecordChange Change(XElement change, List<string> problems)
    {
        var action = change.RequiredText("Action", MostName);
        if (action is not (RecordChange.Create or RecordChange.Upsert or RecordChange.Delete))
            throw Route53Errors.InvalidXml("The content of element 'Action' must be CREATE, DELETE or UPSERT.");
        var record = change.RequiredChild("ResourceRecordSet");
        if (Array.Find(Policies, policy => record.Child(policy) is not null) is { } unknown)
            throw Route53Errors.Input($"The sandbox has simple record sets only; '{unknown}' is of another routing policy.");
        var (name, type) = (record.RequiredText("Name", MostName), record.RequiredText("Type", MostName));
        if (!Types.Contains(type)) throw Route53Errors.InvalidXml("The content of element 'Type' is not a record type.");
        CheckContent(action, name, type, record);
        return new(action, new(
            Name(name, problems), type, record.Number("TTL"),
            [.. record.Child("ResourceRecords").Children("ResourceRecord").Select(r => r.RequiredText("Value", MostValue))],
            Alias(record.Child("AliasTarget"), problems)));
    }

    private static void CheckContent(string action, string name, string type, XElement record)
    {
        var (isAlias, hasTtl) = (record.Child("AliasTarget") is not null, record.Child("TTL") is not null);
        var hasValues = record.Child("ResourceRecords").Children("ResourceRecord").Any();
        if (isAlias ? !hasTtl && !hasValues : hasTtl && hasValues) return;
        throw Route53Errors.Input(
            "Invalid request: Expected exactly one of [AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId], "
            + $"but found {(isAlias ? "more than one" : "none")} in Change with [Action={action}, Name={name}, Type={type}, SetIdentifier=null]");
    }

    private static RecordAlias? Alias(XElement? target, List<string> problems)
    {
        if (target is null) return null;
        var health = target.Flag("EvaluateTargetHealth")
            ?? throw Route53Errors.InvalidXml("The content of element 'AliasTarget' is not complete. 'EvaluateTargetHealth' is expected.");
        return new(target.RequiredText("HostedZoneId", MostZoneId), Name(target.RequiredText("DNSName", MostName), problems), health);
    }

    private static string Name(string text, List<string> problems)
    {
        if (DnsName.TryParse(text, out var name, out var problem)) return name;
        problems.Add(problem);
        return text;
    }
}
