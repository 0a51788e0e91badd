namespace PrivateLinkConsole.Core.Clouds;

/// <summary>A text that must reach no log, page or command: it prints as <c>***</c>.</summary>
public sealed record Secret
{
    private readonly string value;

    public Secret(string value) => this.value = value;

    public string Reveal() => value;

    public override string ToString() => "***";
}
