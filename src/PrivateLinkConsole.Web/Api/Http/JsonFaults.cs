using System.Text.Json;
using PrivateLinkConsole.Web.Api.Problems;

namespace PrivateLinkConsole.Web.Api.Http;

/// <summary>From the JSON reader's fault to a refusal that names the field and what it must be, without any type of ours.</summary>
internal static class JsonFaults
{
    public static ApiRefusal Refusal(JsonException fault, Type body)
    {
        // An inner JSON fault is the reader's own: the text is not JSON at all.
        if (fault.InnerException is JsonException)
            return ApiRefusal.Invalid($"The body is not valid JSON (line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}).");
        var path = (fault.Path ?? "").TrimStart('$').TrimStart('.');
        return path.Length == 0 || path.StartsWith('[')
            ? ApiRefusal.Invalid(fault.Path is "$" or null ? "The body must be a JSON object with each member once." : "The body must be a JSON object.")
            : ApiRefusal.Field(path, fault.Message.Contains("Duplicate", StringComparison.Ordinal) ? "Is given twice." : Expected(TypeAt(body, path)));
    }

    private static Type? TypeAt(Type body, string path)
    {
        Type? type = body;
        foreach (var segment in path.Split('.'))
        {
            var name = segment.Split('[')[0];
            var member = type?.GetProperties().FirstOrDefault(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name).Equals(name, StringComparison.OrdinalIgnoreCase));
            type = member?.PropertyType;
            if (type is not null && segment.Contains('[', StringComparison.Ordinal))
                type = type.GetGenericArguments().FirstOrDefault();
        }

        return type;
    }

    private static string Expected(Type? type)
    {
        var wanted = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        return wanted switch
        {
            null => "There is no such member, or it cannot be changed.",
            { IsEnum: true } => $"Must be one of: {string.Join(", ", Enum.GetNames(wanted).Select(JsonNamingPolicy.CamelCase.ConvertName))}.",
            _ when wanted == typeof(string) => "Must be a text.",
            _ when wanted == typeof(int) => "Must be a whole number.",
            _ when wanted == typeof(bool) => "Must be true or false.",
            _ when wanted.IsGenericType && wanted.GetGenericArguments().Length == 1 => "Must be a list.",
            _ => "Must be an object.",
        };
    }
}
