namespace PrivateLinkConsole.Web.Features.SignIn;

/// <summary>Why somebody is still on the sign-in page.</summary>
internal enum SignInProblem
{
    None,

    /// <summary>The one-time link was used before, has expired, or is not one.</summary>
    Link,

    /// <summary>Name, password or moment is wrong; which of them is not told.</summary>
    Password,
}
