namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>
/// How often the cloud said that a thing is not there. One such answer proves nothing: right after a create the cloud may
/// not know its own id yet (D6), and a deletion is believed only when it was said twice (D7).
/// </summary>
public sealed class Absence
{
    public static readonly TimeSpan GraceAfterCreate = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan UnexpectedSpan = TimeSpan.FromSeconds(15);
    public static readonly TimeSpan ExpectedSpan = TimeSpan.FromSeconds(10);

    public int Reads { get; set; }

    public DateTimeOffset? Since { get; set; }

    public bool Believed { get; set; }

    /// <summary>Counts one more answer "not there" and settles whether it is believed.</summary>
    /// <param name="expected">A deletion was asked for: two answers ten seconds apart are enough.</param>
    public void Add(DateTimeOffset now, bool expected, DateTimeOffset? createdAt)
    {
        Since ??= now;
        Reads++;
        var lasted = now - Since.Value;
        Believed = expected
            ? Reads >= 2 && lasted >= ExpectedSpan
            : Reads >= 3 && lasted >= UnexpectedSpan && (createdAt is null || now - createdAt.Value >= GraceAfterCreate);
    }

    public void Clear()
    {
        Reads = 0;
        Since = null;
        Believed = false;
    }
}
