namespace PrivateLinkConsole.Web.Features.SignIn;

/// <summary>Names of the authorization schemes and policies.</summary>
public static class Policies
{
    /// <summary>The scheme of <c>Authorization: Bearer</c>.</summary>
    public const string ApiToken = "ApiToken";

    /// <summary>A program with an API token; for everything under /api.</summary>
    public const string Api = "Api";

    /// <summary>May read the audit trail of all projects and the metrics.</summary>
    public const string Auditor = "Auditor";
}
