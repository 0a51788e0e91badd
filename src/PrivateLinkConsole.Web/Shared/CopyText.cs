using System.Text.RegularExpressions;

namespace PrivateLinkConsole.Web.Shared;

/// <summary>Cuts a command into what is filled and what is still a placeholder.</summary>
public static partial class CopyText
{
    public static IEnumerable<CopyPart> Parts(string text)
    {
        var end = 0;
        foreach (Match match in Placeholder().Matches(text))
        {
            if (match.Index > end)
                yield return new CopyPart(text[end..match.Index], IsPlaceholder: false);
            end = match.Index + match.Length;
            yield return new CopyPart(text[match.Index..end], IsPlaceholder: true);
        }

        if (end < text.Length)
            yield return new CopyPart(text[end..], IsPlaceholder: false);
    }

    [GeneratedRegex("<[a-z][a-z0-9_]*>")]
    private static partial Regex Placeholder();
}
