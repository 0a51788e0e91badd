using System.Text.Json;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Web.Api.Problems;

namespace PrivateLinkConsole.Web.Api.Http;

/// <summary>Query parameters, refused by name.</summary>
internal static class QueryValues
{
    private const int Longest = 256;

    /// <summary>The enum's member by its camelCase name; null when it is not given.</summary>
    public static T? Choice<T>(string field, string? value)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(value))
            return null;
        foreach (var member in Enum.GetValues<T>())
        {
            if (Name(member) == value)
                return member;
        }

        throw ApiRefusal.Field(field, $"Must be one of: {string.Join(", ", Enum.GetValues<T>().Select(Name))}.");
    }

    /// <summary>Several of them: the parameter repeated, or one list with commas.</summary>
    public static IReadOnlyList<T> Choices<T>(string field, string[]? values)
        where T : struct, Enum =>
        [.. (values ?? []).SelectMany(FieldListRule.Split).Select(value => Choice<T>(field, value)).OfType<T>()];

    public static bool Flag(string field, string? value) => value switch
    {
        null or "" or "false" => false,
        "true" => true,
        _ => throw ApiRefusal.Field(field, "Must be true or false."),
    };

    public static string Required(string field, string? value) =>
        string.IsNullOrEmpty(value) ? throw ApiRefusal.Field(field, "This parameter is required.") : value;

    /// <summary>A text to search for.</summary>
    public static string? Search(string field, string? value) =>
        value is { Length: > Longest } ? throw ApiRefusal.Field(field, $"At most {Longest} characters.") : string.IsNullOrEmpty(value) ? null : value;

    public static string Name<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());
}
