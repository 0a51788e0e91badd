using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using PrivateLinkConsole.Clouds.Alibaba.Rpc;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Alibaba;

/// <summary>Keeps one session per account and region; other credentials for the same account replace it.</summary>
internal sealed class AlibabaClients(
    AlibabaServiceAddresses addresses, AlibabaCredentialsFactory credentials, CloudHttp http, TimeProvider time, ILogger<RpcCall> logger)
{
    private readonly ConcurrentDictionary<(string CloudAccountId, string Region), Entry> sessions = new();

    /// <summary>By the cloud's account number: it refuses writes that overlap, whoever signs them.</summary>
    private readonly ConcurrentDictionary<(string AccountId, string Region), SemaphoreSlim> writes = new();

    public AlibabaSession For(CloudAccess access, string region) =>
        sessions.AddOrUpdate(
            (access.CloudAccountId, region),
            _ => new Entry(access, Open(access, region)),
            // The replaced session is left to the collector: a call may still be using it.
            (_, kept) => kept.Access == access ? kept : new Entry(access, Open(access, region))).Session;

    private AlibabaSession Open(CloudAccess access, string region)
    {
        var oneWrite = writes.GetOrAdd((access.AccountId, region), _ => new SemaphoreSlim(1, 1));
        var call = new RpcCall(region, addresses, credentials.Create(access.Credentials, region), oneWrite, http, time, logger);
        return new AlibabaSession(access.AccountId, region, new(call), new(call), new(call), new(call));
    }

    private sealed record Entry(CloudAccess Access, AlibabaSession Session);
}
