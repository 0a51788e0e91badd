namespace PrivateLinkConsole.Core.PrivateEndpoints.Wizard;

/// <summary>The one field of the accept step (A32).</summary>
public sealed record AcceptStepInput(string VpcEndpointId);
