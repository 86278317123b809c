using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Data.Tests.Reporting;

/// <summary>Both tables counted by walking the days of the year with a basket, as an office would on paper. Asks none of the product's counting.</summary>
internal static class NaiveTables
{
    /// <summary>Each cell of both tables that is not zero, as text.</summary>
    public static SortedDictionary<string, int> Of(IEnumerable<Case> cases, int year, Func<Case, OfficeSettings> settings, OfficeSettings reading)
    {
        SortedDictionary<string, int> cells = new(StringComparer.Ordinal);
        Dictionary<string, string> counted = [];
        foreach (var one in cases.Where(one => one.State != State.Voided))
        {
            Applications(one, year, settings(one), cells);
            foreach (var suit in one.Proceedings) Suit(one.AgencyId, suit.Entries, year, reading, counted);
        }
        foreach (var (key, column) in counted) Add(cells, $"4 {key.Split('|')[0]} {column}");
        return cells;
    }

    /// <summary>The same of tables that the product counted.</summary>
    public static SortedDictionary<string, int> Of(Section3 table3, Section4 table4)
    {
        SortedDictionary<string, int> cells = new(StringComparer.Ordinal);
        foreach (var row in Section3.Rows.Where(row => row.Code != "T"))
            for (var c = 0; c < Section3.Total; c++)
                if (table3[row.Code][c] != 0) cells[$"3 {row.Code} {(ApplicantClass)c}"] = table3[row.Code][c];
        foreach (var path in Section4.Paths)
            for (var c = 0; c < Section4.Total; c++)
                if (table4[path][c] != 0) cells[$"4 {path} {(RemedyColumn)c}"] = table4[path][c];
        return cells;
    }

    private static void Applications(Case one, int year, OfficeSettings settings, SortedDictionary<string, int> cells)
    {
        if (one.ReceivedOn is not { } received) return;
        var left = settings.ResultDay == ResultDay.Decision ? one.DecidedOn ?? one.LeftOn : one.LeftOn;
        var kind = one.Application!.Applicant.Class;
        if (InHand(new(year - 1, 12, 31))) Add(cells, $"3 R2 {kind}");
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            if (received == day) Add(cells, $"3 R1 {kind}");
            if (left == day) Add(cells, $"3 {one.Outcome!.Code} {kind}");
        }
        if (InHand(new(year, 12, 31))) Add(cells, $"3 R4 {kind}");

        bool InHand(DateOnly evening) => received <= evening && (left is null || left > evening);
    }

    private static void Suit(Guid agency, IReadOnlyList<RemedyRecorded> entries, int year, OfficeSettings reading, Dictionary<string, string> counted)
    {
        Dictionary<Instance, RemedyRecorded> instances = [];
        foreach (var entry in entries) instances[entry.Instance] = entry;
        var ran = false;
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
            ran |= Newest(day) is { } now && !(now.DecidedOn < day) || instances.Values.Any(entry => entry.FiledOn == day);
        if (!ran || Newest(new(year, 12, 31)) is not { } last) return;

        var result = last.DecidedOn <= new DateOnly(year, 12, 31) ? last.Result : null;
        if (result is null && reading.AppealedJudgement == AppealedJudgement.NewestJudgement)
            result = instances.Where(one => one.Value.FiledOn.Year <= year && one.Value.DecidedOn is { } on && on.Year <= year).OrderByDescending(one => one.Key).Select(one => one.Value.Result).FirstOrDefault();
        var column = result is null ? RemedyColumn.Pending : RemedyResults.Of(result.Value).Column;
        if (result == RemedyResult.RequestDismissed && reading.DismissedRequest == DismissedRequest.Other) column = RemedyColumn.Other;
        var number = instances.OrderBy(one => one.Key).First().Value.Number.Replace(" ", "").Replace('（', '(').Replace('）', ')');
        var key = $"{entries[0].Path}|{agency}|{number}";
        if (!counted.TryGetValue(key, out var known) || Enum.Parse<RemedyColumn>(known) > column) counted[key] = $"{column}";

        RemedyRecorded? Newest(DateOnly evening) => instances.Where(one => one.Value.FiledOn <= evening).OrderBy(one => one.Key).Select(one => one.Value).LastOrDefault();
    }

    private static void Add(SortedDictionary<string, int> cells, string cell) => cells[cell] = cells.GetValueOrDefault(cell) + 1;
}
