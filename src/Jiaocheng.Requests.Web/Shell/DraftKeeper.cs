using System.Text.Json;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Drafts;

namespace Jiaocheng.Requests.Web.Shell;

/// <summary>
/// Keeps what a person types into a form, on the server and a moment after each change, so that a lost connection or a restart costs nothing.
/// One for each open form.
/// </summary>
/// <param name="store">Where drafts lie.</param>
/// <param name="account">The writer.</param>
/// <param name="form">Key of the form, e.g. <c>intake</c> or <c>Propose:</c> and a case id.</param>
public sealed class DraftKeeper<T>(DraftStore store, Guid account, string form) where T : class
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(800);
    private int changes;
    private Task saving = Task.CompletedTask;

    /// <summary>What was kept before; null when nothing was, or when it no longer fits the form.</summary>
    public async Task<T?> ReadAsync(CancellationToken ct)
    {
        if (await store.ReadAsync(account, form, ct) is not { } kept) return null;
        try
        {
            return JsonSerializer.Deserialize<T>(kept.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps the form when nothing has been typed for a moment, even if its page is left meanwhile.</summary>
    /// <returns>False when storage failed: the text is on the page alone then, and the page should say so.</returns>
    public async Task<bool> TouchAsync(T typed)
    {
        var mine = ++changes;
        await Task.Delay(Pause);
        return mine != changes || await WasStoredAsync(
            saving = store.SaveAsync(account, form, JsonSerializer.Serialize(typed), CancellationToken.None));
    }

    /// <summary>Forgets the draft, because the form was sent or thrown away.</summary>
    /// <returns>False when storage failed: the draft will be offered once more.</returns>
    public async Task<bool> ClearAsync(CancellationToken ct)
    {
        changes++;
        await WasStoredAsync(saving);
        return await WasStoredAsync(store.ClearAsync(account, form, ct));
    }

    private static async Task<bool> WasStoredAsync(Task write)
    {
        try
        {
            await write;
            return true;
        }
        catch (Exception failed) when (StorageTrouble.Of(failed) is not null)
        {
            return false;
        }
    }
}
