using System.Text.Json;
using Jiaocheng.Requests.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Cases;

/// <summary>Facts to rows and back.</summary>
public sealed class FactStore(PersonalVault vault)
{
    public FactRow ToRow(Guid caseId, Fact fact) => new()
    {
        CaseId = caseId,
        Seq = fact.Seq,
        Kind = fact.Kind,
        On = fact.On,
        RecordedAt = fact.RecordedAt,
        ById = fact.ById,
        By = fact.By,
        Payload = JsonSerializer.Serialize(fact.Payload, vault.Json),
        DocumentNumber = fact.DocumentNumber,
        Hash = fact.Hash,
    };

    public Fact ToFact(FactRow row) => new(row.Seq, row.Kind, row.On, row.RecordedAt, row.ById, row.By,
        JsonSerializer.Deserialize<Payload>(row.Payload, vault.Json)!, row.DocumentNumber)
    { Hash = row.Hash };

    private readonly Func<RequestsDb, Guid, IAsyncEnumerable<FactRow>> _rows = EF.CompileAsyncQuery<RequestsDb, Guid, FactRow>((db, caseId) =>
        db.Facts.AsNoTracking().Where(f => f.CaseId == caseId).OrderBy(f => f.Seq));

    /// <summary>The case of a row, folded from its facts.</summary>
    public async Task<Case> LoadAsync(RequestsDb db, CaseRow row, CancellationToken ct) =>
        Fold(row.Id, row.AgencyId, await _rows(db, row.Id).ToListAsync(ct));

    /// <summary>A case from its rows, which must be in order.</summary>
    public Case Fold(Guid id, Guid agencyId, IEnumerable<FactRow> rows) => Case.Of(id, agencyId, rows.Select(ToFact));
}
