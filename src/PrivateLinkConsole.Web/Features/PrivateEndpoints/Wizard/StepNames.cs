using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>A step's name in the address and the key of its title.</summary>
public static class StepNames
{
    public static string InUrl(this WizardStep step) => step.ToString().ToLowerInvariant();

    public static WizardStep? Parse(string? name) =>
        Enum.GetValues<WizardStep>().Where(step => step.InUrl() == name).Select(step => (WizardStep?)step).FirstOrDefault();

    public static string TitleKey(this WizardStep step) => step switch
    {
        WizardStep.Cluster => "Wizard.ChooseCluster",
        WizardStep.Region => "Wizard.ChooseRegion",
        WizardStep.Endpoint => "Wizard.Interface",
        WizardStep.Accept => "Wizard.Accept",
        WizardStep.Link => "Wizard.Link",
        WizardStep.Dns => "Wizard.Dns",
        WizardStep.PublicAccess => "Wizard.PublicAccess",
        WizardStep.Connect => "Wizard.Connect",
    };
}
