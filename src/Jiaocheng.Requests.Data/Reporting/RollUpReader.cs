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
        List<string> left = [.. below.Where(a => !ChildReport.CountsIn(a.Kind, verticalsToo)).Select(a => a.Path)];
        return Sum(agency, file, own) with { CountedAgencies = [agency.Id, .. below.Where(a => !left.Exists(path => a.Path.StartsWith(path, StringComparison.Ordinal))).Select(a => a.Id)] };

        RollUp Sum(Agency parent, ReportFile parentFile, ReportFigures parentOwn) => new(
            parent.Id, parent.Name, parentOwn, [.. below.Where(a => a.ParentId == parent.Id).Select(Child).Where(child => child is not null)!], parentFile.Adjustments);

        ChildReport? Child(Agency child)
        {
            var childFile = files.GetValueOrDefault(child.Id) ?? new ReportFile(child.Id, year, []);
            var childOwn = new ReportFigures(
                (registers.GetValueOrDefault(child.Id) ?? NormativeCount.None).Complete(childFile.Figures), counted.GetValueOrDefault(child.Id) ?? Section3.Of(year, []), Section4.Of(year, contested[child.Id], reading));
            var figures = childFile.Stated is { } handedIn ? ReportFigures.Of(year, handedIn.ToReport())
                : below.Any(a => a.ParentId == child.Id) ? Sum(child, childFile, childOwn).Stated : childOwn;
            // A closed agency keeps what it did in its last year.
            return child.Closed && childFile.Version == 0 && !figures.Section3.Tallies().Any() ? null
                : new(child.Id, child.Name, child.Kind, ChildReport.CountsIn(child.Kind, verticalsToo), childFile, figures);
        }
    }

    /// <summary>What an agency reports for a year: as it left, else the sum with those below it, else its own figures.</summary>
    public async Task<ReportFigures> ReportedAsync(RequestsDb db, Agency agency, int year, CancellationToken ct)
    {
        var file = await ReportFactRow.LoadAsync(db, agency.Id, year, ct);
        if (file.Stated is { } stated) return ReportFigures.Of(year, stated.ToReport());
        var own = await OwnAsync(db, agency, file, await NormativeCount.ReadAsync(db, agency.Id, year, ct), ct);
        return (await ReadAsync(db, agency, file, own, ct))?.Stated ?? own;
    }

    /// <summary>An agency's own figures of a year, without those below it.</summary>
    public async Task<ReportFigures> OwnAsync(RequestsDb db, Agency agency, ReportFile file, NormativeCount register, CancellationToken ct)
    {
        var now = await tables.ReadAsync(db, db.Cases.AsNoTracking().Where(c => c.AgencyId == agency.Id), file.Year, null, ct);
        return new(register.Complete(file.Figures), now.Section3, now.Section4);
    }
}
