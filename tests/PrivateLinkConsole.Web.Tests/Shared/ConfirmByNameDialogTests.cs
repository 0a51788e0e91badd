using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using PrivateLinkConsole.Web.Shared;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Shared;

public sealed class ConfirmByNameDialogTests : ComponentTest
{
    [Theory]
    [InlineData("", false)]
    [InlineData("prod-order", false)]
    [InlineData(" prod-orders ", true)]
    public async Task Delete_Name_MustBeEqual(string typed, bool enabled)
    {
        var provider = Render<MudDialogProvider>();
        await Open(provider);
        provider.Find("#confirm-name").Input(typed);
        Assert.Equal(!enabled, provider.Find(".btn-danger").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Delete_Confirmed_AnswersYes()
    {
        var provider = Render<MudDialogProvider>();
        var dialog = await Open(provider);
        provider.Find("#confirm-name").Input("prod-orders");
        await provider.Find(".btn-danger").ClickAsync(new());
        Assert.False((await dialog.Result)!.Canceled);
    }

    private async Task<IDialogReference> Open(IRenderedComponent<MudDialogProvider> provider)
    {
        var parameters = new DialogParameters<ConfirmByNameDialog>
        {
            { one => one.Title, "Delete private endpoint" },
            { one => one.Question, "Permanently delete prod-orders?" },
            { one => one.Name, "prod-orders" },
        };
        return await provider.InvokeAsync(() => Services.GetRequiredService<IDialogService>().ShowAsync<ConfirmByNameDialog>("", parameters));
    }
}
