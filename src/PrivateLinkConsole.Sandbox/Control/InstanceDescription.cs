namespace PrivateLinkConsole.Sandbox.Control;

/// <summary>Body of <c>POST /_sandbox/instances</c>: a machine in the VPC's first subnet. Left out: named "client", in a group of its own of the same name.</summary>
internal sealed record InstanceDescription(string VpcId, string? Name, IReadOnlyList<string>? GroupIds);
