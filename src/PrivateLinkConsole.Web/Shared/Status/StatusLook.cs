namespace PrivateLinkConsole.Web.Shared.Status;

/// <summary>How a status looks. Never by colour alone: each has its own shape and its text.</summary>
/// <param name="Tone">A colour of css/tokens.css: grey, blue, amber, green, violet, red.</param>
/// <param name="TextKey">Resource key; the help text is under the same key with <c>.Help</c>.</param>
/// <param name="Moves">The icon turns while a machine works.</param>
public sealed record StatusLook(string Icon, string Tone, string TextKey, bool Moves = false);
