using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.Refusals;

/// <summary>Inputs were refused: all of them at once. Nothing was done.</summary>
public sealed class InvalidInputException(IReadOnlyList<FieldError> errors) : Exception("Inputs were refused.")
{
    public InvalidInputException(string field, string code, string messageKey, params object[] args)
        : this([new FieldError(field, code, messageKey, args)])
    {
    }

    public IReadOnlyList<FieldError> Errors { get; } = errors;
}
