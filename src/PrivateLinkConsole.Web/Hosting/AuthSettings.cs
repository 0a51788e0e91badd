using System.ComponentModel.DataAnnotations;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>Section <c>Auth</c>: who is let in at the first start.</summary>
public sealed class AuthSettings
{
    public const string Section = "Auth";

    /// <summary>Makes the first admin at the first start; then no login link is printed.</summary>
    public BootstrapAdminSettings BootstrapAdmin { get; set; } = new();

    /// <summary>An API token of the first admin, for automation.</summary>
    /// <value>Default: none.</value>
    [MinLength(ApiTokens.MinimumLength, ErrorMessage = "must have 32 characters or more.")]
    public string? BootstrapApiToken
    {
        get;
        set => field = string.IsNullOrEmpty(value) ? null : value;
    }
}
