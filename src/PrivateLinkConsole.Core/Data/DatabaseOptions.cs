using System.ComponentModel.DataAnnotations;

namespace PrivateLinkConsole.Core.Data;

/// <summary>Section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <value>Default: Sqlite.</value>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary><c>ConnectionStrings:Console</c>. A relative SQLite path counts from the directory the console was started in.</summary>
    /// <value>Default: Data Source=data/console.db.</value>
    [Required(AllowEmptyStrings = false)]
    public string ConnectionString { get; set; } = "Data Source=data/console.db";
}

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}
