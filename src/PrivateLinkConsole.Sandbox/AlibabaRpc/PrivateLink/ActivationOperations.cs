using PrivateLinkConsole.Sandbox.World;
using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>Whether an account has PrivateLink at all.</summary>
internal static class ActivationOperations
{
    public static object Check(RpcCall call)
    {
        Require(call);
        return new { Success = true };
    }

    public static object Open(RpcCall call)
    {
        var account = AlibabaSeed.Account(call.State, call.Account);
        // The code is the cloud's own spelling.
        if (account.Activated) throw new WireException("OrderOpend", "The product is already activated.");
        if (account.Balance <= 0) throw new WireException("InvalidAccountStatus.NotEnoughBalance", "Your account does not have enough balance.");
        account.Activated = true;
        return new { OrderId = ResourceIds.Fixed("order", account.Id)[7..] };
    }

    /// <exception cref="WireException">NeedOpenProduct.</exception>
    public static void Require(RpcCall call)
    {
        if (call.Alibaba.Accounts.GetValueOrDefault(call.Account) is { Activated: false }) throw PrivateLinkErrors.NotActivated();
    }
}
