using System.Text.Json;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Web.Shell;

namespace Jiaocheng.Requests.Web.Features.Report;

/// <summary>The counted tables as other programs read them: the same from the command line and over HTTP.</summary>
public static class ReportJson
{
    private static readonly JsonSerializerOptions Json = new(Api.Json) { WriteIndented = true };

    /// <summary>The tables with their columns and rows in the order of the form, and the text of the report as it would be printed.</summary>
    /// <param name="tables">Sections 3 and 4.</param>
    /// <param name="figures">Section 2; null in it is not stated.</param>
    /// <param name="agency">Whose.</param>
    /// <param name="paragraphs">Headings and text; none for the sum of several agencies.</param>
    public static object Of(ReportTables tables, YearlyFigures figures, string agency, IReadOnlyList<ReportParagraph> paragraphs) => new
    {
        tables.Section3.Year,
        Agency = agency,
        Section2 = Table(figures.ToTable()),
        Section3 = Table(tables.Section3),
        Section4 = Table(tables.Section4),
        Narrative = paragraphs.Select(one => new { one.Section, one.Item, one.Level, one.Text }),
    };

    /// <summary>A whole report with its tables as printed.</summary>
    public static object Of(AnnualReport report) => new
    {
        report.Year,
        report.Agency,
        report.Title,
        Section2 = Table(report.Section2),
        Section3 = Table(report.Section3),
        Section4 = Table(report.Section4),
        Narrative = report.Paragraphs.Select(one => new { one.Section, one.Item, one.Level, one.Text }),
        report.Signature,
        Day = report.Day,
    };

    /// <summary>The same as text.</summary>
    public static string Text(ReportTables tables, YearlyFigures figures, string agency, IReadOnlyList<ReportParagraph> paragraphs) =>
        JsonSerializer.Serialize(Of(tables, figures, agency, paragraphs), Json);

    /// <summary>Section 3 alone, as text.</summary>
    public static string Text(Section3 table, string agency) => JsonSerializer.Serialize(new { table.Year, Agency = agency, Section3 = Table(table) }, Json);

    private static object Table(ReportTable table) =>
        new { Rows = table.Rows.Select(row => new { row.Code, row.Label, row.Columns, Values = table[row.Code].Select(figure => figure.Number) }) };

    private static object Table(Section3 table) => new { Section3.Columns, Rows = Section3.Rows.Select(row => new { row.Code, row.Label, Values = table[row.Code] }) };

    private static object Table(Section4 table) =>
        new { Section4.Columns, Rows = Section4.Paths.Select(path => new { FormTables.Section4[(int)path].Code, Label = path.Label().Zh, Values = table[path] }) };
}
