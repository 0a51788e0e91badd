using System.Net;
using Amazon.Runtime;

namespace PrivateLinkConsole.Clouds.Aws.Route53;

/// <summary>An error that Route 53 answered with. <see cref="AmazonServiceException.ErrorCode"/> is null where the answer names none.</summary>
internal sealed class AmazonRoute53Exception(string message, Exception inner, ErrorType type, string? code, string? requestId, HttpStatusCode status)
    : AmazonServiceException(message, inner, type, code, requestId, status);
