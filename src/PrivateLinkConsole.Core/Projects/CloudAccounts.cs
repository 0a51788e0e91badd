using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>Registers, tests and removes the accounts of a project.</summary>
public sealed class CloudAccounts(ConsoleDb database, ProjectAccess access, CredentialVault vault, CloudDoor door, AuditTrail audit, LiveFeed feed, TimeProvider clock)
{
    public async Task<IReadOnlyList<CloudAccountView>> ListAsync(Caller caller, string project, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Viewer, cancellationToken);
        await using var db = database.Open();
        var rows = await db.CloudAccounts.Where(row => row.ProjectId == scope.Project.Id).OrderBy(row => row.Name).AsNoTracking().ToListAsync(cancellationToken);
        return [.. rows.Select(row => CloudAccountView.Of(row, scope.Project))];
    }

    public async Task<CloudAccountView> GetAsync(Caller caller, string project, string id, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Viewer, cancellationToken);
        await using var db = database.Open();
        return CloudAccountView.Of(await FindAsync(db, scope, id, cancellationToken), scope.Project);
    }

    /// <exception cref="InvalidInputException">Fields are wrong.</exception>
    public async Task<CloudAccountView> CreateAsync(Caller caller, string project, CloudAccountInput input, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Owner, cancellationToken);
        Validation.Require(CloudAccountInputValidator.Instance, input);
        var id = caller.NewId(Ids.CloudAccount);
        await using var db = database.Open();
        if (caller.IdEnding is not null && await db.CloudAccounts.AnyAsync(made => made.Id == id, cancellationToken))
            return await GetAsync(caller, project, id, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.CloudAccounts.AnyAsync(row => row.ProjectId == scope.Project.Id && row.Name == input.Name, cancellationToken))
            throw new ConflictException(ConflictKind.NameTaken, $"There is a cloud account {input.Name} already.");
        var row = new CloudAccount
        {
            Id = id,
            ProjectId = scope.Project.Id,
            Name = input.Name,
            Provider = input.Provider,
            AccountId = input.AccountId,
            Credentials = input.Credentials,
            CreatedAt = clock.GetUtcNow(),
        };
        SetCredentials(row, scope.Project, input);
        db.CloudAccounts.Add(row);
        await audit.AddAsync(db, caller, scope.Project.Id, "account.create", row.Id, $"{row.Name} {row.AccountId}", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        feed.Publish(scope.Project.Id, FeedSubject.CloudAccount, row.Id);
        return CloudAccountView.Of(row, scope.Project);
    }

    /// <exception cref="InvalidInputException">Fields are wrong.</exception>
    public async Task<CloudAccountView> UpdateAsync(Caller caller, string project, string id, CloudAccountChange change, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Owner, cancellationToken);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = await FindAsync(db, scope, id, cancellationToken);
        var input = change.Applied(row);
        Validation.Require(CloudAccountInputValidator.Instance, input);
        if (await db.CloudAccounts.AnyAsync(one => one.ProjectId == scope.Project.Id && one.Name == input.Name && one.Id != id, cancellationToken))
            throw new ConflictException(ConflictKind.NameTaken, $"There is a cloud account {input.Name} already.");
        row.Name = input.Name;
        if (change.Credentials is not null)
            SetCredentials(row, scope.Project, input);
        await audit.AddAsync(db, caller, scope.Project.Id, "account.update", id, row.Name, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        feed.Publish(scope.Project.Id, FeedSubject.CloudAccount, id);
        return CloudAccountView.Of(row, scope.Project);
    }

    /// <exception cref="ConflictException">Clusters or endpoints use it.</exception>
    public async Task DeleteAsync(Caller caller, string project, string id, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Owner, cancellationToken);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = await FindAsync(db, scope, id, cancellationToken);
        var clusters = await db.Clusters.Where(cluster => cluster.CloudAccountId == id).Select(cluster => cluster.Name).ToListAsync(cancellationToken);
        var endpoints = await db.Endpoints.Where(endpoint => endpoint.ConsumerCloudAccountId == id).Select(endpoint => endpoint.Name).ToListAsync(cancellationToken);
        if (clusters.Count + endpoints.Count > 0 || await db.EndpointServices.AnyAsync(service => service.CloudAccountId == id, cancellationToken))
            throw new ConflictException(ConflictKind.InUse, $"The account is used by: {string.Join(", ", clusters.Concat(endpoints).Take(10))}.");
        db.CloudAccounts.Remove(row);
        await audit.AddAsync(db, caller, scope.Project.Id, "account.delete", id, row.Name, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        feed.Publish(scope.Project.Id, FeedSubject.CloudAccount, id);
    }

    /// <summary>Enters the account and tries what the console needs; the result is kept in the row.</summary>
    public async Task<CloudAccountTest> TestAsync(Caller caller, string project, string id, string region, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Editor, cancellationToken);
        CloudAccountTest result;
        await using (var reading = database.Open())
        {
            var tested = await FindAsync(reading, scope, id, cancellationToken);
            // The cloud's host name is made from the region: nothing but a region of the list may get there.
            if (!door.Cloud(tested.Provider).Regions.Contains(region))
                throw new InvalidInputException("region", "unknown", "Field.Region.Unknown", region);
            result = await TryAsync(tested, scope.Project, region, cancellationToken);
        }

        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = await FindAsync(db, scope, id, cancellationToken);
        row.CheckedAt = clock.GetUtcNow();
        row.AccessProblem = result.Problem;
        row.MissingActions = [.. result.Missing.Select(check => check.Action).Distinct()];
        await audit.AddAsync(db, caller, scope.Project.Id, "account.test", id, result.Problem ?? $"{row.MissingActions.Count} missing", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        feed.Publish(scope.Project.Id, FeedSubject.CloudAccount, id);
        return result;
    }

    private async Task<CloudAccountTest> TryAsync(CloudAccount row, Project project, string region, CancellationToken cancellationToken)
    {
        try
        {
            var identity = door.Cloud(row.Provider).Identity(vault.Open(row, project), region);
            var caller = await identity.WhoAmIAsync(cancellationToken);
            if (caller.AccountId != row.AccountId)
                return new CloudAccountTest(caller.Principal, $"WrongAccount: these credentials belong to account {caller.AccountId}, not {row.AccountId}.", [], []);
            var consumer = await identity.CheckPermissionsAsync(AccountSide.Consumer, cancellationToken);
            var provider = await identity.CheckPermissionsAsync(AccountSide.Provider, cancellationToken);
            return new CloudAccountTest(caller.Principal, null, consumer, provider);
        }
        catch (CloudException refusal)
        {
            return new CloudAccountTest(null, $"{refusal.Code}: {refusal.Message}", [], []);
        }
    }

    private void SetCredentials(CloudAccount row, Project project, CloudAccountInput input)
    {
        row.Credentials = input.Credentials;
        row.RoleArn = input.Credentials == CredentialKind.AssumeRole ? input.RoleArn : null;
        row.AccessKeyId = input.Credentials == CredentialKind.AccessKey ? input.AccessKeyId : null;
        row.ProtectedSecret = input.Credentials == CredentialKind.AccessKey ? vault.Protect(project.Id, input.SecretAccessKey!) : null;
        // What was found with other credentials says nothing of these.
        row.CheckedAt = null;
        row.AccessProblem = null;
        row.MissingActions = [];
    }

    private static async Task<CloudAccount> FindAsync(ConsoleDbContext db, ProjectScope scope, string id, CancellationToken cancellationToken) =>
        await db.CloudAccounts.SingleOrDefaultAsync(row => row.Id == id && row.ProjectId == scope.Project.Id, cancellationToken)
        ?? throw new NotFoundException($"Cloud account {id}");
}
