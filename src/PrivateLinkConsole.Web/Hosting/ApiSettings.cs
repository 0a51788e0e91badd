using System.ComponentModel.DataAnnotations;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>Section <c>Api</c>: the REST API.</summary>
public sealed class ApiSettings
{
    public const string Section = "Api";

    /// <summary>How many requests one token may send in a minute.</summary>
    /// <value>Default: 300.</value>
    [Range(1, 1_000_000, ErrorMessage = "must be 1 to 1000000.")]
    public int RequestsPerMinute { get; set; } = 300;
}
