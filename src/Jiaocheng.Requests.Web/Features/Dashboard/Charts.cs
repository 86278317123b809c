using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.CaseList;
using Jiaocheng.Requests.Web.Labels;
using Jiaocheng.Requests.Web.Shell;
using Microsoft.Extensions.Localization;

namespace Jiaocheng.Requests.Web.Features.Dashboard;

/// <summary>The figures of a dashboard as marks with words and links.</summary>
public static class Charts
{
    /// <summary>Reply dates of the next working days.</summary>
    public static IReadOnlyList<Column> Due(DashboardFigures figures, IStringLocalizer<DashboardWords> words) =>
        [.. figures.DueDays.Select((day, index) => new Column($"{day.From.Day}", index == 0 || day.From.Month != figures.DueDays[index - 1].From.Month ? words["Month", day.From.Month] : "",
            [Of(figures, day.Number, words["DueOn", day.From.ToString("yyyy-MM-dd"), day.Number], new() { View = CaseView.Open, ReplyFrom = day.From, ReplyTo = day.To })]))];

    /// <summary>Share of replies that left in time, by month; a mark opens the late ones.</summary>
    public static IReadOnlyList<Column> OnTime(DashboardFigures figures, IStringLocalizer<DashboardWords> words) =>
        [.. figures.Months.Select((month, index) => new Column(words["Month", month.First.Month], Year(figures, index),
        [
            Rate(figures, month, month.LateExtended, Late.Extended, "OnTimeExtended", words),
            Rate(figures, month, month.LateOriginal, Late.Original, "OnTimeOriginal", words),
        ]))];

    /// <summary>Received and closed by month.</summary>
    public static IReadOnlyList<Column> Flow(DashboardFigures figures, IStringLocalizer<DashboardWords> words) =>
        [.. figures.Months.Select((month, index) => new Column(words["Month", month.First.Month], Year(figures, index),
        [
            Of(figures, month.Received, words["ReceivedIn", Name(month), month.Received], new() { ReceivedFrom = month.First, ReceivedTo = month.Last, Counted = true }),
            Of(figures, month.Closed, words["ClosedIn", Name(month), month.Closed], new() { ResultFrom = month.First, ResultTo = month.Last, Counted = true }),
        ]))];

    /// <summary>Ages of open cases.</summary>
    public static IReadOnlyList<Bar> Ages(DashboardFigures figures, IStringLocalizer<DashboardWords> words) =>
        [.. figures.Ages.Select(band =>
        {
            string label = band.Max is { } max ? words["AgeBand", band.Min, max] : words["AgeOver", band.Min - 1];
            return new Bar(label, Of(figures, band.Number, words["OpenOf", label, band.Number], new() { View = CaseView.Open, ReceivedFrom = band.From, ReceivedTo = band.To }));
        })];

    /// <summary>Open cases by agency.</summary>
    public static IReadOnlyList<Bar> Agencies(DashboardFigures figures, IStringLocalizer<DashboardWords> words) =>
        [.. figures.Agencies.Select(load => Loaded(load, load.Name, new() { AgencyId = load.Id }, words))];

    /// <summary>Open cases by handler.</summary>
    public static IReadOnlyList<Bar> People(DashboardFigures figures, IStringLocalizer<DashboardWords> words) =>
        [.. figures.People.Select(load => Loaded(load, load.Id == Guid.Empty ? words["Unassigned"] : load.Name, figures.Scope.Of(new() { HandlerId = load.Id }), words))];

    /// <summary>Results of the year in the order of Section 3; lines without a case are left out.</summary>
    public static IReadOnlyList<Bar> Outcomes(DashboardFigures figures, IStringLocalizer<DashboardWords> words) =>
        [.. Section3.Rows.Where(row => figures.Outcomes.ContainsKey(row.Code)).Select(row =>
        {
            var (label, number) = (Label(row), figures.Outcomes[row.Code]);
            return new Bar(label, Of(figures, number, words["ResultsOf", label, number], new() { ReportYear = figures.Today.Year, ReportLine = row.Code }));
        })];

    private static Mark Rate(DashboardFigures figures, MonthFigures month, int late, Late kind, string key, IStringLocalizer<DashboardWords> words)
    {
        var text = month.OnTime(late) is { } rate ? $"{rate}" : "–";
        return new(month.OnTime(late), text, words[key, Name(month), text, month.Judged, late],
            CaseAddress.Of(figures.Scope.Of(new() { ResultFrom = month.First, ResultTo = month.Last, Late = kind, Counted = true })));
    }

    private static string Name(MonthFigures month) => month.First.ToString("yyyy-MM");

    // The year stands where it begins; a row of twelve months needs it once or twice.
    private static string Year(DashboardFigures figures, int index) =>
        index == 0 || figures.Months[index].First.Month == 1 ? $"{figures.Months[index].First.Year}" : "";

    private static Bar Loaded(Load load, string label, CaseFilter filter, IStringLocalizer<DashboardWords> words) => new(label,
        new(load.Open, $"{load.Open}", words["OpenOf", label, load.Open], CaseAddress.Of(filter with { View = CaseView.Open })),
        new(load.Overdue, words["OverdueShort", load.Overdue], words["OverdueOf", label, load.Overdue], CaseAddress.Of(filter with { View = CaseView.Overdue })));

    private static string Label(Section3Row row) => AllOutcomes.All.First(outcome => outcome.Code == row.Code) is { Variant: "" } only
        ? $"{row.Code} {only.Label.Here()}" : $"{row.Code} {row.Label[(row.Label.IndexOfAny(['.', '）']) + 1)..]}";

    private static Mark Of(DashboardFigures figures, int number, string says, CaseFilter filter) =>
        new(number, $"{number}", says, CaseAddress.Of(figures.Scope.Of(filter)));
}
