using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Fees;

namespace Jiaocheng.Requests.Domain.Workflow;

/// <summary>What is wrong with the input of a move: dates first, then the fields of each kind. Every refusal names its field.</summary>
internal static class Checks
{
    /// <summary>The longest text there is.</summary>
    public const int MostText = 20_000;

    private const int MostYears = 5;

    public static IEnumerable<Refusal> Of(Ask ask)
    {
        var input = ask.Input!;
        List<Refusal> refusals = [.. Dates(ask, input), .. Fields(ask, input), .. Letters.Lint.Stops(ask)];
        return [.. refusals, .. Signs.Of(input.Payload).Where(sign => !refusals.Exists(known => known.Code == sign.Code && known.Field == sign.Field))];
    }

    private static IEnumerable<Refusal> Fields(Ask ask, Attempt input) => input.Payload switch
    {
        Registered p => IntakeChecks.Of(ask, p),
        ReceiptConfirmed p => [.. Text(p.How, nameof(p.How), "确认方式", "How receipt was confirmed")],
        ContactLogged p => [.. Text(p.How, nameof(p.How), "联系方式", "How"), .. Text(p.Result, nameof(p.Result), "联系结果", "Result")],
        Assigned p => Text(p.Handler, nameof(p.Handler), "承办人", "Handler"),
        CorrectionAsked p => CorrectionChecks.Notice(ask, p),
        CorrectionReceived p => CorrectionChecks.Answer(ask, p),
        Lapsed p => [.. Text(p.Finding, nameof(p.Finding), "逾期情况", "Finding"), .. CorrectionChecks.Lapse(ask)],
        ConsultationAsked p => [.. Text(p.Party, nameof(p.Party), "被征求意见的对象", "Party"), .. Signs.OfName(ask, p.Party, nameof(p.Party)), .. Text(p.Question, nameof(p.Question), "征求意见的内容", "Question")],
        OpinionReceived p => Opinion(ask, p),
        OpinionLapsed p => LapsedOpinion(ask, p),
        ReasonsAsked p => [.. Text(p.Numbers, nameof(p.Numbers), "申请数量和频次", "Numbers"), .. CorrectionChecks.Period(ask, p.Until, nameof(p.Until), "说明理由的期限", "《条例》第三十五条")],
        ReasonsReceived p => [.. Text(p.Reasons, nameof(p.Reasons), "申请人说明的理由", "Reasons"), .. Substance(p.Assessment, nameof(p.Assessment), "对理由的判断", "Assessment", "《条例》第三十五条")],
        Extended p => Extension(ask, p),
        Deferred p => [.. Deferral(ask, p), .. Substance(p.Reason, nameof(p.Reason), "延迟的理由", "Reason", "《条例》第三十五条")],
        FeeNotified p => [.. Fee(p), .. ask.Where.Replaying || ask.Where.AsWritten ? [] : Text(p.How, nameof(p.How), "缴纳方式", "How to pay", 500)],
        FeePaid p => Payment(ask, p),
        NoticeProved p => SendingChecks.NoticeService(ask, p),
        SearchRecorded p => Search(p),
        Proposed p => ProposalChecks.Of(ask, p),
        SentBack p => Text(p.Reason, nameof(p.Reason), "退回理由", "Reason"),
        ThirdPartyInformed p => Informed(ask, p),
        Dispatched p => SendingChecks.Decision(ask, p),
        ServiceProved p => SendingChecks.Service(ask, p),
        Returned p => SendingChecks.Return(ask, p),
        NoticeSent p => SendingChecks.Notice(ask, p),
        NoticeReturned p => SendingChecks.NoticeReturn(ask, p),
        Filed p => Filing(p),
        WithdrawalReceived p => Text(p.Statement, nameof(p.Statement), "撤回的意思表示", "Statement"),
        Explained p => Text(p.Reason, nameof(p.Reason), "理由", "Reason"),
        Superseded p => Supersession(ask, p),
        Noted p => Text(p.Text, nameof(p.Text), "记事内容", "Note"),
        Attached p => [.. Text(p.FileName, nameof(p.FileName), "文件名", "File name"), .. Text(p.Sha256, nameof(p.Sha256), "文件校验值", "Hash")],
        ContactAmended p => Contact(ask, p),
        Unmasked p => Text(p.Reason, nameof(p.Reason), "查看理由", "Reason"),
        ResultImported p => Imported(ask, p),
        ItemsListed p => Items(p),
        QuestionAnswered p => Question(ask, p),
        SplitApart p => Split(p),
        RemedyRecorded p => RemedyChecks.Of(ask, p),
        AssistanceAsked p => AssistanceChecks.Asked(ask, p),
        AssistanceGiven p => AssistanceChecks.Given(ask, p),
        AmendmentAnswered p => AssistanceChecks.Amendment(ask, p),
        _ => [],
    };

