using System.Text.Json;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Web.Shell;

namespace Jiaocheng.Requests.Web.Features.Report;

/// <summary>Section 3 as other programs read it: the same from the command line and over HTTP.</summary>
public static class Section3Json
{
    private static readonly JsonSerializerOptions Json = new(Api.Json) { WriteIndented = true };

    /// <summary>The table with its columns, and its rows in the order of the form.</summary>
    public static object Of(Section3 table, string agency) => new
    {
        table.Year,
        Agency = agency,
        Section3 = new { Section3.Columns, Rows = Section3.Rows.Select(row => new { row.Code, row.Label, Values = table[row.Code] }) },
    };

    /// <summary>The same as text.</summary>
    public static string Text(Section3 table, string agency) => JsonSerializer.Serialize(Of(table, agency), Json);
}
