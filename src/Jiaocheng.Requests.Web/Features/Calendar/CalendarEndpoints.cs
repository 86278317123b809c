using System.Security.Claims;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Web.Account;
using Jiaocheng.Requests.Web.Shell;

namespace Jiaocheng.Requests.Web.Features.Calendar;

/// <summary>The working-day calendar for programs.</summary>
public static class CalendarEndpoints
{
    /// <summary>Maps a year: every day and what it is. A year without a notice follows the week and says that it is provisional (暂定).</summary>
    public static void MapCalendar(this IEndpointRouteBuilder api) =>
        api.MapGet("/calendar/{year:int:range(1999,2099)}", async (int year, ClaimsPrincipal user, CalendarQueries queries, CancellationToken ct) =>
            await queries.ReadAsync(user.AccountId(), ct) is not { } view ? ApiAnswers.Missing() : Results.Json(new
            {
                Year = year,
                Provisional = !view.Calendar.KnownYears.Contains(year),
                Notices = view.Notices.Where(loaded => loaded.Notice.Year == year).Select(loaded => new { loaded.Row.Id, loaded.Notice.Kind, loaded.Notice.Title, loaded.Notice.Number, loaded.Notice.IssuedOn, loaded.Notice.Region, loaded.Notice.Source, loaded.Row.LoadedAt, loaded.Row.RevokedAt }),
                Days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(i => new DateOnly(year, 1, 1).AddDays(i))
                    .Select(day => new { Day = day, Kind = view.Calendar.KindOf(day), Notice = view.Calendar.NoticeFor(day)?.Title }),
            }, Api.Json));
}