    internal static IEnumerable<Refusal> Text(string? value, string field, string zh, string en, int most = MostText)
    {
        if (string.IsNullOrWhiteSpace(value))
            yield return new("input.empty", new Text("请填写{0}。", "{1} is missing.").With(zh, en), Field: field);
        else if (value.Length > most)
            yield return new("input.long", new Text("{0}过长，最多{2}字。", "{1} is too long, at most {2} characters.").With(zh, en, most), Field: field);
    }

    internal static IEnumerable<Refusal> Substance(string? value, string field, string zh, string en, string article = "《条例》第三十六条第三项")
    {
        var text = Text(value, field, zh, en).ToList();
        if (text.Count > 0) return text;
        return Outcomes.EmptyPhrases.IsEmpty(value)
            ? [new("input.emptyPhrase", new Text("{0}只是套话，请写明具体事实和道理。", "{1} says nothing of substance: give the facts and why they matter.").With(zh, en),
                article, field)]
            : [];
    }

    internal static Refusal Wrong(string code, string field, string zh, string en, string article = "") => new(code, new(zh, en), article, field);

    private static IEnumerable<Refusal> Dates(Ask ask, Attempt input)
    {
        if (input.On > ask.Where.Today)
            yield return Wrong("date.future", "On", "日期不能晚于今天。", "The date lies in the future.");
        // What was signed on paper some days ago is noted; the letter of this product is signed when it is signed.
        if (input.Move == Move.Sign && input.On != ask.Where.Today && !ask.Where.Replaying && !ask.Where.Lenient && !ask.Where.AsWritten)
            yield return Wrong("date.sign", "On", "签发日期只能是签发当天：文书的成文日期就是签发日期，不能倒签。", "A letter bears the day on which it is signed, and no other.", "国办公开办函〔2016〕235号");
        if (input.Move is Move.Register or Move.Supersede or Move.Unmask or Move.Note or Move.Attach) yield break;
        var start = ask.Case.ReceivedOn ?? ask.Case.Newest<Registered>()?.SubmittedOn;
        if (start is { } first && input.On < first)
            yield return new("date.beforeReceipt", new Text("日期不能早于收到申请之日（{0:yyyy-MM-dd}）。", "The date is before receipt ({0:yyyy-MM-dd}).").With(first), Field: "On");
        // The road is walked in order: a step cannot bear an earlier day than the step that led here.
        var leavesState = Steps.Of(ask.Case.State, input.Move).Any(step => !step.StaysPut);
        if (leavesState && !ask.Where.Lenient && ask.Case.Entered is { } before && before.Kind != Move.Register && input.On < before.On)
            yield return new("date.order", new Text("日期不能早于上一步“{0}”（{1:yyyy-MM-dd}）。", "The date is before the previous step “{2}” ({1:yyyy-MM-dd}).")
                .With(Moves.Of(before.Kind).Past.Zh, before.On, Moves.Of(before.Kind).Past.En), Field: "On");
    }

    internal static IEnumerable<Refusal> After(Ask ask, DateOnly day, string field, string zh, string en)
    {
        if (day <= ask.Input!.On)
            yield return new("date.notAfter", new Text("{0}应当晚于告知之日。", "{1} must be after the notice.").With(zh, en), Field: field);
        else if (day > ask.Input.On.AddYears(MostYears))
            yield return new("date.far", new Text("{0}不得晚于告知之日起{2}年。", "{1} must not be more than {2} years away.").With(zh, en, MostYears), Field: field);
    }

