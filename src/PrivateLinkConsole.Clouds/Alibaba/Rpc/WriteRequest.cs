namespace PrivateLinkConsole.Clouds.Alibaba.Rpc;

/// <summary>A request that changes something, unless it is a trial.</summary>
internal abstract class WriteRequest : RegionRequest
{
    /// <summary>Idempotency token, at most 64 ASCII characters: the same in each sending of one request.</summary>
    public string? ClientToken { get; set; }

    /// <summary>true: nothing is carried out; what would have been is answered with the error <c>DryRunOperation</c>. Not every operation has it.</summary>
    public bool? DryRun { get; set; }
}
