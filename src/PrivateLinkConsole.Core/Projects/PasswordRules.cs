using Microsoft.AspNetCore.Identity;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>12 to 128 characters, any of them; not the name, not one of the long passwords that everybody tries first.</summary>
public sealed class PasswordRules : IPasswordValidator<AppUser>
{
    public const int MinimumLength = 12;
    public const int MaximumLength = 128;

    // The long end of the published lists of most used passwords: shorter ones fall to the length already.
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "123456789012", "1234567890123", "123456789123", "123123123123", "1q2w3e4r5t6y", "qwertyuiop12", "qwertyuiop123", "qwertyuiopas",
        "qwerty123456", "password1234", "password12345", "password123456", "passwordpassword", "adminadmin123", "administrator",
        "administrator1", "letmeinletmein", "welcome12345", "changeme1234", "iloveyou1234", "abcdefghijkl", "abcdefghijklm", "abcd12345678",
        "abc123456789", "privatelink123", "correcthorsebatterystaple",
    };

    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password)
    {
        var fault = FaultOf(user, password ?? "");
        return Task.FromResult(fault is null ? IdentityResult.Success : IdentityResult.Failed(fault));
    }

    private static IdentityError? FaultOf(AppUser user, string password)
    {
        if (password.Length is < MinimumLength or > MaximumLength)
            return new() { Code = "PasswordLength", Description = $"A password has {MinimumLength} to {MaximumLength} characters." };
        var known = Common.Contains(password)
            || password.Distinct().Count() < 4
            || string.Equals(password, user.UserName, StringComparison.OrdinalIgnoreCase);
        return known ? new() { Code = "PasswordCommon", Description = "This password is among the first that an attacker tries." } : null;
    }
}
