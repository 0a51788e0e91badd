namespace PrivateLinkConsole.Core.Connectivity.Probing;

/// <summary>Whoever answers a probe chooses its bytes: only so much of them, and only what no terminal or page obeys.</summary>
internal static class PlainWords
{
    private const int Longest = 120;

    public static string Of(string text) => new([.. text.Where(letter => letter is >= ' ' and <= '~').Take(Longest)]);
}
