using System.ComponentModel.DataAnnotations;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>Where the console listens and what people call it. Keys at the top level.</summary>
public sealed class HostSettings : IValidatableObject
{
    public const string DefaultUrls = "http://127.0.0.1:5080;http://[::1]:5080";

    /// <summary>Addresses to listen on, separated by semicolons. An IPv6 address is left out on a machine without IPv6.</summary>
    /// <value>Default: both loopback addresses, port 5080.</value>
    [Required(AllowEmptyStrings = false)]
    public string Urls { get; set; } = DefaultUrls;

    /// <summary>The address people use, for links in commands, mails and webhooks: scheme and host, no path.</summary>
    /// <value>Default: none; links use the address the console listens on.</value>
    public string? PublicUrl
    {
        get;
        set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim().TrimEnd('/');
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is not null && !IsOrigin(PublicUrl))
            yield return new("must be http:// or https:// with a host and no path, for example https://console.example.com.", [nameof(PublicUrl)]);
        foreach (var url in Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
                yield return new($"'{url}' must begin with http:// or https://.", [nameof(Urls)]);
        }
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url.GetLeftPart(UriPartial.Authority).Length == text.Length;
}
