using Microsoft.AspNetCore.Http.HttpResults;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Web.Api.Http;

namespace PrivateLinkConsole.Web.Api;

/// <summary><c>/api/v1/projects/{project}/service-verifications</c></summary>
internal static class ServiceVerificationsApi
{
    private const string NotVisible = "There is no such service, or this account is not on its allow list.";

    public static void Map(IEndpointRouteBuilder project) =>
        project.MapPost("/service-verifications", VerifyAsync).WithTags("Service verifications").WithSummary("Looks at an endpoint service with a consumer's eyes");

    private static async Task<Ok<ServiceVerificationAnswer>> VerifyAsync(HttpContext http, ApiBody<ServiceVerificationBody> body, NetworkLookup networks, string project)
    {
        var (account, region, service) = body.Value;
        var offer = await networks.VerifyServiceAsync(
            http.Caller(),
            project,
            QueryValues.Required("cloudAccountId", account),
            QueryValues.Required("region", region),
            service ?? "",
            http.RequestAborted);
        return TypedResults.Ok(offer is null ? new ServiceVerificationAnswer(false) { Reason = NotVisible } : Of(offer));
    }

    private static ServiceVerificationAnswer Of(ServiceOffer offer) => new(true)
    {
        ServiceName = offer.ServiceName,
        ServiceId = offer.ServiceId,
        Owner = offer.Owner,
        ZoneIds = offer.ZoneIds,
        ZoneNames = offer.ZoneNames,
        AcceptanceRequired = offer.AcceptanceRequired,
        PrivateDnsName = offer.PrivateDnsName,
        PrivateDnsNameState = offer.PrivateDnsVerification,
    };
}

/// <summary>Which service is to be looked at, and from which account.</summary>
internal sealed record ServiceVerificationBody(string? CloudAccountId, string? Region, string? ServiceName);

internal sealed record ServiceVerificationAnswer(bool Verified)
{
    /// <summary>Why it could not be verified.</summary>
    public string? Reason { get; init; }

    public string? ServiceName { get; init; }

    public string? ServiceId { get; init; }

    /// <summary>The account that owns the service.</summary>
    public string? Owner { get; init; }

    public IReadOnlyList<string> ZoneIds { get; init; } = [];

    public IReadOnlyList<string> ZoneNames { get; init; } = [];

    public bool? AcceptanceRequired { get; init; }

    public string? PrivateDnsName { get; init; }

    public string? PrivateDnsNameState { get; init; }
}
