namespace PrivateLinkConsole.Web.Shared.Table;

/// <summary>By what rows are sorted; in addresses <c>name</c> or <c>-name</c>.</summary>
public sealed record TableSort(string Column, bool Descending)
{
    public static TableSort? Parse(string? text) => string.IsNullOrEmpty(text) || text == "-" ? null : text[0] == '-' ? new(text[1..], true) : new(text, false);

    /// <summary>The order after a press on the column's button.</summary>
    public TableSort Pressed(string column) => new(column, column == Column && !Descending);

    public override string ToString() => Descending ? "-" + Column : Column;
}
