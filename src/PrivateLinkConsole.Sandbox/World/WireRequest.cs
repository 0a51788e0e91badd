namespace PrivateLinkConsole.Sandbox.World;

/// <summary>A call in any protocol: service (ec2, sts, privatelink …), operation, calling account, region, and its parameters by their wire names.</summary>
internal sealed record WireRequest(string Service, string Operation, string Account, string Region, IReadOnlyDictionary<string, string> Parameters);
