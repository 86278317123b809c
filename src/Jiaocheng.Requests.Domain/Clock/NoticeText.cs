using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Clock;

/// <summary>Something in a pasted notice that does not fit.</summary>
/// <param name="Place">The words it stands in.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Blocks">The notice cannot be loaded so; otherwise it should be looked at.</param>
public sealed record NoticeFault(string Place, Text Reason, bool Blocks = true);

/// <summary>What was read from a text.</summary>
/// <param name="Notice">The notice; null where the text is none.</param>
/// <param name="Faults">What does not fit.</param>
public sealed record NoticeReading(HolidayNotice? Notice, IReadOnlyList<NoticeFault> Faults)
{
    /// <summary>Whether it can be loaded.</summary>
    public bool Sound => Notice is not null && !Faults.Any(fault => fault.Blocks);
}

/// <summary>
/// Reads the text of a 放假通知 as it is published, and checks it against itself: weekdays in brackets, counts of days, make-up days. What it cannot
/// read it names; it never guesses.
/// </summary>
public static partial class NoticeText
{
    private const int FirstYear = 2000, LastYear = 2090, MostDays = 120, LeastOfYear = 8;

    private static readonly (int Month, int Day)[] FixedHolidays = [(1, 1), (5, 1), (10, 1), (10, 2), (10, 3)];

    private static readonly string[] Holidays = ["元旦", "春节", "清明", "劳动节", "端午", "中秋", "国庆"];

    /// <summary>Reads a notice.</summary>
    /// <param name="text">Text of a notice, or the product's own plain form: lines such as <c>2027-01-01 休</c> and <c>2027-01-03 班</c>.</param>
    /// <param name="calendar">The calendar in force, for notices that extend a holiday that is known.</param>
    public static NoticeReading Read(string text, WorkCalendar calendar)
    {
        var clean = Clean(text);
        if (PlainLine().Count(clean) is > 0 and var plain && plain == clean.Split('\n').Count(line => line.Length > 0 && !line.StartsWith('#'))) return ReadPlain(clean);
        return new NoticeReader(clean, calendar).Read();
    }

