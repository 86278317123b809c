using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Normative;
using Jiaocheng.Requests.Data.Supervision;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Supervision;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Reporting;

/// <summary>Gathers what one agency's report of a year can state: tables, channels, fees, register and stated figures. With agencies below it, all of that is their sum.</summary>
public sealed class ReportSources(RollUpReader rollUps, FactStore facts, OrderStore orders)
{
    /// <summary>The facts as they are known now.</summary>
    /// <param name="db">The context.</param>
    /// <param name="agency">The agency.</param>
    /// <param name="file">The file of the report, which states Section 2.</param>
    /// <param name="register">What the register of normative documents counts for its year.</param>
    /// <param name="ct">Cancels the read.</param>
    public async Task<ReportFacts> ReadAsync(RequestsDb db, Agency agency, ReportFile file, NormativeCount register, CancellationToken ct)
    {
        var (cases, year) = (db.Cases.AsNoTracking().Where(c => c.AgencyId == agency.Id), file.Year);
        var figures = await rollUps.OwnAsync(db, agency, file, register, ct);
        var rollUp = await rollUps.ReadAsync(db, agency, file, figures, ct);
        if (rollUp is not null)
        {
            figures = rollUp.Stated;
            var counted = rollUp.CountedAgencies;
            cases = db.Cases.AsNoTracking().Where(c => counted.Contains(c.AgencyId));
            register = await NormativeCount.ReadAsync(db, counted, year, ct);
        }
        var channels = await Section3Query.Cell(cases, year, "R1").GroupBy(c => c.Channel).Select(group => new { group.Key, Number = group.Count() }).ToListAsync(ct);
        var others = await Section3Query.Cell(cases, year, "F3").GroupBy(c => db.Facts.Any(f => f.CaseId == c.Id && f.Kind == Move.Withdraw))
            .Select(group => new { Withdrawn = group.Key, Number = group.Count() }).ToListAsync(ct);
        var before = rollUp is null ? null : await rollUps.ReportedAsync(db, agency, year - 1, ct);
        return new()
        {
            Agency = rollUp is null ? agency.Name : RollUp.TitleOf(agency.Name),
            Government = agency.Kind is AgencyKind.Government or AgencyKind.Township || rollUp is not null && RollUp.TitleOf(agency.Name) != agency.Name,
            Section3 = figures.Section3,
            LastSection3 = before?.Section3 ?? await Section3Query.ReadAsync(cases, year - 1, ct),
            Section4 = figures.Section4,
            LastSection4 = before?.Section4,
            Figures = figures.Section2,
            Attributes = register.Attributes,
            // What came in as a file does not say how its applications came: then nobody knows it of the sum.
            Channels = channels.Sum(one => one.Number) == figures.Section3["R1"][Section3.Total] ? channels.ToDictionary(one => one.Key, one => one.Number) : null,
            Withdrawn = others.Sum(one => one.Number) == figures.Section3["F3"][Section3.Total] ? others.Find(one => one.Withdrawn)?.Number ?? 0 : null,
            Fees = rollUp is not null && rollUp.Children.Any(child => child.Counted && child.ByFile) ? null : await FeesAsync(db, cases, year, ct),
            RollUp = rollUp,
            Orders = OrderFigures.Of(await orders.LoadAsync(db, db.Orders.Where(o => o.AgencyId == agency.Id || o.AddresseeId == agency.Id), ct), agency.Id, year),
        };
    }

    // Charges are rare: the cases with one in the year are folded, all in one statement, so that struck entries do not count.
    private async Task<FeeFigures> FeesAsync(RequestsDb db, IQueryable<CaseRow> cases, int year, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var charged = cases.Where(c => c.State != State.Voided && db.Facts.Any(f => f.CaseId == c.Id && (f.Kind == Move.NotifyFee || f.Kind == Move.PayFee) && f.On >= first && f.On <= last));
        var rows = await charged.Join(db.Facts, c => c.Id, f => f.CaseId, (c, f) => new { c.AgencyId, Fact = f }).OrderBy(row => row.Fact.CaseId).ThenBy(row => row.Fact.Seq).ToListAsync(ct);
        var (notices, asked, paid) = (0, 0L, 0L);
        foreach (var one in rows.GroupBy(row => (row.Fact.CaseId, row.AgencyId)))
            foreach (var fact in facts.Fold(one.Key.CaseId, one.Key.AgencyId, one.Select(row => row.Fact)).Standing.Where(fact => fact.On.Year == year))
            {
                if (fact.Payload is FeeNotified notice) (notices, asked) = (notices + 1, asked + notice.Amount);
                if (fact.Payload is FeePaid payment) paid += payment.Amount;
            }
        return new(notices, asked, paid);
    }
}
