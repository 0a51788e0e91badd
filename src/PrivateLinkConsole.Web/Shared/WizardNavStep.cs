namespace PrivateLinkConsole.Web.Shared;

/// <param name="Href">null: cannot be opened.</param>
public sealed record WizardNavStep(string Title, WizardNavState State, string? Href);
