using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Audit;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data;

/// <summary>The one database context, on SQLite or PostgreSQL. It lives inside one handler call.</summary>
public sealed class RequestsDb(DbContextOptions<RequestsDb> options) : IdentityDbContext<Account, Role, Guid>(options)
{
    public DbSet<Agency> Agencies => Set<Agency>();
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(RequestsDb).Assembly);
    }
}
