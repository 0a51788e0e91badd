using Amazon.EC2.Model;
using Amazon.Runtime;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>Answers with status 200 that are not a success.</summary>
internal static class AwsAnswers
{
    /// <summary>Each of our writes names one object, so one entry is the call's own failure.</summary>
    public static void ThrowIfUnsuccessful<TResponse>(TResponse response, IReadOnlyList<UnsuccessfulItem>? items)
        where TResponse : AmazonWebServiceResponse
    {
        if (items is [var item, ..])
            throw AwsFailure.OfItem(AwsCall.OperationOf<TResponse>(), item.Error?.Code, item.Error?.Message, response.ResponseMetadata.RequestId);
    }

    /// <summary>An answer without the object that was asked for. After a create that object probably exists.</summary>
    public static CloudException Incomplete<TResponse>(TResponse response, bool outcomeUnknown = true)
        where TResponse : AmazonWebServiceResponse
    {
        var operation = AwsCall.OperationOf<TResponse>();
        var message = $"The answer to {operation} names no object.";
        return new CloudException(CloudErrorKind.Transient, operation, "UnreadableAnswer", message, response.ResponseMetadata.RequestId)
        {
            OutcomeUnknown = outcomeUnknown,
        };
    }
}
