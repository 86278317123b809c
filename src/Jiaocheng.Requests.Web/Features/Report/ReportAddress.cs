using System.Globalization;
using Jiaocheng.Requests.Data.Reporting;

namespace Jiaocheng.Requests.Web.Features.Report;

/// <summary>Addresses of the report: what is shown stands in them, so that back, refresh and a mailed link work.</summary>
public static class ReportAddress
{
    /// <summary>The page.</summary>
    public static string Page(Guid agency, int year, bool below) => $"report{Query(agency, year, below)}";

    /// <summary>The workbook of what a page shows.</summary>
    public static string Workbook(ReportView view) =>
        $"report/section3.xlsx{Query(view.Scope.Agency.Id, view.Table.Year, view.Scope.Below)}";

    private static string Query(Guid agency, int year, bool below) =>
        string.Create(CultureInfo.InvariantCulture, $"?agency={agency}&year={year}&below={(below ? "true" : "false")}");
}
