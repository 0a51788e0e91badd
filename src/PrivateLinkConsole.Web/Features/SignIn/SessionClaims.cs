using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Web.Features.SignIn;

/// <summary>What makes a cookie a session: an id that can be signed out, and when it began.</summary>
internal sealed class SessionClaims(Sessions sessions, IOptions<IdentityOptions> identity, TimeProvider clock)
{
    private const string Id = "plc:session";
    private const string Start = "plc:since";

    public Claim[] New() =>
    [
        new(Id, RandomNumberGenerator.GetHexString(32, lowercase: true)),
        new(Start, clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
    ];

    public async Task<bool> AreAliveAsync(ClaimsPrincipal? principal, CancellationToken cancellationToken)
    {
        if (principal?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } user
            || principal.FindFirstValue(Id) is not { } session
            || !long.TryParse(principal.FindFirstValue(Start), CultureInfo.InvariantCulture, out var start))
            return false;
        var stamp = principal.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        return await sessions.IsAliveAsync(user, stamp, session, DateTimeOffset.FromUnixTimeSeconds(start), cancellationToken);
    }

    public async Task EndAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        if (principal.FindFirstValue(Id) is { } session)
            await sessions.EndAsync(session, cancellationToken);
    }
}
