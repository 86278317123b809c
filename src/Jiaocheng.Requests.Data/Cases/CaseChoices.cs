using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Cases;

/// <summary>Something a filter can be set to.</summary>
public sealed record Choice(Guid Id, string Name);

/// <summary>What the filters of a list of cases can be set to, for one person.</summary>
/// <param name="Agencies">Agencies in reach, in the order of the tree; one where there is nothing to choose.</param>
/// <param name="Handlers">Persons who handle a case in reach.</param>
public sealed record FilterChoices(IReadOnlyList<Choice> Agencies, IReadOnlyList<Choice> Handlers)
{
    public static FilterChoices None { get; } = new([], []);
}

/// <summary>Reads what can be chosen in filters.</summary>
public sealed class CaseChoices(IDbContextFactory<RequestsDb> contexts, ActorReader actors)
{
    /// <summary>The choices of a person; nothing for somebody who may not read cases.</summary>
    public async Task<FilterChoices> ReadAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.ReadCases)) return FilterChoices.None;
        var agencies = await db.Agencies.AsNoTracking().Where(a => a.Path.StartsWith(actor.AgencyPath)).OrderBy(a => a.Path)
            .Select(a => new Choice(a.Id, a.Name)).ToListAsync(ct);
        // Everybody who may handle cases is asked for, not every case: accounts are few.
        return new(agencies, await Handlers(db).Where(u => u.Agency!.Path.StartsWith(actor.AgencyPath)).Select(u => new Choice(u.Id, u.DisplayName)).ToListAsync(ct));
    }

    /// <summary>Who of one's own agency may handle a case; nobody for somebody who may not read cases.</summary>
    public async Task<IReadOnlyList<Choice>> HandlersAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.ReadCases)) return [];
        return await Handlers(db).Where(u => u.AgencyId == actor.AgencyId && !u.Locked).Select(u => new Choice(u.Id, u.DisplayName)).ToListAsync(ct);
    }

    private static IQueryable<Account> Handlers(RequestsDb db) =>
        db.Users.AsNoTracking()
            .Where(u => db.UserRoles.Any(held => held.UserId == u.Id && db.RoleClaims.Any(claim =>
                claim.RoleId == held.RoleId && claim.ClaimType == Role.PermissionClaim && claim.ClaimValue == nameof(Can.Handle))))
            .OrderBy(u => u.DisplayName).ThenBy(u => u.Id);
}
