using System.Globalization;
using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;

namespace Jiaocheng.Requests.Domain.Workflow;

/// <summary>What is wrong with a proposed decision: needs of its outcome, details, reasons of substance, withheld parts (Arts 36, 37).</summary>
internal static partial class ProposalChecks
{
    private const int LeastWhy = 6;
    private static readonly string[] StatuteDetails = ["forbiddingLaw", "specialLaw"];

    public static IEnumerable<Refusal> Of(Ask ask, Proposed p)
    {
        if (AllOutcomes.Find(p.Outcome, p.Variant) is not { } outcome)
            return [Checks.Wrong("outcome.unknown", nameof(p.Outcome), "没有这种决定类型。", "No such outcome.")];
        return
        [
            .. Needs.Of(p).Where(need => !need.Met(ask.Case)).Select(need => new Refusal("need." + need.Code, need.Missing, need.Article)),
            .. p.Items.Count == 0 ? Answer(ask, p, outcome, 0) : Items(ask, p, outcome),
            .. Unanswered(ask, p),
        ];
    }

    /// <summary>What the application asks for, one by one, gets its answer one by one: 答非所问 loses the case.</summary>
    private static IEnumerable<Refusal> Unanswered(Ask ask, Proposed p)
    {
        if (ask.Where.Replaying) return [];
        var listed = ask.Case.ItemsAsked;
        if (listed.Count == 0 && p.Items.Count > 0)
            return [Checks.Wrong("items.notListed", nameof(p.Items), "逐项答复的，请先分列申请事项。", "List the items asked for before answering them one by one.")];
        return listed.SequenceEqual(p.Items.Select(item => item.Asked)) ? []
            : [new("items.unanswered", new Text("申请分列为{0}项，须逐项答复。", "The application asks for {0} things: answer each of them.").With(listed.Count), "《条例》第三十六条", nameof(p.Items))];
    }

    private static IEnumerable<Refusal> Items(Ask ask, Proposed p, Outcome whole)
    {
        List<Outcome> outcomes = [];
        foreach (var (i, item) in p.Items.Index())
        {
            var at = $"{nameof(p.Items)}[{i}].";
            foreach (var refusal in Checks.Text(item.Asked, at + nameof(item.Asked), "申请事项", "What is asked for")) yield return refusal;
            if (AllOutcomes.Find(item.Answer.Outcome, item.Answer.Variant) is not { } outcome)
            {
                yield return new("outcome.unknown", new Text("第{0}项没有选择决定类型。", "Item {0} has no outcome.").With(i + 1), Field: at + nameof(p.Outcome));
                continue;
            }
            outcomes.Add(outcome);
            if (item.Answer.Items.Count > 0)
                yield return Checks.Wrong("items.nested", at + nameof(p.Items), "分列的事项不能再分列。", "An item has no items of its own.");
            if (!Whole.MayAnswerItem(outcome))
                yield return new("items.end", new Text("第{0}项：“{1}”只能作为整件申请的结果。", "Item {0}: “{2}” ends the application as a whole.").With(i + 1, outcome.Label.Zh, outcome.Label.En), Field: at + nameof(p.Outcome));
            foreach (var refusal in Answer(ask, item.Answer, outcome, i + 1))
                yield return refusal with { Field = refusal.Field is { Length: > 0 } field ? at + field : refusal.Field };
        }
        if (outcomes.Count == p.Items.Count && !ask.Where.Replaying && Whole.Of(outcomes, ask.Where.Rules.Settings) is var follows && follows.Key != whole.Key)
            yield return new("items.whole", new Text("各项答复合起来的结果应当是“{0}”。", "Together the items make “{1}”.").With(follows.Label.Zh, follows.Label.En), "国办公开办函〔2021〕30号", nameof(p.Outcome));
    }

    /// <summary>What is wrong with the decision on the whole or on one item.</summary>
    private static IEnumerable<Refusal> Answer(Ask ask, Proposed p, Outcome outcome, int item) =>
        [.. ThirdParties(ask, p, outcome), .. Searched(ask, outcome, item), .. Details(ask, p.Details, outcome.Details, p), .. Reasons(p, outcome), .. Parts(ask, p, outcome), .. Earlier(ask, p), .. Unknown(ask, p), .. Guide.Contradictions(ask, outcome, item)];

