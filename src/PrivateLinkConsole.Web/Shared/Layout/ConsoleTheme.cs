using MudBlazor;

namespace PrivateLinkConsole.Web.Shared.Layout;

/// <summary>
/// MudBlazor's theme in our measures and colours. The same colours stand as tokens in css/tokens.css, where the browser chooses
/// between light and dark by itself; css/mud.css hands them to MudBlazor, so that nothing flashes before the circuit is there.
/// </summary>
internal static class ConsoleTheme
{
    private const string Sans = "var(--font-sans)";

    public static MudTheme Theme { get; } = new()
    {
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px", AppbarHeight = "48px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = [Sans], FontSize = "0.875rem", LineHeight = "1.43", LetterSpacing = "normal" },
            H1 = new H1Typography { FontFamily = [Sans], FontSize = "1.375rem", FontWeight = "600", LineHeight = "1.3", LetterSpacing = "-0.01em" },
            H2 = new H2Typography { FontFamily = [Sans], FontSize = "1rem", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = [Sans], FontSize = "1rem", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = [Sans], FontSize = "0.875rem", FontWeight = "500", TextTransform = "none", LetterSpacing = "normal" },
        },
        PaletteLight = new PaletteLight
        {
            Primary = "#2456D6",
            Info = "#0B5CAD",
            Success = "#1B7A3D",
            Warning = "#8A5A00",
            Error = "#B3261E",
            TextPrimary = "#14181F",
            TextSecondary = "#4A5462",
            Background = "#F6F8FA",
            Surface = "#FFFFFF",
            LinesDefault = "#DDE2E8",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#8AB0FF",
            Info = "#7CB7FF",
            Success = "#6DD58C",
            Warning = "#F2B84B",
            Error = "#FF9A90",
            TextPrimary = "#E8EBEF",
            TextSecondary = "#A9B3BF",
            Background = "#0E1115",
            Surface = "#14181D",
            LinesDefault = "#29303A",
        },
    };
}
