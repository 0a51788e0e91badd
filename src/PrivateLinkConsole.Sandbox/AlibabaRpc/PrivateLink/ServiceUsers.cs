using System.Globalization;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>A service's white list: account ids, and ARNs.</summary>
internal static class ServiceUsers
{
    public static object? Add(RpcCall call)
    {
        var service = ServiceAccess.Own(call);
        var (list, value) = Entry(call, service);
        call.Confirm();
        if (!list.Contains(value)) list.Add(value);
        return null;
    }

    public static object? Remove(RpcCall call)
    {
        var service = ServiceAccess.Own(call);
        var (list, value) = Entry(call, service);
        call.Confirm();
        list.Remove(value);
        return null;
    }

    public static object List(RpcCall call)
    {
        var service = ServiceAccess.Own(call);
        var ofArns = call.Parameters.Get("UserListType") == "UserARNs";
        var all = ofArns ? service.UserArns : service.Users;
        var found = all.Where(entry => ofArns || call.Parameters.Get("UserId") is not { } wanted || wanted == entry);
        var page = RpcPage<string>.Of(call, found, entry => all.IndexOf(entry), most: 50);
        return new
        {
            Users = ofArns ? [] : page.Items.Select(user => new { UserId = long.Parse(user, CultureInfo.InvariantCulture) }),
            UserARNs = ofArns ? page.Items.Select(arn => new { UserARN = arn }) : [],
            // A string here, a number elsewhere: the cloud's own way.
            TotalCount = page.Total.ToString(CultureInfo.InvariantCulture),
            page.MaxResults,
            page.NextToken,
        };
    }

    private static (List<string> List, string Value) Entry(RpcCall call, World.Alibaba.PrivateLinkService service)
    {
        var (id, arn) = (call.Parameters.Get("UserId"), call.Parameters.Get("UserARN"));
        if (id is null && arn is null) throw new WireException("MissingParam.UserArn", "The parameter UserARN is missing.");
        if (id is not null && !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)) throw RpcErrors.Invalid("UserId");
        if (id is not null && arn is not null && arn != $"acs:ram:*:{id}:*")
            throw new WireException("Mismatch.UserIdAndUserArn", "The user ID and the user ARN do not match.");
        return id is not null ? (service.Users, id) : (service.UserArns, arn!);
    }
}
