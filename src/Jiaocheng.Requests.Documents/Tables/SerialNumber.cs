using System.Globalization;

namespace Jiaocheng.Requests.Documents.Tables;

/// <summary>The numbers of a spreadsheet, which are also its days: day 1 is 1900-01-01, or 1904-01-02 in old Macintosh files.</summary>
internal static class SerialNumber
{
    private const double DaysTo1904 = 1462;
    private const double LastDay = 2_958_466;

    /// <summary>The text of a stored number: the day or time it is shown as, else the number itself as a person sees it.</summary>
    public static string Text(string stored, NumberKind kind, bool dates1904)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return stored;
        var serial = dates1904 ? number + DaysTo1904 : number;
        if (kind == NumberKind.Plain || serial is < 0 or >= LastDay)
            return Plain(number);
        if (kind == NumberKind.Time && serial < 1)
            return Moment(serial).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        if (serial < 1)
            return Plain(number);
        // Spreadsheets believe in 1900-02-29 (day 60): the days before it stand one later in the true calendar.
        var moment = Moment(serial < 60 ? serial + 1 : serial);
        return moment.ToString(kind == NumberKind.Date ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>The first day on whose number all spreadsheet programs agree.</summary>
    public static DateOnly FirstCertainDay { get; } = new(1900, 3, 1);

    /// <summary>The number of a day from <see cref="FirstCertainDay"/> on, as <see cref="Text"/> reads it back.</summary>
    public static int Of(DateOnly day) => day.DayNumber - new DateOnly(1899, 12, 30).DayNumber;

    // Rounded to the second: a time of day is a binary fraction and would else read 08:59:59.
    private static DateTime Moment(double serial) =>
        new DateTime(1899, 12, 30).AddSeconds(Math.Round(serial * 86_400, MidpointRounding.AwayFromZero));

    // Fifteen significant digits, which is what a spreadsheet keeps and shows: 0.30000000000000004 is 0.3.
    private static string Plain(double number) =>
        Math.Abs(number) < 1e28
            ? ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
}
