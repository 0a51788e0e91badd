using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>What a signed-in person's cookie says besides the name. Changing a right must change the security stamp, which ends old cookies.</summary>
public sealed class UserClaims(UserManager<AppUser> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<AppUser>(users, options)
{
    public const string OrgAdmin = "plc:org-admin";
    public const string Auditor = "plc:auditor";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(AppUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (user.IsOrgAdmin)
            identity.AddClaim(new Claim(OrgAdmin, "true"));
        if (user.IsAuditor)
            identity.AddClaim(new Claim(Auditor, "true"));
        return identity;
    }
}
