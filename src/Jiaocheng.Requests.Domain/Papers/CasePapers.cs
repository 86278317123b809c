using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;
using static Jiaocheng.Requests.Domain.Letters.Letter;
using static Jiaocheng.Requests.Domain.Letters.LetterText;

namespace Jiaocheng.Requests.Domain.Papers;

/// <summary>Writes the papers of a case from its facts. What nobody has recorded yet is left open, to be filled in by hand.</summary>
public static class CasePapers
{
    /// <summary>The papers that the facts of a case give, each with the fact it is about.</summary>
    public static IEnumerable<(PaperKind Kind, Fact Fact)> Of(Case @case)
    {
        foreach (var fact in @case.Standing)
        {
            if (fact.Payload is ConsultationAsked)
            {
                yield return (PaperKind.ConsultationNotice, fact);
                yield return (PaperKind.ConsultationReply, fact);
            }
            if (fact.Payload is SearchRecorded) yield return (PaperKind.SearchRecord, fact);
        }
        if (@case.Proposal is { } proposal) yield return (PaperKind.ApprovalForm, proposal);
        foreach (var (fact, _) in LetterWriter.Owed(@case)) yield return (PaperKind.ServiceReceipt, fact);
        if (@case.Standing is not [var first, ..]) yield break;
        if (@case.Outcome is null) yield return (PaperKind.WithdrawalForm, first);
        yield return (PaperKind.FileList, first);
    }

    /// <summary>Writes a paper.</summary>
    /// <exception cref="ArgumentException">The case has no such paper.</exception>
    public static Paper Write(Case @case, PaperKind kind, int seq, Issuer issuer, Rules rules)
    {
        if (!Of(@case).Any(paper => paper.Kind == kind && paper.Fact.Seq == seq)) throw new ArgumentException("The case has no such paper.", nameof(kind));
        var (fact, application) = (@case.At(seq)!, @case.Application!);
        return kind switch
        {
            PaperKind.ConsultationNotice => Notice(@case, fact, application, issuer),
            PaperKind.ConsultationReply => Reply(@case, fact, (ConsultationAsked)fact.Payload, issuer),
            PaperKind.SearchRecord => Search(@case, fact, (SearchRecorded)fact.Payload, application),
            PaperKind.ApprovalForm => new(PaperKinds.Of(kind), @case.Number, ApprovalText.Of(@case, application, rules)),
            PaperKind.ServiceReceipt => ServiceText.Of(@case, fact, application, issuer),
            PaperKind.WithdrawalForm => Withdrawal(@case, application, issuer),
            _ => new(PaperKinds.Of(kind), @case.Number, [new Plain($"登记编号：{@case.Number}　　申请人：{application.Applicant.Name}"), FileText.Of(@case)]),
        };
    }

    private static Paper Notice(Case @case, Fact fact, Registered application, Issuer issuer)
    {
        var you = You(application.Applicant);
        // Who is asked is not told: a third party has a right to that, too.
        var (whom, article) = fact.Kind switch
        {
            Move.AskThirdParty => ("公开后可能损害第三方合法权益，本机关已经书面征求第三方的意见", "《条例》第三十二条"),
            Move.AskCoMaker => ("由本机关与其他行政机关共同制作，本机关已经征求共同制作机关的意见", "《条例》第三十四条"),
            _ => ("涉及其他行政机关，本机关已经征求其意见", "《条例》第十一条"),
        };
        return new(PaperKinds.Of(PaperKind.ConsultationNotice), @case.Number,
        [
            new Plain(application.Applicant.Name + "："),
            new Words(LetterWriter.Opening(@case, application)),
            new Words($"{you}申请公开的政府信息{whom}（{DateText(fact.On)}发出）。根据{Law([article, "《条例》第三十三条第三款"])}，征求意见所需时间不计算在答复期限内。"),
            .. Contact(issuer).Select(block => new Words(block.Text)),
        ], issuer.Name, fact.On);
    }

    private static Paper Reply(Case @case, Fact fact, ConsultationAsked asked, Issuer issuer) => new(PaperKinds.Of(PaperKind.ConsultationReply), fact.DocumentNumber ?? "",
    [
        new Plain(issuer.Name + "："),
        new Words($"《{LetterKinds.Of(LetterWriter.Owed(@case).Single(owed => owed.Fact.Seq == fact.Seq).Kind).Heading}》（{fact.DocumentNumber}）收悉。"),
        new Grid([7, 21],
        [
            ["征求意见事项", Clause(asked.Question)],
            ["收到日期", "　　　　年　　月　　日"],
            ["意见", "□ 同意公开　　□ 不同意公开　　□ 部分同意公开"],
            ["不同意或者部分同意的，写明内容和理由", "\n\n\n\n\n"],
            [fact.Kind == Move.AskThirdParty ? "第三方签名或者盖章" : "机关盖章", "\n\n　　　　　　　　　　　　年　　月　　日"],
            ["联系人和电话", ""],
        ]),
        new Plain($"请自收到征求意见书之日起15个工作日内寄回。{string.Concat(Contact(issuer).Select(block => block.Text))}"),
    ]);

    private static Paper Search(Case @case, Fact fact, SearchRecorded search, Registered application) => new(PaperKinds.Of(PaperKind.SearchRecord), @case.Number,
    [
        new Grid([7, 21],
        [
            ["登记编号", @case.Number],
            ["申请内容", Clause(application.Content)],
            ["检索日期", DateText(fact.On)],
            ["检索范围", search.Places],
            ["检索关键词", search.Keywords],
            ["检索结果", (search.Found ? "检索到。" : "未检索到。") + search.Result],
            ["检索人", search.Searcher + "\n（签名）"],
            ["复核人", (search.SecondPerson ?? "") + "\n（签名）"],
            ["登记人和时间", $"{fact.By}，{ChinaTime.Local(fact.RecordedAt):yyyy-MM-dd HH:mm}"],
        ]),
    ]);

    private static Paper Withdrawal(Case @case, Registered application, Issuer issuer) => new(PaperKinds.Of(PaperKind.WithdrawalForm), @case.Number,
    [
        new Plain(issuer.Name + "："),
        new Words($"本人（本单位）{application.Applicant.Name}提交的政府信息公开申请（登记编号：{@case.Number}），申请公开{Quoted(application.Content)}，现自愿撤回。"),
        new Words("撤回是本人（本单位）的真实意思。本人（本单位）知道：撤回后该申请终止办理；以后仍可以重新提出申请。"),
        new Plain("\n申请人签名或者盖章：\n\n　　　　　　　　　　　　　　　　年　　月　　日"),
    ]);
}
