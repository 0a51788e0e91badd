namespace PrivateLinkConsole.Web.Resources;

/// <summary>Names the texts of the wizard: WizardTexts.resx and one file beside it for each further language.</summary>
public sealed class WizardTexts;
