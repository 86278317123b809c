namespace Jiaocheng.Requests.Data.Reporting;

/// <summary>What a supervisor sees of the agencies in a scope.</summary>
public sealed record DashboardFigures
{
    public required Scope Scope { get; init; }
    public required DateOnly Today { get; init; }
    /// <summary>A year whose holiday notice should be loaded by now; null when all is known.</summary>
    public int? MissingYear { get; init; }
    /// <summary>本年新收: line R1 of Section 3.</summary>
    public required int Received { get; init; }
    /// <summary>在办: registered and without a result.</summary>
    public required int Open { get; init; }
    /// <summary>Of the open, those after their reply date.</summary>
    public required int Overdue { get; init; }
    /// <summary>Of the open, those whose reply date lies between today and the end of the week.</summary>
    public required Span DueThisWeek { get; init; }
    /// <summary>Of the open, those without a running reply date: not confirmed, stopped or paused.</summary>
    public required int Undated { get; init; }
    /// <summary>Reply dates of the next working days.</summary>
    public required IReadOnlyList<Span> DueDays { get; init; }
    /// <summary>The months up to the running one.</summary>
    public required IReadOnlyList<MonthFigures> Months { get; init; }
    /// <summary>Results of this year by line of Section 3.</summary>
    public required IReadOnlyDictionary<string, int> Outcomes { get; init; }
    /// <summary>Open cases by working days since receipt.</summary>
    public required IReadOnlyList<AgeBand> Ages { get; init; }
    /// <summary>Open cases by agency, most first.</summary>
    public required IReadOnlyList<Load> Agencies { get; init; }
    /// <summary>Open cases by handler, most first; nobody yet is <see cref="Guid.Empty"/>.</summary>
    public required IReadOnlyList<Load> People { get; init; }
}

/// <summary>How many cases fall due from one day to another, both included.</summary>
public sealed record Span(DateOnly From, DateOnly To, int Number);

/// <summary>A month.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Received">Applications received.</param>
/// <param name="Closed">Applications that got their result.</param>
/// <param name="Judged">Of those, how many had a reply date to be measured by.</param>
/// <param name="LateOriginal">Of those, how many left after the original reply date.</param>
/// <param name="LateExtended">Of those, how many left after the date as lawfully extended.</param>
public sealed record MonthFigures(DateOnly First, int Received, int Closed, int Judged, int LateOriginal, int LateExtended)
{
    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    /// <summary>Share of a number of late replies that were not late, in whole per cent rounded down; null where nothing was measured.</summary>
    public int? OnTime(int late) => Judged == 0 ? null : (Judged - late) * 100 / Judged;
}

/// <summary>Open cases of an age in working days since receipt.</summary>
/// <param name="Min">From so many.</param>
/// <param name="Max">To so many; null for any more.</param>
/// <param name="From">First day of receipt; null for the oldest band.</param>
/// <param name="To">Last day of receipt; null for the youngest band.</param>
/// <param name="Number">How many.</param>
public sealed record AgeBand(int Min, int? Max, DateOnly? From, DateOnly? To, int Number);

/// <summary>The open cases of an agency or a person.</summary>
public sealed record Load(Guid Id, string Name, int Open, int Overdue);
