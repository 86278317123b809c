using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>A sentence that the product offers for a part.</summary>
/// <param name="Label">What it states.</param>
/// <param name="Words">The sentence with its fields.</param>
public sealed record ReportSentence(Text Label, string Words);

/// <summary>The product's own sentences for the usual statistics. Which of them fit follows from the facts: nothing received is said otherwise than something.</summary>
public static class ReportSentences
{
    /// <summary>The sentences of a part that fit the facts, in the order in which they would stand.</summary>
    public static IEnumerable<ReportSentence> For(ReportPart part, ReportFacts facts) => part switch
    {
        ReportPart.Opening => Opening,
        ReportPart.Active => Active(facts),
        ReportPart.OnRequest => OnRequest(facts),
        ReportPart.Management => Management(facts),
        ReportPart.Supervision => Supervision(facts),
        ReportPart.Others => Others(facts),
        _ => [],
    };

    private static readonly ReportSentence[] Opening =
    [
        new(new("编制依据和统计期限", "Rules and period"),
            "本报告依照《中华人民共和国政府信息公开条例》和国务院办公厅政府信息与政务公开办公室印发的年度报告格式（国办公开办函〔2021〕30号）编制，所列数据的统计期限为{year}年1月1日至{year}年12月31日。"),
    ];

    private static IEnumerable<ReportSentence> Others(ReportFacts facts)
    {
        // Where a report from below came as a file nobody knows the sum.
        if (facts.Fees is not null) yield return new(new("信息处理费", "Processing fees"), "按照《政府信息公开信息处理费管理办法》，{year}年{whole}发出信息处理费收费通知{fees.notices}件，通知金额共{fees.asked}元，实际收取{fees.paid}元。");
        yield return new(new("没有其他事项", "Nothing else"), "除上述情况外，没有其他需要报告的事项。");
    }

    private static IEnumerable<ReportSentence> Active(ReportFacts facts)
    {
        if (facts.Figures.Documents is { Made: not null, Repealed: not null, InForce: not null })
            yield return new(new("规范性文件", "Normative documents"), "{year}年制发行政规范性文件{documents.made}件，废止{documents.repealed}件，年末现行有效{documents.inForce}件。");
        if (facts.Figures is { Permits: not null, Penalties: not null, Coercion: not null })
            yield return new(new("许可、处罚和强制", "Permits, penalties, coercion"), "全年作出行政许可决定{permits}件、行政处罚决定{penalties}件、行政强制决定{coercion}件。");
        if (facts.Figures.ChargesFen is not null)
            yield return new(new("行政事业性收费", "Charges"), "行政事业性收费{charges}万元。");
    }

    private static IEnumerable<ReportSentence> OnRequest(ReportFacts facts)
    {
        var (received, carried, results) = (facts.Section3["R1"][Section3.Total], facts.Section3["R2"][Section3.Total], facts.Section3["T"][Section3.Total]);
        if (received + carried == 0)
            yield return new(new("没有申请", "No applications"), "{year}年，{whole}没有收到政府信息公开申请，也没有上年结转的申请。");
        else
            yield return new(new("收到和办理", "Received and handled"), "{year}年，{whole}新收政府信息公开申请{R1}件，上年结转{R2}件；年内办结{T}件，结转下年度继续办理{R4}件。");
        if (received > 0)
        {
            if (facts.LastSection3["R1"][Section3.Total] is > 0 and var last)
                yield return new(new("与上年比较", "Compared with last year"), received == last ? "新收件数与上年的{R1.last}件持平。" : "新收件数比上年的{R1.last}件{R1.change}。");
            yield return new(new("申请人", "Applicants"), "新收申请中，自然人提出{R1.person}件，法人或者其他组织提出{R1.organisation}件。");
            if (facts.Channels is not null) yield return new(new("申请渠道", "Channels"), "从提出方式看，网络平台{channel.online}件，信函{channel.mail}件，当面{channel.counter}件，传真和电子邮件{channel.other}件。");
        }
        if (results > 0)
            yield return new(new("办理结果", "Results"),
                "办结的{T}件中，予以公开{A}件（占{A.share}），部分公开{B}件（占{B.share}），不予公开{C}件（占{C.share}），无法提供{D}件（占{D.share}），不予处理{E}件（占{E.share}），其他处理{F}件（占{F.share}）。");
        if (facts.Withdrawn > 0)
            yield return new(new("撤回", "Withdrawn"), "其他处理中，申请人主动撤回{withdrawn}件。");
        if (facts.Section4.Values.Any(value => value > 0))
        {
            yield return new(new("行政复议", "Reconsiderations"),
                "因政府信息公开被申请行政复议{reconsiderations}件，其中结果维持{reconsiderations.upheld}件，结果纠正{reconsiderations.corrected}件，其他结果{reconsiderations.other}件，尚未审结{reconsiderations.pending}件。");
            yield return new(new("行政诉讼", "Lawsuits"),
                "因政府信息公开被提起行政诉讼{lawsuits}件，其中结果维持{lawsuits.upheld}件，结果纠正{lawsuits.corrected}件，其他结果{lawsuits.other}件，尚未审结{lawsuits.pending}件。");
        }
        else yield return new(new("没有复议和诉讼", "No reconsiderations or lawsuits"), "{year}年没有因政府信息公开引起的行政复议和行政诉讼。");
    }

    private static IEnumerable<ReportSentence> Management(ReportFacts facts)
    {
        if (facts.Attributes is { Open: 0, OnRequest: 0, Closed: 0 }) yield break;
        yield return new(new("公开属性", "Attributes"), "文件在起草时确定公开属性，{year}年登记的规范性文件中，主动公开{register.open}件，依申请公开{register.onRequest}件，不予公开{register.closed}件。");
    }
    // Where none was recorded nothing is said: an order may have been given outside the product.
    private static IEnumerable<ReportSentence> Supervision(ReportFacts facts)
    {
        var orders = facts.Orders;
        if (orders.Raised + orders.Closed + orders.Criticised > 0)
            yield return new(new("发出的限期整改", "Rectification orders raised"), "加强日常指导和监督检查，{year}年向有关单位发出限期整改通知{orders.raised}份，年内办结{orders.closed}份，通报批评{orders.criticised}次。");
        if (orders.Complaints > 0)
            yield return new(new("投诉、举报", "Complaints"), "其中，根据当年收到的投诉、举报督促整改{complaints}份。");
        if (orders.Received + orders.Mended + orders.Criticisms > 0)
            yield return new(new("收到的限期整改", "Rectification orders received"), "{year}年收到限期整改通知{orders.received}份，年内整改并办结{orders.received.closed}份，受到通报批评{orders.received.criticised}次。");
    }
}
