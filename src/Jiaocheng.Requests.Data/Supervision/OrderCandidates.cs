using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Supervision;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Supervision;

/// <summary>Something that could become an order now.</summary>
/// <param name="Agency">Name of the agency it would be addressed to.</param>
/// <param name="Proposal">The order with everything filled in; without subjects where all of them are ordered already.</param>
/// <param name="Raised">The orders that are about the rest.</param>
public sealed record OrderCandidate(string Agency, OrderRaised Proposal, IReadOnlyList<OrderName> Raised)
{
    /// <summary>How much of it is not ordered yet.</summary>
    public int Count => Proposal.Cases.Count + Proposal.Findings.Count;
}

/// <summary>An order by its number.</summary>
public sealed record OrderName(Guid Id, string Number);

/// <summary>What a new order begins with.</summary>
/// <param name="Agencies">The agencies it may be addressed to, in the order of the tree, with the person proposed to be in charge there.</param>
/// <param name="Rules">The rules in force.</param>
/// <param name="Today">Today.</param>
public sealed record OrderStart(IReadOnlyList<(AgencyChoice Agency, string Owner)> Agencies, Rules Rules, DateOnly Today);

/// <summary>Finds what could become an order: overdue applications, late results of a year, and reports that did not come or came with errors.</summary>
public sealed class OrderCandidates(
    IDbContextFactory<RequestsDb> contexts, ActorReader actors, OrderStore orders, RulesReader rules, TimeProvider time)
{
    /// <summary>What a new order begins with; null for somebody who may not supervise.</summary>
    public async Task<OrderStart?> StartAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.Supervise)) return null;
        if (await Scope.FindAsync(db, actor, null, below: true, ct) is not { } scope) return null;
        var owners = await OwnersAsync(db, ct);
        var closed = await db.Agencies.Where(a => a.Closed).Select(a => a.Id).ToListAsync(ct);
        return new([.. scope.Reach.Where(agency => !closed.Contains(agency.Id)).Select(agency => (agency, owners.GetValueOrDefault(agency.Id, "")))],
            (await rules.ReadAsync(db, ct)).Of(actor.AgencyPath).Now, time.Today());
    }

    /// <summary>The candidates of the agencies in reach, in the order of the tree; null for somebody who may not supervise.</summary>
    public async Task<IReadOnlyList<OrderCandidate>?> ReadAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor || !actor.May(Can.Supervise)) return null;
        if (await Scope.FindAsync(db, actor, null, below: true, ct) is not { } scope) return null;
        var (today, books) = (time.Today(), await rules.ReadAsync(db, ct));
        var yearAgo = today.AddYears(-1);
        var owners = await OwnersAsync(db, ct);
        var known = (await orders.LoadAsync(db, OrderReach.Of(db, actor).Where(o => o.State != OrderState.Withdrawn), ct))
            .Where(OrderSubjects.Binds).SelectMany(order => order.Subjects.Select(subject => (Subject: subject, Name: new OrderName(order.Id, order.Number)))).ToLookup(one => one.Subject, one => one.Name);
        var overdue = await CasesAsync(scope.Cases(db).Where(CaseFilter.IsOpen).Where(c => c.Due < today), ct);
        var late = await CasesAsync(scope.Cases(db).Where(c => c.InTimeExtended == false && c.ResultOn >= yearAgo && c.State != State.Voided), ct);
        var files = (await ReportFactRow.LoadAsync(db, [.. scope.Reach.Select(agency => agency.Id)], today.Year - 1, ct)).ToDictionary(file => file.AgencyId);
        List<OrderCandidate> all = [];
        foreach (var agency in scope.Reach)
        {
            var inForce = books.Of(agency.Path).Now;
            Add(overdue[agency.Id].ToList(), one => OrderSubjects.Overdue(one.Id), open => OrderProposals.Overdue(open, inForce, today));
            Add(late[agency.Id].ToList(), one => OrderSubjects.Late(one.Id), open => OrderProposals.LateResults(open, inForce, today));
            Add(Findings(files.GetValueOrDefault(agency.Id) ?? new(agency.Id, today.Year - 1, []), inForce, today).ToList(), finding => OrderSubjects.Finding(agency.Id, finding), open => OrderProposals.Findings(open, inForce, today));

            void Add<T>(List<T> found, Func<T, string> subject, Func<IReadOnlyList<T>, OrderRaised> propose)
            {
                if (found.Count == 0) return;
                var open = found.Where(one => !known[subject(one)].Any()).Take(OrderRaised.MostSubjects).ToList();
                all.Add(new(agency.Name, propose(open) with { AddresseeId = agency.Id, Addressee = agency.Name, Owner = owners.GetValueOrDefault(agency.Id, "") },
                    [.. found.SelectMany(one => known[subject(one)]).Distinct()]));
            }
        }
        return all;
    }

    private static async Task<ILookup<Guid, OrderCase>> CasesAsync(IQueryable<CaseRow> cases, CancellationToken ct) =>
        (await cases.OrderBy(c => c.Due).ThenBy(c => c.Id).Select(c => new { c.AgencyId, Case = new OrderCase(c.Id, c.Number, c.Due) }).ToListAsync(ct)).ToLookup(one => one.AgencyId, one => one.Case);

    // A report that was begun and did not come by its day (Art 49), and what the checks found in those that came as files; one signed in the product had no errors.
    private static IEnumerable<OrderFinding> Findings(ReportFile file, Rules inForce, DateOnly today)
    {
        if (file.Filed?.Entry is ReportReceived received)
            foreach (var finding in received.Findings.Where(finding => finding.Severity == FindingSeverity.Error))
                yield return new(file.Year, finding.Rule, finding.Place, finding.Found, finding.Text.Zh);
        var due = Deadlines.Reports(file.Year, inForce.Settings)[0].Due;
        if (file.Filed is null && file.Version > 0 && today > due)
            yield return new(file.Year, OrderProposals.ReportLate, "年度报告", "没有报送", $"应当在{due:yyyy年M月d日}前报送，{(file.Standing == ChildStanding.Returned ? "上级退回后至今没有重新报送" : "至今没有报送")}。");
    }

    /// <summary>The head of the disclosure office of each agency, who is proposed as the person in charge.</summary>
    private static async Task<Dictionary<Guid, string>> OwnersAsync(RequestsDb db, CancellationToken ct)
    {
        var heads = await (from user in db.Users
                           where !user.Locked
                           join held in db.UserRoles on user.Id equals held.UserId
                           join claim in db.RoleClaims on held.RoleId equals claim.RoleId
                           where claim.ClaimType == Role.PermissionClaim && claim.ClaimValue == nameof(Can.ApproveExtension)
                           orderby user.DisplayName
                           select new { user.AgencyId, user.DisplayName }).ToListAsync(ct);
        return heads.GroupBy(head => head.AgencyId).ToDictionary(group => group.Key, group => group.First().DisplayName);
    }
}
