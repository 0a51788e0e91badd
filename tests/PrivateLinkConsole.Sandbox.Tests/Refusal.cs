using Amazon.Runtime;
using Xunit;

namespace PrivateLinkConsole.Sandbox.Tests;

/// <summary>Asserts what a call was refused with.</summary>
internal static class Refusal
{
    /// <summary>The call must fail with this code and status; gives the message.</summary>
    public static async Task<string> OfAsync(string code, int status, Func<Task> call)
    {
        var error = await Assert.ThrowsAnyAsync<AmazonServiceException>(call);
        Assert.Equal((code, status), (error.ErrorCode, (int)error.StatusCode));
        Assert.False(string.IsNullOrEmpty(error.RequestId));
        return error.Message;
    }
}
