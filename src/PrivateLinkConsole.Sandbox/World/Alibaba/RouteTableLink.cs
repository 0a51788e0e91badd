namespace PrivateLinkConsole.Sandbox.World.Alibaba;

/// <summary>A route table that a gateway endpoint puts its route into.</summary>
internal sealed record RouteTableLink(string RouteTableId, Course Status);
