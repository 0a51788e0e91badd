namespace PrivateLinkConsole.Web.Tests.Api;

/// <summary>A console that takes as many requests a minute as a catalogue has inputs.</summary>
public sealed class UnhurriedConsole : ApiConsole
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings => [.. base.Settings, new("Api:RequestsPerMinute", "100000")];
}
