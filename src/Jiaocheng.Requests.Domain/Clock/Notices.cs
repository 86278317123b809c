using System.Globalization;

namespace Jiaocheng.Requests.Domain.Clock;

/// <summary>
/// 放假通知: which weekdays of a year are off and which weekend days are worked. All other days follow the week.
/// </summary>
/// <param name="Year">The year the notice is for.</param>
/// <param name="Title">Title or number of the notice, shown where a day is explained.</param>
/// <param name="Off">Weekdays off.</param>
/// <param name="Worked">Weekend days worked (调休上班).</param>
/// <param name="Source">Where it was published.</param>
public sealed record HolidayNotice(int Year, string Title, IReadOnlyList<DateOnly> Off, IReadOnlyList<DateOnly> Worked, string Source);

/// <summary>
/// The State Council notices of 2019 to 2026, delivered with the product. December days set by the next year's notice stand in that notice.
/// </summary>
public static class Notices
{
    /// <summary>All delivered notices, oldest first.</summary>
    public static readonly IReadOnlyList<HolidayNotice> Delivered =
    [
        Notice(2019, "2018-12-31 01-01 02-04 02-05 02-06 02-07 02-08 04-05 05-01 05-02 05-03 06-07 09-13 10-01 10-02 10-03 10-04 10-07",
            "2018-12-29 02-02 02-03 04-28 05-05 09-29 10-12"),
        Notice(2020, "01-01 01-24 01-27 01-28 01-29 01-30 01-31 04-06 05-01 05-04 05-05 06-25 06-26 10-01 10-02 10-05 10-06 10-07 10-08",
            "01-19 04-26 05-09 06-28 09-27 10-10"),
        Notice(2021, "01-01 02-11 02-12 02-15 02-16 02-17 04-05 05-03 05-04 05-05 06-14 09-20 09-21 10-01 10-04 10-05 10-06 10-07",
            "02-07 02-20 04-25 05-08 09-18 09-26 10-09"),
        Notice(2022, "01-03 01-31 02-01 02-02 02-03 02-04 04-04 04-05 05-02 05-03 05-04 06-03 09-12 10-03 10-04 10-05 10-06 10-07",
            "01-29 01-30 04-02 04-24 05-07 10-08 10-09"),
        Notice(2023, "01-02 01-23 01-24 01-25 01-26 01-27 04-05 05-01 05-02 05-03 06-22 06-23 09-29 10-02 10-03 10-04 10-05 10-06",
            "01-28 01-29 04-23 05-06 06-25 10-07 10-08"),
        Notice(2024, "01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07",
            "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12"),
        Notice(2025, "01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08",
            "01-26 02-08 04-27 09-28 10-11"),
        Notice(2026, "01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07",
            "01-04 02-14 02-28 05-09 09-20 10-10"),    ];

    private static HolidayNotice Notice(int year, string off, string worked) =>
        new(year, $"国务院办公厅关于{year}年部分节假日安排的通知", Days(year, off), Days(year, worked), "www.gov.cn");

    private static List<DateOnly> Days(int year, string days) =>
        [.. days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day =>
            DateOnly.ParseExact(day.Length == 5 ? $"{year}-{day}" : day, "yyyy-MM-dd", CultureInfo.InvariantCulture))];
}
