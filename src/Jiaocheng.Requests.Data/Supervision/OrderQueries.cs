using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Supervision;

/// <summary>Ready-made selections of orders.</summary>
public enum OrderSelection
{
    /// <summary>Neither closed nor withdrawn.</summary>
    Running,
    /// <summary>Not mended in time.</summary>
    Overdue,
    /// <summary>Answered and not judged.</summary>
    Answered,
    /// <summary>Closed or withdrawn.</summary>
    Ended,
    /// <summary>Every one.</summary>
    All,
}

/// <summary>Which orders a list shows.</summary>
/// <param name="Selection">Which of them.</param>
/// <param name="AddresseeId">Only those addressed to this agency; null for all in reach.</param>
/// <param name="Page">From zero.</param>
public sealed record OrderFilter(OrderSelection Selection = OrderSelection.Running, Guid? AddresseeId = null, int Page = 0)
{
    /// <summary>Lines of a page.</summary>
    public const int Size = 25;
}

/// <summary>A line of the list of orders.</summary>
/// <param name="Remaining">Working days to the last day: 0 today, negative when over; null for an order that has ended or waits to be judged.</param>
public sealed record OrderLine(
    Guid Id, string Number, string Addressee, string Raiser, OrderSource Source, OrderState State, DateOnly RaisedOn, DateOnly Due, bool Overdue, bool Criticised, DateOnly? EndedOn, int? Remaining);

/// <summary>The list of orders.</summary>
/// <param name="Page">The lines, the most urgent first.</param>
/// <param name="Agencies">The agencies in reach, for choosing one.</param>
public sealed record OrderList(Page<OrderLine> Page, IReadOnlyList<AgencyChoice> Agencies);

/// <summary>One order as its page shows it.</summary>
/// <param name="File">Its file, without who complained.</param>
/// <param name="Issuer">Name of the supervising agency.</param>
/// <param name="Offers">What this person may do, with what stands against each.</param>
/// <param name="Rules">The rules in force at the addressee.</param>
/// <param name="Today">Today.</param>
/// <param name="KnowsComplainant">Whether the person may ask who complained.</param>
/// <param name="ReadsCases">Whether the applications it is about are in the person's reach.</param>
public sealed record OrderView(OrderFile File, string Issuer, IReadOnlyList<OrderOffer> Offers, Rules Rules, DateOnly Today, bool KnowsComplainant, bool ReadsCases);

/// <summary>The orders that wait for a person: their agency's own to be mended, and those to be judged.</summary>
/// <param name="Overdue">Addressed to one's agency, and over.</param>
/// <param name="Soon">Addressed to one's agency, with few working days left.</param>
/// <param name="Open">Addressed to one's agency, with more days left.</param>
/// <param name="ToJudge">Raised by one's agency and answered.</param>
/// <param name="Missed">Raised by one's agency, not answered, and over.</param>
public sealed record OrderCounts(int Overdue, int Soon, int Open, int ToJudge, int Missed)
{
    public bool Any => Overdue + Soon + Open + ToJudge + Missed > 0;
}

