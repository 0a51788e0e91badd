using System.ComponentModel.DataAnnotations;
using System.Net;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>Section <c>ForwardedHeaders</c>: whose word on the client's address and scheme is believed.</summary>
public sealed class ProxySettings : IValidatableObject
{
    public const string Section = "ForwardedHeaders";

    /// <summary>Addresses (10.0.0.5) or networks (10.0.0.0/24) of the proxies in front of the console.</summary>
    /// <value>Default: none; forwarded headers are ignored.</value>
    public List<string> KnownProxies { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => KnownProxies
        .Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _))
        .Select(proxy => new ValidationResult($"'{proxy}' is neither an address nor a network such as 10.0.0.0/24.", [nameof(KnownProxies)]));
}