    private static IEnumerable<Refusal> Details(Ask ask, IReadOnlyDictionary<string, string> given, IEnumerable<Detail> wanted, Proposed p, string at = "")
    {
        foreach (var detail in wanted)
        {
            var value = given.GetValueOrDefault(detail.Key);
            if (string.IsNullOrWhiteSpace(value))
            {
                if (Outcomes.Details.Owed(detail, p))
                    yield return new("detail." + detail.Key, new Text("请填写：{0}。", "{1} is missing.").With(detail.Label.Zh, detail.Label.En), detail.Article, at + detail.Key);
            }
            else if (detail.Choices is { } choices && !choices.Any(choice => choice.Zh == value))
                yield return new("detail." + detail.Key, new Text("{0}：请从列出的选项中选择。", "{1}: choose from the list.").With(detail.Label.Zh, detail.Label.En), detail.Article, at + detail.Key);
            else if (detail.Key == "secretRecord" && Classification(ask, value) is { } says)
                yield return new("detail.secretRecord", says, detail.Article, at + detail.Key);
            else if (detail.Key == "riskAssessment" && (EmptyPhrases.SubstanceOf(value) < EmptyPhrases.Substance || !value.Any(char.IsDigit)))
                yield return new("detail.riskAssessment", new("请写明书面评估的文号或者日期和结论。", "Name the written assessment by number or day, with its conclusion."), detail.Article, at + detail.Key);
            else if (detail.Key == "riskApprover" && value.Trim().Length < 2)
                yield return new("detail.riskApprover", new("请写明批准人。", "Name who approved it."), detail.Article, at + detail.Key);
            else if (StatuteDetails.Contains(detail.Key) && !Statute().IsMatch(value))
                yield return new("detail." + detail.Key,
                    new("请写明法律或者行政法规的名称和具体条款，如《…法》第…条第…款；规章和文件不能作为依据。", "Name the statute and the article with its paragraph; rules and circulars do not do."),
                    detail.Article, at + detail.Key);
        }
    }

    /// <summary>密级 and 保密期限 must be named, and the period must not be over: what was declassified is no secret any more (《保守国家秘密法》).</summary>
    private static Text? Classification(Ask ask, string value)
    {
        if (!Level().IsMatch(value)) return new("请写明密级（绝密、机密或者秘密）。", "Name the level of secrecy.");
        if (Until().Match(value) is { Success: true } until)
            return DateOnly.TryParse($"{until.Groups[1].Value}-{until.Groups[2].Value}-{until.Groups[3].Value}", CultureInfo.InvariantCulture, out var day) && day < ask.Where.Today
                ? new Text("保密期限已于{0:yyyy-MM-dd}届满，不能再以国家秘密为由不予公开。", "The period of secrecy ended on {0:yyyy-MM-dd}.").With(day) : null;
        return Period().IsMatch(value) ? null : new("请写明保密期限（如“期限10年”“至2030年1月1日”“长期”）。", "Name the period of secrecy.");
    }

    private static IEnumerable<Refusal> Reasons(Proposed p, Outcome outcome)
    {
        foreach (var refusal in Checks.Text(p.Facts, nameof(p.Facts), "查明的事实", "Facts found")) yield return refusal;
        if (!outcome.OwesReasons) yield break;
        foreach (var refusal in Checks.Substance(p.Reasons, nameof(p.Reasons), "理由", "Reasons")) yield return refusal;
    }

    private static IEnumerable<Refusal> Parts(Ask ask, Proposed p, Outcome outcome)
    {
        if (outcome.Gives)
            foreach (var refusal in Checks.Text(p.Given, nameof(p.Given), "提供的信息及形式", "What is given")) yield return refusal;
        if (!outcome.HasParts)
        {
            if (p.Withheld.Count > 0)
                yield return Checks.Wrong("parts.notPartial", nameof(p.Withheld), "有不予公开部分的，应当选择“部分公开”。", "Withheld parts belong to a partial disclosure.", "《条例》第三十七条");
            yield break;
        }
        if (p.Withheld.Count == 0)
            yield return Checks.Wrong("parts.none", nameof(p.Withheld), "请逐项列明不予公开的部分及理由。", "List each withheld part with its reason.", "《条例》第三十七条");
        for (var i = 0; i < p.Withheld.Count; i++)
        {
            var (part, field) = (p.Withheld[i], $"Withheld[{i}]");
            foreach (var refusal in Checks.Text(part.Where, field + ".Where", "不予公开部分的位置", "Where the part stands")) yield return refusal;
            if (AllOutcomes.PartGrounds.FirstOrDefault(ground => ground.Code == part.Ground) is not { } ground)
                yield return Checks.Wrong("parts.ground", field + ".Ground", "请选择该部分不予公开的依据（具体到款、项）。", "Choose the ground of the part.", "《条例》第三十七条");
            else
                foreach (var refusal in Details(ask, part.Details ?? new Dictionary<string, string>(), ground.PartDetails, p, field + ".")) yield return refusal;
            foreach (var refusal in Checks.Substance(part.Reason, field + ".Reason", "该部分不予公开的理由", "Reason for the part", "《条例》第三十七条")) yield return refusal;
        }
    }

