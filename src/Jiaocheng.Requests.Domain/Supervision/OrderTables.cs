using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Supervision;

/// <summary>What an order began with.</summary>
public enum OrderSource
{
    /// <summary>Applications open after their reply date.</summary>
    Overdue,
    /// <summary>Results that were issued after their reply date.</summary>
    LateResults,
    /// <summary>An error that a check found in the annual report.</summary>
    ReportFinding,
    /// <summary>A complaint or report by a citizen or body.</summary>
    Complaint,
    /// <summary>Any other inspection or assessment.</summary>
    Inspection,
}

/// <summary>Where an order stands.</summary>
public enum OrderState { Unraised, Open, Answered, Closed, Withdrawn }

/// <summary>What an order came to.</summary>
public enum OrderResult { Mended, PartlyMended, Unfounded }

/// <summary>What can be done with an order.</summary>
public enum OrderMove { Raise, Answer, Reject, Extend, Criticise, TellComplainant, Close, Withdraw }

/// <summary>The legal ground of an order.</summary>
/// <param name="Code">Stable name.</param>
/// <param name="Label">What it is about.</param>
/// <param name="Article">The rule, as a notice cites it.</param>
/// <param name="Act">What the rule lets the supervising agency do: 督促整改 or 责令改正.</param>
/// <param name="For">The sources for which it is proposed.</param>
public sealed record OrderGround(string Code, Text Label, string Article, string Act, params OrderSource[] For);

/// <summary>The grounds on which the Regulation lets an agency be made to mend its ways.</summary>
public static class OrderGrounds
{
    /// <summary>All grounds; the first that names a source is proposed for it.</summary>
    public static readonly IReadOnlyList<OrderGround> All =
    [
        new("47-1", new("未按照要求开展政府信息公开工作", "Disclosure work not done as required"), "第四十七条第一款", "督促整改",
            OrderSource.Overdue, OrderSource.LateResults, OrderSource.ReportFinding, OrderSource.Inspection),
        new("47-2", new("未按照要求主动公开，或者对申请不依法答复处理，经查证属实", "Not published as required or applications not answered lawfully, as was established"), "第四十七条第二款", "督促整改", OrderSource.Complaint),
        new("51", new("在政府信息公开工作中侵犯合法权益的投诉、举报", "Complaint that rights were infringed in disclosure work"), "第五十一条", "督促整改"),
        new("52", new("未建立健全政府信息公开有关制度、机制", "No working system of disclosure"), "第五十二条", "责令改正"),
        new("53-1", new("不依法履行政府信息公开职能", "Duties of disclosure not performed"), "第五十三条第一项", "责令改正"),
        new("53-2", new("不及时更新公开的政府信息内容、公开指南和公开目录", "Published information, guide or catalogue not kept up to date"), "第五十三条第二项", "责令改正"),
        new("53-3", new("违反《条例》规定的其他情形", "Other breaches of the Regulation"), "第五十三条第三项", "责令改正"),
    ];

    /// <summary>The ground of a code; null where there is none.</summary>
    public static OrderGround? Find(string code) => All.FirstOrDefault(ground => ground.Code == code);

    /// <summary>The ground that is proposed for a source.</summary>
    public static OrderGround For(OrderSource source) => All.First(ground => ground.For.Contains(source));
}

/// <summary>Names beside the values, so that none can be without.</summary>
public static class OrderNames
{
    private static readonly Text[] Sources =
    [
        new("申请逾期未答复", "Overdue applications"), new("逾期答复", "Late results"), new("年度报告差错", "Errors of a report"), new("投诉、举报", "Complaint"), new("检查、考核", "Inspection"),
    ];

    private static readonly Text[] States = [new("未发出", "Not raised"), new("整改中", "Being mended"), new("待审核", "Answered"), new("已办结", "Closed"), new("已撤销", "Withdrawn")];

    private static readonly Text[] Results = [new("整改到位", "Mended"), new("基本到位", "Mended in the main"), new("经查不属实", "Unfounded")];

    private static readonly (Text Label, Text Past)[] Moves =
    [
        (new("发出整改通知", "Raise an order"), new("发出整改通知", "Order raised")), (new("报送整改情况", "Answer"), new("报送整改情况", "Answered")),
        (new("退回重改", "Reject the answer"), new("退回重改", "Answer rejected")), (new("延长期限", "Extend"), new("延长整改期限", "Extended")),
        (new("通报批评", "Criticise"), new("通报批评", "Criticised")), (new("登记答复投诉人", "Record the answer to the complainant"), new("答复投诉人", "Complainant answered")),
        (new("办结", "Close"), new("办结", "Closed")), (new("撤销", "Withdraw"), new("撤销", "Withdrawn")),
    ];

    public static Text Label(this OrderSource source) => Sources[(int)source];
    public static Text Label(this OrderState state) => States[(int)state];
    public static Text Label(this OrderResult result) => Results[(int)result];

    /// <summary>The words on the button.</summary>
    public static Text Label(this OrderMove move) => Moves[(int)move].Label;

    /// <summary>What the history says.</summary>
    public static Text Past(this OrderMove move) => Moves[(int)move].Past;
}
