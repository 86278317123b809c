using System.Collections.Concurrent;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Clock;

/// <summary>The rules in force: calendar and settings. Handed to every derivation.</summary>
public sealed record Rules(WorkCalendar Calendar, OfficeSettings Settings)
{
    /// <summary>Delivered calendar and default settings.</summary>
    public static Rules Default { get; } = new(WorkCalendar.Delivered, new OfficeSettings());
}

/// <summary>A notice and the time in which the office went by it.</summary>
/// <param name="Notice">What it says.</param>
/// <param name="From">When it became known (UTC).</param>
/// <param name="Until">When it was revoked (UTC); null while it holds.</param>
public sealed record KnownNotice(HolidayNotice Notice, DateTime From, DateTime? Until = null);

/// <summary>Settings and the instant (UTC) from which they hold.</summary>
public sealed record KnownSettings(OfficeSettings Settings, DateTime From);

/// <summary>
/// The rules of each day. An open case goes by those of now; a case that ended keeps those known when its end was recorded, so that no later
/// notice or setting makes a timely reply late. One exception: the first arrangement of a year fills a gap that was marked 暂定, for every case.
/// </summary>
public sealed class RuleBook
{
    private readonly IReadOnlyList<KnownNotice> _notices;
    private readonly IReadOnlyList<KnownSettings> _settings;
    private readonly DateTime[] _changes;
    private readonly ConcurrentDictionary<int, Rules> _made = new();

    /// <summary>A book of these notices and settings, each in the order in which they were recorded.</summary>
    public RuleBook(IEnumerable<KnownNotice> notices, IEnumerable<KnownSettings> settings)
    {
        (_notices, _settings) = ([.. notices], [.. settings]);
        _changes = [.. _notices.SelectMany(n => n.Until is { } until ? new[] { n.From, until } : [n.From]).Concat(_settings.Select(s => s.From)).Distinct().Order()];
    }

    /// <summary>Grows with every notice and setting that comes or goes: what was derived under a smaller one may be old.</summary>
    public int Revision => _changes.Length;

    /// <summary>The newest of those instants (UTC).</summary>
    public DateTime ChangedAt => _changes.Length > 0 ? _changes[^1] : DateTime.MinValue;

    /// <summary>The delivered notices and the default settings.</summary>
    public static RuleBook Delivered { get; } = new(Notices.Delivered.Select(notice => new KnownNotice(notice, DateTime.MinValue)), []);

    /// <summary>The part of the book that holds for an agency, by its path: notices of the country, and of it and the agencies above it.</summary>
    public RuleBook Within(string agencyPath) => _notices.All(n => n.Notice.Region is null) ? this
        : new(_notices.Where(n => n.Notice.Region is not { } code || agencyPath.Contains($"/{code}/", StringComparison.Ordinal)), _settings);

    /// <summary>The rules of now.</summary>
    public Rules Now => At(DateTime.MaxValue);

    /// <summary>The rules that were known at an instant (UTC).</summary>
    public Rules At(DateTime instant)
    {
        // Instants between two changes share their rules; of cases that ended in one such stretch there may be many thousands.
        var found = Array.BinarySearch(_changes, instant);
        var stretch = found >= 0 ? found + 1 : ~found;
        return _made.GetOrAdd(stretch, at => Make(at == 0 ? DateTime.MinValue : _changes[at - 1]));
    }

    /// <summary>The rules a case goes by.</summary>
    public Rules For(Case @case) => @case.EndedAt is { } ended ? At(ended) : Now;

    private Rules Make(DateTime instant)
    {
        var known = _notices.Where(n => n.Until is not { } until || until > instant).ToList();
        var years = known.Where(n => n.From <= instant && n.Notice.IsOfYear).Select(n => n.Notice.Year).ToHashSet();
        var inForce = known.Where(n => n.From <= instant || n.Notice.IsOfYear && years.Add(n.Notice.Year)).Select(n => n.Notice).ToList();
        var newest = inForce.Where(n => n.Kind == NoticeKind.Annual).GroupBy(n => (n.Year, n.Region)).Select(year => year.Last()).ToHashSet();
        return new(
            new WorkCalendar(inForce.Where(n => n.Kind != NoticeKind.Annual || newest.Contains(n))),
            _settings.LastOrDefault(s => s.From <= instant)?.Settings ?? new OfficeSettings());
    }
}
