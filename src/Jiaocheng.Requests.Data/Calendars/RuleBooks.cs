using Jiaocheng.Requests.Domain.Clock;

namespace Jiaocheng.Requests.Data.Calendars;

/// <summary>The rules of all agencies, as they were read together.</summary>
public sealed class RuleBooks(RuleBook all)
{
    /// <summary>The delivered notices and default settings, for everyone.</summary>
    public static RuleBooks Delivered { get; } = new(RuleBook.Delivered);

    /// <summary>The rule book of an agency, by its path.</summary>
    public RuleBook Of(string agencyPath) => agencyPath is null ? throw new ArgumentNullException(nameof(agencyPath)) : all;
}
