using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.RegularExpressions;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>
/// Reads a pasted answer of <c>aws ec2 create-vpc-endpoint</c> or <c>describe-vpc-endpoints</c> (E13). Whatever is taken from it has
/// passed its field rule: the text comes from a person's clipboard.
/// </summary>
public static partial class DescribeAnswer
{
    public const int LargestAnswer = 256 * 1024;
    private const int MostItems = 64;

    /// <param name="wantedId">The endpoint to look for when the answer holds several.</param>
    /// <returns>false with an error of code <c>required</c>, <c>length</c>, <c>json</c>, <c>cloud-error</c>, <c>not-found</c>, <c>single</c> or <c>shape</c>.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PastedEndpoint? endpoint, [NotNullWhen(false)] out FieldError? error, string? wantedId = null)
    {
        endpoint = null;
        error = Read(text ?? "", wantedId, ref endpoint);
        return error is null;
    }

    private static FieldError? Read(string text, string? wantedId, ref PastedEndpoint? endpoint)
    {
        if (string.IsNullOrWhiteSpace(text)) return Error("required", "Required");
        if (text.Length > LargestAnswer) return Error("length", "TooLong", text.Length, LargestAnswer);
        using var document = LenientJson.Find(text);
        if (document is null) return CloudError().Match(text) is { Success: true } match ? Error("cloud-error", "CloudError", match.Groups[1].Value) : Error("json", "NotJson");
        var items = Endpoints(document.RootElement);
        var found = items.Select(One).OfType<PastedEndpoint>().ToList();
        if (wantedId is not null && found.Find(item => item.Id == wantedId) is { } wanted) found = [wanted];
        if (found.Count > 1) return Error("single", "Several", found.Count);
        if (found.Count == 0) return items.Count > 0 ? Error("shape", "NoId") : Error("not-found", "None");
        if (wantedId is not null && found[0].Id != wantedId) return Error("not-found", "Another", found[0].Id, wantedId);
        endpoint = found[0];
        return null;
    }

    private static FieldError Error(string code, string key, params object[] args) => new Refusal("aws.answer").Because(code, $"Field.Answer.{key}", args);

    private static List<JsonElement> Endpoints(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array) return [.. root.EnumerateArray()];
        if (root.ValueKind != JsonValueKind.Object) return [];
        if (root.TryGetProperty("VpcEndpoints", out var several) && several.ValueKind == JsonValueKind.Array) return [.. several.EnumerateArray()];
        if (root.TryGetProperty("VpcEndpoint", out var one)) return [one];
        return root.TryGetProperty("VpcEndpointId", out _) ? [root] : [];
    }

    private static PastedEndpoint? One(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || Checked(Text(item, "VpcEndpointId"), FieldRules.AwsEndpoint) is not { } id) return null;
        var state = StateWord().Match(Text(item, "State") ?? "") is { Success: true } word ? word.Value : null;
        return new PastedEndpoint(
            id,
            state is null ? null : StateOf(state),
            state,
            Checked(Text(item, "ServiceName"), FieldRules.AwsService),
            Checked(Text(item, "VpcId"), FieldRules.AwsVpc),
            Checked(Text(item, "OwnerId"), FieldRules.AwsAccount),
            [.. Items(item, "SubnetIds").Select(value => Checked(AsText(value), FieldRules.AwsSubnet)).OfType<string>()],
            [.. Items(item, "Groups").Select(group => Checked(Text(group, "GroupId"), FieldRules.AwsSecurityGroup)).OfType<string>()],
            item.TryGetProperty("PrivateDnsEnabled", out var dns) && dns.ValueKind is JsonValueKind.True or JsonValueKind.False ? dns.GetBoolean() : null,
            [.. Items(item, "DnsEntries").Select(DnsName).OfType<CloudDnsName>()]);
    }

    private static CloudDnsName? DnsName(JsonElement entry) =>
        Checked(Text(entry, "DnsName"), FieldRules.Domain) is { } name ? new CloudDnsName(name, Checked(Text(entry, "HostedZoneId"), FieldRules.HostedZoneId)) : null;

    private static CloudEndpointState StateOf(string word) => word.ToLowerInvariant() switch
    {
        "pendingacceptance" => CloudEndpointState.PendingAcceptance,
        "pending" => CloudEndpointState.Pending,
        "available" => CloudEndpointState.Available,
        "deleting" => CloudEndpointState.Deleting,
        "deleted" => CloudEndpointState.Deleted,
        "rejected" => CloudEndpointState.Rejected,
        "failed" => CloudEndpointState.Failed,
        "expired" => CloudEndpointState.Expired,
        _ => CloudEndpointState.Unrecognised,
    };

    private static IEnumerable<JsonElement> Items(JsonElement item, string name) =>
        item.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Take(MostItems) : [];

    private static string? Text(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) ? AsText(value) : null;

    private static string? AsText(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Checked(string? value, FieldRule rule) => value is not null && rule.Check(value) is null ? value : null;

    [GeneratedRegex(@"\A[A-Za-z]{1,32}\z", RegexOptions.NonBacktracking)]
    private static partial Regex StateWord();

    // What the CLI prints instead of an answer; its code is worth more to the reader than "not JSON".
    [GeneratedRegex(@"An error occurred \(([A-Za-z0-9.]{1,64})\)", RegexOptions.NonBacktracking)]
    private static partial Regex CloudError();
}
