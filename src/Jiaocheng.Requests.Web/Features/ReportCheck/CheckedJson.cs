using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Web.Features.ReportCheck;

/// <summary>A checked report as other programs read it.</summary>
public static class CheckedJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    /// <summary>The report on one line.</summary>
    /// <param name="file">The file as it was named.</param>
    /// <param name="report">The report as read.</param>
    /// <param name="findings">What the checks found.</param>
    public static string Text(string file, AnnualReport report, IReadOnlyList<ReportFinding> findings) => JsonSerializer.Serialize(new
    {
        file,
        report.Agency,
        report.Year,
        Form = Name(report.Form),
        Findings = findings.Select(finding => new
        {
            finding.Rule,
            Severity = Name(finding.Severity),
            finding.Place,
            finding.Found,
            finding.Expected,
            Text = finding.Text.Zh,
        }),
        Tables = new { Section2 = Of(report.Section2), Section3 = Of(report.Section3), Section4 = Of(report.Section4) },
    }, Json);

    /// <summary>error, warning or cannot-tell.</summary>
    public static string Name(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "cannot-tell",
    };

    /// <summary>The form by the year from which it holds.</summary>
    public static string Name(ReportForm form) => form == ReportForm.Form2019 ? "2019" : "2021";

    private static object Of(ReportTable table) => new
    {
        Form = Name(table.Form),
        Rows = table.Rows.Where(row => table[row.Code].Count > 0)
            .Select(row => new { row.Code, row.Group, row.Label, row.Columns, Values = table[row.Code].Select(Value) }),
    };

    // A number where one was printed alone; else the cell as printed; null where it was lost.
    private static object? Value(Figure figure) => figure.Kind switch
    {
        FigureKind.Number => figure.Value,
        FigureKind.Missing => null,
        _ => figure.Printed,
    };
}