    private static IEnumerable<Refusal> Opinion(Ask ask, OpinionReceived p)
    {
        var consultation = ask.Case.Consultations.FirstOrDefault(c => c.Of == p.Of && c.Open);
        if (consultation is null)
        {
            yield return Wrong("opinion.of", nameof(p.Of), "请选择尚未回复的征求意见书。", "Choose an unanswered inquiry.");
            yield break;
        }
        if (ask.Input!.On < consultation.SentOn)
            yield return Wrong("date.beforeAsked", "On", "回复日期不能早于发函日期。", "The answer is dated before the inquiry.");
        if (consultation.Kind != Move.AskThirdParty || p.Consents is not false) yield break;
        foreach (var refusal in Text(p.Reasons, nameof(p.Reasons), "不同意公开的理由", "Reasons of the objection")) yield return refusal;
        if (p.ReasonsHold is null)
            yield return Wrong("opinion.assess", nameof(p.ReasonsHold), "请判断第三方的理由是否合理。", "Say whether the reasons are sound.", "《条例》第三十二条");
    }

    private static IEnumerable<Refusal> LapsedOpinion(Ask ask, OpinionLapsed p)
    {
        var consultation = ask.Case.Consultations.FirstOrDefault(c => c.Of == p.Of && c.Open);
        if (consultation is null)
        {
            yield return Wrong("opinion.of", nameof(p.Of), "请选择尚未回复的征求意见书。", "Choose an unanswered inquiry.");
            yield break;
        }
        if (Guards.DueOf(ask, p.Of) is not { } due || ask.Input!.On <= due)
            yield return Wrong("opinion.notOver", nameof(p.Of), "该征求意见书送达未满十五个工作日，或者尚无送达证明。",
                "Fifteen working days since proved receipt have not passed.", "《条例》第三十二条");
        if (consultation.Kind == Move.AskThirdParty)
            foreach (var refusal in Substance(p.Reasoning, nameof(p.Reasoning), "本机关的判断（逾期不答复既不是同意也不是反对）", "The agency's own reasoning", "《条例》第三十二条")) yield return refusal;
    }

    private static IEnumerable<Refusal> Extension(Ask ask, Extended p)
    {
        if (ask.Clock.Start is { } start && ask.Input!.On < start)
            yield return Wrong("date.beforeCount", "On", "延期的日期不能早于本次答复期限的起算日。", "The extension is dated before the present count began.");
        var most = Terms.Of(Term.Extension).Length;
        if (p.Days < 1 || p.Days > most)
            yield return new("extension.days", new Text("延长的期限为1至{0}个工作日。", "The extension is 1 to {0} working days.").With(most), "《条例》第三十三条第二款", nameof(p.Days));
        foreach (var refusal in Substance(p.Reason, nameof(p.Reason), "延期理由", "Reason", "《条例》第三十三条第二款")) yield return refusal;
    }

    private static List<Refusal> Deferral(Ask ask, Deferred p)
    {
        var wrong = After(ask, p.Until, nameof(p.Until), "延迟答复的日期", "Deferred day").ToList();
        return wrong.Count > 0 || ask.Clock.Due is not { } due || p.Until > due ? wrong
            : [new("deferral.notLater", new Text("延迟答复的日期应当晚于现有的答复期限（{0:yyyy-MM-dd}）。", "The deferred day must be later than the present reply date ({0:yyyy-MM-dd}).").With(due),
                "《条例》第三十五条", nameof(p.Until))];
    }

    private static IEnumerable<Refusal> Fee(FeeNotified p)
    {
        if (p.Quantity is < 1 or > Tariff.Most)
            yield return new("fee.quantity", new Text("数量应当在1至{0}之间。", "The quantity is 1 to {0}.").With(Tariff.Most), Field: nameof(p.Quantity));
        else if (Tariff.Of(p.Basis, p.Quantity) is var amount && amount != p.Amount)
            yield return new("fee.amount", new Text("按标准应收{0:0.00}元。", "The tariff gives {0:0.00} yuan.").With(amount / 100m), "国办函〔2020〕109号", nameof(p.Amount));
        else if (amount == 0)
            yield return Wrong("fee.free", nameof(p.Quantity), "未超过免费的数量，不得收费。", "Within the free quantity nothing may be charged.", "《条例》第四十二条");
    }

    private static IEnumerable<Refusal> Payment(Ask ask, FeePaid p)
    {
        if (ask.Case.Newest<FeeNotified>() is { } notice && p.Amount != notice.Amount)
            yield return new("fee.paid", new Text("应缴{0:0.00}元。", "{0:0.00} yuan are due.").With(notice.Amount / 100m), "国办函〔2020〕109号", nameof(p.Amount));
        foreach (var refusal in Text(p.Receipt, nameof(p.Receipt), "财政票据号", "Receipt number", 100)) yield return refusal;
    }

