namespace PrivateLinkConsole.Clouds.Alibaba;

/// <summary>The clients of one account and region.</summary>
/// <param name="AccountId">16 digits: PrivateLink's answers do not tell whose an endpoint is.</param>
internal sealed record AlibabaSession(
    string AccountId, string Region, Privatelink20200415.Client Privatelink, Vpc20160428.Client Vpc, Ecs20140526.Client Ecs, Sts20150401.Client Sts);
