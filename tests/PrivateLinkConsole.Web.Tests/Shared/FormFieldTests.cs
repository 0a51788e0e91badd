using Bunit;
using PrivateLinkConsole.Web.Shared;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Shared;

public sealed class FormFieldTests : ComponentTest
{
    [Fact]
    public void Input_HintAndError_IsDescribedByBoth()
    {
        var field = Render("vpc- and hex", ["Enter a VPC ID."]);
        var input = field.Find("input");
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        var texts = input.GetAttribute("aria-describedby")!.Split(' ').Select(id => field.Find("#" + id).TextContent.Trim());
        Assert.Equal(["vpc- and hex", "Enter a VPC ID."], texts);
    }

    [Fact]
    public void Input_NoError_IsNotInvalid()
    {
        var input = Render("hint", []).Find("input");
        Assert.Null(input.GetAttribute("aria-invalid"));
        Assert.Equal("vpc-hint", input.GetAttribute("aria-describedby"));
    }

    [Fact]
    public void Label_Always_IsTheInputs() => Assert.Equal("vpc", Render(null, []).Find("label").GetAttribute("for"));

    private IRenderedComponent<FormField> Render(string? hint, string[] errors) => Render<FormField>(field => field
        .Add(one => one.Id, "vpc")
        .Add(one => one.Label, "VPC ID")
        .Add(one => one.Hint, hint)
        .Add(one => one.Errors, errors)
        .Add(one => one.ChildContent, context => builder =>
        {
            builder.OpenElement(0, "input");
            builder.AddAttribute(1, "id", context.Id);
            builder.AddAttribute(2, "aria-describedby", context.DescribedBy);
            builder.AddAttribute(3, "aria-invalid", context.Invalid);
            builder.CloseElement();
        }));
}
