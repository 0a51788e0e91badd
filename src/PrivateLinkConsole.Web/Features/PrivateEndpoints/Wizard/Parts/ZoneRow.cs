namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Parts;

/// <summary>One zone with its subnet, as far as they were entered.</summary>
internal sealed record ZoneRow(string Zone, string Subnet);
