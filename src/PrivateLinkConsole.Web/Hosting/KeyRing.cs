using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using PrivateLinkConsole.Core.Data;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>The keys that protect cookies and stored secrets: in the database, so that every node has the same.</summary>
internal static class KeyRing
{
    public static void AddConsoleKeys(this IServiceCollection services, DataProtectionSettings settings)
    {
        var protection = services.AddDataProtection().SetApplicationName("PrivateLinkConsole").PersistKeysInConsoleDatabase();
        if (settings.CertificatePath is { } path)
            protection.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(path, settings.CertificatePassword));
        else
            services.AddHostedService<KeyWarning>();
    }
}
