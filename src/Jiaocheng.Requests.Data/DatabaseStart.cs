using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases.Similar;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data;

/// <summary>Brings the database up to this version of the product. The host and every command run it first.</summary>
public sealed class DatabaseStart(IDbContextFactory<RequestsDb> contexts, TimeProvider time)
{
    /// <summary>Applies the migrations that are missing and fills what an empty database needs.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.MigrateAsync(ct);
        await RoleSeed.RunAsync(db, ct);
        await RulesReader.SeedAsync(db, time, ct);
        await TermIndex.FillAsync(db, ct);
    }
}
