using Microsoft.AspNetCore.Components;

namespace PrivateLinkConsole.Web.Shared.Table;

/// <summary>
/// A table of rows that the page reads: plain table markup, so that it can be prerendered and used without a pointer. Order and
/// page live in the page's address; this component only asks for them.
/// </summary>
/// <typeparam name="TItem">What a row shows.</typeparam>
public sealed partial class ResourceTable<TItem>
{
    private const int SkeletonRows = 8;

    [Parameter, EditorRequired]
    public string Caption { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<TableColumn<TItem>> Columns { get; set; } = [];

    /// <summary>Rows of this page; null while they are read.</summary>
    [Parameter]
    public IReadOnlyList<TItem>? Items { get; set; }

    [Parameter, EditorRequired]
    public Func<TItem, string> Key { get; set; } = null!;

    /// <summary>What a person calls the row; where not given, its key.</summary>
    [Parameter]
    public Func<TItem, string>? Name { get; set; }

    [Parameter]
    public Func<TItem, string?>? RowClass { get; set; }

    [Parameter]
    public RenderFragment<TItem>? Actions { get; set; }

    /// <summary>What is said while rows are read: "Loading private endpoints".</summary>
    [Parameter]
    public string Loading { get; set; } = "";

    /// <summary>Why they could not be read. Rows that are there stay.</summary>
    [Parameter]
    public string? Error { get; set; }

    [Parameter]
    public string? ErrorTitle { get; set; }

    [Parameter]
    public EventCallback OnRetry { get; set; }

    [Parameter]
    public RenderFragment? Empty { get; set; }

    [Parameter]
    public RenderFragment? NoMatch { get; set; }

    /// <summary>Filters are set: no rows then means "no match", not "none yet".</summary>
    [Parameter]
    public bool IsFiltered { get; set; }

    [Parameter]
    public TableSort? Sort { get; set; }

    [Parameter]
    public EventCallback<TableSort> OnSort { get; set; }

    [Parameter]
    public TablePager? Pager { get; set; }

    /// <summary>Keys of the selected rows; null: rows cannot be selected. Survives paging, as the page holds it.</summary>
    [Parameter]
    public IReadOnlySet<string>? Selected { get; set; }

    [Parameter]
    public EventCallback<IReadOnlySet<string>> SelectedChanged { get; set; }

    private bool AllSelected => Items is { Count: > 0 } && Items.All(item => Selected!.Contains(Key(item)));

    private string NameOf(TItem item) => Name?.Invoke(item) ?? Key(item);

    private string? Order(TableColumn<TItem> column)
    {
        if (column.Sort is null)
            return null;
        return Sort?.Column != column.Sort ? "none" : Sort.Descending ? "descending" : "ascending";
    }

    private Task PressAsync(string column) => OnSort.InvokeAsync((Sort ?? new TableSort("", false)).Pressed(column));

    private Task SelectSortAsync(ChangeEventArgs args) =>
        TableSort.Parse(args.Value as string) is { } sort ? OnSort.InvokeAsync(sort) : Task.CompletedTask;

    private Task ToggleAsync(string key)
    {
        var next = new HashSet<string>(Selected!);
        if (!next.Remove(key))
            next.Add(key);
        return SelectedChanged.InvokeAsync(next);
    }

    private Task TogglePageAsync()
    {
        var keys = Items!.Select(Key);
        IReadOnlySet<string> next = AllSelected ? Selected!.Except(keys).ToHashSet() : Selected!.Union(keys).ToHashSet();
        return SelectedChanged.InvokeAsync(next);
    }
}
