using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Domain.Letters;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Cases;

/// <summary>Gives numbers without gaps: the counter is raised in the transaction that uses the number.</summary>
public static class Numbers
{
    /// <summary>The next number of a series. The row stays locked until the caller's transaction ends; a rollback gives the number back.</summary>
    public static async Task<string> NextAsync(RequestsDb db, Agency agency, Series series, int year, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A number is given only within a transaction.");
        var name = series.ToString();
        var last = await db.Database.SqlQuery<int>($"""
            INSERT INTO "NumberSeries" ("AgencyId", "Series", "Year", "Last") VALUES ({agency.Id}, {name}, {year}, 1)
            ON CONFLICT ("AgencyId", "Series", "Year") DO UPDATE SET "Last" = "NumberSeries"."Last" + 1
            RETURNING "Last" AS "Value"
            """).ToListAsync(ct);
        return LetterKinds.Format(series, agency.Mark, year, last[0]);
    }

    /// <summary>Makes the series continue after a number that came in from outside.</summary>
    public static async Task RaiseAsync(RequestsDb db, Guid agencyId, Series series, int year, int atLeast, CancellationToken ct)
    {
        var name = series.ToString();
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "NumberSeries" ("AgencyId", "Series", "Year", "Last") VALUES ({agencyId}, {name}, {year}, {atLeast})
            ON CONFLICT ("AgencyId", "Series", "Year") DO UPDATE SET "Last" =
                CASE WHEN "NumberSeries"."Last" < {atLeast} THEN {atLeast} ELSE "NumberSeries"."Last" END
            """, ct);
    }
}
