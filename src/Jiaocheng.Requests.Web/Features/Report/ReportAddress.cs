using System.Globalization;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;

namespace Jiaocheng.Requests.Web.Features.Report;

/// <summary>The pages of a report.</summary>
public enum ReportTab { Tables, Figures, Text, Checks, County, Compare }

/// <summary>Addresses of the report: what is shown stands in them, so that back, refresh and a mailed link work.</summary>
public static class ReportAddress
{
    /// <summary>The page.</summary>
    public static string Page(Guid agency, int year, bool below, DateOnly? known = null) => $"report{Query(agency, year, below, known)}";

    /// <summary>The workbook of what a page shows.</summary>
    public static string Workbook(ReportView view) => $"report/section3.xlsx{Query(view)}";

    /// <summary>A whole report as a file.</summary>
    public static string Whole(ReportFormat format, Guid agency, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"report/whole.{format.ToString().ToLowerInvariant()}?agency={agency}&year={year}");

    /// <summary>A whole report to be read on one page.</summary>
    public static string Paper(Guid agency, int year) => string.Create(CultureInfo.InvariantCulture, $"report/paper?agency={agency}&year={year}");

    /// <summary>A report that came as a file, as it came.</summary>
    /// <param name="agency">Whose report.</param>
    /// <param name="year">Of which year.</param>
    /// <param name="seq">The entry by which it was taken in.</param>
    public static string Received(Guid agency, int year, int seq) => string.Create(CultureInfo.InvariantCulture, $"report/received/{agency}/{year}/{seq}");

    /// <summary>The cases of a cell as they were known on a day.</summary>
    public static string Cell(ReportView view, string line, int column, DateOnly known) =>
        string.Create(CultureInfo.InvariantCulture, $"report/cell{Query(view.Scope.Agency.Id, view.Year, view.Scope.Below, known)}&line={line}&column={column}");

    /// <summary>The reconsiderations and lawsuits of a cell of Section 4.</summary>
    /// <param name="view">What the page shows.</param>
    /// <param name="path">The group.</param>
    /// <param name="column">The column; null for the sum.</param>
    public static string Contests(ReportView view, RemedyPath path, RemedyColumn? column) => $"contests{Query(view)}&path={path}{(column is null ? "" : $"&column={column}")}";

    /// <summary>A page of one agency's report in the making.</summary>
    public static string Of(ReportTab tab, Guid agency, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{(tab == ReportTab.Tables ? "report" : $"report/{tab.ToString().ToLowerInvariant()}")}?agency={agency}&year={year}{(tab == ReportTab.Tables ? "&below=false" : "")}");

    /// <summary>The page of a county's sum, with one cell laid open.</summary>
    /// <param name="agency">The agency that sums up.</param>
    /// <param name="year">The year.</param>
    /// <param name="section">2, 3 or 4.</param>
    /// <param name="row">Code of the row.</param>
    /// <param name="column">Index of the column.</param>
    public static string Part(Guid agency, int year, int section, string row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(ReportTab.County, agency, year)}&cell={section}.{row}.{column}#cell");

    /// <summary>What is shown, as a query.</summary>
    public static string Query(ReportView view) => Query(view.Scope.Agency.Id, view.Year, view.Scope.Below, view.Known);

    private static string Query(Guid agency, int year, bool below, DateOnly? known) => string.Create(
        CultureInfo.InvariantCulture, $"?agency={agency}&year={year}&below={(below ? "true" : "false")}{(known is { } day ? $"&known={day:yyyy-MM-dd}" : "")}");
}
