using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace PrivateLinkConsole.Core.Data;

/// <summary>Registers the database of the chosen kind and the stores that live in it.</summary>
public static class DataServices
{
    public static IServiceCollection AddConsoleDatabase(this IServiceCollection services, DatabaseOptions options)
    {
        services.AddIdentitySchema();
        return options.Provider switch
        {
            DatabaseProvider.Sqlite => services.AddDatabase<SqliteConsoleDbContext>(builder => UseSqlite(builder, Rooted(options.ConnectionString))),
            DatabaseProvider.PostgreSql => services.AddDatabase<PostgreSqlConsoleDbContext>(builder => UsePostgreSql(builder, options.ConnectionString)),
        };
    }

    /// <summary>Identity's users and roles in the console's database.</summary>
    public static IdentityBuilder AddConsoleStores(this IdentityBuilder identity) => identity.AddEntityFrameworkStores<ConsoleDbContext>();

    /// <summary>The key ring in the console's database, so that every node has the same.</summary>
    public static IDataProtectionBuilder PersistKeysInConsoleDatabase(this IDataProtectionBuilder protection) =>
        protection.PersistKeysToDbContext<ConsoleDbContext>();

    // Passkeys need version 3 (R14). The context's own SchemaVersion property is not enough: the model is built from these options.
    internal static void AddIdentitySchema(this IServiceCollection services) =>
        services.Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);

    internal static DbContextOptionsBuilder<T> UseSqlite<T>(DbContextOptionsBuilder<T> builder, string connectionString)
        where T : DbContext
    {
        builder.UseSqlite(connectionString, sqlite => sqlite.MigrationsHistoryTable("__Migrations")).AddInterceptors(new SqlitePragmas());
        return builder;
    }

    internal static DbContextOptionsBuilder<T> UsePostgreSql<T>(DbContextOptionsBuilder<T> builder, string connectionString)
        where T : DbContext
    {
        builder.UseNpgsql(connectionString, npgsql => npgsql.MigrationsHistoryTable("__Migrations"));
        return builder;
    }

    private static IServiceCollection AddDatabase<T>(this IServiceCollection services, Action<DbContextOptionsBuilder<T>> configure)
        where T : ConsoleDbContext
    {
        services.AddDbContextFactory<T>(builder => configure((DbContextOptionsBuilder<T>)builder));
        services.AddSingleton(provider => new ConsoleDb(provider.GetRequiredService<IDbContextFactory<T>>().CreateDbContext));
        // Identity and the key ring want a scoped context of the base type.
        services.AddScoped<ConsoleDbContext>(provider => provider.GetRequiredService<IDbContextFactory<T>>().CreateDbContext());
        return services;
    }

    /// <summary>Makes the folder of a relative database file, beside where the console was started (R22).</summary>
    private static string Rooted(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        if (builder.DataSource is "" or ":memory:" || builder.Mode == SqliteOpenMode.Memory)
            return connectionString;
        builder.DataSource = Path.GetFullPath(builder.DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(builder.DataSource)!);
        builder.DefaultTimeout = 30;
        return builder.ConnectionString;
    }
}
