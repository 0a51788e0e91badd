using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Alibaba;

/// <summary>Who we are by STS; what we may do by reads in earnest and by writes with DryRun.</summary>
internal sealed class AlibabaIdentity(AlibabaSession alibaba) : ICloudIdentity
{
    public async Task<CallerIdentity> WhoAmIAsync(CancellationToken cancellationToken)
    {
        var answer = await alibaba.Sts.GetCallerIdentityAsync(new(), cancellationToken);
        return new CallerIdentity(answer.AccountId ?? "", answer.Arn ?? "");
    }

    public async Task<IReadOnlyList<PermissionCheck>> CheckPermissionsAsync(AccountSide side, CancellationToken cancellationToken)
    {
        var trials = side switch
        {
            AccountSide.Consumer => AlibabaPermissionTrials.Consumer,
            AccountSide.Provider => AlibabaPermissionTrials.Provider,
        };
        var checks = new List<PermissionCheck>(trials.Count);
        // One after the other: a burst of twenty calls would be throttled, and the answer would be about that.
        foreach (var trial in trials)
            checks.Add(await CheckAsync(trial, cancellationToken));
        return checks;
    }

    private async Task<PermissionCheck> CheckAsync(AlibabaPermissionTrial trial, CancellationToken cancellationToken)
    {
        if (trial.RunAsync is null)
            return new PermissionCheck(trial.Action, Allowed: null, "Alibaba Cloud offers no trial of this action.");
        try
        {
            await trial.RunAsync(alibaba, cancellationToken);
            return trial.InEarnest
                ? new PermissionCheck(trial.Action, Allowed: true, null)
                : new PermissionCheck(trial.Action, Allowed: null, "The endpoint carried the trial out instead of judging it.");
        }
        catch (CloudException verdict)
        {
            return Judge(trial, verdict);
        }
    }

    /// <summary>
    /// The trial objects do not exist, and may be looked for before the policy is. What is not about the action at all (wrong key, no
    /// connection) is thrown on: a list of "not allowed" would send people to the policy.
    /// </summary>
    private static PermissionCheck Judge(AlibabaPermissionTrial trial, CloudException verdict) => verdict switch
    {
        { Code: "DryRunOperation" } => new PermissionCheck(trial.Action, Allowed: true, null),
        _ when IsDenial(verdict.Code) => new PermissionCheck(trial.Action, Allowed: false, verdict.Message),
        { Kind: CloudErrorKind.NotFound or CloudErrorKind.InvalidInput or CloudErrorKind.Busy or CloudErrorKind.Unknown } =>
            new PermissionCheck(trial.Action, Allowed: null, $"Alibaba Cloud judged the trial object before the permission ({verdict.Code})."),
        { Kind: CloudErrorKind.OurBug } or { Code: "UnreadableAnswer" } =>
            new PermissionCheck(trial.Action, Allowed: null, $"This endpoint offers no trial of the action ({verdict.Code})."),
        _ => throw verdict,
    };

    private static bool IsDenial(string code) =>
        code.StartsWith("Forbidden", StringComparison.Ordinal) || code.StartsWith("NoPermission", StringComparison.Ordinal);
}
