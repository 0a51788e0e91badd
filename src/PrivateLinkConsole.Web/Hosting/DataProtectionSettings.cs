using System.ComponentModel.DataAnnotations;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>Section <c>DataProtection</c>: the certificate that protects the key ring in the database.</summary>
public sealed class DataProtectionSettings : IValidatableObject
{
    public const string Section = "DataProtection";

    /// <summary>A PKCS#12 file (.pfx, .p12) with its private key.</summary>
    /// <value>Default: none; the console warns that keys stand unprotected in the database.</value>
    public string? CertificatePath
    {
        get;
        set => field = string.IsNullOrWhiteSpace(value) ? null : value;
    }

    /// <value>Default: none.</value>
    public string? CertificatePassword { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (CertificatePath is not null && !File.Exists(CertificatePath))
            yield return new($"there is no file '{CertificatePath}'.", [nameof(CertificatePath)]);
    }
}
