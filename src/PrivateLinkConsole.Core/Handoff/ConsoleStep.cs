using System.Globalization;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>One numbered step in the AWS console, with the values to paste there.</summary>
/// <param name="TextKey">Key in <c>HandoffTexts.resx</c>.</param>
/// <param name="Copies">What the step's copy buttons hold; empty when there is nothing to paste.</param>
/// <param name="Unfilled">Placeholders among the copies: those buttons are blocked.</param>
public sealed record ConsoleStep(string TextKey, IReadOnlyList<object> Args, IReadOnlyList<StepCopy> Copies, IReadOnlyList<string> Unfilled)
{
    internal static ConsoleStep Of(string key) => new(key, [], [], []);

    /// <param name="copies">Takes the values, and notes the placeholders that stand for missing ones.</param>
    internal static ConsoleStep Of(string key, Func<Placeholders, IReadOnlyList<StepCopy>> copies)
    {
        var fill = new Placeholders();
        var values = copies(fill);
        return new(key, [], values, fill.Unfilled);
    }

    public string Text(CultureInfo? culture = null) => HandoffTexts.Format(TextKey, culture, [.. Args]);
}

/// <param name="Label">The AWS console's name of the box, or the tag's key.</param>
public sealed record StepCopy(string Label, string Value);
