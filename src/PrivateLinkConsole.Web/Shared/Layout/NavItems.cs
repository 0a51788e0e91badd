using MudBlazor;

namespace PrivateLinkConsole.Web.Shared.Layout;

/// <summary>What the left navigation offers, in its order: pages that there are.</summary>
public static class NavItems
{
    public static IReadOnlyList<NavItem> All { get; } =
    [
        new("Nav.Endpoints", Icons.Material.Outlined.Lan, "endpoints"),
        new("Nav.Clusters", Icons.Material.Outlined.Storage, "clusters"),
        new("Nav.Accounts", Icons.Material.Outlined.CloudQueue, "accounts"),
        new("Nav.Activity", Icons.Material.Outlined.History, "activity"),
        new("Nav.Settings", Icons.Material.Outlined.Settings, "settings", OfProject: false),
    ];
}
