using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Outcomes;

/// <summary>办理七步: the questions in the order in which they decide a case.</summary>
public enum Question { Clear, Application, Whose, Exists, MayGive, HowGiven, HowSaid }

/// <summary>An answer to one of the seven questions.</summary>
/// <param name="Code">Stable name, stored.</param>
/// <param name="Label">Its words.</param>
/// <param name="Asks">What its evidence must say.</param>
/// <param name="Leaves">Keys of the only outcomes that are left; empty where the next question decides.</param>
/// <param name="Excludes">Keys of the outcomes that are out, where the next question decides.</param>
/// <param name="Next">The move that must follow before the outcome can be proposed; null for none.</param>
public sealed record QuestionChoice(string Code, Text Label, Text Asks, IReadOnlyList<string> Leaves, IReadOnlyList<string> Excludes, Move? Next = null)
{
    /// <summary>The questions after it, up to the last, need no answer.</summary>
    public bool Ends => Leaves.Count > 0;

    /// <summary>Whether it leads to an outcome that can answer one item among several: an item that is no application is split off instead.</summary>
    public bool MayAnswerItem => !Ends || Leaves.Any(key => Whole.MayAnswerItem(AllOutcomes.Of(key)!));

    /// <summary>Whether an outcome is still possible with this answer.</summary>
    public bool Allows(Outcome outcome) => Ends ? Leaves.Contains(outcome.Key) : !Excludes.Contains(outcome.Key);
}

/// <summary>One of the seven questions.</summary>
/// <param name="Question">Which.</param>
/// <param name="Short">Its name in three characters.</param>
/// <param name="Label">The question.</param>
/// <param name="Help">How to answer it, for somebody who does it three times a year.</param>
/// <param name="Article">The rule.</param>
/// <param name="Choices">The answers; none where the proposal itself is the answer.</param>
public sealed record QuestionRow(Question Question, Text Short, Text Label, Text Help, string Article, IReadOnlyList<QuestionChoice> Choices)
{
    /// <summary>The answers that can be given for the application as a whole, or for one of its items.</summary>
    public IReadOnlyList<QuestionChoice> Offered(bool ofItem) => ofItem ? [.. Choices.Where(choice => choice.MayAnswerItem)] : Choices;
}

/// <summary>The seven questions: 补不补、是不是、谁负责、有没有、给不给、怎么给、怎么答.</summary>
public static class Questions
{
    private static readonly string[] Refusals = ["C1", "C2", "C3", "C4", "C5", "C6", "C7"];

