using System.Collections;
using System.ComponentModel.DataAnnotations;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>
/// Binds option classes and collects what is wrong with all of them before anything starts, so that an operator mends a
/// configuration once and not fault by fault.
/// </summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<string> faults = [];

    public T Read<T>(string section)
        where T : class, new()
    {
        var value = new T();
        var known = typeof(T).GetProperties().Where(property => property.CanWrite).Select(property => property.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var source = configuration.GetSection(section);
        faults.AddRange(source.GetChildren().Where(child => !known.Contains(child.Key)).Select(child => $"{child.Path}: there is no such setting."));
        return Checked(section, source, value);
    }

    /// <summary>Options that stand at the top level, beside keys that are not ours.</summary>
    public T ReadTop<T>()
        where T : class, new() => Checked("", configuration, new T());

    public void Add(string fault) => faults.Add(fault);

    public void ThrowIfFaulty()
    {
        if (faults.Count > 0)
            throw new SettingsException(faults);
    }

    private T Checked<T>(string section, IConfiguration source, T value)
        where T : class
    {
        try
        {
            source.Bind(value);
        }
        catch (InvalidOperationException fault)
        {
            // The binder's own message names the key and the type that was expected.
            faults.Add(fault.Message);
            return value;
        }

        Validate(section, value);
        return value;
    }

    private void Validate(string path, object value)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(value, new ValidationContext(value), results, validateAllProperties: true);
        foreach (var result in results)
            faults.Add($"{string.Join(", ", result.MemberNames.DefaultIfEmpty("").Select(member => Join(path, member)))}: {result.ErrorMessage}");
        foreach (var property in value.GetType().GetProperties().Where(property => property.CanWrite && IsNested(property.PropertyType)))
        {
            if (property.GetValue(value) is { } nested)
                Validate(Join(path, property.Name), nested);
        }
    }

    private static bool IsNested(Type type) => type.IsClass && type != typeof(string) && !typeof(IEnumerable).IsAssignableFrom(type);

    private static string Join(string path, string member) => path.Length == 0 ? member : member.Length == 0 ? path : $"{path}:{member}";
}
