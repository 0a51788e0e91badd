using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;

namespace PrivateLinkConsole.Clouds.Alibaba.Rpc;

/// <summary>
/// A request's properties as the flat names of the wire: <c>SecurityGroupId.1</c>, <c>Zone.1.VSwitchId</c>, counted from 1. A
/// <see cref="JsonPropertyNameAttribute"/> names what does not begin with a capital (<c>Zone.1.ip</c>).
/// </summary>
internal static class RpcParameters
{
    /// <summary>In the ordinal order of the signature.</summary>
    public static SortedDictionary<string, string> Of(RpcRequest request)
    {
        var parameters = new SortedDictionary<string, string>(StringComparer.Ordinal);
        AddProperties(parameters, "", request);
        return parameters;
    }

    private static void AddProperties(SortedDictionary<string, string> parameters, string prefix, object shape)
    {
        foreach (var property in shape.GetType().GetProperties())
            Add(parameters, prefix + (property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? property.Name), property.GetValue(shape));
    }

    private static void Add(SortedDictionary<string, string> parameters, string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                parameters.Add(name, text);
                break;
            case bool flag:
                parameters.Add(name, flag ? "true" : "false");
                break;
            case IFormattable number:
                parameters.Add(name, number.ToString(null, CultureInfo.InvariantCulture));
                break;
            case IEnumerable list:
                var count = 0;
                foreach (var item in list)
                    Add(parameters, $"{name}.{++count}", item);
                break;
            default:
                AddProperties(parameters, name + ".", value);
                break;
        }
    }
}
