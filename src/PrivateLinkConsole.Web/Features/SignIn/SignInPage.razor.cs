using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Hosting;

namespace PrivateLinkConsole.Web.Features.SignIn;

/// <summary>Signs in by one-time link or by password. Static: a circuit cannot set the cookie.</summary>
public sealed partial class SignInPage
{
    private const string AfterLink = "/welcome";
    private SignInProblem problem;

    [Inject]
    public required LoginLinks Links { get; init; }

    [Inject]
    public required PasswordSignIn Passwords { get; init; }

    [Inject]
    public required SignInManager<AppUser> SignIn { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    internal SessionClaims Sessions { get; init; } = default!;

    [SupplyParameterFromForm]
    private SignInInput? Input { get; set; }

    [SupplyParameterFromQuery]
    private string? Token { get; set; }

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery]
    private bool SignedOut { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        Input ??= new SignInInput();
        if (Token is null || !HttpMethods.IsGet(Context.Request.Method))
            return;
        var userId = await Links.UseAsync(Token, Context.RequestAborted);
        var user = userId is null ? null : await SignIn.UserManager.FindByIdAsync(userId);
        if (user is null)
            problem = SignInProblem.Link;
        else
            await EnterAsync(user, AfterLink);
    }

    private async Task SubmitAsync()
    {
        var user = await Passwords.CheckAsync(Input?.Email ?? "", Input?.Password ?? "");
        if (user is null)
            problem = SignInProblem.Password;
        else
            await EnterAsync(user, LocalUrl.OrRoot(ReturnUrl));
    }

    private async Task EnterAsync(AppUser user, string target)
    {
        // A session of its own for each sign-in: nothing from before it is carried over.
        await SignIn.SignInWithClaimsAsync(user, isPersistent: false, Sessions.New());
        Navigation.NavigateTo(target);
    }
}
