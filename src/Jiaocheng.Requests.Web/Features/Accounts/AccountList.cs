using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Features.Accounts;

/// <summary>How an account stands.</summary>
public enum Standing
{
    /// <summary>May sign in.</summary>
    Active,
    /// <summary>Still has the password it was given.</summary>
    NotYetUsed,
    /// <summary>Locked for a while after failures.</summary>
    LockedOut,
    /// <summary>Locked by the security administrator.</summary>
    Locked,
}

/// <summary>One line of the list.</summary>
/// <param name="Id">The account.</param>
/// <param name="Stamp">The state the page has seen; writes bring it back.</param>
/// <param name="Form">Its particulars.</param>
/// <param name="Agency">Name of its agency.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="SecondFactor">Whether it signs in with a second factor.</param>
public sealed record AccountLine(Guid Id, string Stamp, AccountForm Form, string Agency, Standing Standing, bool SecondFactor);

/// <summary>Finds accounts in reach.</summary>
public sealed class AccountList(IDbContextFactory<RequestsDb> contexts, ActorReader actors, TimeProvider time)
{
    /// <summary>One page of the accounts in reach, ordered by agency and name, and how many there are.</summary>
    /// <param name="by">Who asks; administrators of accounts and of security may.</param>
    /// <param name="agency">Only this agency.</param>
    /// <param name="text">Part of a name or user name.</param>
    /// <param name="page">From zero.</param>
    /// <param name="size">Lines on a page.</param>
    /// <param name="ct">Cancels the query.</param>
    public async Task<(IReadOnlyList<AccountLine> Lines, int Total)> PageAsync(
        Guid by, Guid? agency, string? text, int page, int size, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, by, ct) is not { } actor) return ([], 0);
        if (!actor.May(Can.ManageAccounts) && !actor.May(Can.ManageSecurity)) return ([], 0);
        var people = db.Users.AsNoTracking().Where(person => person.Agency!.Path.StartsWith(actor.AgencyPath));
        if (agency is not null) people = people.Where(person => person.AgencyId == agency);
        if (!string.IsNullOrWhiteSpace(text))
        {
            var (name, userName) = (text.Trim(), text.Trim().ToUpperInvariant());
            people = people.Where(person => person.DisplayName.Contains(name) || person.NormalizedUserName!.Contains(userName));
        }
        var total = await people.CountAsync(ct);
        var rows = await people
            .OrderBy(person => person.Agency!.Path).ThenBy(person => person.UserName).ThenBy(person => person.Id)
            .Skip(page * size).Take(size)
            .Select(person => new { Person = person, Agency = person.Agency!.Name })
            .ToListAsync(ct);
        var ids = rows.Select(row => row.Person.Id).ToList();
        var roles = await (
            from held in db.UserRoles
            join role in db.Roles on held.RoleId equals role.Id
            where ids.Contains(held.UserId)
            select new { held.UserId, role.Name }).ToListAsync(ct);
        var codes = roles.ToLookup(role => role.UserId, role => role.Name!);
        return ([.. rows.Select(row => new AccountLine(
            row.Person.Id, row.Person.ConcurrencyStamp!, FormOf(row.Person, codes[row.Person.Id]), row.Agency, StandingOf(row.Person),
            row.Person.TwoFactorEnabled))], total);
    }

    private static AccountForm FormOf(Person person, IEnumerable<string> held) => new()
    {
        UserName = person.UserName!,
        DisplayName = person.DisplayName,
        AgencyId = person.AgencyId,
        Roles = [.. Roles.All.Select(role => role.Code).Intersect(held)],
    };

    private Standing StandingOf(Person person) =>
        person.Locked ? Standing.Locked
        : person.LockoutEnd > time.GetUtcNow() ? Standing.LockedOut
        : person.MustChangePassword ? Standing.NotYetUsed
        : Standing.Active;
}
