using System.Globalization;
using System.Text;
using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Reminders;

namespace Jiaocheng.Requests.Web.Features.Reminders;

/// <summary>
/// Due dates as a calendar (RFC 5545): an all-day event for each running clock, under an id that stays when the day moves. No METHOD: the stamp
/// of an event is then the instant of its last change.
/// </summary>
public static class DueCalendar
{
    private const int LineOctets = 75;

    /// <summary>The calendar.</summary>
    /// <param name="lines">What it holds.</param>
    /// <param name="site">Address of the product, for links; empty: none.</param>
    public static string Text(IEnumerable<FeedLine> lines, string site)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Jiaocheng.Requests//Due dates//ZH", "CALSCALE:GREGORIAN",
            "X-WR-CALNAME:" + Escaped("政府信息公开申请 · 期限"), "REFRESH-INTERVAL;VALUE=DURATION:PT4H", "X-PUBLISHED-TTL:PT4H");
        foreach (var line in lines) Event(text, line, site);
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, FeedLine line, string site)
    {
        var (clock, changed) = (line.Clock, line.ChangedAt.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        Line(text, "BEGIN:VEVENT", $"UID:{Uid(line)}", "DTSTAMP:" + changed, "LAST-MODIFIED:" + changed,
            $"SEQUENCE:{line.Version}", "DTSTART;VALUE=DATE:" + Day(clock.Due), "DTEND;VALUE=DATE:" + Day(clock.Due.AddDays(1)),
            "SUMMARY:" + Escaped($"{clock.Term.Label().Zh}届满{(clock.Provisional ? "（暂定）" : "")}：{line.Number}"));
        if (ReminderText.Of(line.Task) is { } task) Line(text, "DESCRIPTION:" + Escaped(task.Zh));
        if (site.Length > 0) Line(text, $"URL:{site.TrimEnd('/')}/cases/{line.CaseId:D}");
        Line(text, "CLASS:PRIVATE", "TRANSP:TRANSPARENT", "END:VEVENT");
    }

    // A reply that is deferred is the same event on another day.
    private static string Uid(FeedLine line) =>
        $"{line.CaseId:D}-{(line.Clock.Term == Term.Deferral ? Term.Reply : line.Clock.Term)}-{line.Clock.Of}@jiaocheng.requests".ToLowerInvariant();

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string value) => value.Replace("\\", "\\\\").Replace(";", "\\;").Replace(",", "\\,").ReplaceLineEndings("\\n");

    /// <summary>Content lines, each ended by CRLF and folded at 75 octets between characters.</summary>
    private static void Line(StringBuilder text, params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            var octets = 0;
            foreach (var rune in line.EnumerateRunes())
            {
                if (octets + rune.Utf8SequenceLength > LineOctets)
                {
                    text.Append("\r\n ");
                    octets = 1;
                }
                text.Append(rune.ToString());
                octets += rune.Utf8SequenceLength;
            }
            text.Append("\r\n");
        }
    }
}