/// <summary>Reads of orders, for those who supervise and those who answer.</summary>
public sealed class OrderQueries(IDbContextFactory<RequestsDb> contexts, ActorReader actors, OrderStore orders, RulesReader rules, TimeProvider time)
{
    /// <summary>A page of the orders in reach; null for somebody who has none to look at.</summary>
    public async Task<OrderList?> ListAsync(OrderFilter filter, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !OrderReach.Readers.Any(actor.May)) return null;
        if (await Scope.FindAsync(db, actor, null, below: true, ct) is not { } scope) return null;
        var today = time.Today();
        var all = Select(OrderReach.Of(db, actor).AsNoTracking(), filter.Selection, today);
        if (filter.AddresseeId is { } addressee) all = all.Where(o => o.AddresseeId == addressee);
        var total = await all.CountAsync(ct);
        var lines = await all.OrderBy(o => o.EndedOn != null).ThenByDescending(o => o.EndedOn).ThenBy(o => o.Due).ThenBy(o => o.Id).Skip(filter.Page * OrderFilter.Size).Take(OrderFilter.Size)
            .Select(o => new OrderLine(o.Id, o.Number, o.Addressee!.Name, o.Agency!.Name, o.Source, o.State, o.RaisedOn, o.Due, o.State == OrderState.Open && o.Due < today || o.AnsweredLate, o.Criticised, o.EndedOn, null)).ToListAsync(ct);
        var calendar = (await rules.ReadAsync(db, ct)).Of(actor.AgencyPath).Now.Calendar;
        return new(new([.. lines.Select(line => line.State == OrderState.Open ? line with { Remaining = WorkQueue.Remaining(today, line.Due, calendar) } : line)], total), scope.Reach);
    }

    /// <summary>How many orders in reach run, and how many of them are not mended in time; null for somebody who has none to look at.</summary>
    public async Task<(int Running, int Overdue)?> TotalsAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !OrderReach.Readers.Any(actor.May)) return null;
        var (reach, today) = (OrderReach.Of(db, actor).AsNoTracking(), time.Today());
        return (await Select(reach, OrderSelection.Running, today).CountAsync(ct), await Select(reach, OrderSelection.Overdue, today).CountAsync(ct));
    }

    /// <summary>One order; null when it is not in reach.</summary>
    public async Task<OrderView?> FindAsync(Guid id, Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !OrderReach.Readers.Any(actor.May)) return null;
        if (await OrderReach.Of(db, actor).AsNoTracking().Include(o => o.Agency).Include(o => o.Addressee).SingleOrDefaultAsync(o => o.Id == id, ct) is not { } row) return null;
        var file = (await orders.LoadAsync(db, db.Orders.Where(o => o.Id == id), ct))[0];
        var inForce = (await rules.ReadAsync(db, ct)).Of(row.Addressee!.Path).Now;
        var ask = new OrderAsk(file, OrderReach.WriterOf(actor, row.Agency!, row.AddresseeId), inForce, time.Today());
        return new(file.Hidden(), row.Agency!.Name, OrderGate.Offers(ask), inForce, ask.Today,
            ask.Writer.Supervises && row.AgencyId == actor.AgencyId && file.Raised!.Complaint is { Anonymous: false }, actor.May(Domain.Workflow.Can.ReadCases) && actor.Reaches(row.Addressee.Path));
    }

    /// <summary>What waits for a person; nothing for somebody who has no orders to look at.</summary>
    public async Task<OrderCounts> CountAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !OrderReach.Readers.Any(actor.May)) return new(0, 0, 0, 0, 0);
        var today = time.Today();
        var soon = (await rules.ReadAsync(db, ct)).Of(actor.AgencyPath).Now.Calendar.Add(today, WorkCounts.SoonDays);
        var (answers, supervises) = (OrderReach.Answerers.Any(actor.May), actor.May(Domain.Workflow.Can.Supervise));
        var addressed = db.Orders.AsNoTracking().Where(o => answers && o.AddresseeId == actor.AgencyId && o.State == OrderState.Open);
        var raised = db.Orders.AsNoTracking().Where(o => supervises && o.AgencyId == actor.AgencyId);
        return new(await addressed.CountAsync(o => o.Due < today, ct), await addressed.CountAsync(o => o.Due >= today && o.Due <= soon, ct), await addressed.CountAsync(o => o.Due > soon, ct),
            await raised.CountAsync(o => o.State == OrderState.Answered, ct), await raised.CountAsync(o => o.State == OrderState.Open && o.Due < today, ct));
    }

    private static IQueryable<OrderRow> Select(IQueryable<OrderRow> all, OrderSelection selection, DateOnly today) => selection switch
    {
        OrderSelection.Running => all.Where(o => o.EndedOn == null),
        OrderSelection.Overdue => all.Where(o => o.State == OrderState.Open && o.Due < today || o.AnsweredLate),
        OrderSelection.Answered => all.Where(o => o.State == OrderState.Answered),
        OrderSelection.Ended => all.Where(o => o.EndedOn != null),
        _ => all,
    };
}
