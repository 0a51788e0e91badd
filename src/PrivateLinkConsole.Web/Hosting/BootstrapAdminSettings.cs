using System.ComponentModel.DataAnnotations;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>Section <c>Auth:BootstrapAdmin</c>: both values or neither.</summary>
public sealed class BootstrapAdminSettings : IValidatableObject
{
    /// <value>Default: none.</value>
    public string? Email
    {
        get;
        set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <value>Default: none.</value>
    public string? Password
    {
        get;
        set => field = string.IsNullOrEmpty(value) ? null : value;
    }

    public FirstAdmin? Admin => Email is null || Password is null ? null : new FirstAdmin(Email, Password);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Email is null != Password is null)
            yield return new("needs both an e-mail address and a password.", [Email is null ? nameof(Email) : nameof(Password)]);
        if (Email is not null && !new EmailAddressAttribute().IsValid(Email))
            yield return new("is not an e-mail address.", [nameof(Email)]);
        if (Password is { Length: < PasswordRules.MinimumLength or > PasswordRules.MaximumLength })
            yield return new($"must have {PasswordRules.MinimumLength} to {PasswordRules.MaximumLength} characters.", [nameof(Password)]);
    }
}
