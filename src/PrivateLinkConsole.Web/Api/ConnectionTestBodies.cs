using System.Globalization;
using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Web.Api.Http;

namespace PrivateLinkConsole.Web.Api;

/// <summary>What is to be examined.</summary>
/// <param name="ClusterId">A cluster behind the endpoint's service. Left out: the one that the endpoint was made for.</param>
/// <param name="Source">Where clients stand: an instance (i-…), a network interface (eni-…), an IPv4 address or range. Left out: anywhere in the endpoint's VPC.</param>
internal sealed record ConnectionTestBody(string? ClusterId, string? Source);

/// <summary>What the script printed, whole.</summary>
internal sealed record ConnectionReportBody(string? Output);

/// <summary>A fix that a rung of the run offers.</summary>
internal sealed record ConnectionFixBody(RungFix? Fix);

/// <summary>A run of the connectivity doctor.</summary>
/// <param name="Reached">A client where the run stood, or where its output was pasted from, reaches the cluster.</param>
/// <param name="Cause">The lowest rung that failed; null: none did.</param>
/// <param name="Vantage">Where the run stood.</param>
/// <param name="Rungs">From the endpoint's state up to the cluster's answer.</param>
/// <param name="Text">The whole run as plain text, to be passed on.</param>
/// <param name="Script">The rungs that are walked, for a host in the VPC; null in lists, and while there is no name.</param>
internal sealed record ConnectionTestAnswer(
    string Id,
    string EndpointId,
    string? ClusterId,
    string? ClusterName,
    string? Source,
    bool Reached,
    RungKind? Cause,
    string RanBy,
    DateTimeOffset At,
    VantageKind Vantage,
    IReadOnlyList<RungAnswer> Rungs,
    string Text,
    string? Script)
{
    public static ConnectionTestAnswer Of(ConnectionRunView run) => new(
        run.Id,
        run.EndpointId,
        run.ClusterId,
        run.ClusterName,
        run.Source,
        run.Reached,
        run.Cause?.Kind,
        run.RanBy,
        run.At,
        run.Vantage,
        [.. run.Rungs.Select(RungAnswer.Of)],
        ConnectionRunText.Of(run),
        run.Script);

    /// <summary>Newest first: the later a run, the smaller its place.</summary>
    public static PageEnd Place(ConnectionRunView run) => new((long.MaxValue - run.At.UtcTicks).ToString("D19", CultureInfo.InvariantCulture), run.Id);
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Title">What was looked at.</param>
/// <param name="Code">What was found, for programs.</param>
/// <param name="Message">What was found, and for a failure its cause and what to do.</param>
/// <param name="Fix">What POST …/fix can do about it.</param>
/// <param name="BlockedBy">The lower rung that failed, where that is why this one was not checked.</param>
/// <param name="ReportedBy">Who pasted the output that this verdict was read from.</param>
internal sealed record RungAnswer(RungKind Kind, CheckOutcome Outcome, string Title, string Code, string Message, RungFix? Fix, RungKind? BlockedBy, string? ReportedBy)
{
    public static RungAnswer Of(ConnectionRung rung) =>
        new(rung.Kind, rung.Outcome, ConnectivityTexts.Title(rung.Kind), rung.MessageKey, ConnectivityTexts.Format(rung), rung.Fix, rung.BlockedBy, rung.ReportedBy);
}
