using System.Collections.Concurrent;
using Jiaocheng.Requests.Domain.Clock;

namespace Jiaocheng.Requests.Data.Calendars;

/// <summary>The rules of all agencies, as they were read together.</summary>
public sealed class RuleBooks(RuleBook all)
{
    private readonly ConcurrentDictionary<string, RuleBook> _within = new(StringComparer.Ordinal);

    /// <summary>The delivered notices and default settings, for everyone.</summary>
    public static RuleBooks Delivered { get; } = new(RuleBook.Delivered);

    /// <summary>The rule book of an agency, by its path; of an empty path, what holds for the whole country.</summary>
    public RuleBook Of(string agencyPath) => _within.GetOrAdd(agencyPath, all.Within);
}
