namespace PrivateLinkConsole.Web.Shared;

/// <summary>What stands in the flash bar. Errors stay until they are closed; the rest goes with the next page after the one that it was made for.</summary>
public sealed class FlashMessages
{
    private readonly List<Entry> entries = [];

    public event Action? Changed;

    public IEnumerable<FlashMessage> All => entries.Select(entry => entry.Message);

    public void Add(FlashMessage message)
    {
        entries.Add(new Entry(message));
        Changed?.Invoke();
    }

    public void Remove(FlashMessage message)
    {
        if (entries.RemoveAll(entry => entry.Message == message) > 0)
            Changed?.Invoke();
    }

    /// <summary>The user went to another page.</summary>
    public void Navigated()
    {
        // A message is often made just before going to the page that shows its result: it outlives that one step.
        if (entries.RemoveAll(entry => entry.Message.Kind != FlashKind.Error && entry.Steps++ > 0) > 0)
            Changed?.Invoke();
    }

    private sealed class Entry(FlashMessage message)
    {
        public FlashMessage Message { get; } = message;

        public int Steps { get; set; }
    }
}
