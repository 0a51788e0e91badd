using System.Text.Json.Serialization;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Web.Api.Http;
using PrivateLinkConsole.Web.Api.Problems;

namespace PrivateLinkConsole.Web.Api;

/// <summary>A cluster to register.</summary>
/// <param name="CloudAccountId">The service provider's account here; null: the vendor's side.</param>
/// <param name="EndpointServiceName">The vendor's service, where the service side is not ours.</param>
/// <param name="PrivateLink">Host name that clients use, on platforms that assign one to each cluster. Left out: ours is named by the project's template, a vendor's is not known yet.</param>
/// <param name="PublicSecurityGroupId">The group whose rule opens the public endpoint, where the service side is ours.</param>
internal sealed record ClusterBody(
    string? Name,
    ClusterPlatform? Platform,
    CloudProvider? Provider,
    string? Region,
    IReadOnlyList<string?>? ZoneIds,
    int? Port,
    string? CloudAccountId,
    IReadOnlyList<string?>? NetworkLoadBalancerArns,
    string? PrivateDnsName,
    string? EndpointServiceName,
    string? PrivateLink,
    string? PublicSecurityGroupId)
{
    public ClusterInput Input()
    {
        var missing = new Dictionary<string, string[]>();
        if (Platform is null)
            missing["platform"] = [$"Choose one of: {string.Join(", ", Enum.GetValues<ClusterPlatform>().Select(QueryValues.Name))}."];
        if (Provider is null)
            missing["provider"] = ["Choose aws or alibaba."];
        if (missing.Count > 0)
            throw ApiRefusal.Fields(missing);
        return new ClusterInput
        {
            Name = Name ?? "",
            Platform = Platform!.Value,
            Provider = Provider!.Value,
            Region = Region ?? "",
            ZoneIds = [.. (ZoneIds ?? []).Select(zone => zone ?? "")],
            Port = Port ?? 0,
            CloudAccountId = CloudAccountId,
            NetworkLoadBalancerArns = [.. (NetworkLoadBalancerArns ?? []).Select(arn => arn ?? "")],
            PrivateDnsName = PrivateDnsName,
            EndpointServiceName = EndpointServiceName,
            PrivateLink = PrivateLink,
            PublicSecurityGroupId = PublicSecurityGroupId,
        };
    }
}

/// <summary>What to change; what is left out or null stays.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ClusterPatch(string? Name, int? Port, string? PrivateDnsName, string? PrivateLink, string? PublicSecurityGroupId)
{
    public ClusterChange Change() => new(Name, Port, PrivateDnsName, PrivateLink, PublicSecurityGroupId);
}

/// <param name="ConfirmedName">The cluster's name, where no connection test has reached it by its private path today.</param>
internal sealed record PublicEndpointBody(bool? Enabled, string? ConfirmedName);

/// <param name="PrivateLink">Host name that clients use by DNS records; null: none is assigned yet, or the platform has none.</param>
/// <param name="Eligible">Private endpoints can be made for it.</param>
/// <param name="IneligibleReason">Why not.</param>
/// <param name="ServiceStatus">null while there is no endpoint service.</param>
/// <param name="PrivateDnsNameState">The cloud's word: pendingVerification, verified, failed.</param>
/// <param name="TxtName">The TXT record to publish, which proves who owns the private DNS name.</param>
internal sealed record ClusterAnswer(
    string Id,
    string Name,
    ClusterPlatform Platform,
    CloudProvider Provider,
    string Region,
    IReadOnlyList<string> ZoneIds,
    int Port,
    ServiceSide Side,
    string? CloudAccountId,
    IReadOnlyList<string> NetworkLoadBalancerArns,
    string? PrivateDnsName,
    string? EndpointServiceName,
    string? PrivateLink,
    string? PublicSecurityGroupId,
    bool Eligible,
    string? IneligibleReason,
    int Endpoints,
    ServicePhase? ServiceStatus,
    FailureAnswer? ServiceFailure,
    string? ServiceId,
    string? PrivateDnsNameState,
    string? TxtName,
    string? TxtValue,
    PublicAccess PublicAccess,
    PublicAccess? PublicAccessAsked,
    string? PublicAccessSaidBy,
    FailureAnswer? PublicAccessFailure,
    DateTimeOffset CreatedAt,
    int Revision)
{
    public static ClusterAnswer Of(ClusterView view) => new(
        view.Id,
        view.Name,
        view.Platform,
        view.Provider,
        view.Region,
        view.ZoneIds,
        view.Port,
        view.Side,
        view.CloudAccountId,
        view.NetworkLoadBalancerArns,
        view.PrivateDnsName,
        view.EndpointServiceName,
        view.PrivateLink,
        view.PublicSecurityGroupId,
        view.IneligibleKey is null,
        view.IneligibleKey is { } key ? ClusterTexts.Format(key) : null,
        view.Endpoints,
        view.ServiceStatus,
        FailureAnswer.Of(view.ServiceFailure),
        view.ServiceId,
        view.PrivateDnsNameState,
        view.TxtName,
        view.TxtValue,
        view.PublicAccess,
        view.PublicAccessAsked,
        view.PublicAccessSaidBy,
        FailureAnswer.Of(view.PublicAccessFailure),
        view.CreatedAt,
        view.Revision);
}

/// <summary>Why something stopped, with the cloud's own words.</summary>
internal sealed record FailureAnswer(string Code, string Message, string? RequestId, WizardStep Step, string? Operation, DateTimeOffset At)
{
    public static FailureAnswer? Of(Failure? failure) =>
        failure is null ? null : new(failure.Code, failure.Message, failure.RequestId, failure.Step, failure.Operation, failure.At);
}
