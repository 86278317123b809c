using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Letters;

namespace Jiaocheng.Requests.Domain.Supervision;

/// <summary>The product's own words for orders that follow from facts: everything filled in, and all of it may be changed before it is raised.</summary>
public static class OrderProposals
{
    private const string Regulation = "《中华人民共和国政府信息公开条例》";

    /// <summary>Applications open after their reply date.</summary>
    public static OrderRaised Overdue(IReadOnlyList<OrderCase> cases, Rules rules, DateOnly today) => Begun(OrderSource.Overdue, rules, today) with
    {
        Cases = cases,
        Wrong = $"截至{Letter.DateText(today)}，有{cases.Count}件政府信息公开申请超过答复期限仍未答复，不符合{Regulation}第三十三条关于答复期限的规定。",
        Demanded = "一、立即依法作出答复并送达申请人。\n二、逐件查明逾期的原因，明确责任。\n三、完善登记、审核、办理、答复、归档的工作制度，防止再次逾期。",
    };

    /// <summary>Results that were issued after their reply date.</summary>
    public static OrderRaised LateResults(IReadOnlyList<OrderCase> cases, Rules rules, DateOnly today) => Begun(OrderSource.LateResults, rules, today) with
    {
        Cases = cases,
        Wrong = $"近一年来，有{cases.Count}件政府信息公开申请在答复期限届满之后才答复，不符合{Regulation}第三十三条关于答复期限的规定。",
        Demanded = "一、逐件说明逾期答复的原因，明确责任。\n二、完善登记、审核、办理、答复、归档的工作制度，防止再次逾期。",
    };

    /// <summary>The rule of a finding that says that a report is not in (Art 49).</summary>
    public const string ReportLate = "report-late";

    /// <summary>Whether an order is about nothing but a report that is not in.</summary>
    public static bool IsOnLateReport(OrderRaised order) => order.Findings.Count > 0 && order.Findings.All(finding => finding.Rule == ReportLate);

    /// <summary>Errors that the checks found in the report of a year, or that it is not in.</summary>
    public static OrderRaised Findings(IReadOnlyList<OrderFinding> findings, Rules rules, DateOnly today) => Begun(OrderSource.ReportFinding, rules, today) with
    {
        Findings = findings,
        Wrong = string.Join('\n', findings.Select(finding => finding.Rule == ReportLate ? $"{finding.Year}年政府信息公开工作年度报告{finding.Text}" : $"{finding.Year}年政府信息公开工作年度报告“{finding.Place}”：{finding.Text}")),
        Demanded = findings.All(finding => finding.Rule == ReportLate) ? "一、立即报送年度报告，并依法向社会公布。\n二、说明没有按期报送的原因和今后按期报送的办法。" : "一、逐项核对并改正年度报告中的差错；已经公布的，改正后重新公布。\n二、说明差错产生的原因和今后的核对办法。",
    };

    /// <summary>An order with the usual ground and period of its source.</summary>
    public static OrderRaised Begun(OrderSource source, Rules rules, DateOnly today) => new()
    {
        Source = source, Ground = OrderGrounds.For(source).Code, Days = rules.Settings.OrderDays, Due = rules.Calendar.Add(today, rules.Settings.OrderDays),
    };
}
