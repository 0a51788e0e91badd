using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.Connectivity.Looking;

/// <summary>What stands in private DNS for a private link.</summary>
/// <param name="Answering">The zone that the clients' VPC answers from for the name; null: none.</param>
/// <param name="Zone">The zone that should hold the record: the binding's, else the answering one; null: there is none, or it is another account's.</param>
/// <param name="Records">Those of <paramref name="Zone"/>.</param>
/// <param name="Target">The endpoint that the record leads to, where that is not the examined one.</param>
/// <param name="ClientVpcId">The VPC whose resolver is asked.</param>
internal sealed record SeenNames(CloudZoneOfVpc? Answering, CloudHostedZone? Zone, IReadOnlyList<CloudRecord> Records, SeenTarget? Target, string ClientVpcId);

/// <param name="State">null: there is no such endpoint in this account and region.</param>
internal sealed record SeenTarget(string EndpointId, CloudEndpointState? State);
