namespace PrivateLinkConsole.Web.Shared;

/// <summary>What an input inside a <see cref="FormField"/> must carry, so that its label, hint and errors belong to it.</summary>
/// <param name="Id">The input's id.</param>
/// <param name="DescribedBy">Ids of the hint and of the errors that are shown.</param>
/// <param name="Invalid"><c>true</c> or null, for <c>aria-invalid</c>.</param>
public sealed record FieldContext(string Id, string? DescribedBy, string? Invalid);
