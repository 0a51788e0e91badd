using Microsoft.EntityFrameworkCore;

namespace PrivateLinkConsole.Core.Data;

internal sealed class PostgreSqlConsoleDbContext(DbContextOptions<PostgreSqlConsoleDbContext> options) : ConsoleDbContext(options);
