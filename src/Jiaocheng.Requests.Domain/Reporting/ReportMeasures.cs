using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>A figure by which agencies and years are compared.</summary>
/// <param name="Name">As addresses name it.</param>
/// <param name="Label">What it is.</param>
/// <param name="Value">The figure.</param>
public sealed record ReportMeasure(string Name, Text Label, Func<ReportFigures, int> Value);

/// <summary>The figures that people compare: the totals of the form, not its single cells.</summary>
public static class ReportMeasures
{
    public static readonly IReadOnlyList<ReportMeasure> All =
    [
        Line("R1", "本年新收", "New"), Line("R2", "上年结转", "Carried over"), Line("T", "本年办结", "Results"), Line("R4", "结转下年", "Left over"),
        Group('A', "予以公开", "Disclosed"), Group('B', "部分公开", "Disclosed in part"), Group('C', "不予公开", "Withheld"), Group('D', "无法提供", "Unable"),
        Group('E', "不予处理", "Not handled"), Group('F', "其他处理", "Other"),
        new("reconsiderations", new("行政复议", "Reconsiderations"), f => f.Section4[RemedyPath.Reconsideration][Section4.Total]),
        new("reconsiderations.corrected", new("行政复议：结果纠正", "Reconsiderations: corrected"), f => f.Section4[RemedyPath.Reconsideration][(int)RemedyColumn.Corrected]),
        new("lawsuits", new("行政诉讼", "Lawsuits"), f => f.Section4.Lawsuits(Section4.Total)),
        new("lawsuits.corrected", new("行政诉讼：结果纠正", "Lawsuits: corrected"), f => f.Section4.Lawsuits((int)RemedyColumn.Corrected)),
        new("documents", new("现行有效行政规范性文件", "Normative documents in force"), f => f.Section2.Documents.InForce ?? 0),
        new("permits", new("行政许可", "Permits"), f => f.Section2.Permits ?? 0),
        new("penalties", new("行政处罚", "Penalties"), f => f.Section2.Penalties ?? 0),
    ];

    /// <summary>The measure of a name; the first where there is none.</summary>
    public static ReportMeasure Of(string? name) => All.FirstOrDefault(measure => measure.Name == name) ?? All[0];

    private static ReportMeasure Line(string code, string zh, string en) => new(code, new(zh, en), f => f.Section3[code][Section3.Total]);

    private static ReportMeasure Group(char letter, string zh, string en) => new($"{letter}", new(zh, en), f => f.Section3.Results(letter));
}
