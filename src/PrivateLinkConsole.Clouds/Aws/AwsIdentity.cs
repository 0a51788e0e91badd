using Amazon.SecurityToken.Model;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>Who we are by STS; what we may do by EC2's DryRun and by what Route 53 lets us read.</summary>
internal sealed class AwsIdentity(AwsSession aws) : ICloudIdentity
{
    public async Task<CallerIdentity> WhoAmIAsync(CancellationToken cancellationToken)
    {
        var response = await aws.Call.ReadAsync(token => aws.Sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), token), cancellationToken);
        return new CallerIdentity(response.Account ?? "", response.Arn ?? "");
    }

    public async Task<IReadOnlyList<PermissionCheck>> CheckPermissionsAsync(AccountSide side, CancellationToken cancellationToken)
    {
        var trials = side switch
        {
            AccountSide.Consumer => AwsPermissionTrials.Consumer,
            AccountSide.Provider => AwsPermissionTrials.Provider,
        };
        var checks = new List<PermissionCheck>(trials.Count);
        // One after the other: a burst of twenty writes would be throttled, and the answer would be about that.
        foreach (var trial in trials)
            checks.Add(await CheckAsync(trial, cancellationToken));
        return side switch
        {
            // Few reads, and all at once: where Route 53 cannot be reached, they wait together.
            AccountSide.Consumer => [.. checks, .. await Task.WhenAll(AwsDnsPermissionTrials.All.Select(trial => CheckAsync(trial, cancellationToken)))],
            AccountSide.Provider => checks,
        };
    }

    private async Task<PermissionCheck> CheckAsync(AwsPermissionTrial trial, CancellationToken cancellationToken)
    {
        if (trial.RunAsync is null)
            return new PermissionCheck(trial.Action, Allowed: null, "AWS offers no trial of this action.");
        try
        {
            await trial.RunAsync(aws, cancellationToken);
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
    /// The trial objects do not exist. AWS may look for them before it looks at the policy, so "not found" says nothing about permission.
    /// What is not about the action at all (wrong key, no connection) is thrown on: a list of "not allowed" would send people to the policy.
    /// </summary>
    private static PermissionCheck Judge(AwsPermissionTrial trial, CloudException verdict) => verdict switch
    {
        { Code: "DryRunOperation" } => new PermissionCheck(trial.Action, Allowed: true, null),
        { Code: "UnauthorizedOperation" or "AccessDenied" } => new PermissionCheck(trial.Action, Allowed: false, Denial(trial, verdict)),
        { Kind: CloudErrorKind.NotFound or CloudErrorKind.InvalidInput or CloudErrorKind.Busy or CloudErrorKind.Unknown } =>
            new PermissionCheck(trial.Action, Allowed: null, $"AWS judged the trial object before the permission ({verdict.Code})."),
        { Code: "UnreadableAnswer" or "InvalidAction" or "UnknownParameter" or "MissingParameter" } =>
            new PermissionCheck(trial.Action, Allowed: null, $"This endpoint offers no trial of the action ({verdict.Code})."),
        // Route 53 is an option: who does not use it may have closed the way to it, and the rest of the account is fine.
        _ when trial.InEarnest => new PermissionCheck(trial.Action, Allowed: null, $"Route 53 gave no verdict ({verdict.Code})."),
        _ => throw verdict,
    };

    private static string Denial(AwsPermissionTrial trial, CloudException verdict) =>
        trial.MayDependOnTags ? verdict.Message + " (A policy limited to the console's own tags also denies this trial.)" : verdict.Message;
}
