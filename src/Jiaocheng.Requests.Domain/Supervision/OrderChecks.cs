using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Supervision;

/// <summary>What can be wrong with what somebody says in an order.</summary>
internal static class OrderChecks
{
    /// <summary>Longest name, number and text.</summary>
    public const int MostName = 100, MostText = 5_000;

    /// <summary>The farthest day, in natural days from today: what takes longer is no period.</summary>
    public const int MostDays = 366;

    public static IEnumerable<Refusal> Of(OrderAsk ask, OrderEntry entry) => Signs.Of(entry).Concat(entry switch
    {
        OrderRaised raised => Raised(ask, raised),
        OrderAnswered answered => Checks.Substance(answered.Measures, nameof(answered.Measures), "整改情况", "What was done", "《条例》第四十七条第一款"),
        OrderRejected rejected => [.. Reason(rejected.Reason), .. Due(ask, rejected.Due)],
        OrderExtended extended => [.. Reason(extended.Reason), .. Due(ask, extended.Due), .. Later(ask, extended.Due)],
        OrderCriticised criticised => Criticised(ask, criticised),
        ComplainantTold told => [.. Past(ask, told.On, ask.File.Raised!.Complaint?.ReceivedOn), .. Checks.Text(told.Answer, nameof(told.Answer), "答复内容", "The answer", MostText)],
        OrderClosed closed => [.. Enum.IsDefined(closed.Result) ? [] : (Refusal[])[new("order.result", new("请选择结果。", "Choose a result."), Field: nameof(closed.Result))],
            .. Checks.Substance(closed.Finding, nameof(closed.Finding), "核实情况", "What was established", "《条例》第四十七条第二款")],
        OrderWithdrawn withdrawn => Reason(withdrawn.Reason),
        _ => [],
    });

    private static IEnumerable<Refusal> Raised(OrderAsk ask, OrderRaised raised)
    {
        if (!Enum.IsDefined(raised.Source)) yield return new("order.source", new("请选择来源。", "Choose what it began with."), Field: nameof(raised.Source));
        if (OrderGrounds.Find(raised.Ground) is null) yield return new("order.ground", new("请选择法律依据。", "Choose the legal ground."), Field: nameof(raised.Ground));
        foreach (var wrong in (IEnumerable<Refusal>)
        [
            .. Checks.Text(raised.Owner, nameof(raised.Owner), "整改责任人", "The person in charge", MostName), .. Name(raised.Owner, nameof(raised.Owner)),
            .. Checks.Substance(raised.Wrong, nameof(raised.Wrong), "存在的问题", "What is wrong", "《条例》第四十七条第一款"),
            .. Checks.Substance(raised.Demanded, nameof(raised.Demanded), "整改要求", "What is demanded", "《条例》第四十七条第一款"),
            .. Due(ask, raised.Due), .. Subject(ask, raised),
        ])
            yield return wrong;
    }

    private static IEnumerable<Refusal> Subject(OrderAsk ask, OrderRaised raised)
    {
        if (raised.Source is OrderSource.Overdue or OrderSource.LateResults && raised.Cases.Count == 0)
            yield return new("order.cases", new("请选择涉及的申请。", "Choose the applications it is about."), Field: nameof(raised.Cases));
        if (raised.Cases.Count > OrderRaised.MostSubjects || raised.Findings.Count > OrderRaised.MostSubjects)
            yield return new("order.many", new Text("一份整改通知最多涉及{0}件。", "One order is about at most {0} applications or findings.").With(OrderRaised.MostSubjects), Field: nameof(raised.Cases));
        if (raised.Source == OrderSource.ReportFinding && raised.Findings.Count == 0)
            yield return new("order.finding", new("请选择年度报告中的差错。", "Choose the errors of the report."), Field: nameof(raised.Findings));
        if (raised.Source == OrderSource.Complaint != raised.Complaint is not null)
            yield return new("order.complaint", new("投诉、举报引起的，请登记收到日期；其他来源不登记投诉人。", "Record when the complaint came in; other sources have none."), "《条例》第五十一条", nameof(raised.Complaint));
        if (raised.Complaint is not { } complaint) yield break;
        foreach (var wrong in Past(ask, complaint.ReceivedOn, null, nameof(complaint.ReceivedOn)).Concat(Name(complaint.Name, nameof(complaint.Name))).Concat(Name(complaint.Contact, nameof(complaint.Contact))))
            yield return wrong;
        if (complaint is { Anonymous: true, Contact.Length: > 0 })
            yield return new("order.anonymous", new("匿名的投诉、举报不登记联系方式；愿意留下联系方式的，请登记姓名。", "An anonymous complaint has no contact; with one, record a name."), Field: nameof(complaint.Name));
    }

    private static IEnumerable<Refusal> Criticised(OrderAsk ask, OrderCriticised criticised) =>
    [
        .. Checks.Text(criticised.Number, nameof(criticised.Number), "通报文号", "The number of the circular", MostName), .. Name(criticised.Number, nameof(criticised.Number)),
        .. Past(ask, criticised.On, ask.File.RaisedOn), .. Reason(criticised.Reason), .. Due(ask, criticised.Due),
    ];

    private static IEnumerable<Refusal> Reason(string reason) => Checks.Text(reason, "Reason", "理由", "Why", MostText);

    private static IEnumerable<Refusal> Due(OrderAsk ask, DateOnly due)
    {
        if (due <= ask.Today) yield return new("order.due", new("整改期限应当晚于今天。", "The last day lies after today."), "《条例》第四十七条第一款", "Due");
        else if (due > ask.Today.AddDays(MostDays)) yield return new("order.far", new("整改期限最长一年。", "The last day lies within a year."), "《条例》第四十七条第一款", "Due");
        else if (!ask.Rules.Calendar.IsWorkday(due)) yield return new("order.dayOff", new("整改期限的最后一日应当是工作日。", "The last day is a working day."), "", "Due");
    }

    private static IEnumerable<Refusal> Later(OrderAsk ask, DateOnly due)
    {
        if (due <= ask.File.Due) yield return new("order.notLater", new("延长后的期限应当晚于原期限。", "An extended period ends later than before."), Field: "Due");
    }

    private static IEnumerable<Refusal> Past(OrderAsk ask, DateOnly on, DateOnly? first, string field = "On")
    {
        if (on == default) yield return new("input.empty", new("请填写日期。", "The date is missing."), Field: field);
        else if (on > ask.Today) yield return new("date.future", new("日期不能晚于今天。", "The date lies in the future."), Field: field);
        else if (on < first || on.Year < 2008) yield return new("date.early", new("日期过早。", "The date is too early."), Field: field);
    }

    private static IEnumerable<Refusal> Name(string? name, string field)
    {
        if (name is null) yield break;
        if (name.Length > MostName) yield return new("input.long", new Text("内容过长，最多{0}字。", "At most {0} characters.").With(MostName), Field: field);
        if (!Names.IsOneLine(name)) yield return new("name.signs", new("有换行或者看不见的字符，请删除后重新填写。", "There are line breaks or signs that cannot be seen: remove them."), Field: field);
    }
}
