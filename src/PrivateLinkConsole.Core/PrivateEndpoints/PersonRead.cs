using System.Security.Cryptography;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>A read that a person waits for: tried up to three times, at most some five seconds in all (R10). Writes never come here.</summary>
internal static class PersonRead
{
    private const int Tries = 3;

    public static async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await read(cancellationToken);
            }
            catch (CloudException refusal) when (refusal.Kind == CloudErrorKind.Transient && attempt < Tries)
            {
                var ceiling = 400 << attempt;
                await Task.Delay(TimeSpan.FromMilliseconds(200 + RandomNumberGenerator.GetInt32(ceiling)), TimeProvider.System, cancellationToken);
            }
        }
    }
}
