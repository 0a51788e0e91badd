using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PrivateLinkConsole.Core.Data;

/// <summary>Used by <c>dotnet ef migrations add</c> only.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteConsoleDbContext>
{
    public SqliteConsoleDbContext CreateDbContext(string[] args) =>
        new(DataServices.UseSqlite(new DbContextOptionsBuilder<SqliteConsoleDbContext>(), "Data Source=design.db").UseApplicationServiceProvider(DesignTimeServices.Create()).Options);
}

/// <summary>Used by <c>dotnet ef migrations add</c> only.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlConsoleDbContext>
{
    public PostgreSqlConsoleDbContext CreateDbContext(string[] args) =>
        new(DataServices.UsePostgreSql(new DbContextOptionsBuilder<PostgreSqlConsoleDbContext>(), "Host=127.0.0.1").UseApplicationServiceProvider(DesignTimeServices.Create()).Options);
}
