namespace PrivateLinkConsole.Web.Api.Http;

/// <summary>One page of a list.</summary>
/// <param name="NextCursor">For <c>?cursor=</c>; null: this was the last page.</param>
internal sealed record ApiPage<T>(IReadOnlyList<T> Items, string? NextCursor);
