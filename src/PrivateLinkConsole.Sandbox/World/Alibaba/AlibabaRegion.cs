namespace PrivateLinkConsole.Sandbox.World.Alibaba;

/// <summary>One region. Its zones have the same ids for all accounts.</summary>
internal sealed record AlibabaRegion(string Id, string LocalName)
{
    /// <summary>Three zones: cn-hangzhou-a, but ap-southeast-1a, without a hyphen, where the region ends with a digit.</summary>
    public IReadOnlyList<string> ZoneIds { get; } = [.. "abc".Select(letter => char.IsAsciiDigit(Id[^1]) ? $"{Id}{letter}" : $"{Id}-{letter}")];
}
