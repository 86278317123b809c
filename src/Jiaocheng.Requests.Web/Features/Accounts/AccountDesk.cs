using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Account;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Features.Accounts;

/// <summary>An answer with the password it made, which is shown once and stored nowhere.</summary>
public sealed record Issued(Answer Answer, string? Password);

/// <summary>Opens accounts, gives roles, resets passwords; locks and unlocks.</summary>
public sealed class AccountDesk(
    Entrance entrance, Passwords passwords, ILookupNormalizer names, Circuits circuits, AuditTrail audit)
{
    private const string SystemAdministrator = "sysadmin";

    /// <summary>Opens an account with a password to be changed at the first sign-in.</summary>
    public async Task<Issued> CreateAsync(AccountForm form, Guid by, CancellationToken ct)
    {
        string? password = null;
        var answer = await entrance.ActAsync(by, Can.ManageAccounts, form.UserName, async (db, actor) =>
        {
            var person = new Person
            {
                Id = Guid.CreateVersion7(),
                UserName = form.UserName,
                NormalizedUserName = names.NormalizeName(form.UserName),
                DisplayName = form.DisplayName.Trim(),
            };
            List<Refusal> faults = [.. form.Faults()];
            if (await db.Users.AnyAsync(user => user.NormalizedUserName == person.NormalizedUserName, ct)) faults.Add(AccountRefusals.UserNameTaken);
            var agency = await AgencyAsync(db, actor, form.AgencyId, faults, ct);
            if (faults.Count > 0) return new Answer.Refused(faults);
            person.AgencyId = agency!.Id;
            password = passwords.Issue(person);
            db.Users.Add(person);
            await GrantAsync(db, person, form.Roles, ct);
            Touch(person);
            audit.Add(db, AuditKind.AccountCreated, actor, person.UserName, Described(person, agency.Name, form.Roles));
            return new Answer.Done(person.Id);
        }, ct);
        return new(answer, answer is Answer.Done ? password : null);
    }

    /// <summary>Changes name, agency and roles. New roles or a new agency end the person's sign-ins.</summary>
    /// <param name="id">The account.</param>
    /// <param name="seen">The stamp of the state the page showed.</param>
    /// <param name="form">What is wanted.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="ct">Cancels the write.</param>
    public Task<Answer> ChangeAsync(Guid id, string seen, AccountForm form, Guid by, CancellationToken ct) =>
        OnAsync(id, seen, Can.ManageAccounts, by, async (db, actor, person) =>
        {
            List<Refusal> faults = [.. form.Faults()];
            if (form.UserName != person.UserName) faults.Add(AccountRefusals.UserNameFixed);
            var agency = await AgencyAsync(db, actor, form.AgencyId, faults, ct);
            var held = await HeldAsync(db, id, ct);
            var regrant = !held.ToHashSet().SetEquals(form.Roles);
            var elsewhere = agency is not null && agency.Id != person.AgencyId;
            if (id == actor.AccountId && (regrant || elsewhere)) faults.Add(AccountRefusals.OwnAccount);
            if (held.Contains(SystemAdministrator) && !form.Roles.Contains(SystemAdministrator) && await IsLastAsync(db, id, ct))
                faults.Add(AccountRefusals.LastAdministrator);
            if (faults.Count > 0) return new Answer.Refused(faults);

            var before = Described(person, person.Agency!.Name, held);
            (person.DisplayName, person.AgencyId) = (form.DisplayName.Trim(), agency!.Id);
            if (regrant) await GrantAsync(db, person, form.Roles, ct);
            if (regrant || elsewhere) EndSignIns(person);
            audit.Add(db, regrant ? AuditKind.RolesGranted : AuditKind.AccountChanged, actor, person.UserName!,
                $"{before} → {Described(person, agency.Name, form.Roles)}");
            return new Answer.Done(id);
        }, ct);

    /// <summary>Gives a new password to be changed at the next sign-in, and takes a lost second factor away.</summary>
    public async Task<Issued> ResetAsync(Guid id, string seen, Guid by, CancellationToken ct)
    {
        string? password = null;
        var answer = await OnAsync(id, seen, Can.ManageAccounts, by, async (db, actor, person) =>
        {
            if (id == actor.AccountId) return new Answer.Refused(AccountRefusals.OwnAccount);
            password = passwords.Issue(person);
            (person.TwoFactorEnabled, person.FactorKey) = (false, null);
            db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(code => code.AccountId == id).ToListAsync(ct));
            audit.Add(db, AuditKind.PasswordReset, actor, person.UserName!);
            return new Answer.Done(id);
        }, ct);
        return new(answer, answer is Answer.Done ? password : null);
    }

    /// <summary>Locks an account until it is unlocked; its open pages end at once.</summary>
    public Task<Answer> LockAsync(Guid id, string seen, Guid by, CancellationToken ct) =>
        OnAsync(id, seen, Can.ManageSecurity, by, async (db, actor, person) =>
        {
            if (id == actor.AccountId) return new Answer.Refused(AccountRefusals.OwnAccount);
            if ((await HeldAsync(db, id, ct)).Contains(SystemAdministrator) && await IsLastAsync(db, id, ct))
                return new Answer.Refused(AccountRefusals.LastAdministrator);
            person.Locked = true;
            EndSignIns(person);
            audit.Add(db, AuditKind.AccountLocked, actor, person.UserName!);
            return new Answer.Done(id);
        }, ct);

    /// <summary>Unlocks an account, also one locked after failures.</summary>
    public Task<Answer> UnlockAsync(Guid id, string seen, Guid by, CancellationToken ct) =>
        OnAsync(id, seen, Can.ManageSecurity, by, (db, actor, person) =>
        {
            person.Locked = false;
            Attempts.Succeeded(person);
            audit.Add(db, AuditKind.AccountUnlocked, actor, person.UserName!);
            return Task.FromResult<Answer>(new Answer.Done(id));
        }, ct);

    /// <summary>One act on one account in reach. Afterwards, when its stamp changed, its circuits end.</summary>
    private async Task<Answer> OnAsync(
        Guid id, string seen, Can permission, Guid by, Func<RequestsDb, Actor, Person, Task<Answer>> act, CancellationToken ct)
    {
        var signInsEnd = false;
        var answer = await entrance.ActAsync(by, permission, id.ToString(), async (db, actor) =>
        {
            var person = await db.Users.Include(user => user.Agency).SingleOrDefaultAsync(user => user.Id == id, ct);
            if (person is null || !actor.Reaches(person.Agency!.Path)) return new Answer.Missing();
            if (person.ConcurrencyStamp != seen) return Entrance.Stale;
            var stamp = person.SecurityStamp;
            var answer = await act(db, actor, person);
            signInsEnd = person.SecurityStamp != stamp;
            Touch(person);
            return answer;
        }, ct);
        if (answer is Answer.Done && signInsEnd) circuits.End(id);
        return answer;
    }

    private static string Described(Person person, string agency, IEnumerable<string> roles) =>
        $"{person.DisplayName}，{agency}，{string.Join("、", roles.Select(code => Roles.Of(code).Label))}";

    private static void Touch(Person person) => person.ConcurrencyStamp = Guid.NewGuid().ToString();

    private static void EndSignIns(Person person) => person.SecurityStamp = Guid.NewGuid().ToString("N");

    private static async Task<Agency?> AgencyAsync(
        RequestsDb db, Actor actor, Guid? id, List<Refusal> faults, CancellationToken ct)
    {
        var agency = await db.Agencies.SingleOrDefaultAsync(row => row.Id == id && !row.Closed, ct);
        if (agency is not null && actor.Reaches(agency.Path)) return agency;
        faults.Add(AccountRefusals.AgencyMissing);
        return null;
    }

    private static Task<List<string>> HeldAsync(RequestsDb db, Guid id, CancellationToken ct) => (
        from held in db.UserRoles
        join role in db.Roles on held.RoleId equals role.Id
        where held.UserId == id
        select role.Name).ToListAsync(ct)!;

    private static async Task GrantAsync(RequestsDb db, Person person, IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var held = await db.UserRoles.Where(row => row.UserId == person.Id).ToListAsync(ct);
        var wanted = await db.Roles.Where(role => codes.Contains(role.Name!)).Select(role => role.Id).ToListAsync(ct);
        db.UserRoles.RemoveRange(held.ExceptBy(wanted, row => row.RoleId));
        db.UserRoles.AddRange(wanted.Except(held.Select(row => row.RoleId))
            .Select(role => new IdentityUserRole<Guid> { UserId = person.Id, RoleId = role }));
    }

    /// <summary>Whether no other system administrator is left unlocked.</summary>
    private static async Task<bool> IsLastAsync(RequestsDb db, Guid id, CancellationToken ct) => !await (
        from held in db.UserRoles
        join role in db.Roles on held.RoleId equals role.Id
        join user in db.Users on held.UserId equals user.Id
        where role.Name == SystemAdministrator && user.Id != id && !user.Locked
        select user.Id).AnyAsync(ct);
}
