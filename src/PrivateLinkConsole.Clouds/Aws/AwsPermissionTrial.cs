using Amazon.EC2;
using Amazon.Runtime;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>One action tried with DryRun on objects that do not exist: even an emulator that ignores DryRun changes nothing.</summary>
/// <param name="Action">IAM action name.</param>
/// <param name="MayDependOnTags">The policies we print allow the action only on objects with our tags.</param>
/// <param name="RunAsync">null: EC2 offers no trial.</param>
internal sealed record AwsPermissionTrial(string Action, bool MayDependOnTags, Func<AwsSession, CancellationToken, Task>? RunAsync)
{
    public static AwsPermissionTrial Read<TResponse>(Func<IAmazonEC2, CancellationToken, Task<TResponse>> operation)
        where TResponse : AmazonWebServiceResponse => Of(operation, mayDependOnTags: false);

    public static AwsPermissionTrial Write<TResponse>(Func<IAmazonEC2, CancellationToken, Task<TResponse>> operation)
        where TResponse : AmazonWebServiceResponse => Of(operation, mayDependOnTags: true);

    public static AwsPermissionTrial Untried(string action) => new(action, MayDependOnTags: false, RunAsync: null);

    private static AwsPermissionTrial Of<TResponse>(Func<IAmazonEC2, CancellationToken, Task<TResponse>> operation, bool mayDependOnTags)
        where TResponse : AmazonWebServiceResponse =>
        // As a read: nothing is to be carried out, so nothing is for the journal.
        new($"ec2:{AwsCall.OperationOf<TResponse>()}", mayDependOnTags, (aws, cancellationToken) =>
            aws.Call.ReadAsync(token => operation(aws.Ec2, token), cancellationToken));
}
