using System.Globalization;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Supervision;

namespace Jiaocheng.Requests.Web.Features.Supervision;

/// <summary>An order as it is typed before it is raised.</summary>
public sealed class RaiseForm
{
    public Guid AddresseeId { get; set; }
    public OrderSource Source { get; set; } = OrderSource.Inspection;
    public string Ground { get; set; } = "";
    public string Owner { get; set; } = "";
    public string Wrong { get; set; } = "";
    public string Demanded { get; set; } = "";
    /// <summary>Working days; null where a day was named.</summary>
    public int? Days { get; set; }
    /// <summary>The last day, as the browser writes it.</summary>
    public string Due { get; set; } = "";
    /// <summary>When the complaint came in.</summary>
    public string ReceivedOn { get; set; } = "";
    public bool Anonymous { get; set; }
    public string Name { get; set; } = "";
    public string Contact { get; set; } = "";
    /// <summary>Applications of the proposal that are left out.</summary>
    public List<Guid> Without { get; set; } = [];

    /// <summary>The form of a proposal.</summary>
    public static RaiseForm Of(OrderRaised proposal) => new()
    {
        AddresseeId = proposal.AddresseeId, Source = proposal.Source, Ground = proposal.Ground, Owner = proposal.Owner, Wrong = proposal.Wrong, Demanded = proposal.Demanded,
        Days = proposal.Days, Due = Day(proposal.Due),
    };

    /// <summary>Chooses a number of working days; the last day follows.</summary>
    public void Count(int? days, DateOnly today, WorkCalendar calendar)
    {
        Days = days is >= 1 and <= 240 ? days : null;
        if (Days is { } counted) Due = Day(calendar.Add(today, counted));
    }

    /// <summary>Names a day; it was then not counted.</summary>
    public void SetDue(string due) => (Due, Days) = (due, null);

    /// <summary>The order of what was typed; what it is about stays as proposed.</summary>
    public OrderRaised ToOrder(OrderRaised proposal) => proposal with
    {
        AddresseeId = AddresseeId,
        Source = Source,
        Ground = Ground,
        Owner = Owner,
        Wrong = Wrong,
        Demanded = Demanded,
        Days = Days,
        Due = Date(Due),
        Cases = [.. proposal.Cases.Where(one => !Without.Contains(one.Id))],
        Complaint = Source == OrderSource.Complaint ? new() { ReceivedOn = Date(ReceivedOn), Name = Anonymous ? null : Name, Contact = Anonymous ? null : Contact } : null,
    };

    /// <summary>A day as a browser writes it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day that was typed; the first of days where it is none, which is refused.</summary>
    public static DateOnly Date(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : default;
}
