namespace PrivateLinkConsole.Web.Shared;

/// <summary>Tells screen readers what changed. One for a page; the layout's live regions speak it.</summary>
public sealed class Announcer
{
    public event Action<Announcement>? Announced;

    public void Say(string text) => Announced?.Invoke(new Announcement(text, Assertive: false));

    public void Alert(string text) => Announced?.Invoke(new Announcement(text, Assertive: true));
}
