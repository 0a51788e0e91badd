namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>Registers what an open wizard is made of; each page gets its own.</summary>
internal static class WizardServices
{
    public static void AddWizard(this IServiceCollection services)
    {
        services.AddSingleton<WizardReading>();
        services.AddSingleton<WizardActions>();
        services.AddTransient<WizardNetworks>();
        services.AddTransient<WizardRecords>();
        services.AddTransient<DraftSaving>();
        services.AddTransient<WizardSession>();
    }
}
