using System.Globalization;

namespace Jiaocheng.Requests.Domain.Clock;

/// <summary>What a notice does to the calendar.</summary>
public enum NoticeKind
{
    /// <summary>全年安排: the whole of a year; a later one of the same year takes its place.</summary>
    Annual,
    /// <summary>调整或延长: lies over the arrangement of the year.</summary>
    Amendment,
}

/// <summary>
/// 放假通知: which days of a year are off and which weekend days are worked. All other days follow the week.
/// </summary>
/// <param name="Year">The year the notice is for.</param>
/// <param name="Title">Title of the notice, shown where a day is explained.</param>
/// <param name="Off">Days off that the week would have worked, or that an earlier notice made workdays.</param>
/// <param name="Worked">Weekend days worked (调休上班), and days given back by an amendment.</param>
/// <param name="Source">Where it was published.</param>
public sealed record HolidayNotice(int Year, string Title, IReadOnlyList<DateOnly> Off, IReadOnlyList<DateOnly> Worked, string Source)
{
    public NoticeKind Kind { get; init; }

    /// <summary>发文字号; empty where it has none.</summary>
    public string Number { get; init; } = "";

    /// <summary>The day it was issued; null where the text does not say.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Code of the agency for which it holds, with all below it (《全国年节及纪念日放假办法》第四条, emergency extensions); null for the whole country.</summary>
    public string? Region { get; init; }

    /// <summary>It is the arrangement of its year for the whole country: nothing less ends 暂定.</summary>
    public bool IsOfYear => Kind == NoticeKind.Annual && Region is null;

    /// <summary>Title and number, as a day is explained.</summary>
    public string Name => Number.Length > 0 ? $"{Title}（{Number}）" : Title;
}

/// <summary>
/// The State Council notices of 2019 to 2026, delivered with the product. December days set by the next year's notice stand in that notice.
/// </summary>
public static class Notices
{
    /// <summary>All delivered notices, oldest first.</summary>
    public static readonly IReadOnlyList<HolidayNotice> Delivered =
    [
        Annual(2019, "国办发明电〔2018〕15号", "2018-12-01", "2018-12-31 01-01 02-04 02-05 02-06 02-07 02-08 04-05 05-01 06-07 09-13 10-01 10-02 10-03 10-04 10-07",
            "2018-12-29 02-02 02-03 09-29 10-12"),
        Amendment(2019, "国务院办公厅关于调整2019年劳动节假期安排的通知", "国办发明电〔2019〕3号", "2019-03-22", "05-02 05-03", "04-28 05-05"),
        Annual(2020, "国办发明电〔2019〕16号", "2019-11-21", "01-01 01-24 01-27 01-28 01-29 01-30 04-06 05-01 05-04 05-05 06-25 06-26 10-01 10-02 10-05 10-06 10-07 10-08",
            "01-19 02-01 04-26 05-09 06-28 09-27 10-10"),
        Amendment(2020, "国务院办公厅关于延长2020年春节假期的通知", "国办发明电〔2020〕1号", "2020-01-26", "01-31 02-01", ""),
        Annual(2021, "国办发明电〔2020〕27号", "2020-11-25", "01-01 02-11 02-12 02-15 02-16 02-17 04-05 05-03 05-04 05-05 06-14 09-20 09-21 10-01 10-04 10-05 10-06 10-07",
            "02-07 02-20 04-25 05-08 09-18 09-26 10-09"),
        Annual(2022, "国办发明电〔2021〕11号", "2021-10-25", "01-03 01-31 02-01 02-02 02-03 02-04 04-04 04-05 05-02 05-03 05-04 06-03 09-12 10-03 10-04 10-05 10-06 10-07",
            "01-29 01-30 04-02 04-24 05-07 10-08 10-09"),
        Annual(2023, "国办发明电〔2022〕16号", "2022-12-08", "01-02 01-23 01-24 01-25 01-26 01-27 04-05 05-01 05-02 05-03 06-22 06-23 09-29 10-02 10-03 10-04 10-05 10-06",
            "01-28 01-29 04-23 05-06 06-25 10-07 10-08"),
        Annual(2024, "国办发明电〔2023〕7号", "2023-10-25", "01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07",
            "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12"),
        Annual(2025, "国办发明电〔2024〕12号", "2024-11-12", "01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08",
            "01-26 02-08 04-27 09-28 10-11"),
        Annual(2026, "国办发明电〔2025〕7号", "2025-11-04", "01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07",
            "01-04 02-14 02-28 05-09 09-20 10-10"),
    ];

    private static HolidayNotice Annual(int year, string number, string issued, string off, string worked) =>
        Notice(year, NoticeKind.Annual, $"国务院办公厅关于{year}年部分节假日安排的通知", number, issued, off, worked);

    private static HolidayNotice Amendment(int year, string title, string number, string issued, string off, string worked) =>
        Notice(year, NoticeKind.Amendment, title, number, issued, off, worked);

    private static HolidayNotice Notice(int year, NoticeKind kind, string title, string number, string issued, string off, string worked) =>
        new(year, title, Days(year, off), Days(year, worked), "中国政府网 www.gov.cn") { Kind = kind, Number = number, IssuedOn = DateOnly.ParseExact(issued, "yyyy-MM-dd", CultureInfo.InvariantCulture) };

    private static List<DateOnly> Days(int year, string days) =>
        [.. days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day =>
            DateOnly.ParseExact(day.Length == 5 ? $"{year}-{day}" : day, "yyyy-MM-dd", CultureInfo.InvariantCulture))];
}
