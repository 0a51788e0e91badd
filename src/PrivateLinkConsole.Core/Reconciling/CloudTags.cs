using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>The tags that every resource made by the console carries, and by which it is found again (D3).</summary>
public static class CloudTags
{
    public const string Install = "plc:install";
    public const string Row = "plc:row";
    public const string Project = "plc:project";

    /// <summary>How many of an endpoint's tags may be ours: these, and its name.</summary>
    public const int Own = 4;

    public static Dictionary<string, string> ForEndpoint(PrivateEndpoint endpoint, string installId)
    {
        var tags = new Dictionary<string, string>(endpoint.Tags, StringComparer.Ordinal);
        if (!CloudTraits.Of(endpoint.Provider).HasNames)
            tags.TryAdd("Name", endpoint.Name);
        return Add(tags, installId, endpoint.Id, endpoint.ProjectId);
    }

    public static Dictionary<string, string> ForService(EndpointService service, string name, string installId) =>
        Add(new Dictionary<string, string>(StringComparer.Ordinal) { ["Name"] = name }, installId, service.Id, service.ProjectId);

    public static Dictionary<string, string> ForZone(DnsBinding binding, string installId) =>
        Add(new Dictionary<string, string>(StringComparer.Ordinal), installId, binding.Id, binding.ProjectId);

    /// <summary>What a zone says of itself in the cloud's own console.</summary>
    public static string ZoneComment(PrivateEndpoint endpoint) => $"PrivateLink Console {endpoint.Id}";

    private static Dictionary<string, string> Add(Dictionary<string, string> tags, string installId, string rowId, string projectId)
    {
        tags[Install] = installId;
        tags[Row] = rowId;
        tags[Project] = projectId;
        return tags;
    }
}
