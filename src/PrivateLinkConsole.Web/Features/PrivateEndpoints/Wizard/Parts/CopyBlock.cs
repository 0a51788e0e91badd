using Microsoft.Extensions.Localization;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Parts;

/// <summary>Why a text cannot be copied yet (A30), in the order in which an admin can do something about it.</summary>
public static class CopyBlock
{
    private const string Service = "<service_name>";

    /// <param name="shared">Texts of the whole console.</param>
    /// <param name="texts">Texts of the wizard.</param>
    /// <param name="needsAccount">No account is connected and its number is not entered (R4).</param>
    public static string? Reason(IReadOnlyList<string> unfilled, EndpointView view, bool needsAccount, IStringLocalizer shared, IStringLocalizer texts)
    {
        if (unfilled.Contains(Service) && view.ServiceStatus != ServicePhase.Active)
            return shared["Common.CopyBlockedService"];
        var fields = unfilled.Where(placeholder => placeholder != Service).Select(placeholder => FieldKey(placeholder)).OfType<string>().Select(key => (string)shared[key]);
        if (needsAccount)
            fields = fields.Prepend(texts["Account.Number"]);
        var missing = string.Join(", ", fields);
        if (missing.Length > 0)
            return shared["Common.CopyBlockedFields", missing];
        return unfilled.Contains(Service) ? texts["Copy.Allowing", view.ConsumerAccountId ?? ""].Value : null;
    }

    private static string? FieldKey(string placeholder) => placeholder switch
    {
        "<your_vpc_id>" => "Field.VpcId.Label",
        "<your_subnet_ids>" => "Field.SubnetIds.Label",
        "<your_security_group_ids>" => "Field.SecurityGroups.Label",
        "<your_vpc_endpoint_id>" => "Field.EndpointId.Label",
        "<region>" => "Field.Region.Label",
        _ => null,
    };
}
