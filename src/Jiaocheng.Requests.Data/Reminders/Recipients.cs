using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Domain.Reminders;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Reminders;

/// <summary>A person who may be reminded.</summary>
/// <param name="Id">The account.</param>
/// <param name="HasAddress">Whether mail can reach the person.</param>
internal sealed record Recipient(Guid Id, bool HasAddress);

/// <summary>Who is told what: everybody who may act, as of now. Locked accounts are told nothing.</summary>
internal sealed class Recipients
{
    private readonly ILookup<(Guid Agency, Can Permission), Recipient> _holding;

    private Recipients(ILookup<(Guid, Can), Recipient> holding, int mark) => (_holding, Mark) = (holding, mark);

    /// <summary>Another figure means that other people may act.</summary>
    public int Mark { get; }

    /// <summary>Reads everybody's permissions in one statement.</summary>
    public static async Task<Recipients> ReadAsync(RequestsDb db, CancellationToken ct)
    {
        var lines = await (
            from user in db.Users
            where !user.Locked
            from held in db.UserRoles.Where(held => held.UserId == user.Id)
            from claim in db.RoleClaims.Where(claim => claim.RoleId == held.RoleId && claim.ClaimType == Role.PermissionClaim)
            orderby user.Id, claim.ClaimValue
            select new { user.Id, user.AgencyId, HasAddress = user.Email != null, claim.ClaimValue }).ToListAsync(ct);
        var mark = new HashCode();
        List<(Guid Agency, Can Permission, Recipient Person)> holding = [];
        foreach (var line in lines.Distinct())
        {
            mark.Add(line);
            if (Enum.TryParse<Can>(line.ClaimValue, out var permission)) holding.Add((line.AgencyId, permission, new(line.Id, line.HasAddress)));
        }
        return new(holding.ToLookup(row => (row.Agency, row.Permission), row => row.Person), mark.ToHashCode());
    }

    /// <summary>
    /// The handler, if the next move is theirs to make; otherwise everyone of the agency who may make it. Those who may extend are told as well
    /// once the day is over, and where nobody may move.
    /// </summary>
    public IEnumerable<Recipient> Of(Guid agencyId, Guid? handlerId, Reminder reminder)
    {
        if (reminder.Task.Permission is not { } needed) return [];
        var able = _holding[(agencyId, needed)].ToList();
        var turn = able.Find(person => person.Id == handlerId) is { } handler ? [handler] : able;
        return reminder.Overdue || turn.Count == 0 ? turn.Union(_holding[(agencyId, Can.ApproveExtension)]) : turn;
    }

    /// <summary>Whoever may do it at the agency that owes it; the head and those who asked for it as well once the day is over.</summary>
    public IEnumerable<Recipient> Of(Duty duty, int stage)
    {
        var turn = duty.Turn.SelectMany(permission => _holding[(duty.AgencyId, permission)]).Distinct();
        return stage <= 0 ? turn : turn.Union(_holding[(duty.AgencyId, Can.ApproveExtension)]).Union(duty.AskedBy is { } above ? _holding[(above, Can.Supervise)] : []);
    }
}
