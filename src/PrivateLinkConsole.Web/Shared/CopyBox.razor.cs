using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace PrivateLinkConsole.Web.Shared;

/// <summary>A text to run elsewhere. Blocked until it is complete: an unfilled placeholder is a redirect to a shell.</summary>
public sealed partial class CopyBox
{
    private static readonly TimeSpan CopiedShown = TimeSpan.FromSeconds(2);
    private bool copied;
    private bool manual;

    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>Why it cannot be copied yet; null: it can.</summary>
    [Parameter]
    public string? Blocked { get; set; }

    /// <summary>The text was copied.</summary>
    [Parameter]
    public EventCallback OnCopied { get; set; }

    [Inject]
    public required IJSRuntime Browser { get; init; }

    [Inject]
    public required Announcer Announcer { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    private bool IsBlocked => Blocked is not null;

    private async Task CopyAsync()
    {
        if (Blocked is { } reason)
        {
            Announcer.Say(reason);
            return;
        }

        copied = await Browser.InvokeAsync<bool>("plc.copy", Text.TrimEnd('\n'), Id);
        manual = !copied;
        Announcer.Say(L[copied ? "Common.Copied" : "Common.CopyManual"]);
        if (!copied)
            return;
        await OnCopied.InvokeAsync();
        StateHasChanged();
        await Task.Delay(CopiedShown, Clock);
        copied = false;
    }
}
