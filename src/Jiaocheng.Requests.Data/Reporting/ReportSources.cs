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

/// <summary>Gathers what one agency's report of a year can state: tables, channels, fees, register and stated figures.</summary>
public sealed class ReportSources(KnownTables tables, FactStore facts, OrderStore orders)
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
        var now = await tables.ReadAsync(db, cases, year, null, ct);
        var channels = await Section3Query.Cell(cases, year, "R1").GroupBy(c => c.Channel).Select(group => new { group.Key, Number = group.Count() }).ToListAsync(ct);
        return new()
        {
            Agency = agency.Name,
            Government = agency.Kind is AgencyKind.Government or AgencyKind.Township,
            Section3 = now.Section3,
            LastSection3 = await Section3Query.ReadAsync(cases, year - 1, ct),
            Section4 = now.Section4,
            Figures = FiguresOf(file, register),
            Attributes = register.Attributes,
            Channels = channels.ToDictionary(one => one.Key, one => one.Number),
            Withdrawn = await Section3Query.Cell(cases, year, "F3").CountAsync(c => db.Facts.Any(f => f.CaseId == c.Id && f.Kind == Move.Withdraw), ct),
            Fees = await FeesAsync(db, cases, year, ct),
            Orders = OrderFigures.Of(await orders.LoadAsync(db, db.Orders.Where(o => o.AgencyId == agency.Id || o.AddresseeId == agency.Id), ct), agency.Id, year),
        };
    }

    /// <summary>The figures of Section 2: as stated, with the rows of documents counted where the office wants them counted.</summary>
    public static YearlyFigures FiguresOf(ReportFile file, NormativeCount register) => file.Figures switch
    {
        { FromRegister: true } stated => stated.Figures with { Rules = register.Rules, Documents = register.Documents },
        { } stated => stated.Figures,
        null => new(),
    };

    // Charges are rare: the cases with one are folded, so that struck entries do not count.
    private async Task<FeeFigures> FeesAsync(RequestsDb db, IQueryable<CaseRow> cases, int year, CancellationToken ct)
    {
        var (notices, asked, paid) = (0, 0L, 0L);
        foreach (var row in await cases.Where(c => c.State != State.Voided && db.Facts.Any(f => f.CaseId == c.Id && f.Kind == Move.NotifyFee)).ToListAsync(ct))
            foreach (var fact in (await facts.LoadAsync(db, row, ct)).Standing.Where(fact => fact.On.Year == year))
            {
                if (fact.Payload is FeeNotified notice) (notices, asked) = (notices + 1, asked + notice.Amount);
                if (fact.Payload is FeePaid payment) paid += payment.Amount;
            }
        return new(notices, asked, paid);
    }
}
