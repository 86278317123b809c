using System.Security.Claims;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Web.Account;

namespace Jiaocheng.Requests.Web.Features.Report;

/// <summary>The report as a file.</summary>
public static class ReportEndpoints
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Maps the workbook. The handler asks for the permission itself, so that a refusal is recorded.</summary>
    public static void MapReport(this IEndpointRouteBuilder app) =>
        app.MapGet("/report/section3.xlsx", async (
            Guid? agency, int? year, bool? below, ClaimsPrincipal user, ReportExport export, CancellationToken ct) =>
            await export.RunAsync(new ReportAsk(agency, year, below ?? true), user.AccountId(), ct) is { } file
                ? Results.File(file.Content, Xlsx, file.Name)
                : Results.Forbid());
}
