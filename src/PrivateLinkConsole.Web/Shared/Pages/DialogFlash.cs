using MudBlazor;

namespace PrivateLinkConsole.Web.Shared.Pages;

/// <summary>Asks in a dialog and tells the result in the flash bar: the two always come together.</summary>
public sealed class DialogFlash(IDialogService dialogs, FlashMessages flash)
{
    public IDialogService Dialogs => dialogs;

    public FlashMessages Flash => flash;
}