    private static IEnumerable<Refusal> Search(SearchRecorded p)
    {
        foreach (var refusal in Text(p.Places, nameof(p.Places), "检索的档案和系统", "Where")) yield return refusal;
        foreach (var refusal in Text(p.Keywords, nameof(p.Keywords), "关键词", "Keywords")) yield return refusal;
        foreach (var refusal in Text(p.Searcher, nameof(p.Searcher), "检索人", "Searcher")) yield return refusal;
        foreach (var refusal in Text(p.Result, nameof(p.Result), "检索结果", "Result")) yield return refusal;
        if (!string.IsNullOrWhiteSpace(p.SecondPerson) && p.SecondPerson.Trim() == p.Searcher.Trim())
            yield return Wrong("search.second", nameof(p.SecondPerson), "复核人不能是检索人本人。", "The second person must be another one.");
    }

    private static IEnumerable<Refusal> Items(ItemsListed p)
    {
        if (p.Items.Count is 1 or > Outcomes.Whole.MostItems)
            yield return new("items.count", new Text("分列的事项为2至{0}项；只有一项的不必分列。", "List 2 to {0} items; a single one needs no list.").With(Outcomes.Whole.MostItems), Field: nameof(p.Items));
        foreach (var (i, item) in p.Items.Index())
            foreach (var refusal in Text(item, $"{nameof(p.Items)}[{i}]", $"第{i + 1}项", $"Item {i + 1}", 2_000)) yield return refusal;
        if (p.Items.Select(item => item.Trim()).Distinct().Count() < p.Items.Count)
            yield return Wrong("items.twice", nameof(p.Items), "有两项内容相同。", "Two items are the same.");
    }

    private static IEnumerable<Refusal> Split(SplitApart p)
    {
        foreach (var refusal in Text(p.Content, nameof(p.Content), "本件保留的申请内容", "What stays with this application")) yield return refusal;
        foreach (var refusal in Substance(p.Reason, nameof(p.Reason), "拆分的理由", "Why it is split", "国办函〔2020〕109号第四条")) yield return refusal;
        if (p.Numbers.Count is < 1 or >= Outcomes.Whole.MostItems)
            yield return new("split.count", new Text("拆分为2至{0}件。", "Split into 2 to {0} applications.").With(Outcomes.Whole.MostItems), "国办函〔2020〕109号第四条", nameof(p.Numbers));
    }

    private static IEnumerable<Refusal> Question(Ask ask, QuestionAnswered p)
    {
        if (Outcomes.Questions.Find(p.Question, p.Answer) is null)
            yield return Wrong("question.answer", nameof(p.Answer), "请从列出的答案中选择。", "Choose one of the answers.");
        if (!ask.Where.Replaying && p.Item > 0 && Outcomes.Questions.Find(p.Question, p.Answer) is { MayAnswerItem: false })
            yield return Wrong("question.split", nameof(p.Answer), "这个回答只能作为整件申请的结果，不能答复其中一项：请用“按一事一申请拆分”把这一项另立一件办理。",
                "This ends an application as a whole and cannot answer one item: split the item off and handle it on its own.", "国办函〔2020〕109号第四条");
        foreach (var refusal in Text(p.Evidence, nameof(p.Evidence), "判断的依据", "What the answer rests on")) yield return refusal;
        foreach (var refusal in SendingChecks.Scan(ask, p.Scan)) yield return refusal;
        var items = ask.Case.ItemsAsked.Count;
        if (items == 0 ? p.Item != 0 : p.Item < 0 || p.Item > items)
            yield return Wrong("question.item", nameof(p.Item), "没有这一项申请。", "There is no such item.");
    }

    private static IEnumerable<Refusal> Informed(Ask ask, ThirdPartyInformed p)
    {
        if (!ask.Case.Consultations.Any(c => c.Of == p.Of && c.Kind == Move.AskThirdParty))
            yield return Wrong("informed.of", nameof(p.Of), "请选择被征求意见的第三方。", "Choose the third party.");
        foreach (var refusal in Text(p.Content, nameof(p.Content), "决定公开的内容", "Content to be disclosed")) yield return refusal;
        foreach (var refusal in Substance(p.Reasons, nameof(p.Reasons), "公开的理由", "Reasons", "《条例》第三十二条")) yield return refusal;
        if (ask.Case.Consultations.Any(c => c.Of == p.Of && c.Answer is { Consents: false, ReasonsHold: true }))
            foreach (var refusal in Substance(p.PublicInterest, nameof(p.PublicInterest), "不公开会对公共利益造成的重大影响", "Grave harm to the public interest if it is not disclosed", "《条例》第十五条、第三十二条")) yield return refusal;
    }

