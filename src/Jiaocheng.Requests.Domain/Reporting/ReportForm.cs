namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>The two forms that annual reports were printed in since the 条例 of 2019.</summary>
public enum ReportForm
{
    /// <summary>国办公开办函〔2019〕60号（试行）: reports of 2019 and 2020.</summary>
    Form2019,

    /// <summary>国办公开办函〔2021〕30号: reports of 2021 and later.</summary>
    Form2021,
}

/// <summary>A row of figures in a table of the form.</summary>
/// <param name="Code">Name of the row that never changes.</param>
/// <param name="Label">Exact label.</param>
/// <param name="Group">Exact label of the block or group the row stands in; empty for a row of its own.</param>
/// <param name="Columns">Exact labels above its figures.</param>
public sealed record FormRow(string Code, string Label, string Group, IReadOnlyList<string> Columns);

/// <summary>The three tables, in the order and with the exact words of each form.</summary>
public static class FormTables
{
    /// <summary>Rows of Section 2. Fees are in 10,000 yuan; the last of each form stand in that form only.</summary>
    public const string Rules = "rules", Documents = "documents", Permits = "permits", OtherActs = "other-acts",
        Penalties = "penalties", Coercion = "coercion", Charges = "charges", Purchases = "purchases";

    /// <summary>Groups of Section 4: reconsideration, and lawsuits without and after one.</summary>
    public const string Reconsideration = "reconsideration", Direct = "direct", After = "after-reconsideration";

    /// <summary>The form that a report of a year has to use.</summary>
    public static ReportForm FormOf(int year) => year <= 2020 ? ReportForm.Form2019 : ReportForm.Form2021;

    /// <summary>The six headings, which both forms share.</summary>
    public static readonly IReadOnlyList<string> Headings =
    [
        "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况",
        "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
    ];

    private static readonly string[] Stock = ["本年制发件数", "本年废止件数", "现行有效件数"];
    private static readonly string[] StockOf2019 = ["本年新制作数量", "本年新公开数量", "对外公开总数量"];
    private static readonly string[] Acts = ["本年处理决定数量"];
    private static readonly string[] ActsOf2019 = ["上一年项目数量", "本年增/减", "处理决定数量"];

    private static readonly FormRow[] Section2Of2021 =
    [
        new(Rules, "规章", "第二十条第（一）项", Stock),
        new(Documents, "行政规范性文件", "第二十条第（一）项", Stock),
        new(Permits, "行政许可", "第二十条第（五）项", Acts),
        new(Penalties, "行政处罚", "第二十条第（六）项", Acts),
        new(Coercion, "行政强制", "第二十条第（六）项", Acts),
        new(Charges, "行政事业性收费", "第二十条第（八）项", ["本年收费金额（单位：万元）"]),
    ];

    private static readonly FormRow[] Section2Of2019 =
    [
        new(Rules, "规章", "第二十条第（一）项", StockOf2019),
        new(Documents, "规范性文件", "第二十条第（一）项", StockOf2019),
        new(Permits, "行政许可", "第二十条第（五）项", ActsOf2019),
        new(OtherActs, "其他对外管理服务事项", "第二十条第（五）项", ActsOf2019),
        new(Penalties, "行政处罚", "第二十条第（六）项", ActsOf2019),
        new(Coercion, "行政强制", "第二十条第（六）项", ActsOf2019),
        new(Charges, "行政事业性收费", "第二十条第（八）项", ["上一年项目数量", "本年增/减"]),
        new(Purchases, "政府集中采购", "第二十条第（九）项", ["采购项目数量", "采购总金额"]),
    ];

    private static readonly FormRow[] Section3Of2021 = [.. Section3.Rows.Select(row => new FormRow(row.Code, row.Label, row.Group, Section3.Columns))];

    // The 2019 form has one row for all other results.
    private static readonly FormRow[] Section3Of2019 =
    [
        .. Section3Of2021.TakeWhile(row => row.Code != "F1"),
        new("F", "（六）其他处理", "三、本年度办理结果", Section3.Columns),
        .. Section3Of2021.SkipWhile(row => row.Code != "T"),
    ];

    private static readonly string[] Results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

    /// <summary>Section 2 主动公开政府信息情况.</summary>
    public static IReadOnlyList<FormRow> Section2(ReportForm form) => form == ReportForm.Form2019 ? Section2Of2019 : Section2Of2021;

    /// <summary>Section 3 收到和处理政府信息公开申请情况.</summary>
    public static IReadOnlyList<FormRow> Section3Rows(ReportForm form) => form == ReportForm.Form2019 ? Section3Of2019 : Section3Of2021;

    /// <summary>Section 4: three groups of five figures, printed in one line.</summary>
    public static readonly IReadOnlyList<FormRow> Section4 =
    [
        new(Reconsideration, "行政复议", "", Results),
        new(Direct, "未经复议直接起诉", "行政诉讼", Results),
        new(After, "复议后起诉", "行政诉讼", Results),
    ];
}
