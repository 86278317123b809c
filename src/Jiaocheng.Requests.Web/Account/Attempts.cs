using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Account;

/// <summary>Counts wrong passwords and codes, and locks an account for a while when there were too many in a row.</summary>
public sealed class Attempts(AuditTrail audit, TimeProvider time)
{
    /// <summary>
    /// Whether a secret may be tried now. The attempt is counted before the secret is looked at, so that guesses sent at
    /// once cannot outrun the lock.
    /// </summary>
    public async Task<bool> MayTryAsync(RequestsDb db, Person person, CancellationToken ct)
    {
        if (person.Locked || person.LockoutEnd > time.GetUtcNow()) return false;
        await db.Users.Where(user => user.Id == person.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.AccessFailedCount, user => user.AccessFailedCount + 1), ct);
        await db.Entry(person).ReloadAsync(ct);
        return person.AccessFailedCount <= await LimitAsync(db, ct);
    }

    /// <summary>The secret was right: the count starts again. Saved with the caller's next save.</summary>
    public static void Succeeded(Person person) => (person.AccessFailedCount, person.LockoutEnd) = (0, null);

    /// <summary>The secret was wrong: locks after the last permitted one. Saved with the caller's next save.</summary>
    public async Task FailedAsync(RequestsDb db, Person person, string address, CancellationToken ct)
    {
        if (person.AccessFailedCount < await LimitAsync(db, ct)) return;
        var minutes = await db.SecuritySettings.Select(settings => settings.LockoutMinutes).SingleAsync(ct);
        person.AccessFailedCount = 0;
        person.LockoutEnd = time.GetUtcNow().AddMinutes(minutes);
        audit.Add(db, AuditKind.LockedOut, person.Id, person.DisplayName, person.UserName!, $"锁定 {minutes} 分钟", address: address);
    }

    private static Task<int> LimitAsync(RequestsDb db, CancellationToken ct) =>
        db.SecuritySettings.Select(settings => settings.LockoutFailures).SingleAsync(ct);
}
