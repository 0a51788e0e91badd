using System.Text.Json.Serialization;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Table;

/// <summary>What the table shows of one endpoint and no more: it is carried from the prerendered page into the circuit, so names are short.</summary>
public sealed record EndpointRow(
    [property: JsonPropertyName("i")] string Id,
    [property: JsonPropertyName("n")] string Name,
    [property: JsonPropertyName("s")] EndpointStatus Status,
    [property: JsonPropertyName("r")] StatusReasonKind Reason,
    [property: JsonPropertyName("d")] string? ReasonDetail,
    [property: JsonPropertyName("v")] ServicePhase? Service,
    [property: JsonPropertyName("c")] string? ClusterId,
    [property: JsonPropertyName("k")] string? ClusterName,
    [property: JsonPropertyName("p")] CloudProvider Provider,
    [property: JsonPropertyName("g")] string Region,
    [property: JsonPropertyName("e")] string? EndpointId,
    [property: JsonPropertyName("z")] int Zones,
    [property: JsonPropertyName("u")] DateTimeOffset UpdatedAt,
    [property: JsonPropertyName("t")] WizardStep? EditStep,
    [property: JsonPropertyName("l")] string? Connection = null)
{
    private const int LongestDetail = 120;

    /// <summary>Kept in place though it is gone or no longer fits the filters; shown dimmed.</summary>
    [JsonIgnore]
    public bool Left { get; init; }

    public static EndpointRow Of(EndpointView view) => new(
        view.Id,
        view.Name,
        view.Status,
        view.Reason.Kind,
        view.Reason.Detail is { Length: > LongestDetail } detail ? detail[..LongestDetail] + "…" : view.Reason.Detail,
        view.ServiceStatus,
        view.ClusterId,
        view.ClusterName,
        view.Provider,
        view.Region,
        view.VpcEndpointId,
        view.Zones.Count > 0 ? view.Zones.Count : view.SubnetIds.Count,
        view.UpdatedAt,
        view.EditStep,
        CloudTraits.Of(view.Provider).TellsConnection ? view.ConnectionState : null);
}
