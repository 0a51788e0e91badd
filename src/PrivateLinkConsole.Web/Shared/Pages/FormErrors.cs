using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Web.Shared.Pages;

/// <summary>What is wrong with a form's fields, by the name that the fields have in Core: <c>vpcId</c>.</summary>
public sealed class FormErrors
{
    private readonly Dictionary<string, List<FieldError>> errors = new(StringComparer.OrdinalIgnoreCase);

    public bool Any => errors.Count > 0;

    public IReadOnlyList<string> this[string field] => errors.TryGetValue(field, out var found) ? [.. found.Select(ProblemTexts.Sentence)] : [];

    /// <summary>The value that was probably meant by what stands in the field.</summary>
    public string? Suggestion(string field) => errors.TryGetValue(field, out var found) ? found.Select(error => error.Suggestion).FirstOrDefault(one => one is not null) : null;

    /// <summary>Errors of fields that the form does not show by themselves.</summary>
    public IEnumerable<string> Except(params string[] shown) =>
        errors.Where(pair => !shown.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)).SelectMany(pair => pair.Value).Select(ProblemTexts.Sentence);

    /// <summary>Every field with its first error, as links lead to it: the input's id is the form's prefix and the field's name.</summary>
    public IReadOnlyList<(string Id, string Text)> Links(string prefix) => [.. errors.Select(pair => ($"{prefix}-{pair.Key}", ProblemTexts.Sentence(pair.Value[0])))];

    public void Clear() => errors.Clear();

    public void Set(IEnumerable<FieldError> all)
    {
        errors.Clear();
        foreach (var error in all)
        {
            // subnetIds[2] belongs to the field subnetIds.
            var field = error.Field.Split('[')[0];
            if (!errors.TryGetValue(field, out var list))
                errors[field] = list = [];
            list.Add(error);
        }
    }

    /// <summary>Shows the errors of one field only: a field is looked at when it is left, the others when the form is sent.</summary>
    public void SetOne(string field, IEnumerable<FieldError> all)
    {
        var mine = all.Where(error => string.Equals(error.Field.Split('[')[0], field, StringComparison.OrdinalIgnoreCase)).ToList();
        if (mine.Count == 0)
            errors.Remove(field);
        else
            errors[field] = mine;
    }

    /// <summary>true: the refusal was about fields and is shown at them.</summary>
    public bool Take(PageProblem problem)
    {
        if (problem.Refusal is not InvalidInputException input)
            return false;
        Set(input.Errors);
        return true;
    }
}
