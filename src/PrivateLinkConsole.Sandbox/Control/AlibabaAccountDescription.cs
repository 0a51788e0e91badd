namespace PrivateLinkConsole.Sandbox.Control;

/// <summary>Body of <c>POST /_sandbox/alibaba-accounts</c>: whether PrivateLink is activated, and the balance in USD. Left out: as it was.</summary>
internal sealed record AlibabaAccountDescription(string AccountId, bool? Activated, decimal? Balance)
{
    /// <exception cref="ArgumentException">For what is not 16 digits.</exception>
    public string CheckedId() => AccountId is { Length: 16 } && AccountId.All(char.IsAsciiDigit)
        ? AccountId
        : throw new ArgumentException($"'{AccountId}' is not the 16-digit id of an Alibaba Cloud account.");
}
