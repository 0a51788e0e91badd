using System.Text.RegularExpressions;
using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Ec2Query.Xml;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>The allow list of an endpoint service.</summary>
internal static partial class ServicePermissionOperations
{
    public static object Modify(Ec2Call call)
    {
        var service = call.Service(call.Parameters.Required("ServiceId"));
        // These two lists have a plural wire name, unlike all others.
        var add = call.Parameters.List("AddAllowedPrincipals");
        var remove = call.Parameters.List("RemoveAllowedPrincipals");
        if (add.FirstOrDefault(a => TypeOf(a) is null) is { } malformed)
            throw new WireException("InvalidPrincipal", $"The principal '{malformed}' is not valid.");
        service.AllowedPrincipals.RemoveAll(p => remove.Contains(p.Arn));
        var fresh = add.Distinct().Where(a => !service.AllowedPrincipals.Exists(p => p.Arn == a))
            .Select(a => new AllowedPrincipal(ResourceIds.New("vpce-svc-perm"), a)).ToList();
        service.AllowedPrincipals.AddRange(fresh);
        return new object[] { Set("addedPrincipalSet", fresh.Select(p => Render(service, p))), Return() };
    }

    public static object Describe(Ec2Call call)
    {
        var service = call.Service(call.Parameters.Required("ServiceId"));
        var filters = QueryFilter.Read(call.Parameters);
        var found = service.AllowedPrincipals.Select((p, i) => (Principal: p, Index: (long)i)).Where(p => filters.All(f => f.Matches(f.Name switch
        {
            "principal" => [p.Principal.Arn],
            "principal-type" => [TypeOf(p.Principal.Arn)],
            _ => throw QueryFilter.Unknown(f.Name),
        }))).ToList();
        var (page, next) = Listing.Cut(call, found, p => p.Index);
        return new object?[] { Set("allowedPrincipals", page.Select(p => Render(service, p.Principal))), next };
    }

    private static object?[] Render(EndpointService service, AllowedPrincipal principal) => new object?[]
    {
        E("principalType", TypeOf(principal.Arn)!), E("principal", principal.Arn), E("servicePermissionId", principal.Id),
        Set("tagSet", []), E("serviceId", service.Id),
    };

    private static string? TypeOf(string principal)
    {
        if (principal == "*") return "All";
        var match = Form().Match(principal);
        if (!match.Success) return null;
        var kind = match.Groups[1].Value;
        return kind == "root" ? "Account" : kind.StartsWith("user", StringComparison.Ordinal) ? "User" : "Role";
    }

    [GeneratedRegex(@"^arn:aws[a-z-]*:iam::[0-9]{12}:(root|(?:user|role)/[\w+=,.@/-]{1,512})$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
