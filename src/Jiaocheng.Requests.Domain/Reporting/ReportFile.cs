using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>Where a report stands on its way.</summary>
public enum ReportStage { Drafting, Submitted, Reviewed, Filed }

/// <summary>How the report of an agency stands for the agency above it.</summary>
public enum ChildStanding
{
    /// <summary>未开始: nothing was written or received.</summary>
    Waiting,

    /// <summary>编制中.</summary>
    Drafting,

    /// <summary>已退回: sent back by the agency above, not handed in again.</summary>
    Returned,

    /// <summary>已报送: it waits to be looked at.</summary>
    HandedIn,

    /// <summary>已接受.</summary>
    Accepted,
}

/// <summary>Names of the standings.</summary>
public static class ChildStandings
{
    private static readonly Text[] Labels =
        [new("未开始", "Not begun"), new("编制中", "Being written"), new("已退回", "Sent back"), new("已报送", "Handed in"), new("已接受", "Accepted")];

    /// <summary>Its name.</summary>
    public static Text Label(this ChildStanding standing) => Labels[(int)standing];
}

/// <summary>The file of one agency's report of one year: an append-only list of entries of which text, figures and stage are functions.</summary>
public sealed class ReportFile(Guid agencyId, int year, IReadOnlyList<SealedEntry<ReportEntry>> facts) : SealedFile<ReportEntry>(Genesis(agencyId, year), facts)
{
    public Guid AgencyId { get; } = agencyId;

    public int Year { get; } = year;

    /// <summary>What the first entry is sealed onto.</summary>
    public static string Genesis(Guid agencyId, int year) => $"{agencyId:D}/{year}";

    /// <summary>The figures of Section 2 as stated last; null before.</summary>
    public FiguresStated? Figures => Newest<FiguresStated>()?.Entry as FiguresStated;

    /// <summary>The text of a part as written last; empty before.</summary>
    public string Text(ReportPart part) => Facts.LastOrDefault(fact => fact.Entry is TextWritten text && text.Part == part)?.Entry is TextWritten { Text: var words } ? words : "";

    /// <summary>The report as it left the agency; null before, and again while it is written anew after the agency above sent it back.</summary>
    public SealedEntry<ReportEntry>? Filed => Facts.LastOrDefault(fact => fact.Entry is ReportHandedIn or ReportReturned) is { Entry: ReportHandedIn } filed ? filed : null;

    /// <summary>What the agency reports as of now: the report as it left, with the differences signed since; null before it left.</summary>
    public FrozenReport? Stated => Filed is { Entry: ReportHandedIn { Report: var report } } ? report.With(Differences.SelectMany(fact => ((DifferenceSigned)fact.Entry).Cells)) : null;

    /// <summary>The differences signed since the report left.</summary>
    public IEnumerable<SealedEntry<ReportEntry>> Differences => Facts.Where(fact => fact.Entry is DifferenceSigned && fact.Seq > Filed?.Seq);

    /// <summary>How it stands for the agency above.</summary>
    public ChildStanding Standing => StandingOf([.. Facts.Select(fact => fact.Entry.Kind)]);

    /// <summary>The same from the kinds of the entries alone: a list of many agencies does not read their reports.</summary>
    public static ChildStanding StandingOf(IReadOnlyList<ReportEntryKind> kinds) =>
        kinds.LastOrDefault(kind => kind is ReportEntryKind.Filed or ReportEntryKind.Received or ReportEntryKind.Returned or ReportEntryKind.Accepted) switch
        {
            ReportEntryKind.Accepted => ChildStanding.Accepted,
            ReportEntryKind.Filed or ReportEntryKind.Received => ChildStanding.HandedIn,
            ReportEntryKind.Returned => ChildStanding.Returned,
            _ => kinds.All(kind => kind == ReportEntryKind.Urged) ? ChildStanding.Waiting : ChildStanding.Drafting,
        };

    /// <summary>How often the agency above asked for it since it last left the agency or was sent back.</summary>
    public IReadOnlyList<SealedEntry<ReportEntry>> Urges =>
        [.. Facts.Where(fact => fact.Entry is ReportUrged && fact.Seq > (Facts.LastOrDefault(one => one.Entry is ReportHandedIn or ReportReturned)?.Seq ?? 0))];

    /// <summary>The cells that are reported otherwise than their sum, by the newest word on each.</summary>
    public IReadOnlyList<SumAdjusted> Adjustments =>
        [.. Facts.Select(fact => fact.Entry).OfType<SumAdjusted>().GroupBy(one => (one.Section, one.Row, one.Column)).Select(cell => cell.Last()).Where(one => one.Value is not null)];

    public ReportStage Stage => StageOf([.. Facts.Select(fact => fact.Entry.Kind)]);

    /// <summary>The same from the kinds of the entries alone.</summary>
    public static ReportStage StageOf(IReadOnlyList<ReportEntryKind> kinds) =>
        kinds.LastOrDefault(kind => kind is ReportEntryKind.Submitted or ReportEntryKind.Reviewed or ReportEntryKind.SentBack or ReportEntryKind.Filed or ReportEntryKind.Received or ReportEntryKind.Returned) switch
        {
            ReportEntryKind.Filed or ReportEntryKind.Received => ReportStage.Filed,
            ReportEntryKind.Reviewed => ReportStage.Reviewed,
            ReportEntryKind.Submitted => ReportStage.Submitted,
            _ => ReportStage.Drafting,
        };

    /// <summary>The newest reason why a finding stays; null where none was given for what stands there now.</summary>
    public FindingExplained? Explanation(ReportFinding finding) => Facts.LastOrDefault(fact =>
        fact.Entry is FindingExplained why && why.IsOf(finding))?.Entry as FindingExplained;
}
