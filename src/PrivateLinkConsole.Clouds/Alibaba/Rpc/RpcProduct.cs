namespace PrivateLinkConsole.Clouds.Alibaba.Rpc;

/// <param name="Name">As in <c>Clouds:Alibaba:ServiceUrls</c>; in lower case the first label of the product's hosts.</param>
/// <param name="Version">Of its API, e.g. <c>2020-04-15</c>.</param>
internal sealed record RpcProduct(string Name, string Version);
