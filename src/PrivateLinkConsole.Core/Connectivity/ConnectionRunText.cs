using System.Globalization;
using System.Text;

namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>A run as plain text, to be sent to somebody who has no account here.</summary>
public static class ConnectionRunText
{
    /// <param name="culture">null: English.</param>
    public static string Of(ConnectionRunView run, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        var text = new StringBuilder();
        text.Append(ConnectivityTexts.Frame("Text.Head", culture, run.EndpointName, run.ClusterName ?? "–")).Append('\n');
        text.Append(ConnectivityTexts.Frame("Text.Source", culture, run.Source ?? "–")).Append('\n');
        text.Append(ConnectivityTexts.Frame(
            run.Vantage switch { VantageKind.InsideVpc => "Text.InsideVpc", VantageKind.ConsoleHost => "Text.ConsoleHost" },
            culture, run.RanBy, run.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture))).Append("\n\n");
        foreach (var rung in run.Rungs)
            text.Append(Line(rung, culture)).Append('\n');
        return text.Append('\n').Append(ConnectivityTexts.Frame(run.Reached ? "Text.Reached" : "Text.NotReached", culture)).ToString();
    }

    private static string Line(ConnectionRung rung, CultureInfo? culture)
    {
        var line = $"[{ConnectivityTexts.Frame($"Outcome.{rung.Outcome}", culture)}] {ConnectivityTexts.Title(rung.Kind, culture)}: {ConnectivityTexts.Format(rung, culture)}";
        return rung.ReportedBy is { } person ? $"{line} {ConnectivityTexts.Frame("Text.ReportedBy", culture, person)}" : line;
    }
}
