using Amazon.Runtime;

namespace PrivateLinkConsole.Clouds.Aws.Route53;

/// <summary>Route 53 for one account, each call within the account's budget. The client is made at first use, as those of a session are.</summary>
internal sealed class Route53Calls(AwsCall call, Func<AmazonRoute53Client> newClient, Route53Budget budget)
{
    private readonly Lazy<AmazonRoute53Client> client = new(newClient, LazyThreadSafetyMode.PublicationOnly);

    /// <summary>A call that changes nothing.</summary>
    public Task<TResponse> ReadAsync<TResponse>(
        Func<AmazonRoute53Client, CancellationToken, Task<TResponse>> operation, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse
    {
        budget.Take(AwsCall.OperationOf<TResponse>());
        return call.ReadAsync(token => operation(client.Value, token), cancellationToken);
    }

    /// <summary>A call that changes something, told to the journal once it has left.</summary>
    public Task<TResponse> WriteAsync<TResponse>(
        Func<AmazonRoute53Client, CancellationToken, Task<TResponse>> operation, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse
    {
        budget.Take(AwsCall.OperationOf<TResponse>());
        return call.WriteAsync(token => operation(client.Value, token), cancellationToken);
    }
}
