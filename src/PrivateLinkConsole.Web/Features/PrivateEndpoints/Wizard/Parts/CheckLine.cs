using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Parts;

/// <summary>One thing that was looked at and what came of it.</summary>
public sealed record CheckLine(string Text, CheckOutcome Outcome, string? Detail = null);
