using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Connectivity.Looking;

/// <summary>The endpoint as its cloud says now; where nobody may ask, as the row last heard.</summary>
/// <param name="State">null: not known, or not there any more.</param>
internal sealed record SeenEndpoint(EndpointView View, CloudEndpointState? State)
{
    /// <summary>The cloud knows no endpoint of this id.</summary>
    public bool Gone { get; init; }

    public Unread? Why { get; init; }
}
