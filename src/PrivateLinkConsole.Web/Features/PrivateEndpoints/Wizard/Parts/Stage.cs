namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Parts;

/// <summary>One named stage of work that takes minutes: progress is told by what is done, never by a made-up percentage.</summary>
/// <param name="TextKey">Key in the wizard's texts.</param>
/// <param name="Since">When it began, for a stage that runs.</param>
/// <param name="Took">How long it took, for one that is done.</param>
public sealed record Stage(string TextKey, StageState State, DateTimeOffset? Since = null, TimeSpan? Took = null, string? Detail = null);
