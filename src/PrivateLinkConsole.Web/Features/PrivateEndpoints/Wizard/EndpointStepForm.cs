using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>The fields of the interface-endpoint step while they are edited.</summary>
public sealed class EndpointStepForm
{
    public string Name { get; set; } = "";

    public string? ConsumerCloudAccountId { get; set; }

    public string? ConsumerAccountId { get; set; }

    public string VpcId { get; set; } = "";

    public IReadOnlyList<string> SubnetIds { get; set; } = [];

    public IReadOnlyList<string> SecurityGroupIds { get; set; } = [];

    public IReadOnlyDictionary<string, string> Tags { get; set; } = new Dictionary<string, string>();

    public EndpointMode Mode { get; set; } = EndpointMode.Self;

    public static EndpointStepForm Of(EndpointView view) => new()
    {
        Name = view.Name,
        ConsumerCloudAccountId = view.ConsumerCloudAccountId,
        ConsumerAccountId = view.ConsumerAccountId,
        VpcId = view.VpcId ?? "",
        SubnetIds = view.SubnetIds,
        SecurityGroupIds = view.SecurityGroupIds,
        Tags = view.Tags,
        Mode = view.ConsumerCloudAccountId is null ? EndpointMode.Self : view.Mode,
    };

    public EndpointStepInput ToInput() => new()
    {
        Name = Name.Trim(),
        ConsumerCloudAccountId = ConsumerCloudAccountId,
        ConsumerAccountId = ConsumerCloudAccountId is null ? ConsumerAccountId?.Replace("-", "", StringComparison.Ordinal).Trim() : null,
        VpcId = VpcId.Trim(),
        SubnetIds = SubnetIds,
        SecurityGroupIds = SecurityGroupIds,
        Tags = Tags,
        Mode = Mode,
    };
}
