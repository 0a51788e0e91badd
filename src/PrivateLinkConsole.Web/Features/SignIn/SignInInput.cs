namespace PrivateLinkConsole.Web.Features.SignIn;

public sealed class SignInInput
{
    public string? Email { get; set; }

    public string? Password { get; set; }
}
