namespace PrivateLinkConsole.Web.Resources;

/// <summary>Names the texts of the pages: SharedResource.resx and one file beside it for each further language.</summary>
public sealed class SharedResource;
