using System.Text.Json;
using System.Text.Json.Serialization;

namespace PrivateLinkConsole.Web.Api.Http;

/// <summary>How the API writes and reads JSON: names and enums in camelCase, strict types, UTC times.</summary>
internal static class ApiJson
{
    public static void Configure(JsonSerializerOptions options)
    {
        // "4000" is a text, and 1 is not a provider: a program learns of its mistake at once.
        options.NumberHandling = JsonNumberHandling.Strict;
        options.AllowDuplicateProperties = false;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new UtcTimeConverter());
    }
}
