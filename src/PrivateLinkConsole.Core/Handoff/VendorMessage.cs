using System.Globalization;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>What an admin sends to the vendor, who owns the service side and so has to act (R1).</summary>
public static class VendorMessage
{
    private const string Account = "<your_account_id>";

    /// <summary>Asks to accept the endpoint's connection.</summary>
    /// <param name="accountId">The number of the account that owns the VPC.</param>
    public static HandoffText AcceptConnection(EndpointHandoff handoff, string? accountId, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        var (fill, fields) = (new Placeholders(), CloudFields.Of(handoff.Provider));
        return fill.Text(HandoffTexts.Format("Vendor.Accept", culture,
            fill.One(handoff.EndpointId, fields.Endpoint, Placeholders.Endpoint),
            fill.One(accountId, fields.Account, Account),
            fill.One(handoff.Region, fields.Region, Placeholders.Region),
            fill.One(handoff.ServiceName, fields.Service, Placeholders.Service)));
    }

    /// <summary>Asks to put the account on the service's allow list, without which the service is not found.</summary>
    public static HandoffText AllowAccount(EndpointHandoff handoff, string? accountId, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        var (fill, fields) = (new Placeholders(), CloudFields.Of(handoff.Provider));
        return fill.Text(HandoffTexts.Format("Vendor.Allow", culture,
            fill.One(accountId, fields.Account, Account),
            fill.One(handoff.Region, fields.Region, Placeholders.Region),
            fill.One(handoff.ServiceName, fields.Service, Placeholders.Service)));
    }
}
