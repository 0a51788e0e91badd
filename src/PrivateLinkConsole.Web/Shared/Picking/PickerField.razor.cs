using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace PrivateLinkConsole.Web.Shared.Picking;

/// <summary>
/// A combobox over a list that was read live and over whatever is typed or pasted: where nothing can be read, the same field is
/// a plain input. What it holds is text; whether that is right is said by the form's validator, not here.
/// </summary>
public sealed partial class PickerField
{
    private const int MostShown = 50;
    private ElementReference input;
    private string text = "";
    private bool open;
    private bool keepKey;
    private int active = -1;
    private bool typing;

    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Why the list could not be read: the field then takes typed values only.</summary>
    [Parameter]
    public string? ListProblem { get; set; }

    [Parameter]
    public string? Warning { get; set; }

    [Parameter]
    public string? Placeholder { get; set; }

    [Parameter]
    public bool Optional { get; set; }

    [Parameter]
    public bool ReadOnly { get; set; }

    /// <summary>Several values as tokens; a paste of many makes many.</summary>
    [Parameter]
    public bool Multiple { get; set; }

    [Parameter]
    public IReadOnlyList<PickOption> Options { get; set; } = [];

    [Parameter]
    public IReadOnlyList<string> Values { get; set; } = [];

    [Parameter]
    public EventCallback<IReadOnlyList<string>> ValuesChanged { get; set; }

    [Parameter]
    public IReadOnlyList<string> Errors { get; set; } = [];

    /// <summary>The field was left: the moment to look for errors for the first time.</summary>
    [Parameter]
    public EventCallback OnLeft { get; set; }

    private IReadOnlyList<PickOption> Shown => [.. Options.Where(Matches).OrderBy(option => option.Disabled is not null).Take(MostShown)];

    protected override void OnParametersSet()
    {
        if (!Multiple && !typing)
            text = Values.Count > 0 ? Values[0] : "";
    }

    private string? Note(string? hint) => ListProblem is null ? hint : hint is null ? ListProblem : $"{ListProblem} {hint}";

    private bool Matches(PickOption option) =>
        !typing || text.Length == 0
        || option.Value.Contains(text, StringComparison.OrdinalIgnoreCase)
        || option.Text.Contains(text, StringComparison.OrdinalIgnoreCase);

    private void Open()
    {
        open = !ReadOnly;
        active = -1;
    }

    private async Task TypedAsync(ChangeEventArgs args)
    {
        text = args.Value as string ?? "";
        typing = true;
        Open();
        if (!Multiple)
            await SetAsync(PickInput.Clean(text) is { Length: > 0 } value ? [value] : []);
        else if (PickInput.Split(text) is { Count: > 1 } values || text.EndsWith(',') || text.EndsWith(' '))
            await AddTypedAsync();
    }

    private async Task KeyAsync(KeyboardEventArgs args)
    {
        keepKey = args.Key is "ArrowDown" or "ArrowUp" || (args.Key == "Enter" && (active >= 0 || text.Length > 0));
        switch (args.Key)
        {
            case "ArrowDown" or "ArrowUp" when !open:
                Open();
                break;
            case "ArrowDown":
                active = Math.Min(active + 1, Shown.Count - 1);
                break;
            case "ArrowUp":
                active = Math.Max(active - 1, -1);
                break;
            case "Enter" when open && active >= 0 && active < Shown.Count:
                await TakeAsync(Shown[active]);
                break;
            case "Enter" when Multiple:
                await AddTypedAsync();
                break;
            case "Escape":
                open = false;
                break;
            case "Backspace" when Multiple && text.Length == 0 && Values.Count > 0 && !ReadOnly:
                await RemoveAsync(Values[^1]);
                break;
        }
    }

    private async Task TakeAsync(PickOption option)
    {
        if (option.Disabled is not null || ReadOnly)
            return;
        typing = false;
        if (!Multiple)
        {
            open = false;
            text = option.Value;
            await SetAsync([option.Value]);
            return;
        }

        text = "";
        await SetAsync(Values.Contains(option.Value) ? [.. Values.Where(value => value != option.Value)] : [.. Values, option.Value]);
    }

    private async Task AddTypedAsync()
    {
        var added = PickInput.Split(text).Except(Values).ToList();
        text = "";
        typing = false;
        if (added.Count > 0)
            await SetAsync([.. Values, .. added]);
    }

    private Task RemoveAsync(string value) => ReadOnly ? Task.CompletedTask : SetAsync([.. Values.Where(one => one != value)]);

    private async Task ClearAsync()
    {
        text = "";
        typing = false;
        await SetAsync([]);
        await input.FocusAsync();
    }

    private async Task CloseAsync()
    {
        open = false;
        if (Multiple && text.Length > 0)
            await AddTypedAsync();
        typing = false;
        await OnLeft.InvokeAsync();
    }

    private Task SetAsync(IReadOnlyList<string> values) => ValuesChanged.InvokeAsync(values);
}
