namespace PrivateLinkConsole.Sandbox.AlibabaRpc.Signing;

/// <summary>What the gateway answers to a caller that it does not accept.</summary>
internal static class AcsErrors
{
    public static WireException Incomplete() => new("IncompleteSignature", "The request signature does not conform to Aliyun standards.");

    public static WireException UnknownKey() => new("InvalidAccessKeyId.NotFound", "Specified access key is not found.", 404);

    public static WireException ForeignToken() => new("InvalidSecurityToken.MismatchWithAccessKey", "The AccessKey does not match the SecurityToken.");

    public static WireException ExpiredToken() => new("InvalidSecurityToken.Expired", "Specified SecurityToken is expired.");

    public static WireException BadDate() => new("InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted.");

    public static WireException Skewed() => new("InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");

    public static WireException BadSignature() => new("SignatureDoesNotMatch", "Specified signature is not matched with our calculation.");

    public static WireException UsedNonce() => new("SignatureNonceUsed", "Specified signature nonce was used already.");
}
