using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Outcomes;

/// <summary>What decision dialogs ask for, leaf by leaf.</summary>
internal static class Details
{
    public static readonly Detail SecretReview = new("secretReview", new("保密审查结论", "Result of the secrecy review"), "《条例》第十七条", Required: false);
    public static readonly Detail Place = new("place", new("公开的网址、公报期号或者查阅场所", "Address, gazette issue or place"), "《条例》第三十六条第一项");
    public static readonly Detail Severable = new("severable", new("能否区分处理", "Can it be severed"), "《条例》第三十七条",
        [new("不能区分处理", "Cannot be severed"), new("区分后无实际内容可提供", "Nothing of substance would remain")]);
    public static readonly Detail SecretRecord = new("secretRecord", new("定密依据（密级、保密期限；只填编号，不得录入涉密内容）",
        "Classification: level and period (reference only, never the content)"), "《条例》第十四条");
    public static readonly Detail SecretAuthority = new("secretAuthority", new("定密机关或者定密责任人", "Classifying authority"), "《条例》第十七条");
    public static readonly Detail ForbiddingLaw = new("forbiddingLaw", new("禁止公开的法律、行政法规及条款", "Forbidding law and article"), "《条例》第十四条");
    public static readonly Detail SecurityKind = new("securityKind", new("危及哪一项", "Which is endangered"), "《条例》第十四条",
        [new("国家安全", "State security"), new("公共安全", "Public security"), new("经济安全", "Economic security"), new("社会稳定", "Social stability")]);
    public static readonly Detail RiskAssessment = new("riskAssessment", new("书面风险评估的文号或日期及结论", "Written risk assessment"), "《条例》第十四条");
    public static readonly Detail RiskApprover = new("riskApprover", new("评估批准人", "Approver of the assessment"), "《条例》第十四条");
    public static readonly Detail ThirdPartyRight = new("thirdPartyRight", new("涉及的第三方权益", "Right concerned"), "《条例》第十五条",
        [new("商业秘密", "Business secret"), new("个人隐私", "Privacy"), new("其他合法权益", "Other lawful interest")]);
    public static readonly Detail PublicInterest = new("publicInterest", new("不公开是否对公共利益造成重大影响的判断", "Public-interest test"), "《条例》第十五条");
    public static readonly Detail ConsentedPart = new("consentedPart", new("有第三方同意公开的，其部分不能分开提供的理由", "Where one third party agrees: why its part cannot be severed"), "《条例》第三十七条", Required: false);
    public static readonly Detail InternalKind = new("internalKind", new("属于哪一类", "Which kind"), "《条例》第十六条第一款",
        [new("人事管理", "Personnel"), new("后勤管理", "Logistics"), new("内部工作流程", "Internal procedure")]);
    public static readonly Detail ProcessKind = new("processKind", new("属于哪一类", "Which kind"), "《条例》第十六条第二款",
        [new("讨论记录", "Record of discussion"), new("过程稿", "Draft"), new("磋商信函", "Letter of consultation"), new("请示报告", "Request or report")]);
    public static readonly Detail CaseFile = new("caseFile", new("所属执法案卷", "Enforcement file"), "《条例》第十六条第二款");
    public static readonly Detail SpecialLaw = new("specialLaw", new("规定查询办法的法律、行政法规及条款", "Law that governs the inquiry"), "《条例》第三十六条第七项");
    public static readonly Detail WhereToApply = new("whereToApply", new("查询地点和途径", "Where to apply"), "《条例》第三十六条第七项");
    public static readonly Detail Competent = new("competent", new("负责公开的机关名称（确实无法确定的，写明“无法确定”及原因）", "Competent agency"), "《条例》第三十六条第五项");
    public static readonly Detail CompetentContact = new("competentContact", new("该机关联系方式", "Its contact details"), "《条例》第三十六条第五项");
    public static readonly Detail ComplaintChannel = new("complaintChannel", new("信访、举报、投诉的相应渠道", "Proper channel"), "《条例》第三十九条第一款");
    public static readonly Detail EarlierNumber = new("earlierNumber", new("已答复的原申请登记编号", "Number of the earlier application"), "《条例》第三十六条第六项");
    public static readonly Detail EarlierReply = new("earlierReply", new("原答复的文号和送达日期", "Number and service of the earlier reply"), "《条例》第三十六条第六项", Required: false);
    public static readonly Detail SameContent = new("sameContent", new("两次申请的内容和答复所依据的事实", "Content of both applications, and the facts of the reply"), "《条例》第三十六条第六项",
        [new("内容相同，事实没有变化", "The same, and the facts are unchanged"), new("要求了新的内容，或者事实已经变化", "New content, or the facts have changed")]);
    public static readonly Detail WhereToGet = new("whereToGet", new("获取该出版物的途径", "How to obtain it"), "《条例》第三十九条第二款");
    public static readonly Detail Frequency = new("frequency", new("申请数量和频次", "Number and frequency"), "《条例》第三十五条");
    public static readonly Detail AlreadyHeld = new("alreadyHeld", new("申请人已获取该信息的依据", "Proof that the applicant holds it"), "《条例》第三十六条第六项");
    public static readonly Detail OtherReason = new("otherReason", new("其他处理的原因", "Reason"), "国办公开办函〔2021〕30号",
        [new("申请人死亡或者终止", "Applicant died or dissolved"), new("属于咨询事项", "Inquiry"),
            new("同一申请经多渠道重复提交，合并处理", "Same application by several channels")]);

    /// <summary>Whether this proposal must give the detail: the contact of an agency that cannot be determined need not be named (Art 36(五)).</summary>
    public static bool Owed(Detail detail, Proposed p) => detail.Required && !(detail == CompetentContact && CompetentIsUnknown(p));

    /// <summary>The handler found new content or changed facts: no repetition (Art 36(六)).</summary>
    public static bool IsNew(Proposed p) => p.Details.GetValueOrDefault(SameContent.Key) == SameContent.Choices![1].Zh;

    /// <summary>Why the competent agency cannot be determined; empty where no reason is given, null where an agency is named.</summary>
    public static string? WhyUnknown(Proposed p) => CompetentIsUnknown(p) ? p.Details[Competent.Key].Trim()["无法确定".Length..].Trim('：', ':', '，', ',', '。', '（', '）', ' ') : null;

    /// <summary>The proposal says that the competent agency cannot be determined.</summary>
    public static bool CompetentIsUnknown(Proposed p) =>
        p.Details.GetValueOrDefault(Competent.Key)?.TrimStart().StartsWith("无法确定", StringComparison.Ordinal) is true;
}
