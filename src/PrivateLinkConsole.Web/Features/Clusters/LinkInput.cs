using System.Globalization;
using PrivateLinkConsole.Core.Clusters;

namespace PrivateLinkConsole.Web.Features.Clusters;

/// <summary>A private link as it stands in its two fields.</summary>
public sealed record LinkInput(string Host, string Port)
{
    public static LinkInput Of(ClusterView? cluster) => new(cluster?.PrivateLink ?? "", cluster?.Port.ToString(CultureInfo.InvariantCulture) ?? "");
}
