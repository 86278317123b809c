namespace Jiaocheng.Requests.Domain.Clock;

/// <summary>What a day is, and which notice says so.</summary>
public enum DayKind { Workday, Weekend, Holiday, MakeUpWorkday }

/// <summary>
/// The working-day calendar (工作日): Monday to Friday, less holidays, plus make-up workdays, as the notices say. A year without a notice
/// follows the week alone and is provisional (暂定). Immutable; counting takes constant time.
/// </summary>
public sealed class WorkCalendar
{
    private static readonly DateOnly First = new(1999, 1, 1);
    private const int LastYear = 2099;

    private readonly Dictionary<DateOnly, HolidayNotice> _named = [];
    private readonly HashSet<int> _known = [];
    private readonly int[] _workdaysUpTo; // workdays in [First, First + index]
    private readonly int[] _workdays;     // offset of the n-th workday, n from 1
    private readonly bool[] _isWorkday;

    /// <summary>
    /// A calendar of these notices. Where two name the same day, one that amends wins over the arrangement of a year, that of a region over that of
    /// the country, and of two of a kind the later one.
    /// </summary>
    public WorkCalendar(IEnumerable<HolidayNotice> notices)
    {
        var length = new DateOnly(LastYear, 12, 31).DayNumber - First.DayNumber + 1;
        _isWorkday = new bool[length];
        for (var i = 0; i < length; i++)
            _isWorkday[i] = First.AddDays(i).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

        foreach (var notice in notices.OrderBy(notice => notice.Kind).ThenBy(notice => notice.Kind == NoticeKind.Annual && notice.Region is not null))
        {
            if (notice.IsOfYear) _known.Add(notice.Year);
            foreach (var day in notice.Off) Name(day, notice, false);
            foreach (var day in notice.Worked) Name(day, notice, true);
        }

        _workdaysUpTo = new int[length];
        _workdays = new int[length + 1];
        var count = 0;
        for (var i = 0; i < length; i++)
        {
            if (_isWorkday[i]) _workdays[++count] = i;
            _workdaysUpTo[i] = count;
        }
    }

    /// <summary>The calendar of the delivered notices.</summary>
    public static WorkCalendar Delivered { get; } = new(Notices.Delivered);

    /// <summary>Years whose arrangement for the whole country is loaded.</summary>
    public IReadOnlySet<int> KnownYears => _known;

    public bool IsWorkday(DateOnly day) => _isWorkday[Index(day)];

    /// <summary>What the day is.</summary>
    public DayKind KindOf(DateOnly day) => (IsWorkday(day), _named.ContainsKey(day)) switch
    {
        (true, true) => DayKind.MakeUpWorkday,
        (true, false) => DayKind.Workday,
        (false, true) => DayKind.Holiday,
        _ => DayKind.Weekend,
    };

    /// <summary>The notice that names this day, if one does.</summary>
    public HolidayNotice? NoticeFor(DateOnly day) => _named.GetValueOrDefault(day);

    /// <summary>Working days in (after, through]; negative when <paramref name="through"/> is the earlier day.</summary>
    public int Count(DateOnly after, DateOnly through) => _workdaysUpTo[Index(through)] - _workdaysUpTo[Index(after)];

    /// <summary>
    /// The n-th working day after a day; the day itself is not counted (期间开始之日不计算在期间内).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">n is below 1, or the result lies beyond 2099.</exception>
    public DateOnly Add(DateOnly start, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        var before = _workdaysUpTo[Index(start)];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, _workdaysUpTo[^1] - before);
        return First.AddDays(_workdays[before + n]);
    }

    /// <summary>The same day if it is a working day, else the next one (节假日后的第一日; for periods in natural days).</summary>
    public DateOnly RollForward(DateOnly day) => IsWorkday(day) ? day : Add(day, 1);

    /// <summary>Whether a count over these days touches a year without a notice (暂定).</summary>
    public bool IsProvisional(DateOnly from, DateOnly through)
    {
        for (var year = from.Year; year <= through.Year; year++)
            if (!_known.Contains(year)) return true;
        return false;
    }

    private void Name(DateOnly day, HolidayNotice notice, bool worked)
    {
        _isWorkday[Index(day)] = worked;
        _named[day] = notice;
    }

    private static int Index(DateOnly day)
    {
        var index = day.DayNumber - First.DayNumber;
        if (day < First || day.Year > LastYear)
            throw new ArgumentOutOfRangeException(nameof(day), day, "The calendar covers 1999 to 2099.");
        return index;
    }
}