    private static NoticeReading ReadPlain(string clean)
    {
        List<NoticeFault> faults = [];
        List<(DateOnly Day, bool Worked)> days = [];
        foreach (Match line in PlainLine().Matches(clean))
        {
            if (!DateOnly.TryParseExact(line.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                faults.Add(new(line.Value, new("没有这一天。", "There is no such day.")));
            else days.Add((day, line.Groups["sign"].Value == "班"));
        }
        var year = days.GroupBy(entry => entry.Day.Year).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key ?? 0;
        return Made(year, $"{year}年放假安排", "", null, days, faults);
    }

    /// <summary>The notice that these days make, with what is wrong with them.</summary>
    private static NoticeReading Made(int year, string title, string number, DateOnly? issued, List<(DateOnly Day, bool Worked)> days, List<NoticeFault> faults)
    {
        foreach (var both in days.GroupBy(entry => entry.Day).Where(group => group.Select(entry => entry.Worked).Distinct().Count() > 1))
            faults.Add(new(Say(both.Key), new("这一天既放假又上班。", "The day is both off and worked.")));
        if (year is < FirstYear or > LastYear) faults.Add(new(title, new("没有写明是哪一年。", "The year is not named.")));
        if (days.Count == 0) faults.Add(new(title, new("没有读到放假或者上班的日期，这可能不是放假通知。", "No day off and no day worked was found: this may be no holiday notice.")));
        foreach (var (day, _) in days.Where(entry => Math.Abs(entry.Day.Year - year) > 1))
            faults.Add(new(Say(day), new("日期不在通知的年度前后。", "The day is far from the year of the notice.")));
        if (days.Count > MostDays) faults.Add(new(title, new("放假天数过多，请核对。", "Too many days: check the text.")));
        var off = days.Where(entry => !entry.Worked).Select(entry => entry.Day).Distinct().Order().ToList();
        var worked = days.Where(entry => entry.Worked).Select(entry => entry.Day).Distinct().Order().ToList();
        var annual = title.Contains("部分节假日安排", StringComparison.Ordinal) || title.EndsWith("年放假安排", StringComparison.Ordinal) && IsWholeYear(year, off);
        if (!annual && title.EndsWith("年放假安排", StringComparison.Ordinal))
            faults.Add(new(title, new("没有列出元旦、劳动节、国庆节等全部假日，按调整通知处理：只改变所列的日期，该年度仍为暂定。",
                "Not all holidays of the year are listed, so it is taken for an adjustment: it changes the days listed, and the year stays provisional."), Blocks: false));
        var kind = annual ? NoticeKind.Annual : NoticeKind.Amendment;
        return new(days.Count == 0 ? null : new(year, title, off, worked, "") { Kind = kind, Number = number, IssuedOn = issued }, faults);
    }

    // The fixed holidays are off in every arrangement of a year (《全国年节及纪念日放假办法》), and those of the moon add some more.
    private static bool IsWholeYear(int year, List<DateOnly> off) => off.Count >= LeastOfYear && year is >= FirstYear and <= LastYear
        && FixedHolidays.Select(day => new DateOnly(year, day.Month, day.Day)).All(day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || off.Contains(day));

    private static string Say(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Full-width figures and signs as people's editors leave them, no blanks, one kind of line end.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            if (c is >= '０' and <= '９') clean.Append((char)(c - '０' + '0'));
            else if (c == '\n' || c == '\r') clean.Append('\n');
            else if (c is '(' or '[' or '［') clean.Append(c == '(' ? '（' : '〔');
            else if (c is ')' or ']' or '］') clean.Append(c == ')' ? '）' : '〕');
            else if (c is '—' or '–' or '－' or '~' or '～') clean.Append('至');
            else if (c == ',') clean.Append('，');
            else if (!char.IsWhiteSpace(c) && c != '\u200b' && c != '\ufeff') clean.Append(c);
        }
        return PlainDay().Replace(clean.ToString(), "${day} ${sign}").Replace("日-", "日至", StringComparison.Ordinal).Replace("）-", "）至", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^(?<day>\d{4}-\d{2}-\d{2}) (?<sign>[休班])$", RegexOptions.Multiline)]
    private static partial Regex PlainLine();

    [GeneratedRegex(@"^(?<day>\d{4}-\d{2}-\d{2})(?<sign>[休班])$", RegexOptions.Multiline)]
    private static partial Regex PlainDay();

    /// <summary>One reading of one text.</summary>
    private sealed partial class NoticeReader(string text, WorkCalendar calendar)
    {
        private readonly List<NoticeFault> _faults = [];
        private readonly List<(DateOnly Day, bool Worked)> _days = [];
        private int _year;

        public NoticeReading Read()
        {
            var title = Title().Match(text) is { Success: true } found ? found.Value.Replace("\n", "", StringComparison.Ordinal) : "";
            _year = int.Parse((Year().Match(title) is { Success: true } named ? named : Year().Match(text)) is { Success: true } year ? year.Groups[1].Value : "0", CultureInfo.InvariantCulture);
            var number = Number().Match(text).Value;
            if (number.LastIndexOf("通知", StringComparison.Ordinal) is var cut and >= 0) number = number[(cut + 2)..];
            var issued = IssuedOn();
            foreach (var sentence in text.Replace("\n", "", StringComparison.Ordinal).Split('。', '；').Where(s => s.Length > 0)) Sentence(sentence);
            if (title.Contains("部分节假日安排", StringComparison.Ordinal))
                foreach (var missing in Holidays.Where(name => !text.Contains(name, StringComparison.Ordinal)))
                    _faults.Add(new(title, new Text("没有读到“{0}”，请核对原文是否完整。", "“{0}” was not found: check that the text is complete.").With(missing), Blocks: false));
            return Made(_year, title.Length > 0 ? title : "放假通知", number, issued, _days, _faults);
        }

        // A date alone on its line, after the signature.
        private DateOnly? IssuedOn() => DateLine().Matches(text) is [.., var last]
            && DateOnly.TryParseExact($"{last.Groups[1].Value}-{last.Groups[2].Value}-{last.Groups[3].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

        private void Sentence(string sentence)
        {
            // “自2025年1月1日起……放假的假日增加2天” says what the rules are, not which days are off; “起正常上班” what follows anyway.
            sentence = SinceWhen().Replace(sentence, "");
            if (!sentence.Contains("放假", StringComparison.Ordinal) && !sentence.Contains("上班", StringComparison.Ordinal) && !sentence.Contains("假期", StringComparison.Ordinal)
                && !sentence.Contains("补休", StringComparison.Ordinal)) return;
            if (Extension().Match(sentence) is { Success: true } extension)
            {
                Extend(extension, sentence);
                return;
            }
            var read = 0;
            foreach (Match clause in Clause().Matches(sentence))
            {
                var worked = clause.Groups["what"].Value.EndsWith('班');
                var days = Days(clause.Groups["days"].Value, sentence);
                read += Dates().Count(clause.Groups["days"].Value);
                if (days is null) continue;
                if (worked) Work(days, sentence);
                else Off(days, sentence);
            }
            // Every day that the sentence names must have been read, or it is said which sentence was not.
            if (Dates().Count(sentence) is var all && all > read) _faults.Add(new(sentence, new("这一句没有读懂，请核对或者改写。", "This sentence was not understood: check or rewrite it.")));
            else if (read > 0) CheckTotal(sentence);
        }

        private void Work(List<DateOnly> days, string sentence)
        {
            foreach (var day in days)
            {
                if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && calendar.KindOf(day) != DayKind.Holiday)
                    _faults.Add(new(sentence, new Text("{0:yyyy-MM-dd}是工作日，不需要调休上班。", "{0:yyyy-MM-dd} is a working day anyway.").With(day)));
                _days.Add((day, true));
            }
        }

        // Weekends within a holiday stay weekends, unless an earlier notice made them workdays.
        private void Off(List<DateOnly> days, string sentence)
        {
            if (days.Count > 30) _faults.Add(new(sentence, new("放假超过三十天，请核对。", "More than thirty days off: check.")));
            else _days.AddRange(days.Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Select(day => (day, false)));
        }

        private void CheckTotal(string sentence)
        {
            if (Total().Match(sentence) is not { Success: true } total || Clause().Matches(sentence).FirstOrDefault(c => !c.Groups["what"].Value.EndsWith('班')) is not { } clause) return;
            var said = int.Parse(total.Groups[1].Value, CultureInfo.InvariantCulture);
            if (Days(clause.Groups["days"].Value, sentence, quiet: true) is { } days && days.Count != said)
                _faults.Add(new(sentence, new Text("写明共{0}天，按日期是{1}天。", "It says {0} days, the dates give {1}.").With(said, days.Count)));
        }

        private void Extend(Match extension, string sentence)
        {
            if (Days(extension.Groups["to"].Value, sentence) is not [var last]) return;
            var first = last;
            while (last.DayNumber - first.DayNumber < 20 && calendar.KindOf(first) != DayKind.Holiday) first = first.AddDays(-1);
            if (calendar.KindOf(first) != DayKind.Holiday)
            {
                _faults.Add(new(sentence, new("日历里没有可以延长的假期，请先载入当年的全年安排。", "The calendar has no holiday to extend: load the arrangement of the year first.")));
                return;
            }
            for (var day = first.AddDays(1); day <= last; day = day.AddDays(1))
                if (calendar.IsWorkday(day)) _days.Add((day, false));
        }

        /// <summary>The days of a list such as “4月4日（周五）至6日（周日）” or “1月26日、2月8日”; null where one is no day.</summary>
        private List<DateOnly>? Days(string list, string sentence, bool quiet = false)
        {
            List<DateOnly> days = [];
            var (year, month, from) = (_year, 0, (DateOnly?)null);
            foreach (Match date in Dates().Matches(list))
            {
                if (date.Groups["year"] is { Success: true } named) year = int.Parse(named.Value, CultureInfo.InvariantCulture);
                if (date.Groups["month"] is { Success: true } m) month = int.Parse(m.Value, CultureInfo.InvariantCulture);
                var number = int.Parse(date.Groups["day"].Value, CultureInfo.InvariantCulture);
                if (month is < 1 or > 12 || year is < FirstYear or > LastYear || number < 1 || number > DateTime.DaysInMonth(year, month)) return Wrong(date.Value, "没有这一天。", "There is no such day.");
                var day = new DateOnly(year, month, number);
                if (Weekday(date.Groups["note"].Value) is { } weekday && weekday != day.DayOfWeek)
                    Fault(date.Value, $"{Say(day)}不是{date.Groups["note"].Value}。", $"{Say(day)} is another day of the week.");
                if (from is { } start)
                {
                    if (day < start && date.Groups["year"].Success is false) day = day.AddYears(1); // over the turn of the year
                    if (day < start || day.DayNumber - start.DayNumber > 60) return Wrong(date.Value, "起止日期不对。", "The range is wrong.");
                    for (var next = start.AddDays(1); next <= day; next = next.AddDays(1)) days.Add(next);
                }
                else days.Add(day);
                from = list.AsSpan(date.Index + date.Length).StartsWith("至") ? day : null;
            }
            return days;

            List<DateOnly>? Wrong(string place, string zh, string en)
            {
                Fault(place, zh, en);
                return null;
            }

            void Fault(string place, string zh, string en)
            {
                if (!quiet) _faults.Add(new($"{place}：{sentence}", new(zh, en)));
            }
        }

        private static DayOfWeek? Weekday(string note) => WeekdayWord().Match(note) is { Success: true } word
            ? word.Groups[1].Value[0] switch { '一' => DayOfWeek.Monday, '二' => DayOfWeek.Tuesday, '三' => DayOfWeek.Wednesday, '四' => DayOfWeek.Thursday, '五' => DayOfWeek.Friday, '六' => DayOfWeek.Saturday, _ => DayOfWeek.Sunday }
            : null;

        private const string Date = @"(?:(?<year>\d{4})年)?(?:(?<month>\d{1,2})月)?(?<day>\d{1,2})日(?:（(?<note>[^）]*)）)?";
        private const string PlainDate = @"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:（[^）]*）)?";

        [GeneratedRegex(Date)]
        private static partial Regex Dates();

        [GeneratedRegex($@"(?<days>{PlainDate}(?:(?:至|、|和|及|，){PlainDate})*)(?:当日|全天|都|均|为)?(?<what>放假调休|放假|调休|补休|休息|正常上班|照常上班|补班|上班)")]
        private static partial Regex Clause();

        [GeneratedRegex($@"延长[^。]{{0,20}}假期[^。]{{0,6}}至(?<to>{PlainDate})")]
        private static partial Regex Extension();

        [GeneratedRegex($@"自{PlainDate}起|{PlainDate}起(?:正常|照常)?上班")]
        private static partial Regex SinceWhen();

        [GeneratedRegex(@"(?:共|放假)(\d{1,2})天")]
        private static partial Regex Total();

        [GeneratedRegex(@"(?:周|星期)([一二三四五六日天])")]
        private static partial Regex WeekdayWord();

        [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}]{0,30}关于[^。；：]{2,60}?的?通知")]
        private static partial Regex Title();

        [GeneratedRegex(@"(\d{4})年")]
        private static partial Regex Year();

        [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}]{2,12}〔\d{4}〕\d{1,4}号")]
        private static partial Regex Number();

        [GeneratedRegex(@"^(\d{4})年(\d{1,2})月(\d{1,2})日$", RegexOptions.Multiline)]
        private static partial Regex DateLine();
    }
}
