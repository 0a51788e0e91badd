using Microsoft.AspNetCore.Components;
using MudBlazor;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Shared;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Features.CloudAccounts;

/// <summary>One account: what it is, whether it may do what the console needs, and the policies that let it.</summary>
public sealed partial class AccountPage
{
    private CloudAccountView? account;
    private CloudAccountTest? test;
    private string installId = "";
    private string? region;

    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    public required Core.Projects.CloudAccounts Accounts { get; init; }

    [Inject]
    public required Installation Installation { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Inject]
    public required FlashMessages Flash { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private IEnumerable<string> Regions => CloudRegions.Of(account!.Provider).Order(StringComparer.Ordinal);

    protected override Task OnParametersSetAsync() => LoadAsync(async caller =>
    {
        installId = await Installation.IdAsync(Leaving);
        account = await Accounts.GetAsync(caller, Project, Id, Leaving);
        region ??= CloudTraits.Of(account.Provider).UsualRegion;
    });

    private async Task TestAsync()
    {
        var problem = await TryAsync(async caller =>
        {
            test = await Accounts.TestAsync(caller, Project, Id, region?.Trim() ?? "", Leaving);
            account = await Accounts.GetAsync(caller, Project, Id, Leaving);
        });
        if (problem is not null)
            Flash.Add(problem.Flash(L));
    }

    private async Task DeleteAsync()
    {
        var parameters = new DialogParameters<ConfirmByNameDialog>
        {
            { one => one.Title, L["Accounts.Delete.Title"] },
            { one => one.Question, L["Accounts.Delete.Body", account!.Name] },
            { one => one.Name, account.Name },
        };
        var dialog = await Dialogs.ShowAsync<ConfirmByNameDialog>(null, parameters);
        if (await dialog.Result is not { Canceled: false })
            return;
        var problem = await TryAsync(caller => Accounts.DeleteAsync(caller, Project, Id, Leaving));
        Flash.Add(problem?.Flash(L) ?? new FlashMessage(FlashKind.Success, L["Delete.Done", account.Name]));
        if (problem is null)
            Navigation.NavigateTo($"/p/{Project}/accounts");
    }
}
