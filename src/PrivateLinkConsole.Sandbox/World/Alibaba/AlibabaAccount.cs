namespace PrivateLinkConsole.Sandbox.World.Alibaba;

/// <summary>What an account has but its resources.</summary>
internal sealed class AlibabaAccount
{
    public required string Id { get; set; }

    /// <summary>PrivateLink is activated: in the sandbox from the start, unless the control plane says otherwise.</summary>
    public bool Activated { get; set; } = true;

    /// <summary>In USD; activation asks for more than 0.</summary>
    public decimal Balance { get; set; } = 100;

    /// <summary>The role that comes with the account's first endpoint; null before.</summary>
    public string? ServiceLinkedRole { get; set; }

    /// <summary>Regions that have their start networks.</summary>
    public HashSet<string> Regions { get; set; } = [];
}
