using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Normative;
using Jiaocheng.Requests.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Reporting;

/// <summary>Sums the reports of the agencies below one: what they handed in, and until then what their cases and figures say. The number of statements does not grow with the agencies.</summary>
public sealed class RollUpReader(KnownTables tables, RulesReader rules)
{
    /// <summary>The sum; null for an agency with none below it.</summary>
    /// <param name="db">The context.</param>
    /// <param name="agency">The agency that sums up.</param>
    /// <param name="file">The file of its report, which holds the adjustments.</param>
    /// <param name="own">Its own figures.</param>
    /// <param name="ct">Cancels the read.</param>
    public async Task<RollUp?> ReadAsync(RequestsDb db, Agency agency, ReportFile file, ReportFigures own, CancellationToken ct)
    {
        var below = await db.Agencies.AsNoTracking().Where(a => a.Path.StartsWith(agency.Path) && a.Id != agency.Id).OrderBy(a => a.Path).ToListAsync(ct);
        if (below.Count == 0) return null;
        var verticalsToo = (await rules.ReadAsync(db, ct)).Of(agency.Path).Now.Settings.VerticalsInSum;
        List<Guid> ids = [.. below.Select(a => a.Id)];
        var (year, cases) = (file.Year, db.Cases.AsNoTracking().Where(c => ids.Contains(c.AgencyId)));
        var files = (await ReportFactRow.LoadAsync(db, ids, year, ct)).ToDictionary(one => one.AgencyId);
        var counted = await Section3Query.ByAgencyAsync(cases, year, ct);
        var (contests, reading) = await tables.ContestsAsync(db, cases, year, null, ct);
        var contested = contests.ToLookup(one => one.Contest.AgencyId, one => one.Contest);
        var registers = await NormativeCount.ByAgencyAsync(db, [.. files.Values.Where(one => one.Figures is { FromRegister: true }).Select(one => one.AgencyId)], year, ct);
        return Sum(agency, file, own);

        RollUp Sum(Agency parent, ReportFile parentFile, ReportFigures parentOwn) => new(
            parent.Id, parent.Name, parentOwn, [.. below.Where(a => a.ParentId == parent.Id).Select(Child).Where(child => child is not null)!], parentFile.Adjustments);

        ChildReport? Child(Agency child)
        {
            var childFile = files.GetValueOrDefault(child.Id) ?? new ReportFile(child.Id, year, []);
            var childOwn = new ReportFigures(
                ReportSources.FiguresOf(childFile, registers.GetValueOrDefault(child.Id) ?? NormativeCount.None), counted.GetValueOrDefault(child.Id) ?? Section3.Of(year, []), Section4.Of(year, contested[child.Id], reading));
            var figures = childFile.Stated is { } handedIn ? ReportFigures.Of(year, handedIn.ToReport())
                : below.Any(a => a.ParentId == child.Id) ? Sum(child, childFile, childOwn).Stated : childOwn;
            // A closed agency keeps what it did in its last year.
            return child.Closed && childFile.Version == 0 && !figures.Section3.Tallies().Any() ? null
                : new(child.Id, child.Name, child.Kind, ChildReport.CountsIn(child.Kind, verticalsToo), childFile, figures);
        }
    }

    /// <summary>The agency and those below it whose own cases are in the sum.</summary>
    public async Task<IReadOnlyList<Guid>> CountedAsync(RequestsDb db, Agency agency, CancellationToken ct)
    {
        var verticalsToo = (await rules.ReadAsync(db, ct)).Of(agency.Path).Now.Settings.VerticalsInSum;
        var below = await db.Agencies.AsNoTracking().Where(a => a.Path.StartsWith(agency.Path) && a.Id != agency.Id).Select(a => new { a.Id, a.Path, a.Kind }).ToListAsync(ct);
        List<string> left = [.. below.Where(a => !ChildReport.CountsIn(a.Kind, verticalsToo)).Select(a => a.Path)];
        return [agency.Id, .. below.Where(a => !left.Exists(path => a.Path.StartsWith(path, StringComparison.Ordinal))).Select(a => a.Id)];
    }
}
