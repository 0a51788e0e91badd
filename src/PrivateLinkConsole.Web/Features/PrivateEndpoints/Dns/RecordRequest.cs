using PrivateLinkConsole.Core.DnsBindings;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Dns;

/// <summary>What was asked for in a row of the records' table.</summary>
/// <param name="Vpc">For <see cref="RecordAct.AddVpc"/>.</param>
public sealed record RecordRequest(string BindingId, RecordAct Act, VpcInput? Vpc = null);

public enum RecordAct
{
    Retry,

    /// <summary>Retry, over what stands under the name.</summary>
    Replace,
    Remove,
    AddVpc,

    /// <summary>The record stands, where nothing can be read.</summary>
    Confirm,
}
