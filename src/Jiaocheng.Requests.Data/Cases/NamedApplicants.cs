using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Cases;

/// <summary>Finds applicants of other cases in what is typed into a letter: the surest sign of a text from the wrong file.</summary>
public sealed class NamedApplicants(IDbContextFactory<RequestsDb> contexts, ActorReader actors)
{
    private const int Most = 20;

    /// <summary>Names of other applicants of the same agency that occur in the texts of an input; nothing when the case is not of one's own agency.</summary>
    public async Task<IReadOnlyList<string>> InAsync(Guid caseId, Payload payload, Guid accountId, CancellationToken ct)
    {
        var text = string.Join('\n', Lint.Texts(payload).Select(one => one.Text));
        if (string.IsNullOrWhiteSpace(text)) return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.ReadCases)) return [];
        if (await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == caseId && c.AgencyId == actor.AgencyId, ct) is not { } row) return [];
        return await db.Cases.AsNoTracking()
            .Where(c => c.AgencyId == row.AgencyId && c.ApplicantName != row.ApplicantName && c.ApplicantName.Length > 1 && text.Contains(c.ApplicantName))
            .Select(c => c.ApplicantName).Distinct().OrderBy(name => name).Take(Most).ToListAsync(ct);
    }
}
