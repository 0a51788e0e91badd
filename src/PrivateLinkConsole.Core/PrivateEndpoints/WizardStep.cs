namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>The steps of the AWS dedicated wizard, in order; their lower-case names stand in URLs.</summary>
public enum WizardStep
{
    Cluster,
    Region,
    Endpoint,
    Accept,
    Dns,
    Connect,
}
