using Bunit;
using PrivateLinkConsole.Web.Shared.Table;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Shared;

public sealed class ResourceTableTests : ComponentTest
{
    private static readonly TableColumn<string>[] Columns =
    [
        new("Name", item => builder => builder.AddContent(0, item), Sort: "name"),
        new("Region", _ => builder => builder.AddContent(0, "us-west-2"), Sort: "region"),
        new("Zones", _ => builder => builder.AddContent(0, "3")),
    ];

    private TableSort? asked;

    [Fact]
    public void Items_Null_ShowsSkeletonsAndSaysLoading()
    {
        var table = Render(null);
        Assert.Equal(8, table.FindAll(".table-skeleton").Count);
        Assert.Equal("Loading names", table.Find("[role=status]").TextContent);
        Assert.Equal("true", table.Find(".resource-table").GetAttribute("aria-busy"));
    }

    [Theory]
    [InlineData(false, "none yet")]
    [InlineData(true, "no match")]
    public void Items_None_SaysWhy(bool filtered, string text) => Assert.Contains(text, Render([], filtered: filtered).Markup, StringComparison.Ordinal);

    [Fact]
    public void Error_WithOldRows_KeepsThem()
    {
        var table = Render(["a"], error: "Timeout");
        Assert.Contains("Timeout", table.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Single(table.FindAll("[data-row]"));
    }

    [Fact]
    public void Header_SortedColumn_SaysDirection()
    {
        var heads = Render(["a"]).FindAll("th");
        Assert.Equal(["descending", "none", null], heads.Select(head => head.GetAttribute("aria-sort")));
    }

    [Theory]
    [InlineData(0, "name")]
    [InlineData(1, "region")]
    public void Sort_Pressed_AsksForTheOtherDirection(int column, string expected)
    {
        Render(["a"]).FindAll(".table-sort")[column].Click();
        Assert.Equal(expected, asked!.ToString());
    }

    [Fact]
    public void Select_PageThenRow_LeavesTheRest()
    {
        IReadOnlySet<string> selected = new HashSet<string> { "elsewhere" };
        var table = Render(["a", "b"], selected: selected, onSelect: next => selected = next);
        table.Find("thead input").Change(true);
        Assert.Equal(["a", "b", "elsewhere"], selected.Order());
    }

    [Fact]
    public void Pager_Middle_OffersNeighboursAndEnds() =>
        Assert.Equal([1, null, 4, 5, 6, null, 12], new TablePager(5, 50, 590, page => $"?page={page}").Around());

    private IRenderedComponent<ResourceTable<string>> Render(
        string[]? items, bool filtered = false, string? error = null, IReadOnlySet<string>? selected = null, Action<IReadOnlySet<string>>? onSelect = null) =>
        Render<ResourceTable<string>>(table => table
            .Add(one => one.Caption, "Names")
            .Add(one => one.Columns, Columns)
            .Add(one => one.Items, items)
            .Add(one => one.Key, item => item)
            .Add(one => one.Loading, "Loading names")
            .Add(one => one.Error, error)
            .Add(one => one.IsFiltered, filtered)
            .Add(one => one.Empty, builder => builder.AddContent(0, "none yet"))
            .Add(one => one.NoMatch, builder => builder.AddContent(0, "no match"))
            .Add(one => one.Sort, new TableSort("name", Descending: true))
            .Add(one => one.OnSort, sort => asked = sort)
            .Add(one => one.Selected, selected)
            .Add(one => one.SelectedChanged, next => onSelect?.Invoke(next)));
}
