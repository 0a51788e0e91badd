using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PrivateLinkConsole.Core.Data;

/// <summary>A small value kept as JSON text, changed when its text changes (so that a value changed in place is saved too).</summary>
internal static class JsonColumn
{
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
    {
        property.HasConversion(
            value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Default)!,
            new ValueComparer<T>(
                (left, right) => Text(left) == Text(right),
                value => Text(value).GetHashCode(StringComparison.Ordinal),
                value => JsonSerializer.Deserialize<T>(Text(value), JsonSerializerOptions.Default)!));
        return property;
    }

    private static string Text<T>(T value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Default);
}
