using System.Globalization;
using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Web.Features.Report;

/// <summary>Where a finding is mended: the cell of the table with its cases, the field of the figures stated, or the paragraph of the text.</summary>
public static partial class FindingAddress
{
    /// <summary>The address of the page, with the cell or the paragraph that it shows.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="report">The report in which it was found.</param>
    /// <param name="agency">The agency.</param>
    /// <param name="year">The year.</param>
    /// <param name="isSum">Its tables are the sum of several agencies: the cell is laid open there.</param>
    public static string Of(ReportFinding finding, AnnualReport report, Guid agency, int year, bool isSum = false)
    {
        // A finding of many cells begins with the first.
        var place = finding.Place.Split('；')[0];
        if (isSum)
        {
            if (finding.Rule == RollUp.MissingRule) return ReportAddress.Of(ReportTab.County, agency, year);
            foreach (var table in (ReportTable[])[report.Section2, report.Section3, report.Section4])
                if (place.StartsWith(table.Numeral + "、", StringComparison.Ordinal) && table.At(place) is { } cell) return ReportAddress.Part(agency, year, table.Section, cell.Row, cell.Column);
        }
        return place switch
        {
            // The day of a report is that on which it is handed in; it waits for those below.
            "落款" => isSum ? ReportAddress.Of(ReportTab.County, agency, year) : $"{ReportAddress.Of(ReportTab.Checks, agency, year)}#filing-title",
            ['二', '、', ..] => ReportAddress.Of(ReportTab.Figures, agency, year) + Cell(report.Section2.At(place), "row"),
            ['三', '、', ..] => ReportAddress.Of(ReportTab.Tables, agency, year) + Cell(report.Section3.At(place), "line"),
            ['四', '、', ..] => $"contests?agency={agency}&year={year}&below=false" + Contests(report.Section4.At(place)),
            _ => ReportAddress.Of(ReportTab.Text, agency, year) + Text(place),
        };
    }

    private static string Cell((string Row, int Column)? cell, string name) =>
        cell is { } at ? string.Create(CultureInfo.InvariantCulture, $"&{name}={at.Row}&column={at.Column}") : "";

    private static string Contests((string Row, int Column)? cell) => cell is not { } at ? ""
        : $"&path={Section4.Paths[FormTables.Section4.Index().First(row => row.Item.Code == at.Row).Index]}{(at.Column == Section4.Total ? "" : $"&column={(RemedyColumn)at.Column}")}";

    private static string Text(string place)
    {
        var paragraph = Paragraph().Match(place);
        var part = PartOf(paragraph.Success ? place[..paragraph.Index] : place);
        return (part is { } known ? $"&part={known}" : "") + (paragraph.Success ? $"&paragraph={paragraph.Groups["number"].Value}" : "");
    }

    // Places are those of a paragraph, or the name of a part whose typed figures are asked about.
    private static ReportPart? PartOf(string place) => ReportParts.All.FirstOrDefault(row => place == row.Label.Zh || place.Length > 0 && place == Paragraph(row).Place)?.Part;

    private static ReportParagraph Paragraph(ReportPartRow row) => new(row.Section, row.Heading.Length > 0 ? row.Heading[..3] : "", "");

    [GeneratedRegex("第(?<number>[0-9]+)段$")]
    private static partial Regex Paragraph();
}
