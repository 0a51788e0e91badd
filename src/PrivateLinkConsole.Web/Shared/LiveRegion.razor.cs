namespace PrivateLinkConsole.Web.Shared;

/// <summary>Speaks what is announced: failures at once, the rest gathered for a second, so that a burst of changes is one sentence.</summary>
public sealed partial class LiveRegion
{
    private static readonly TimeSpan Gather = TimeSpan.FromSeconds(1);
    private readonly Lock gate = new();
    private readonly List<string> waiting = [];
    private ITimer? timer;
    private string polite = "";
    private string assertive = "";

    protected override void OnInitialized()
    {
        timer = Clock.CreateTimer(_ => Speak(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Announcer.Announced += Hear;
    }

    public void Dispose()
    {
        Announcer.Announced -= Hear;
        timer?.Dispose();
    }

    private void Hear(Announcement announcement)
    {
        if (announcement.Assertive)
        {
            assertive = Different(assertive, announcement.Text);
            _ = InvokeAsync(StateHasChanged);
            return;
        }

        lock (gate)
        {
            waiting.Add(announcement.Text);
            if (waiting.Count == 1)
                timer?.Change(Gather, Timeout.InfiniteTimeSpan);
        }
    }

    private void Speak()
    {
        string[] texts;
        lock (gate)
        {
            texts = [.. waiting];
            waiting.Clear();
        }

        polite = Different(polite, texts.Length > 3 ? L["Shell.Announce.Many", texts.Length] : string.Join(". ", texts));
        _ = InvokeAsync(StateHasChanged);
    }

    // The same text twice would be no change, and no change is not spoken.
    private static string Different(string before, string text) => before == text ? text + "\u00a0" : text;
}
