using System.Globalization;
using Microsoft.Net.Http.Headers;
using PrivateLinkConsole.Web.Api.Problems;

namespace PrivateLinkConsole.Web.Api.Http;

/// <summary>The revision of a row as <c>ETag</c> and <c>If-Match</c>. It counts people's edits, not what the clouds say.</summary>
internal static class EntityTags
{
    // No row has it: a tag that cannot be ours matches nothing.
    private const int Never = -1;

    public static void SetEntityTag(this HttpContext context, int revision) =>
        context.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");

    /// <summary>null: the caller does not mind.</summary>
    public static int? ExpectedRevision(this HttpContext context)
    {
        var header = context.Request.Headers.IfMatch;
        if (header.Count == 0)
            return null;
        if (!EntityTagHeaderValue.TryParseStrictList(header, out var tags) || tags.Count != 1)
            throw ApiRefusal.Invalid("If-Match takes one entity tag as this API gave it, such as \"3\".");
        if (tags[0].Equals(EntityTagHeaderValue.Any))
            return null;
        return !tags[0].IsWeak && int.TryParse(tags[0].Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : Never;
    }
}
