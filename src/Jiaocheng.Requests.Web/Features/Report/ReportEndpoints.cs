using System.Security.Claims;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Account;
using Jiaocheng.Requests.Web.Shell;

namespace Jiaocheng.Requests.Web.Features.Report;

/// <summary>The report as a file, and as JSON for programs.</summary>
public static class ReportEndpoints
{
    /// <summary>Maps the files. The handlers ask for the permission themselves, so that a refusal is recorded.</summary>
    public static void MapReport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/report/section3.xlsx", async (
            Guid? agency, int? year, bool? below, DateOnly? known, ClaimsPrincipal user, ReportExport export, CancellationToken ct) =>
            await export.RunAsync(new ReportAsk(agency, year, below ?? true, known), user.AccountId(), ct) is { } file
                ? Results.File(file.Content, WholeReport.TypeOf(ReportFormat.Xlsx), file.Name)
                : Results.StatusCode(StatusCodes.Status403Forbidden));
        app.MapGet("/report/whole.{format}", async (
            string format, Guid? agency, int? year, ClaimsPrincipal user, ReportExport export, CancellationToken ct) =>
            char.IsDigit(format[0]) || !Enum.TryParse<ReportFormat>(format, ignoreCase: true, out var wanted) ? Results.NotFound()
            : await export.RunAsync(wanted, agency, year, user.AccountId(), ct) is { } file ? Results.File(file.Content, WholeReport.TypeOf(wanted), file.Name)
            : Results.StatusCode(StatusCodes.Status403Forbidden));
        // Served as bytes and never shown: it is a file from outside.
        app.MapGet("/report/received/{agency:guid}/{year:int}/{seq:int}", async (
            Guid agency, int year, int seq, ClaimsPrincipal user, HttpContext http, ReceiveDesk desk, CancellationToken ct) =>
        {
            if (await desk.OriginalAsync(agency, year, seq, user.AccountId(), ct) is not { } file) return Results.NotFound();
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers.CacheControl = "private, no-store";
            return Results.File(file.Content, "application/octet-stream", file.Name);
        });
    }

    /// <summary>Maps the counted tables for programs.</summary>
    public static void MapReportForPrograms(this IEndpointRouteBuilder api) =>
        api.MapGet("/report/section3", async (Guid? agency, int year, bool? below, DateOnly? known, ClaimsPrincipal user, ReportQueries queries, CancellationToken ct) =>
        {
            var view = await queries.ReadAsync(new ReportAsk(agency, year, below ?? true, known), user.AccountId(), ct);
            if (view is null) return ApiAnswers.Missing();
            return view.Year == year
                ? Results.Json(ReportJson.Of(view.Now, view.Figures, view.Scope.Agency.Name, []), Api.Json)
                : ApiAnswers.Refused(StatusCodes.Status422UnprocessableEntity, [NoSuchYear]);
        }).RequireAuthorization(policy => policy.RequireClaim(Data.Accounts.Role.PermissionClaim, nameof(Can.Report), nameof(Can.Supervise)));

    private static readonly Refusal NoSuchYear = new("report.year", new(
        "该年度没有数据：请填写有申请的年度，不晚于今年。", "There is nothing of that year: name a year with applications, not after this one."), Field: "year");
}
