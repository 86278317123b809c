using System.Reflection;
using System.Text.Json;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Supervision;

/// <summary>Orders to rows and back.</summary>
public sealed class OrderStore(PersonalVault vault)
{
    /// <summary>The columns that are derived.</summary>
    public static readonly IReadOnlyList<PropertyInfo> Columns = [.. typeof(OrderRow).GetProperties().Where(column => column.Name is not (nameof(OrderRow.Agency) or nameof(OrderRow.Addressee)))];

    /// <summary>The row that follows from a file.</summary>
    public static OrderRow RowOf(OrderFile file) => new()
    {
        Id = file.Id, AgencyId = file.AgencyId, AddresseeId = file.Raised!.AddresseeId, Number = file.Number, Source = file.Raised.Source, Version = file.Version,
        State = file.State, RaisedOn = file.RaisedOn!.Value, Due = file.Due!.Value, AnsweredLate = file.State == OrderState.Answered && file.Overdue(DateOnly.MinValue),
        Criticised = file.Criticisms.Any(), EndedOn = file.EndedOn, Head = file.Head,
    };

    public OrderFactRow ToRow(Guid id, SealedEntry<OrderEntry> fact) => new()
    {
        OrderId = id, Seq = fact.Seq, RecordedAt = fact.RecordedAt, ById = fact.ById, By = fact.By, Entry = JsonSerializer.Serialize(fact.Entry, vault.Json), Hash = fact.Hash,
    };

    public SealedEntry<OrderEntry> ToFact(OrderFactRow row) =>
        new(row.Seq, row.RecordedAt, row.ById, row.By, JsonSerializer.Deserialize<OrderEntry>(row.Entry, vault.Json)!) { Hash = row.Hash };

    /// <summary>The files of a selection of orders, the oldest first.</summary>
    public async Task<IReadOnlyList<OrderFile>> LoadAsync(RequestsDb db, IQueryable<OrderRow> orders, CancellationToken ct)
    {
        var rows = await orders.AsNoTracking().OrderBy(o => o.Id).Select(o => new { o.Id, o.AgencyId }).ToListAsync(ct);
        if (rows.Count == 0) return [];
        var facts = (await db.OrderFacts.AsNoTracking().Where(f => orders.Any(o => o.Id == f.OrderId)).OrderBy(f => f.Seq).ToListAsync(ct)).ToLookup(f => f.OrderId);
        return [.. rows.Select(row => new OrderFile(row.Id, row.AgencyId, [.. facts[row.Id].Select(ToFact)]))];
    }

    /// <summary>Adds a whole file; saved with the caller's next save.</summary>
    public void Add(RequestsDb db, OrderFile file)
    {
        db.Orders.Add(RowOf(file));
        db.OrderFacts.AddRange(file.Facts.Select(fact => ToRow(file.Id, fact)));
    }
}
