namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Settings;

/// <summary>One tag as it is typed.</summary>
public sealed record TagRow(string Key = "", string Value = "");
