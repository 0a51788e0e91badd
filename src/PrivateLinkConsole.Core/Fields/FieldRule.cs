namespace PrivateLinkConsole.Core.Fields;

/// <summary>
/// What one kind of field accepts. The same object serves the form, the service layer, imports and the REST API. Forms call
/// <see cref="Clean"/> first; the API does not, so that a program learns of its stray line feed instead of relying on us.
/// </summary>
public sealed class FieldRule
{
    private readonly Func<Refusal, string, FieldError?> _check;
    private readonly bool _freeText;

    internal FieldRule(string name, Func<Refusal, string, FieldError?> check, bool freeText = false)
    {
        Name = name;
        _check = check;
        _freeText = freeText;
    }

    /// <summary>The kind of field, e.g. <c>aws.vpc</c>.</summary>
    public string Name { get; }

    /// <summary>Trims white space at both ends and brings free text into Unicode normal form C. Nothing else is changed.</summary>
    public string Clean(string? value)
    {
        var trimmed = (value ?? "").Trim();
        // A text with half a surrogate pair cannot be normalised; Check refuses it.
        return _freeText && !UnseenCharacters.IsBroken(trimmed) ? trimmed.Normalize() : trimmed;
    }

    /// <summary>null: accepted as it is.</summary>
    public FieldError? Check(string? value) => _check(new Refusal(Name), value ?? "");
}
