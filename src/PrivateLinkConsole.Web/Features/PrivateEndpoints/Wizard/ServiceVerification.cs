using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>The answer to "Verify service".</summary>
/// <param name="Offer">null: not found, or the account is not on the service's allow list.</param>
/// <param name="Refusal">The cloud did not answer the question.</param>
public sealed record ServiceVerification(string ServiceName, string AccountId, DateTimeOffset At, ServiceOffer? Offer, CloudException? Refusal = null);
