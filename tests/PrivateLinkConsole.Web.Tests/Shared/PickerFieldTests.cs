using Bunit;
using Microsoft.AspNetCore.Components.Web;
using PrivateLinkConsole.Web.Shared.Picking;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Shared;

public sealed class PickerFieldTests : ComponentTest
{
    private static readonly PickOption[] Subnets =
    [
        new("subnet-0a1b2c3d", "usw2-az1 (us-west-2a) 10.0.1.0/24"),
        new("subnet-0a1b2c3e", "usw2-az4 (us-west-2d) 10.0.4.0/24", "Zone usw2-az4 is not served."),
    ];

    private IReadOnlyList<string> values = [];

    [Fact]
    public void Type_NotInTheList_IsTaken()
    {
        Render(multiple: false).Find("input").Input("\"vpc-0a1b2c3d\" ");
        Assert.Equal(["vpc-0a1b2c3d"], values);
    }

    [Fact]
    public void Paste_Many_MakesTokens()
    {
        var field = Render(multiple: true);
        field.Find("input").Input("subnet-1, subnet-2\nsubnet-3 subnet-2");
        Assert.Equal(["subnet-1", "subnet-2", "subnet-3"], values);
        Assert.Equal(3, field.FindAll(".token").Count);
    }

    [Fact]
    public void Keyboard_DownEnter_TakesTheOption()
    {
        var field = Render(multiple: true);
        var input = field.Find("input");
        input.Click();
        input.KeyDown(new KeyboardEventArgs { Key = "ArrowDown" });
        Assert.Equal("subnets-option-0", field.Find("input").GetAttribute("aria-activedescendant"));
        field.Find("input").KeyDown(new KeyboardEventArgs { Key = "Enter" });
        Assert.Equal(["subnet-0a1b2c3d"], values);
    }

    [Fact]
    public void Option_Disabled_SaysWhyAndIsNotTaken()
    {
        var field = Render(multiple: true);
        field.Find("input").Click();
        var disabled = field.FindAll("[role=option]")[1];
        disabled.MouseDown();
        Assert.Empty(values);
        Assert.Contains("is not served", disabled.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Remove_Token_IsNamed()
    {
        values = ["subnet-1"];
        var field = Render(multiple: true);
        var button = field.Find("[aria-label='Remove subnet-1']");
        button.Click();
        Assert.Empty(values);
    }

    [Fact]
    public void List_Denied_IsSaidInTheHint() =>
        Assert.StartsWith("List not available", Render(multiple: false, problem: "List not available.").Find(".field-hint").TextContent, StringComparison.Ordinal);

    private IRenderedComponent<PickerField> Render(bool multiple, string? problem = null)
    {
        IRenderedComponent<PickerField>? field = null;
        field = Render<PickerField>(one => one
            .Add(p => p.Id, "subnets")
            .Add(p => p.Label, "Subnet IDs")
            .Add(p => p.Hint, "hint")
            .Add(p => p.ListProblem, problem)
            .Add(p => p.Multiple, multiple)
            .Add(p => p.Options, Subnets)
            .Add(p => p.Values, values)
            .Add(p => p.ValuesChanged, next =>
            {
                values = next;
                field?.Render(again => again.Add(p => p.Values, next));
            }));
        return field;
    }
}
