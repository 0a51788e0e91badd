namespace PrivateLinkConsole.Core.Fields;

/// <summary>A list of values of one kind, typed into one box or sent as an array. Each error names the item and its position.</summary>
public sealed class FieldListRule
{
    private const int MostErrors = 16;

    internal FieldListRule(FieldRule item, int least, int most)
    {
        Item = item;
        Least = least;
        Most = most;
    }

    public FieldRule Item { get; }

    public int Least { get; }

    public int Most { get; }

    /// <summary>Takes a text apart at commas, white space and new lines; empty parts are dropped.</summary>
    public static IReadOnlyList<string> Split(string? text) =>
        [.. (text ?? "").Split([',', ' ', '\t', '\r', '\n', '\u00A0', '\u3000'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>All errors of the list; none: accepted.</summary>
    public IReadOnlyList<FieldError> Check(IReadOnlyCollection<string?>? values)
    {
        var no = new Refusal(Item.Name);
        if (values is null || values.Count < Least) return [Item.Check("") ?? no.Because("required", "Field.List.AtLeast", Least)];
        if (values.Count > Most) return [no.Because("too-many", "Field.List.AtMost", Most)];
        return [.. Items(no, values).Take(MostErrors)];
    }

    private IEnumerable<FieldError> Items(Refusal no, IReadOnlyCollection<string?> values)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var position = 0;
        foreach (var value in values)
        {
            position++;
            if (Item.Check(value) is { } error)
                yield return values.Count == 1 ? error : no.Because(error.Code, "Field.List.Item", position, value ?? "", error) with { Suggestion = error.Suggestion };
            else if (!seen.Add(value!))
                yield return no.Because("duplicate", "Field.List.Twice", value!);
        }
    }
}
