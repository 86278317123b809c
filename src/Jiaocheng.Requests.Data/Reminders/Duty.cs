using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Data.Supervision;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Reminders;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Supervision;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Reminders;

/// <summary>What an agency owes by a day and is no case: its annual report, the answer to a rectification order.</summary>
/// <param name="SubjectId">The agency whose report it is, or the order.</param>
/// <param name="AgencyId">Who owes it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Where it is done, below the address of the product.</param>
/// <param name="Clock">By when; its sequence counts up whenever it is asked for anew or goes on to the next person.</param>
/// <param name="State">How it stands.</param>
/// <param name="Next">What is to be done.</param>
/// <param name="Pressing">It was asked for: it calls at once, however far off its last day is.</param>
/// <param name="Turn">Who may do it.</param>
/// <param name="AskedBy">The agency whose supervisors hear of it when the day is over; null where nobody there asked.</param>
/// <param name="Calendar">The working days of the agency.</param>
internal sealed record Duty(
    Guid SubjectId, Guid AgencyId, string Name, string Address, Deadline Clock, Text State, Text Next, bool Pressing, IReadOnlyList<Can> Turn, Guid? AskedBy, WorkCalendar Calendar)
{
    private static readonly Text HandIn = new("核对并报送年度报告", "Check and hand in the annual report");
    private static readonly Text Mend = new("按退回意见修改后重新报送", "Mend it as asked and hand it in again");
    private static readonly Text Review = new("审核年度报告", "Review the annual report");
    private static readonly Text Sign = new("签发年度报告", "Sign the annual report");
    private static readonly Text AnswerOrder = new("整改并报送整改情况", "Mend it and answer");

    private static Text WhatNext(ReportStage stage, ChildStanding standing) => stage switch
    {
        ReportStage.Submitted => Review,
        ReportStage.Reviewed => Sign,
        _ => standing == ChildStanding.Returned ? Mend : HandIn,
    };

    /// <summary>Everything that is owed on a day, in three statements.</summary>
    public static async Task<IReadOnlyList<Duty>> ReadAsync(RequestsDb db, RuleBooks books, DateOnly today, CancellationToken ct)
    {
        var year = ReportNotices.YearSpokenOf(today);
        var marks = await ReportFactRow.MarksAsync(db, year, ct);
        var agencies = await db.Agencies.AsNoTracking().Where(a => !a.Closed).Select(a => new { a.Id, a.Path }).ToListAsync(ct);
        var reports =
            from agency in agencies
            where ReportNotices.InSeason(today) || marks.Contains(agency.Id)
            let kinds = marks[agency.Id].Select(mark => mark.Kind).ToList()
            let standing = ReportFile.StandingOf(kinds)
            where standing is not (ChildStanding.HandedIn or ChildStanding.Accepted)
            let asked = marks[agency.Id].LastOrDefault(mark => mark.Kind is ReportEntryKind.Urged or ReportEntryKind.Returned or ReportEntryKind.Submitted or ReportEntryKind.Reviewed or ReportEntryKind.SentBack)?.Seq ?? 0
            let stage = ReportFile.StageOf(kinds)
            let rules = books.Of(agency.Path).Now
            let clock = Deadlines.Reports(year, rules.Settings)[0] with { Of = asked }
            select new Duty(agency.Id, agency.Id, NameOf(clock.Due), AddressOf(agency.Id, clock.Due), clock,
                standing.Label(), WhatNext(stage, standing), asked > 0, [ReportRules.PermissionAt(stage) ?? Can.Report], null, rules.Calendar);
        var orders = await db.Orders.AsNoTracking().Where(o => o.State == OrderState.Open)
            .Select(o => new { o.Id, o.AgencyId, o.AddresseeId, o.Addressee!.Path, o.Number, o.RaisedOn, o.Due }).ToListAsync(ct);
        return
        [
            .. reports,
            .. orders.Select(o => new Duty(o.Id, o.AddresseeId, o.Number, AddressOf(o.Id), new(Term.Rectification, o.RaisedOn, o.Due, true) { Chosen = true },
                OrderState.Open.Label(), AnswerOrder, true, OrderReach.Answerers, o.AgencyId, books.Of(o.Path).Now.Calendar)),
        ];
    }

    /// <summary>The stage it has reached; null while it does not call.</summary>
    public int? Stage(DateOnly today, IReadOnlyCollection<int> chosen) => Stages.Reached(Clock, today, Calendar, chosen) ?? (Pressing ? Stages.Offered[0] : null);

    /// <summary>Whether a period is that of a duty and no clock of a case.</summary>
    public static bool Is(Term term) => term is Term.Report or Term.Rectification;

    /// <summary>What the report that is due on a day is called.</summary>
    public static string NameOf(DateOnly due) => $"{due.Year - 1}年度报告";

    /// <summary>Where the report of an agency that is due on a day is checked and handed in.</summary>
    public static string AddressOf(Guid agencyId, DateOnly due) => $"report/checks?agency={agencyId}&year={due.Year - 1}";

    /// <summary>Where an order is answered.</summary>
    public static string AddressOf(Guid orderId) => $"supervision/{orderId}";

    /// <summary>Whether a reminder was given for it as it stands.</summary>
    public bool Is(ReminderRow row) => row.SubjectId == SubjectId && row.Term == Clock.Term && row.Of == Clock.Of && row.Due == Clock.Due;
}
