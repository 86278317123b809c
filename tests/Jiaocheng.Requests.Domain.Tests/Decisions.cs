using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;

namespace Jiaocheng.Requests.Domain.Tests;

/// <summary>A proposal of every outcome that is complete in form.</summary>
public static class Decisions
{
    public const string Facts = "本机关2023年档案中存有该征收批复一份";
    public const string Reasons = "该文件含有村民个人银行账号和家庭成员信息，公开后会使其财产安全受到现实威胁";

    private static readonly Dictionary<string, string> Answers = new()
    {
        ["place"] = "交城县人民政府网站“土地征收”专栏，2023年第4期公报",
        ["secretRecord"] = "编号2023-015，秘密级，期限5年",
        ["secretAuthority"] = "市级保密行政管理部门",
        ["forbiddingLaw"] = "《中华人民共和国统计法》第二十五条",
        ["riskAssessment"] = "2024年3月11日书面评估，结论为公开将暴露消防供水弱点",
        ["riskApprover"] = "钱负责",
        ["publicInterest"] = "信息只涉及两家企业的技术参数，不公开不影响公共利益",
        ["caseFile"] = "交市监罚〔2023〕12号案卷",
        ["specialLaw"] = "《不动产登记暂行条例》第二十七条",
        ["whereToApply"] = "交城县不动产登记中心一楼窗口",
        ["competent"] = "交城县自然资源局",
        ["competentContact"] = "交城县某路1号，0358-0000000",
        ["complaintChannel"] = "交城县信访接待中心",
        ["earlierNumber"] = "交政办公开〔2023〕7号",
        ["whereToGet"] = "县图书馆地方志阅览室",
        ["frequency"] = "三十日内86件",
        ["alreadyHeld"] = "2023年11月2日已向申请人邮寄同一批复，签收回执在卷",
    };

    /// <summary>A complete proposal of an outcome, by its key.</summary>
    public static Proposed Of(string key)
    {
        var outcome = AllOutcomes.All.Single(o => o.Key == key);
        return new Proposed
        {
            Outcome = outcome.Code,
            Variant = outcome.Variant,
            Facts = Facts,
            Reasons = outcome.OwesReasons ? Reasons : "",
            Given = key is "A" or "B" ? "批复复印件1份，纸质" : null,
            Withheld = key is "B" ? [Part("第2页村民名册", "C5", "名册记载的是内部工作分工和值班安排，与申请事项无关")] : [],
            Details = Complete(outcome.Details),
        };
    }

    /// <summary>A withheld part with all that its ground asks for.</summary>
    public static WithheldPart Part(string where, string ground, string reason = Reasons) =>
        new(where, ground, reason, AllOutcomes.Find(ground) is { } of ? Complete(of.PartDetails) is { Count: > 0 } details ? details : null : null);

    private static Dictionary<string, string> Complete(IEnumerable<Detail> details) => details.Where(detail => detail.Required)
        .ToDictionary(detail => detail.Key, detail => detail.Choices is { } choices ? choices[0].Zh : Answers[detail.Key]);

    /// <summary>The things asked for in an itemised proposal.</summary>
    public static IReadOnlyList<string> Asked(int count) => [.. Enumerable.Range(1, count).Select(i => $"某村{2018 + i}年征地批复")];

    /// <summary>A complete proposal that answers one item with each of these outcomes.</summary>
    public static Proposed Items(params string[] keys)
    {
        var asked = Asked(keys.Length);
        var whole = Whole.Of([.. keys.Select(key => AllOutcomes.Of(key)!)], new());
        return new() { Outcome = whole.Code, Variant = whole.Variant, Items = [.. keys.Select((key, i) => new ItemAnswer(asked[i], Of(key)))] };
    }
}
