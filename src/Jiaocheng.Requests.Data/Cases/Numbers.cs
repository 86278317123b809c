using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Domain.Letters;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Cases;

/// <summary>Gives numbers without gaps: the counter is raised in the transaction that uses the number.</summary>
public static class Numbers
{
    /// <summary>The next number of a series. The row stays locked until the caller's transaction ends; a rollback gives the number back.</summary>
    /// <param name="db">Within a transaction.</param>
    /// <param name="agency">Whose number it is.</param>
    /// <param name="series">The series.</param>
    /// <param name="kind">The kind of letter, for its 类别字; null for the number of a case.</param>
    /// <param name="year">Year of the series.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<string> NextAsync(RequestsDb db, Agency agency, Series series, LetterKind? kind, int year, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A number is given only within a transaction.");
        var name = series.ToString();
        var last = await db.Database.SqlQuery<int>($"""
            INSERT INTO "NumberSeries" ("AgencyId", "Series", "Year", "Last") VALUES ({agency.Id}, {name}, {year}, 1)
            ON CONFLICT ("AgencyId", "Series", "Year") DO UPDATE SET "Last" = "NumberSeries"."Last" + 1
            RETURNING "Last" AS "Value"
            """).ToListAsync(ct);
        return (await RulesAsync(db, agency.Id, ct))[0].Format(series, kind, agency.Mark, year, last[0]);
    }

    /// <summary>How the agency prints its numbers, and how it did before, newest first; the delivered rules come last.</summary>
    public static async Task<IReadOnlyList<NumberRules>> RulesAsync(RequestsDb db, Guid agencyId, CancellationToken ct) =>
        [.. (await db.NumberRules.AsNoTracking().Where(row => row.AgencyId == agencyId).OrderByDescending(row => row.Id).ToListAsync(ct)).Select(row => row.ToRules()), NumberRules.Delivered];

    /// <summary>Year and serial of a number that the agency gave under its present or earlier rules; null for one of another make.</summary>
    /// <param name="rules">Its rules, newest first.</param>
    /// <param name="series">The series.</param>
    /// <param name="mark">机关代字; null for any.</param>
    /// <param name="number">The number as it is printed.</param>
    public static (int Year, int Serial)? SerialOf(IEnumerable<NumberRules> rules, Series series, string? mark, string number) =>
        rules.Select(one => one.SerialOf(series, mark, number)).FirstOrDefault(found => found is not null);

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
