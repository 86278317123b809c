using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Account;

/// <summary>Counts wrong passwords and codes, and locks an account for a while when there were too many in a row.</summary>
public sealed class Attempts(AuditTrail audit, TimeProvider time)
{
    /// <summary>
    /// Whether a secret may be tried now. The attempt is counted in the database before the secret is looked at, so that
    /// guesses sent at once cannot outrun the lock.
    /// </summary>
    public async Task<bool> MayTryAsync(RequestsDb db, Person person, string address, CancellationToken ct)
    {
        if (person.Locked) return false;
        if (person.LockoutEnd is { } end)
        {
            if (end > time.GetUtcNow()) return false;
            // The lock is over; of those who come at once, the first starts the count again.
            await Row(db, person).Where(user => user.LockoutEnd == end).ExecuteUpdateAsync(
                set => set.SetProperty(user => user.LockoutEnd, (DateTimeOffset?)null).SetProperty(user => user.AccessFailedCount, 0), ct);
        }
        await Row(db, person).ExecuteUpdateAsync(
            set => set.SetProperty(user => user.AccessFailedCount, user => user.AccessFailedCount + 1), ct);
        await db.Entry(person).ReloadAsync(ct);
        if (person.Locked || person.LockoutEnd is not null) return false;
        var settings = await SettingsAsync(db, ct);
        if (person.AccessFailedCount <= settings.LockoutFailures) return true;
        await LockAsync(db, person, settings, address, ct);
        return false;
    }

    /// <summary>The secret was right: the count starts again. Saved with the caller's next save.</summary>
    public static void Succeeded(Person person) => (person.AccessFailedCount, person.LockoutEnd) = (0, null);

    /// <summary>
    /// The password was right but the second factor is still to come: this attempt does not count, earlier ones still do.
    /// </summary>
    public static Task HalfwayAsync(RequestsDb db, Person person, CancellationToken ct) =>
        Row(db, person).Where(user => user.AccessFailedCount > 0).ExecuteUpdateAsync(
            set => set.SetProperty(user => user.AccessFailedCount, user => user.AccessFailedCount - 1), ct);

    /// <summary>The secret was wrong: locks after the last permitted one. The audit is saved with the caller's next save.</summary>
    public async Task FailedAsync(RequestsDb db, Person person, string address, CancellationToken ct)
    {
        var settings = await SettingsAsync(db, ct);
        if (person.AccessFailedCount >= settings.LockoutFailures) await LockAsync(db, person, settings, address, ct);
    }

    private async Task LockAsync(RequestsDb db, Person person, SecuritySettings settings, string address, CancellationToken ct)
    {
        DateTimeOffset? until = time.GetUtcNow().AddMinutes(settings.LockoutMinutes);
        var locked = await Row(db, person).Where(user => user.LockoutEnd == null).ExecuteUpdateAsync(
            set => set.SetProperty(user => user.LockoutEnd, until).SetProperty(user => user.AccessFailedCount, 0), ct);
        if (locked == 1)
            audit.Add(db, AuditKind.LockedOut, person.Id, person.DisplayName, person.UserName!, $"锁定 {settings.LockoutMinutes} 分钟", address: address);
    }

    private static IQueryable<Person> Row(RequestsDb db, Person person) => db.Users.Where(user => user.Id == person.Id);

    private static Task<SecuritySettings> SettingsAsync(RequestsDb db, CancellationToken ct) =>
        db.SecuritySettings.AsNoTracking().SingleAsync(ct);
}