    private static IEnumerable<Refusal> Filing(Filed p)
    {
        foreach (var refusal in Text(p.FileNumber, nameof(p.FileNumber), "归档号", "File number", 100)) yield return refusal;
        if (p.RetentionYears is < 10 or > 999)
            yield return Wrong("file.years", nameof(p.RetentionYears), "保管期限不少于10年。", "Keep it for at least ten years.");
    }

    private static IEnumerable<Refusal> Contact(Ask ask, ContactAmended p)
    {
        foreach (var refusal in Text(p.Reason, nameof(p.Reason), "变更依据", "Reason")) yield return refusal;
        if (string.IsNullOrWhiteSpace(p.Phone) && string.IsNullOrWhiteSpace(p.Address) && string.IsNullOrWhiteSpace(p.Email) && string.IsNullOrWhiteSpace(p.Postcode))
            yield return Wrong("contact.nothing", nameof(p.Phone), "没有填写任何变更。", "Nothing was changed.");
        foreach (var refusal in ContactChecks.Of(ask, p.Phone, p.Postcode, p.Email)) yield return refusal;
    }

    private static IEnumerable<Refusal> Imported(Ask ask, ResultImported p)
    {
        if (!Outcomes.AllOutcomes.IsLine(p.Outcome)) yield return Wrong("outcome.unknown", nameof(p.Outcome), "没有这种办理结果。", "No such outcome.");
        var day = p.DispatchedOn ?? p.ServedOn ?? p.DecidedOn;
        foreach (var (date, field) in new[] { (p.DecidedOn, nameof(p.DecidedOn)), (p.DispatchedOn, nameof(p.DispatchedOn)), (p.ServedOn, nameof(p.ServedOn)) })
            if (date > ask.Where.Today) yield return Wrong("date.future", field, "日期不能晚于今天。", "The date lies in the future.");
        if (day is null) yield return Wrong("result.date", nameof(p.DispatchedOn), "有办理结果的，须有寄出、送达或者决定日期。", "A result needs a date.");
        if (p.ServedOn is { } served && p.DispatchedOn is { } sent && served < sent)
            yield return Wrong("date.beforeSent", nameof(p.ServedOn), "送达日期不能早于寄出日期。", "Served before it was dispatched.");
        if (day is { } on && ask.Case.ReceivedOn is { } received && on < received)
            yield return Wrong("date.beforeReceipt", nameof(p.DispatchedOn), "办理结果的日期不能早于收到日期。", "The result is dated before receipt.");
    }

    private static IEnumerable<Refusal> Supersession(Ask ask, Superseded p)
    {
        foreach (var refusal in Text(p.Reason, nameof(p.Reason), "更正理由", "Reason")) yield return refusal;
        foreach (var refusal in SendingChecks.Correction(ask, p)) yield return refusal;
        var old = ask.Case.Facts.FirstOrDefault(f => f.Seq == p.Of);
        if (old is null || old.Kind is Move.Supersede or Move.Unmask)
            yield return Wrong("supersede.of", nameof(p.Of), "没有可以更正的这一项记录。", "There is no such entry to correct.");
        else if (p.Replacement is not null && !Moves.Of(old.Kind).Input.IsInstanceOfType(p.Replacement))
            yield return Wrong("supersede.kind", nameof(p.Replacement), "更正后的内容须与原记录同类。", "The replacement must be of the same kind.");
        else if (old.Kind == Move.Register && p.Replacement is null && p.On is null)
            yield return Wrong("supersede.register", nameof(p.Of), "登记不能删除；登记错误的请作废。", "The registration cannot be struck out; void the case instead.");
        else if (old.Kind == Move.Sign && p.Replacement is not null && !ask.Where.Writer.Permissions.Contains(Can.Sign))
            yield return Wrong("supersede.sign", nameof(p.Of), "更正签发记录就是重新签发，须由有签发权限的人办理。", "To correct a signature is to sign anew: only who may sign may do it.");
        else if (p.On is { } on && on > ask.Where.Today)
            yield return Wrong("date.future", nameof(p.On), "日期不能晚于今天。", "The date lies in the future.");
    }
}
