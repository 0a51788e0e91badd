namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Dns;

/// <summary>How DNS records are made.</summary>
public enum ZoneChoice
{
    /// <summary>The console makes a private hosted zone for each name, and the alias record in it.</summary>
    NewZone,

    /// <summary>The console makes the record in a zone that is there.</summary>
    ExistingZone,

    /// <summary>A person runs the commands.</summary>
    Self,
}
