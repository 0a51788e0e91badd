using Bunit;
using PrivateLinkConsole.Web.Shared;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Shared;

public sealed class CopyBoxTests : ComponentTest
{
    private const string Command = "aws ec2 create-vpc-endpoint \\\n  --vpc-id <your_vpc_id>\n";

    [Fact]
    public void Copy_Blocked_SaysWhyAndCopiesNothing()
    {
        List<string> said = [];
        Announcer.Announced += one => said.Add(one.Text);
        var box = Render(Command, blocked: "Fill in VPC ID to copy this command.");
        var button = box.Find("button");
        button.Click();
        Assert.Equal("true", button.GetAttribute("aria-disabled"));
        Assert.Equal("Fill in VPC ID to copy this command.", box.Find("#" + button.GetAttribute("aria-describedby")).TextContent);
        Assert.Equal(["Fill in VPC ID to copy this command."], said);
        JSInterop.VerifyNotInvoke("plc.copy");
    }

    [Fact]
    public void Text_Placeholder_IsMarked() => Assert.Equal(["<your_vpc_id>"], Render(Command, blocked: "…").FindAll("mark").Select(mark => mark.TextContent));

    [Fact]
    public void Copy_Complete_CopiesWithoutTrailingNewline()
    {
        var copy = JSInterop.Setup<bool>("plc.copy", _ => true).SetResult(true);
        var box = Render("one \\\n  two\n", blocked: null);
        box.Find("button").Click();
        Assert.Equal("one \\\n  two", copy.Invocations.Single().Arguments[0]);
        Assert.Contains("Copied", box.Find("button").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Copy_AfterTwoSeconds_OffersCopyAgain()
    {
        JSInterop.Setup<bool>("plc.copy", _ => true).SetResult(true);
        var box = Render("text", blocked: null);
        box.Find("button").Click();
        Clock.Advance(TimeSpan.FromSeconds(2));
        box.WaitForAssertion(() => Assert.Equal("Copy", box.Find("button").TextContent.Trim()));
    }

    [Fact]
    public void Copy_NoClipboard_TellsHowToCopyByHand()
    {
        JSInterop.Setup<bool>("plc.copy", _ => true).SetResult(false);
        var box = Render("text", blocked: null);
        box.Find("button").Click();
        Assert.Equal("Press Ctrl+C to copy the selected text.", box.Find(".copy-box-note").TextContent);
    }

    private IRenderedComponent<CopyBox> Render(string text, string? blocked) => Render<CopyBox>(box => box
        .Add(one => one.Id, "cli")
        .Add(one => one.Label, "AWS CLI")
        .Add(one => one.Text, text)
        .Add(one => one.Blocked, blocked));
}