    /// <summary>All questions, in their order.</summary>
    public static readonly IReadOnlyList<QuestionRow> All =
    [
        new(Question.Clear, new("补不补", "Clear?"), new("申请内容是否明确、材料是否齐全？", "Is the application clear and complete?"),
            new("看得出要什么文件、能据此查找，并有姓名或者名称、身份证明和联系方式，就不需要补正。不得要求说明用途。",
                "It must be possible to see which record is wanted and to search for it, with name, proof of identity and contact. A purpose may not be demanded."),
            "《条例》第二十九条第二款、第三十条",
            [
                On("clear", "明确、齐全，不需要补正", "Clear and complete", "申请指向的信息是什么", "Which record it points to", "D3", "F1"),
                Ends("correct", "不明确或者缺材料，需要补正", "Unclear or incomplete: ask for correction", [], "缺什么、哪里不明确", "What is missing or unclear", Move.AskCorrection),
                Ends("stillUnclear", "补正后仍不明确", "Still unclear after correction", ["D3"], "补正后还缺什么", "What is still missing"),
                Ends("uncorrected", "逾期未补正，没有正当理由", "Not corrected in time, without good reason", ["F1"], "期限何时届满、有无正当理由", "When the period ended, and whether a reason was given", Move.LapseCorrection),
            ]),
        new(Question.Application, new("是不是", "An application?"), new("是不是政府信息公开申请？", "Is it an application for government information?"),
            new("看实际要求什么：要处理问题的是信访、投诉、举报；要解释的是咨询；要书报的是公开出版物；有专门查询规定的按专门规定。",
                "Look at what is wanted: to have a matter settled is a petition, to have something explained is an inquiry, a book is a publication, and registers have rules of their own."),
            "《条例》第二条、第三十五条、第三十六条第六项、第三十九条",
            [
                On("yes", "是，申请的是行政机关履行职能中制作或者获取的信息", "Yes", "信息与履行行政管理职能的关系", "How the record belongs to the agency's functions", "C8", "E1", "E2", "E3", "E4", "E5", "F3"),
                Ends("petition", "实质是信访、投诉、举报", "A petition, complaint or report", ["E1"], "哪些话表明要求处理问题", "Which words ask for a matter to be settled"),
                Ends("publication", "要求提供公开出版物", "A publication", ["E3"], "是哪一种公报、报刊、书籍", "Which gazette, paper or book"),
                Ends("consultation", "属于咨询，不指向任何记录", "An inquiry that points to no record", ["F3"], "咨询的问题是什么", "What is asked"),
                Ends("repeat", "与已经答复的申请相同", "The same as an application already answered", ["E2"], "原申请编号，内容和事实有无变化", "The earlier number, and whether content or facts changed"),
                Ends("held", "要求确认或者重新出具已经取得的信息", "To confirm or re-issue what the applicant holds", ["E5"], "何时、以何种方式已经取得", "When and how it was obtained"),
                Ends("excessive", "数量、频次明显超过合理范围", "Number and frequency clearly beyond reason", ["E4"], "期间、件数和主要内容", "Period, number and matter", Move.AskReasons),
                Ends("special", "不动产登记、工商登记等有专门查询规定", "Registers with access rules of their own", ["C8"], "哪部法律、行政法规哪一条", "Which law and article"),
            ]),
        new(Question.Whose, new("谁负责", "Whose?"), new("由谁负责公开？", "Which agency is responsible?"),
            new("谁制作谁公开；从公民、法人处获取的由保存机关公开；从其他机关获取的由制作或者最初获取的机关公开；共同制作的由牵头机关公开。",
                "The maker discloses; what came from citizens, the keeper; what came from another agency, that agency; jointly made records, the lead agency."),
            "《条例》第十条、第三十六条第五项",
            [
                On("ours", "本机关制作或者最初获取、保存", "Made or first obtained by us", "制作或者获取的依据", "Why it is ours", "D1-notOurs"),
                On("joint", "与其他机关共同制作，本机关牵头", "Jointly made, we lead", "共同制作的机关有哪些", "The other makers", "D1-notOurs"),
                Ends("other", "由其他机关负责", "Another agency's", ["D1-notOurs"], "负责的机关，或者为何无法确定", "Which agency, or why it cannot be determined"),
            ]),
        new(Question.Exists, new("有没有", "Held?"), new("经检索有没有？", "Does a search find it?"),
            new("在所有可能存放的档案室、业务系统检索，写下谁、何时、在哪里、用什么关键词、结果如何，并由第二人复核。不得以内部科室没有为由答复不存在。",
                "Search every archive and system where it may lie; write down who, when, where, which words and what came of it; a second person checks."),
            "《条例》第三十六条第四项、第三十八条",
            [
                On("found", "有，已经找到", "Found", "在哪里找到、是什么文件", "Where it was found, and what it is", "D1-none", "D2"),
                Ends("none", "经检索没有", "Searched and not found", ["D1-none"], "检索了哪些地方、为什么可能没有制作或者没有保存", "What was searched, and why there may be none", Move.RecordSearch),
                Ends("make", "没有现成信息，需要加工、分析", "Would have to be made", ["D2"], "需要怎样的加工，现有哪些记录", "What would have to be made, and what there is", Move.RecordSearch),
            ]),
        new(Question.MayGive, new("给不给", "May it be given?"), new("能不能公开？", "May it be disclosed?"),
            new("公开为原则。逐一对照第十四条、第十五条、第十六条；能够区分的，给可以公开的部分。涉及第三方的先书面征求意见。",
                "Openness is the rule. Go through Arts 14, 15 and 16; what can be severed is given in part. A third party is asked in writing first."),
            "《条例》第十三条至第十七条、第三十二条、第三十七条",
            [
                On("open", "可以公开", "May be disclosed", "逐项对照的结论", "Result of going through the exceptions", ["A-public", "B", .. Refusals]),
                On("part", "部分可以公开", "May be disclosed in part", "哪些部分可以、哪些不可以", "Which parts may and which may not", ["A", "A-public", .. Refusals]),
                Ends("public", "已经主动公开", "Already public", ["A-public"], "网址、公报期号或者查阅场所", "Address, gazette or place"),
                Ends("secret", "依法确定为国家秘密", "State secret", ["C1"], "定密机关和编号（不得录入涉密内容）", "Classifying authority and number, never the content"),
                Ends("forbidden", "法律、行政法规禁止公开", "Forbidden by law", ["C2"], "哪部法律、行政法规哪一条", "Which law and article"),
                Ends("security", "可能危及国家安全、公共安全、经济安全、社会稳定", "Would endanger security or stability", ["C3"], "书面评估的结论和批准人", "The assessment and who approved it"),
                Ends("thirdParty", "涉及商业秘密、个人隐私等，会损害第三方", "Would harm a third party", ["C4"], "涉及谁的什么权益", "Whose interest, and which", Move.AskThirdParty),
                Ends("internal", "人事管理、后勤管理、内部工作流程", "Internal affairs", ["C5"], "属于哪一类，对外有无影响", "Which kind, and whether it affects outsiders"),
                Ends("process", "讨论记录、过程稿、磋商信函、请示报告", "Deliberative record", ["C6"], "属于哪一类，决定是否已经作出", "Which kind, and whether the decision was taken"),
                Ends("caseFile", "行政执法案卷信息", "Enforcement file", ["C7"], "哪一案的案卷", "Which file"),
            ]),
        new(Question.HowGiven, new("怎么给", "In what form?"), new("以什么形式提供？", "In what form is it given?"),
            new("按申请要求的形式提供；可能危及载体安全或者成本过高的，可以提供电子数据、其他形式或者安排查阅、抄录。",
                "As asked for; where that endangers the carrier or costs too much, electronic data, another form or inspection."),
            "《条例》第四十条",
            [
                On("asked", "按申请要求的形式", "As asked for", "提供什么、多少页", "What is given, how many pages"),
                On("other", "电子数据或者其他适当形式", "Electronic or another form", "提供什么、为何不按申请的形式", "What is given, and why not as asked"),
                On("inspect", "安排查阅、抄录", "Inspection and copying", "时间、地点和原因", "When, where and why"),
            ]),
        new(Question.HowSaid, new("怎么答", "How is it said?"), new("怎样答复？", "How is it answered?"),
            new("提出拟办意见：前面的回答已经带入，补齐缺少的证据，核对文书。", "Propose the decision: the answers are carried over, what is missing is listed, the letter is shown."),
            "《条例》第三十六条", []),
    ];

    /// <summary>The row of a question.</summary>
    public static QuestionRow Of(Question question) => All[(int)question];

    /// <summary>The answer of that code; null when there is none.</summary>
    public static QuestionChoice? Find(Question question, string code) =>
        Enum.IsDefined(question) ? Of(question).Choices.FirstOrDefault(choice => choice.Code == code) : null;

    private static QuestionChoice On(string code, string zh, string en, string asksZh, string asksEn, params string[] excludes) =>
        new(code, new(zh, en), new(asksZh, asksEn), [], excludes);

    private static QuestionChoice Ends(string code, string zh, string en, string[] leaves, string asksZh, string asksEn, Move? next = null) =>
        new(code, new(zh, en), new(asksZh, asksEn), leaves, [], next);
}
