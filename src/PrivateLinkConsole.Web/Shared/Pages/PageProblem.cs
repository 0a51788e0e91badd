namespace PrivateLinkConsole.Web.Shared.Pages;

/// <summary>Why something that a page asked for was refused.</summary>
/// <param name="Refusal">One of Core's refusals, or a cloud's.</param>
public sealed record PageProblem(Exception Refusal);
