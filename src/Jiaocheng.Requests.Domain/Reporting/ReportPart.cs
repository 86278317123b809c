using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>The parts of a report that are written, in the order in which they are printed.</summary>
public enum ReportPart { Opening, Active, OnRequest, Management, Platform, Supervision, Problems, Others }

/// <summary>What is known of a part.</summary>
/// <param name="Part">The part.</param>
/// <param name="Section">0 before the first heading, else 1, 5 or 6.</param>
/// <param name="Heading">Its heading under the section; empty where the section's own stands above it.</param>
/// <param name="Prompt">What belongs there.</param>
/// <param name="GovernmentPrompt">What governments have to say as well (Art 50(四)); null where nothing more.</param>
public sealed record ReportPartRow(ReportPart Part, int Section, string Heading, Text Prompt, Text? GovernmentPrompt = null)
{
    /// <summary>Name of the part, for choosing it.</summary>
    public Text Label => Heading.Length > 0 ? new(Heading, Heading) : Section switch
    {
        0 => new("引言", "Opening"),
        5 => new(FormTables.Headings[4], FormTables.Headings[4]),
        _ => new(FormTables.Headings[5], FormTables.Headings[5]),
    };
}

/// <summary>All parts with what belongs there (《条例》第五十条, 国办公开办函〔2021〕30号).</summary>
public static class ReportParts
{
    public static readonly IReadOnlyList<ReportPartRow> All =
    [
        new(ReportPart.Opening, 0, "", new("写明编制依据和统计期限；需要联系方式的一并写明。", "The rules it is made by, the period it covers, and where to ask.")),
        new(ReportPart.Active, 1, "（一）主动公开情况", new(
            "全年主动公开的数量和重点内容，规范性文件的制发、清理和公开情况，政策解读和回应。分项数字相加应当等于总数。",
            "What was published and how much, normative documents made and cleared, explanations. Parts must add up to their whole.")),
        new(ReportPart.OnRequest, 1, "（二）依申请公开情况", new(
            "新收、上年结转、办结、结转下年；各类结果和所占比例；申请渠道；行政复议、行政诉讼。数字用字段，不要手写。",
            "New, carried over, answered, left over; results and shares; channels; reconsiderations and lawsuits. Use fields, type no figures.")),
        new(ReportPart.Management, 1, "（三）政府信息管理情况", new(
            "公开属性源头认定、保密审查、动态调整、规范性文件集中公开的做法。", "How disclosure attributes are fixed when papers are drafted, secrecy reviewed, and holdings re-evaluated.")),
        new(ReportPart.Platform, 1, "（四）政府信息公开平台建设情况", new(
            "门户网站、公开专栏、政务新媒体、公报和查阅场所的建设和维护。", "Web site, its disclosure section, other media, gazette and reading rooms.")),
        new(ReportPart.Supervision, 1, "（五）监督保障情况", new(
            "机构人员、培训、考核、限期整改和通报。", "People, training, assessment, rectification orders and criticism."), new(
            "各级人民政府还应当写明三项：工作考核的结果、社会评议的结果、责任追究的结果；没有的也要写明没有。",
            "Governments also state three results: assessment, social evaluation, accountability; where there was none, say so.")),
        new(ReportPart.Problems, 5, "", new(
            "上年问题的整改情况、本年存在的主要问题、每个问题对应的改进措施。不得写“无”，不要与上年雷同。",
            "What became of last year's problems, this year's, and a measure for each. Not 无, and not last year's words.")),
        new(ReportPart.Others, 6, "", new(
            "收取信息处理费的情况必须写明，没有收取的也要写明；其他需要报告的事项。", "Processing fees must be stated, also where none were charged; anything else.")),
    ];

    /// <summary>What is known of a part.</summary>
    public static ReportPartRow Of(ReportPart part) => All[(int)part];
}
