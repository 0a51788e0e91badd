using Amazon.EC2;
using Amazon.Runtime;
using PrivateLinkConsole.Clouds.Aws.Route53;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>One action tried on objects that do not exist: even an emulator that ignores DryRun changes nothing.</summary>
/// <param name="Action">IAM action name.</param>
/// <param name="MayDependOnTags">The policies we print allow the action only on objects with our tags.</param>
/// <param name="RunAsync">null: AWS offers no trial.</param>
internal sealed record AwsPermissionTrial(string Action, bool MayDependOnTags, Func<AwsSession, CancellationToken, Task>? RunAsync)
{
    /// <summary>Asked for in earnest, so that an answer means "allowed"; where it is a trial, an answer means that the trial was not understood.</summary>
    public bool InEarnest { get; private init; }

    /// <summary>A read of EC2, by DryRun.</summary>
    public static AwsPermissionTrial Read<TResponse>(Func<IAmazonEC2, CancellationToken, Task<TResponse>> operation)
        where TResponse : AmazonWebServiceResponse => Of(operation, mayDependOnTags: false);

    /// <summary>A write of EC2, by DryRun.</summary>
    public static AwsPermissionTrial Write<TResponse>(Func<IAmazonEC2, CancellationToken, Task<TResponse>> operation)
        where TResponse : AmazonWebServiceResponse => Of(operation, mayDependOnTags: true);

    /// <summary>A read of Route 53, which has no DryRun.</summary>
    public static AwsPermissionTrial Ask<TResponse>(Func<AmazonRoute53Client, CancellationToken, Task<TResponse>> operation)
        where TResponse : AmazonWebServiceResponse =>
        new($"route53:{AwsCall.OperationOf<TResponse>()}", MayDependOnTags: false, (aws, cancellationToken) => aws.Route53.ReadAsync(operation, cancellationToken))
        {
            InEarnest = true,
        };

    public static AwsPermissionTrial Untried(string action) => new(action, MayDependOnTags: false, RunAsync: null);

    private static AwsPermissionTrial Of<TResponse>(Func<IAmazonEC2, CancellationToken, Task<TResponse>> operation, bool mayDependOnTags)
        where TResponse : AmazonWebServiceResponse =>
        // As a read: nothing is to be carried out, so nothing is for the journal.
        new($"ec2:{AwsCall.OperationOf<TResponse>()}", mayDependOnTags, (aws, cancellationToken) =>
            aws.Call.ReadAsync(token => operation(aws.Ec2, token), cancellationToken));
}
