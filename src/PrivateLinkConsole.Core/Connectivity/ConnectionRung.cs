using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>One step of the way from a client to the cluster. <see cref="ConnectivityTexts.Format"/> makes its sentence.</summary>
/// <param name="MessageKey">Key in <c>ConnectivityTexts.resx</c>; the same for programs.</param>
/// <param name="Args">Formatting arguments; a <see cref="TextKey"/> is itself a text.</param>
/// <param name="Fix">What <see cref="ConnectionTest.FixAsync"/> can do about it.</param>
public sealed record ConnectionRung(RungKind Kind, CheckOutcome Outcome, string MessageKey, IReadOnlyList<object> Args, RungFix? Fix = null)
{
    internal static ConnectionRung Passed(RungKind kind, string key, params object[] args) => new(kind, CheckOutcome.Passed, key, args);

    internal static ConnectionRung Failed(RungKind kind, string key, params object[] args) => new(kind, CheckOutcome.Failed, key, args);

    internal static ConnectionRung Warning(RungKind kind, string key, params object[] args) => new(kind, CheckOutcome.Warning, key, args);

    internal static ConnectionRung NotChecked(RungKind kind, string key, params object[] args) => new(kind, CheckOutcome.NotChecked, key, args);

    /// <summary>A lower rung failed, so this one could only fail too and would hide the cause.</summary>
    internal static ConnectionRung Blocked(RungKind kind, RungKind by) => NotChecked(kind, "Rung.Blocked", new TextKey($"Rung.{by}"));
}