    /// <summary>What a third party was told binds; what one agrees to is not withheld for another's sake without saying why (Arts 32, 37).</summary>
    private static IEnumerable<Refusal> ThirdParties(Ask ask, Proposed p, Outcome outcome)
    {
        if (ask.Where.Replaying || outcome.Code != "C4" && p.Withheld.All(part => part.Ground != "C4")) yield break;
        if (outcome.Code == "C4" && ask.Case.HasMove(Move.InformThirdParty))
            yield return Checks.Wrong("thirdParty.told", nameof(p.Outcome), "已经书面告知第三方决定公开，不能再以其权益为由全部不予公开；决定改变的，先在“办理经过”划去告知记录，并另行告知第三方。",
                "The third party has been told that it is disclosed: to withhold all of it for its sake, strike out that notice first and tell it so.", "《条例》第三十二条");
        if (outcome.Code == "C4" && string.IsNullOrWhiteSpace(p.Details.GetValueOrDefault(Outcomes.Details.ConsentedPart.Key))
            && ask.Case.Consultations.FirstOrDefault(c => c.Kind == Move.AskThirdParty && c.Answer is { Consents: true }) is { } consenting)
            yield return new("thirdParty.consents", new Text("“{0}”同意公开：与其有关的内容应当公开（部分公开）；不能分开的，请写明理由。", "“{0}” agrees: what concerns it is disclosed in part, or say why it cannot be severed.")
                .With(consenting.Party), "《条例》第三十七条", Outcomes.Details.ConsentedPart.Key);
    }

    /// <summary>Each thing that does not exist was looked for itself (Art 36(四), 指导案例101号).</summary>
    private static IEnumerable<Refusal> Searched(Ask ask, Outcome outcome, int item)
    {
        if (item > 0 && !ask.Where.Replaying && outcome.Key == "D1-none" && !ask.Case.Searches.Any(search => !search.Found && search.Item == item))
            yield return new("search.item", new Text("第{0}项答复不存在，没有针对该项的检索记录。", "Item {0} is said not to exist, without a search of its own.").With(item), "《条例》第三十六条第四项", nameof(Proposed.Outcome));
    }

    private static IEnumerable<Refusal> Earlier(Ask ask, Proposed p)
    {
        if (p.Outcome != "E2") yield break;
        if (Outcomes.Details.IsNew(p))
            yield return new("earlier.newContent", new("要求了新的内容或者事实已经变化的，不是重复申请，应当就新的内容作出答复。", "New content or changed facts are no repetition: answer what is new."), "《条例》第三十六条第六项", "sameContent");
        if (ask.Where.Replaying) yield break;
        var number = p.Details.GetValueOrDefault("earlierNumber")?.Trim();
        if (string.IsNullOrEmpty(number)) yield break;
        if (ask.Where.Earlier.FirstOrDefault(known => known.Number == number) is not { } earlier)
            yield return new("earlier.unknown", new Text("没有找到同一申请人的“{0}”号申请。", "The same applicant has no application {0}.").With(number), "《条例》第三十六条第六项", "earlierNumber");
        else if (earlier.Outcome is "F1" or "F2" or "F3")
            yield return new("earlier.notAnswered", new Text("“{0}”号申请没有作出实体答复（{1}），再次申请应当重新办理。", "{0} was not answered in substance ({1}): a new application is handled afresh.").With(number, earlier.Outcome),
                "《条例》第三十条、第三十六条第六项", "earlierNumber");
        else if (earlier.Undone)
            yield return new("earlier.undone", new Text("“{0}”号申请的答复已被撤销、变更、确认违法或者责令重作，或者正在复议、诉讼，不能作为重复申请的依据。", "The reply to {0} was set aside or is contested: it cannot make this a repetition.").With(number),
                "《条例》第三十六条第六项", "earlierNumber");
        else if (earlier.ServedOn is null)
            yield return new("earlier.unserved", new Text("“{0}”号申请的答复尚未送达，不能认定重复申请。", "The reply to {0} has not been served: this is no repetition.").With(number), "《条例》第三十六条第六项", "earlierNumber");
    }

    private static IEnumerable<Refusal> Unknown(Ask ask, Proposed p)
    {
        if (p is { Outcome: "D1", Variant: "notOurs" } && !ask.Where.Replaying && Outcomes.Details.WhyUnknown(p) is { Length: < LeastWhy })
            yield return new("competent.why", new("无法确定负责公开的机关的，请写明原因，如“无法确定：该事项的职责曾多次调整，现有文件没有写明”。",
                "Where the competent agency cannot be determined, say why."), "《条例》第三十六条第五项", "competent");
    }

    [GeneratedRegex("绝密|机密|秘密级|秘密")]
    private static partial Regex Level();

    [GeneratedRegex("(?:至|到)([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日")]
    private static partial Regex Until();

    [GeneratedRegex("[0-9一二三四五六七八九十]+年|长期|解密条件")]
    private static partial Regex Period();

    // 法律 and 行政法规 are called 法, 法典 or 条例; 办法, 规定 and 细则 are rules, and the 条例 of a province or city is a local regulation.
    [GeneratedRegex("《(?!中华人民共和国政府信息公开条例|政府信息公开条例)(?!\\w{2,6}(省|自治区|自治州|县(?!级)|区(?!域)|旗|市(?!场|政)))[^》]*((?<!办)法|法典|条例)(（[^）]*）)?》.*第[一二三四五六七八九十百零〇0-9]+条")]
    private static partial Regex Statute();
}
