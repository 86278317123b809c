using Jiaocheng.Requests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Jiaocheng.Requests.Migrations.PostgreSql;

/// <summary>Builds the context for <c>dotnet ef</c>; it never connects. The Identity schema version is pinned in the context.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<RequestsDb>
{
    public RequestsDb CreateDbContext(string[] args) =>
        new((DbContextOptions<RequestsDb>)new DbContextOptionsBuilder<RequestsDb>()
            .UseEngine(Engine.PostgreSql, "Host=localhost;Database=requests").Options);
}
