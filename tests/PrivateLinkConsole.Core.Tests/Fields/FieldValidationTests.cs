using FluentValidation;
using PrivateLinkConsole.Core.Fields;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Fields;

public sealed class FieldValidationTests
{
    private sealed record Input(string? VpcId, string? Role, int Port, List<string>? SubnetIds);

    private sealed class InputValidator : AbstractValidator<Input>
    {
        public InputValidator()
        {
            RuleFor(input => input.VpcId).Field(FieldRules.AwsVpc);
            RuleFor(input => input.Role).Field(FieldRules.AwsRoleArn, optional: true);
            RuleFor(input => input.Port).Field(FieldRules.Port);
            RuleFor(input => input.SubnetIds).Field(FieldRules.AwsSubnets);
        }
    }

    [Fact]
    public void Validate_Good_HasNoErrors() =>
        Assert.True(new InputValidator().Validate(new Input("vpc-0123abcd", null, 4000, ["subnet-0123abcd"])).IsValid);

    // All wrong fields are shown at once.
    [Fact]
    public void Validate_Bad_GivesFieldErrorsByProperty()
    {
        var result = new InputValidator().Validate(new Input(null, "AKIAIOSFODNN7EXAMPLE", 0, ["vpc-0123abcd", "x"]));
        var errors = result.FieldErrors();
        Assert.Equal("required", Assert.Single(errors["VpcId"]).Code);
        Assert.Equal("secret", Assert.Single(errors["Role"]).Code);
        Assert.Equal("range", Assert.Single(errors["Port"]).Code);
        Assert.Equal(2, errors["SubnetIds"].Count());
        Assert.All(result.Errors, failure => Assert.Null(failure.AttemptedValue));
        Assert.Contains("Enter the VPC ID (vpc- followed by 8 or 17 characters 0-9 a-f).", result.Errors.Select(failure => failure.ErrorMessage));
    }
}
