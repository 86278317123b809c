using System.Security.Cryptography;
using Jiaocheng.Requests.Data.Cases;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Drafts;

/// <summary>A draft as it is offered again.</summary>
/// <param name="Json">What was typed.</param>
/// <param name="SavedAt">When it was last kept (UTC).</param>
public sealed record KeptDraft(string Json, DateTime SavedAt);

/// <summary>Half-typed forms, one per person and form. Nobody but their writer ever reads them.</summary>
public sealed class DraftStore(IDbContextFactory<RequestsDb> contexts, PersonalVault vault, TimeProvider time)
{
    /// <summary>Keeps what was typed in place of what was kept before.</summary>
    /// <param name="accountId">The writer.</param>
    /// <param name="form">Key of the form.</param>
    /// <param name="json">What was typed.</param>
    /// <param name="ct">Cancels the write.</param>
    public async Task SaveAsync(Guid accountId, string form, string json, CancellationToken ct)
    {
        var (content, now) = (vault.Seal(json), time.GetUtcNow().UtcDateTime);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await ReplaceAsync(db, accountId, form, content, now, ct)) return;
        db.Add(new Draft { AccountId = accountId, Form = form, Json = content, SavedAt = now });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            // The same person has the form open twice and both kept it at this instant: the later text stands.
            db.ChangeTracker.Clear();
            if (!await ReplaceAsync(db, accountId, form, content, now, ct)) throw;
        }
    }

    /// <summary>What was kept; null when nothing was, or when the keys that sealed it are gone.</summary>
    public async Task<KeptDraft?> ReadAsync(Guid accountId, string form, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var draft = await db.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.AccountId == accountId && d.Form == form, ct);
        if (draft is null) return null;
        try
        {
            return new(vault.Open(draft.Json), draft.SavedAt);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Forgets a draft, because the form was sent or thrown away.</summary>
    public async Task ClearAsync(Guid accountId, string form, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Drafts.Where(d => d.AccountId == accountId && d.Form == form).ExecuteDeleteAsync(ct);
    }

    private static async Task<bool> ReplaceAsync(RequestsDb db, Guid accountId, string form, string content, DateTime now, CancellationToken ct) =>
        await db.Drafts.Where(d => d.AccountId == accountId && d.Form == form)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Json, content).SetProperty(d => d.SavedAt, now), ct) > 0;
}
