namespace Jiaocheng.Requests.Domain.Tests.Clock;

/// <summary>The holiday notices of 2019 to 2026 once more, as the office pins them to the wall: a line a year, days off and days worked.</summary>
internal static class PaperCalendar
{
    private const string Wall = """
        2019 | 01-01 02-04 02-05 02-06 02-07 02-08 04-05 05-01 05-02 05-03 06-07 09-13 10-01 10-02 10-03 10-04 10-07 | 02-02 02-03 04-28 05-05 09-29 10-12
        2020 | 01-01 01-24 01-27 01-28 01-29 01-30 01-31 04-06 05-01 05-04 05-05 06-25 06-26 10-01 10-02 10-05 10-06 10-07 10-08 | 01-19 04-26 05-09 06-28 09-27 10-10
        2021 | 01-01 02-11 02-12 02-15 02-16 02-17 04-05 05-03 05-04 05-05 06-14 09-20 09-21 10-01 10-04 10-05 10-06 10-07 | 02-07 02-20 04-25 05-08 09-18 09-26 10-09
        2022 | 01-03 01-31 02-01 02-02 02-03 02-04 04-04 04-05 05-02 05-03 05-04 06-03 09-12 10-03 10-04 10-05 10-06 10-07 | 01-29 01-30 04-02 04-24 05-07 10-08 10-09
        2023 | 01-02 01-23 01-24 01-25 01-26 01-27 04-05 05-01 05-02 05-03 06-22 06-23 09-29 10-02 10-03 10-04 10-05 10-06 | 01-28 01-29 04-23 05-06 06-25 10-07 10-08
        2024 | 01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07 | 02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12
        2025 | 01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08 | 01-26 02-08 04-27 09-28 10-11
        2026 | 01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07 | 01-04 02-14 02-28 05-09 09-20 10-10
        """;

    private static readonly Dictionary<DateOnly, bool> Named = Read();

    public static bool IsWorkday(DateOnly day) =>
        Named.TryGetValue(day, out var worked) ? worked : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static Dictionary<DateOnly, bool> Read()
    {
        Dictionary<DateOnly, bool> named = new() { [new(2018, 12, 31)] = false, [new(2018, 12, 29)] = true };
        foreach (var parts in Wall.Split('\n').Select(line => line.Split('|')))
            for (var kind = 1; kind <= 2; kind++)
                foreach (var day in parts[kind].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                    named[DateOnly.Parse($"{parts[0].Trim()}-{day}")] = kind == 2;
        return named;
    }
}
