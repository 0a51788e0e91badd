using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>From an account's row to the ports of its cloud.</summary>
public sealed class CloudDoor(ConsoleDb database, CredentialVault vault, IEnumerable<ICloud> clouds)
{
    public ICloud Cloud(CloudProvider provider) =>
        clouds.FirstOrDefault(cloud => cloud.Provider == provider) ?? throw new NotFoundException($"A client for {provider}");

    public async Task<CloudAccess> AccessAsync(string cloudAccountId, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var row = await db.CloudAccounts
            .Where(account => account.Id == cloudAccountId)
            .Join(db.Projects, account => account.ProjectId, project => project.Id, (account, project) => new { account, project })
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException($"Cloud account {cloudAccountId}");
        return vault.Open(row.account, row.project);
    }

    public async Task<IPrivateLinkConsumer> ConsumerAsync(string cloudAccountId, string region, CancellationToken cancellationToken)
    {
        var account = await AccessAsync(cloudAccountId, cancellationToken);
        return Cloud(account.Provider).Consumer(account, region);
    }

    public async Task<IEndpointServiceProvider> ServiceProviderAsync(string cloudAccountId, string region, CancellationToken cancellationToken)
    {
        var account = await AccessAsync(cloudAccountId, cancellationToken);
        return Cloud(account.Provider).ServiceProvider(account, region);
    }

    public async Task<ICloudNetworks> NetworksAsync(string cloudAccountId, string region, CancellationToken cancellationToken)
    {
        var account = await AccessAsync(cloudAccountId, cancellationToken);
        return Cloud(account.Provider).Networks(account, region);
    }

    public async Task<IPrivateDns> PrivateDnsAsync(string cloudAccountId, CancellationToken cancellationToken)
    {
        var account = await AccessAsync(cloudAccountId, cancellationToken);
        return Cloud(account.Provider).PrivateDns(account);
    }
}
