using PrivateLinkConsole.Core.Handoff;

namespace PrivateLinkConsole.Web.Api.Problems;

/// <summary>A text that is not complete yet is refused rather than handed out: a placeholder is a redirect to a shell.</summary>
internal static class HandoffRefusal
{
    public static ApiRefusal Unfilled(HandoffText text) => new(StatusCodes.Status409Conflict, $"The text is not complete yet: {string.Join(", ", text.Unfilled)}.")
    {
        Members = new Dictionary<string, object?> { ["unfilled"] = text.Unfilled },
    };
}
