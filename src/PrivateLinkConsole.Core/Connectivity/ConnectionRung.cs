using System.Globalization;
using System.Text.Json.Serialization;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>
/// One step of the way from a client to the cluster, as it was found and as it is kept: arguments are text, so that it reads the
/// same for ever. <see cref="ConnectivityTexts.Format"/> makes its sentence.
/// </summary>
/// <param name="MessageKey">Key in <c>ConnectivityTexts.resx</c>; the same for programs.</param>
/// <param name="Fix">What <see cref="ConnectionFixes"/> can do about it.</param>
public sealed record ConnectionRung(
    [property: JsonConverter(typeof(JsonStringEnumConverter<RungKind>))] RungKind Kind,
    [property: JsonConverter(typeof(JsonStringEnumConverter<CheckOutcome>))] CheckOutcome Outcome,
    string MessageKey,
    IReadOnlyList<string> Args,
    [property: JsonConverter(typeof(JsonStringEnumConverter<RungFix>))] RungFix? Fix = null)
{
    /// <summary>The rung that failed, where that is why this one was not checked.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<RungKind>))]
    public RungKind? BlockedBy { get; init; }

    /// <summary>Who pasted the output that this verdict was read from; null: the console looked by itself.</summary>
    public string? ReportedBy { get; init; }

    internal static ConnectionRung Passed(RungKind kind, string key, params object[] args) => new(kind, CheckOutcome.Passed, key, Texts(args));

    internal static ConnectionRung Failed(RungKind kind, string key, params object[] args) => new(kind, CheckOutcome.Failed, key, Texts(args));

    internal static ConnectionRung Warning(RungKind kind, string key, params object[] args) => new(kind, CheckOutcome.Warning, key, Texts(args));

    internal static ConnectionRung NotChecked(RungKind kind, string key, params object[] args) => new(kind, CheckOutcome.NotChecked, key, Texts(args));

    /// <summary>A lower rung failed, so this one could only fail too and would hide the cause.</summary>
    internal static ConnectionRung Blocked(RungKind kind, RungKind by) => new(kind, CheckOutcome.NotChecked, "Rung.Blocked", []) { BlockedBy = by };

    private static List<string> Texts(object[] args) => [.. args.Select(arg => Convert.ToString(arg, CultureInfo.InvariantCulture) ?? "")];
}
