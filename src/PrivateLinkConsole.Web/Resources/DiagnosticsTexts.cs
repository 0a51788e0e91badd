namespace PrivateLinkConsole.Web.Resources;

/// <summary>Names the texts of the connectivity doctor: DiagnosticsTexts.resx and one file beside it for each further language.</summary>
public sealed class DiagnosticsTexts;
