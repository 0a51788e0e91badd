namespace PrivateLinkConsole.Sandbox.Control;

/// <summary>Body of <c>POST /_sandbox/dns-txt</c>: a TXT record published in public DNS. The name is whole, with or without trailing dot.</summary>
internal sealed record TxtRecord(string Name, string Value);
