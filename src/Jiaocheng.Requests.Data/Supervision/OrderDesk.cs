using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Supervision;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Supervision;

/// <summary>Writes rectification orders: raised for an agency in reach, answered by it, judged by whoever supervises.</summary>
public sealed class OrderDesk(
    IDbContextFactory<RequestsDb> contexts, ActorReader actors, Entrance entrance, OrderStore orders, RulesReader rules, AuditTrail audit, TimeProvider time)
{
    /// <summary>Raises an order. Its number is drawn and its applications are read afresh; what runs already is not ordered twice.</summary>
    /// <param name="raised">What it says; number, name of the addressee and particulars of applications are filled in here.</param>
    /// <param name="by">Who.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    public Task<Answer> RaiseAsync(OrderRaised raised, Guid by, CancellationToken ct) =>
        entrance.ActAsync(by, Can.Supervise, "限期整改", async (db, actor) =>
        {
            if (raised.AddresseeId == Guid.Empty) return new Answer.Refused(new Refusal("order.addressee", new("请选择整改机关。", "Choose the agency it is addressed to."), Field: nameof(raised.AddresseeId)));
            if (await db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Id == raised.AddresseeId, ct) is not { } addressee || !actor.Reaches(addressee.Path)) return new Answer.Missing();
            if (addressee.Closed) return new Answer.Refused(new Refusal("order.closed", new("这个机关已经停用。", "This agency is closed."), Field: nameof(raised.AddresseeId)));
            var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == actor.AgencyId, ct);
            var file = new OrderFile(Guid.CreateVersion7(), agency.Id, []);
            var said = Trimmed(raised) with { Addressee = addressee.Name, Cases = await CasesAsync(db, raised, ct) };
            var inForce = (await rules.ReadAsync(db, ct)).Of(addressee.Path).Now;
            List<Refusal> refusals = [.. OrderGate.Refusals(new(file, new(actor.AccountId, true, false), inForce, time.Today()), said), .. await TwiceAsync(db, said, ct)];
            if (said.Cases.Count < raised.Cases.Count)
                refusals.Add(new("order.caseGone", new("有的申请已经办结或者不再逾期，请重新选择。", "Some of the applications are answered or no longer overdue: choose again."), Field: nameof(raised.Cases)));
            if (refusals.Count > 0) return new Answer.Refused(refusals);
            said = said with { Number = await Numbers.NextAsync(db, agency, Series.Order, null, time.Today().Year, ct) };
            var fact = file.Next(said, time.Instant(), actor.AccountId, actor.Name);
            orders.Add(db, new(file.Id, file.AgencyId, [fact]));
            Record(db, actor, said.Number, fact);
            return new Answer.Done(file.Id);
        }, ct);

    /// <summary>Makes the next entry of an order.</summary>
    /// <param name="id">The order.</param>
    /// <param name="seen">The version that the page showed.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="by">Who.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    public Task<Answer> WriteAsync(Guid id, int seen, OrderEntry entry, Guid by, CancellationToken ct) =>
        entrance.ActAsync(by, entry is OrderAnswered ? OrderReach.Answerers : [Can.Supervise], "限期整改", async (db, actor) =>
        {
            if (await OrderReach.Of(db, actor).Include(o => o.Agency).Include(o => o.Addressee).SingleOrDefaultAsync(o => o.Id == id, ct) is not { } row) return new Answer.Missing();
            if (row.Version != seen) return new Answer.Stale(seen, row.Version);
            var file = (await orders.LoadAsync(db, db.Orders.Where(o => o.Id == id), ct))[0];
            var said = Trimmed(entry);
            var ask = new OrderAsk(file, OrderReach.WriterOf(actor, row.Agency!, row.AddresseeId), (await rules.ReadAsync(db, ct)).Of(row.Addressee!.Path).Now, time.Today());
            if (OrderGate.Refusals(ask, said) is { Count: > 0 } refusals) return new Answer.Refused(refusals);
            var fact = file.Next(said, time.Instant(), actor.AccountId, actor.Name);
            db.OrderFacts.Add(orders.ToRow(id, fact));
            db.Entry(row).CurrentValues.SetValues(OrderStore.RowOf(new(file.Id, file.AgencyId, [.. file.Facts, fact])));
            Record(db, actor, row.Number, fact);
            return new Answer.Done(id);
        }, ct);

    /// <summary>Who complained, for the supervising agency; each time it is asked for is recorded. Null where the asker may not know.</summary>
    public async Task<Complaint?> ComplainantAsync(Guid id, Guid by, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, by, ct) is not { } actor || !actor.May(Can.Supervise)) return null;
        if (await orders.LoadAsync(db, db.Orders.Where(o => o.Id == id && o.AgencyId == actor.AgencyId), ct) is not [{ Raised.Complaint: { } complaint } file]) return null;
        audit.Add(db, AuditKind.Unmasked, actor, file.Number, "投诉人");
        await db.SaveChangesAsync(ct);
        return complaint;
    }

    private void Record(RequestsDb db, Actor actor, string number, SealedEntry<OrderEntry> fact) =>
        audit.Add(db, AuditKind.OrderChanged, actor, number, $"{fact.Seq} {OrderSteps.MoveOf(fact.Entry).Past().Zh} {fact.Hash[..12]}");

    // The addressee's own applications that are what the order says of them; a stranger's number is not written into anybody's order.
    private async Task<IReadOnlyList<OrderCase>> CasesAsync(RequestsDb db, OrderRaised raised, CancellationToken ct)
    {
        if (raised.Cases.Count is 0 or > OrderRaised.MostSubjects) return raised.Cases;
        var (ids, today) = (raised.Cases.Select(one => one.Id).ToList(), time.Today());
        var cases = db.Cases.AsNoTracking().Where(c => c.AgencyId == raised.AddresseeId && ids.Contains(c.Id));
        cases = raised.Source switch
        {
            OrderSource.Overdue => cases.Where(CaseFilter.IsOpen).Where(c => c.Due < today),
            OrderSource.LateResults => cases.Where(c => c.InTimeExtended == false),
            _ => cases,
        };
        return await cases.OrderBy(c => c.Due).ThenBy(c => c.Id).Select(c => new OrderCase(c.Id, c.Number, c.Due)).ToListAsync(ct);
    }

    private async Task<IEnumerable<Refusal>> TwiceAsync(RequestsDb db, OrderRaised said, CancellationToken ct)
    {
        var subjects = OrderSubjects.Of(said).ToHashSet();
        if (subjects.Count == 0) return [];
        return from other in await orders.LoadAsync(db, db.Orders.Where(o => o.AddresseeId == said.AddresseeId && o.State != OrderState.Withdrawn), ct)
               where OrderSubjects.Binds(other) && other.Subjects.Any(subjects.Contains)
               select new Refusal("order.twice", new Text("同一事项已经发出整改通知（{0}）。", "This is already ordered ({0}).").With(other.Number));
    }

    private static OrderRaised Trimmed(OrderRaised raised) => raised with
    {
        Owner = raised.Owner.Trim(),
        Wrong = raised.Wrong.Trim(),
        Demanded = raised.Demanded.Trim(),
        Complaint = raised.Complaint is { } complaint ? complaint with { Name = Or(complaint.Name), Contact = Or(complaint.Contact) } : null,
    };

    private static OrderEntry Trimmed(OrderEntry entry) => entry switch
    {
        OrderAnswered answered => new OrderAnswered(answered.Measures.Trim()),
        OrderRejected rejected => rejected with { Reason = rejected.Reason.Trim() },
        OrderExtended extended => extended with { Reason = extended.Reason.Trim() },
        OrderCriticised criticised => criticised with { Number = criticised.Number.Trim(), Reason = criticised.Reason.Trim() },
        ComplainantTold told => told with { Answer = told.Answer.Trim() },
        OrderClosed closed => closed with { Finding = closed.Finding.Trim() },
        OrderWithdrawn withdrawn => new OrderWithdrawn(withdrawn.Reason.Trim()),
        _ => entry,
    };

    private static string? Or(string? text) => text?.Trim() is { Length: > 0 } said ? said : null;
}
