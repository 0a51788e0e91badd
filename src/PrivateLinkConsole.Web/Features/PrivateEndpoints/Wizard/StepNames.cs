using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>A step's name in the address and the key of its title.</summary>
public static class StepNames
{
    public static string InUrl(this WizardStep step) => step.ToString().ToLowerInvariant();

    public static WizardStep? Parse(string? name) =>
        Enum.GetValues<WizardStep>().Where(step => step.InUrl() == name).Select(step => (WizardStep?)step).FirstOrDefault();

    /// <param name="platform">null: not chosen yet; the steps up to there are called the same everywhere.</param>
    public static string TitleKey(this WizardStep step, ClusterPlatform? platform)
    {
        var hasLink = platform is { } chosen && PlatformProfile.Of(chosen).HasPrivateLink;
        return step switch
        {
            WizardStep.Cluster => "Wizard.ChooseCluster",
            WizardStep.Region => hasLink ? "Wizard.Location" : "Wizard.ChooseRegion",
            WizardStep.Endpoint => hasLink ? "Wizard.CreateEndpoint" : "Wizard.Interface",
            WizardStep.Accept => AcceptKey(platform),
            WizardStep.Link => "Wizard.Link",
            WizardStep.Dns => hasLink ? "Wizard.DnsRecord" : "Wizard.Dns",
            WizardStep.PublicAccess => "Wizard.PublicAccess",
            WizardStep.Connect => "Wizard.Connect",
        };
    }

    private static string AcceptKey(ClusterPlatform? platform) => platform is not { } chosen ? "Wizard.Accept" : PlatformProfile.Of(chosen).Acceptance switch
    {
        AcceptanceKind.ByEndpointId => "Wizard.Accept",
        AcceptanceKind.Review => "Wizard.Authorize",
        AcceptanceKind.Automatic => "Wizard.Wait",
    };
}
