namespace PrivateLinkConsole.Core.Handoff;

/// <summary>A text that an admin copies and runs unchanged. No trailing new line: pasting must not run it by itself.</summary>
/// <param name="Unfilled">Placeholders that still stand in the text, e.g. <c>&lt;your_vpc_id&gt;</c>; copying is blocked while there are any (A30).</param>
public sealed record HandoffText(string Text, IReadOnlyList<string> Unfilled)
{
    public bool CanCopy => Unfilled.Count == 0;
}
