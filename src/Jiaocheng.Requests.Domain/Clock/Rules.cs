namespace Jiaocheng.Requests.Domain.Clock;

/// <summary>
/// What the office may decide where the law leaves room or is disputed: each a named setting with its default.
/// </summary>
public sealed record OfficeSettings
{
    /// <summary>合理的补正期限 in working days, when none is chosen (Art 30).</summary>
    public int CorrectionDays { get; init; } = 15;
    /// <summary>How many correction notices one application may get without a supervisor's reason (Art 30 "一次性").</summary>
    public int CorrectionNotices { get; init; } = 1;
    /// <summary>The person who proposed a decision may also sign it.</summary>
    public bool ProposerMaySign { get; init; }
    /// <summary>保管期限 in years.</summary>
    public int RetentionYears { get; init; } = 30;
}

/// <summary>The rules in force: calendar and settings. Handed to every derivation.</summary>
public sealed record Rules(WorkCalendar Calendar, OfficeSettings Settings)
{
    /// <summary>Delivered calendar and default settings.</summary>
    public static Rules Default { get; } = new(WorkCalendar.Delivered, new OfficeSettings());
}
