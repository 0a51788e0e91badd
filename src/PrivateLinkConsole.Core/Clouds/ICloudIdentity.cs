namespace PrivateLinkConsole.Core.Clouds;

/// <summary>Who we are in an account, and what we may do there.</summary>
public interface ICloudIdentity
{
    /// <summary>The account number and principal that the credentials belong to.</summary>
    Task<CallerIdentity> WhoAmIAsync(CancellationToken cancellationToken);

    /// <summary>Tries each action of <paramref name="side"/> without effect (EC2: DryRun; Route 53: its reads).</summary>
    Task<IReadOnlyList<PermissionCheck>> CheckPermissionsAsync(AccountSide side, CancellationToken cancellationToken);
}

/// <param name="Principal">ARN of the user or role session.</param>
public sealed record CallerIdentity(string AccountId, string Principal);

/// <param name="Action">IAM action name, e.g. <c>ec2:CreateVpcEndpoint</c>.</param>
/// <param name="Allowed">null: the cloud offers no way to ask without doing it.</param>
public sealed record PermissionCheck(string Action, bool? Allowed, string? Message);

/// <summary>Which of the two sides of a private link an account plays.</summary>
public enum AccountSide
{
    Consumer,
    Provider,
}
