using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Connectivity.Rungs;

namespace PrivateLinkConsole.Core.Connectivity.Looking;

/// <summary>The networks on both sides.</summary>
/// <param name="Vpc">The endpoint's.</param>
/// <param name="Clients">Who connects; null: the instance or interface that was named cannot be read.</param>
/// <param name="ClientVpc">The clients' own, which is mostly the same; null: it cannot be read.</param>
internal sealed record SeenNetwork(CloudVpc Vpc, Clients? Clients, CloudVpc? ClientVpc);
