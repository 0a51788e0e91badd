namespace PrivateLinkConsole.Web.Shared.Picking;

/// <summary>What people paste into a field that takes ids.</summary>
public static class PickInput
{
    private static readonly char[] Around = ['"', '\'', '`', '“', '”', '‘', '’', '[', ']', '(', ')'];

    /// <summary>Separate values of a paste: by space, comma, semicolon or line; without quotes and brackets around them.</summary>
    public static IReadOnlyList<string> Split(string text) =>
        [.. text.Split([' ', ',', ';', '\t', '\r', '\n', '\u3000', '、'], StringSplitOptions.RemoveEmptyEntries).Select(Clean).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal)];

    public static string Clean(string text) => text.Trim().Trim(Around).Trim();
}
