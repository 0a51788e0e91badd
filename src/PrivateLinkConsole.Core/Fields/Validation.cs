using System.Text.Json;
using FluentValidation;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>Runs a validator as the service layer does: all wrong fields at once, or nothing happens.</summary>
public static class Validation
{
    /// <summary>Field errors with the property names of <paramref name="input"/> in camelCase; empty when all is well.</summary>
    public static IReadOnlyList<FieldError> Check<T>(IValidator<T> validator, T input) =>
        [.. validator.Validate(input).Errors.Select(failure => failure.CustomState is FieldError error
            ? error with { Field = Camel(failure.PropertyName) }
            : new FieldError(Camel(failure.PropertyName), failure.ErrorCode, failure.ErrorMessage, []))];

    /// <exception cref="InvalidInputException">One or more fields are wrong.</exception>
    public static void Require<T>(IValidator<T> validator, T input)
    {
        var errors = Check(validator, input);
        if (errors.Count > 0)
            throw new InvalidInputException(errors);
    }

    private static string Camel(string path) => string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
