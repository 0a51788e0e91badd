using Microsoft.AspNetCore.Components;

namespace PrivateLinkConsole.Web.Shared.Table;

/// <summary>One column of a <see cref="ResourceTable{TItem}"/>.</summary>
/// <param name="Sort">What the page is asked to sort by; null: not sortable.</param>
/// <param name="OnCard">Shown on narrow screens too, where a row is a card.</param>
public sealed record TableColumn<TItem>(string Title, RenderFragment<TItem> Cell, string? Sort = null, bool OnCard = true, string? Class = null);
