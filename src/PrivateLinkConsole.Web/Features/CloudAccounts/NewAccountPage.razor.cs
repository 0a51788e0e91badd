using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Shared;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Features.CloudAccounts;

/// <summary>Adds an account. The secret goes into the vault and is never shown again.</summary>
public sealed partial class NewAccountPage
{
    private readonly FormErrors errors = new();
    private ProjectScope? scope;
    private CloudProvider cloud = CloudProvider.Aws;
    private CredentialKind credentials = CredentialKind.AssumeRole;
    private string? name;
    private string? accountId;
    private string? roleArn;
    private string? accessKeyId;
    private string? secret;

    [Inject]
    public required Core.Projects.CloudAccounts Accounts { get; init; }

    [Inject]
    public required ProjectAccess Access { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required FlashMessages Flash { get; init; }

    [Inject]
    public required IJSRuntime Browser { get; init; }

    protected override Task OnInitializedAsync() =>
        LoadAsync(async caller => scope = await Access.RequireAsync(caller, Project, ProjectRole.Owner, Leaving));

    private async Task SaveAsync()
    {
        errors.Clear();
        CloudAccountView? added = null;
        var problem = await TryAsync(async caller => added = await Accounts.CreateAsync(caller, Project, Input(), Leaving));
        if (added is not null)
        {
            Flash.Add(new FlashMessage(FlashKind.Success, L["Accounts.Added", added.Name]));
            Navigation.NavigateTo($"/p/{Project}/accounts/{added.Id}");
        }
        else if (problem is not null && errors.Take(problem))
        {
            await Browser.InvokeVoidAsync("plc.focusId", errors.Links("account")[0].Id);
        }
        else if (problem is not null)
        {
            Flash.Add(problem.Flash(L));
        }
    }

    private CloudAccountInput Input() => new()
    {
        Name = name?.Trim() ?? "",
        Provider = cloud,
        // As the cloud's own pages write it: 1111-2222-3333.
        AccountId = accountId?.Replace("-", "", StringComparison.Ordinal).Trim() ?? "",
        Credentials = credentials,
        RoleArn = credentials == CredentialKind.AssumeRole ? roleArn?.Trim() : null,
        AccessKeyId = credentials == CredentialKind.AccessKey ? accessKeyId?.Trim() : null,
        SecretAccessKey = credentials == CredentialKind.AccessKey && !string.IsNullOrEmpty(secret) ? new Secret(secret) : null,
    };
}
