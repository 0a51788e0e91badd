namespace PrivateLinkConsole.Core.Connectivity.Probing;

/// <summary>The first line of an HTTP answer.</summary>
internal static class HttpStatus
{
    public static ProtocolFinding Read(string head) =>
        head.StartsWith("HTTP/", StringComparison.Ordinal) && head.Split(' ', 3) is [_, var code, ..] && OfCode(code.Trim()) is { } finding
            ? finding
            : new ProtocolFinding(ProtocolKind.Foreign);

    /// <summary>null: not a status code.</summary>
    public static ProtocolFinding? OfCode(string code) =>
        code.Length == 3 && code.All(char.IsAsciiDigit) && code[0] is >= '1' and <= '5' ? new ProtocolFinding(ProtocolKind.Answers, code) : null;
}
