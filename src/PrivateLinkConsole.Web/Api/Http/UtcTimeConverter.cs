using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PrivateLinkConsole.Web.Api.Http;

/// <summary>Times as ISO 8601 in UTC, to the millisecond: <c>2026-11-23T10:41:07.000Z</c>.</summary>
internal sealed class UtcTimeConverter : JsonConverter<DateTimeOffset>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture));
}
