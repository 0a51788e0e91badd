using MudBlazor;

namespace PrivateLinkConsole.Web.Shared.Layout;

/// <summary>What the left navigation offers, in its order.</summary>
public static class NavItems
{
    public static IReadOnlyList<NavItem> All { get; } =
    [
        new("Nav.Welcome", Icons.Material.Outlined.Home, "/welcome"),
        new("Nav.Settings", Icons.Material.Outlined.Settings, "/settings"),
    ];
}
