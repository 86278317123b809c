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

    /// <summary>The tables with their columns, and their rows in the order of the form.</summary>
    public static object Of(ReportTables tables, string agency) =>
        new { tables.Section3.Year, Agency = agency, Section3 = Table(tables.Section3), Section4 = Table(tables.Section4) };

    /// <summary>The same as text.</summary>
    public static string Text(ReportTables tables, string agency) => JsonSerializer.Serialize(Of(tables, agency), Json);

    /// <summary>Section 3 alone, as text.</summary>
    public static string Text(Section3 table, string agency) => JsonSerializer.Serialize(new { table.Year, Agency = agency, Section3 = Table(table) }, Json);

    private static object Table(Section3 table) => new { Section3.Columns, Rows = Section3.Rows.Select(row => new { row.Code, row.Label, Values = table[row.Code] }) };

    private static object Table(Section4 table) =>
        new { Section4.Columns, Rows = Section4.Paths.Select(path => new { FormTables.Section4[(int)path].Code, Label = path.Label().Zh, Values = table[path] }) };
}
