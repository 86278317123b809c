using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>One entry in the file of a report. Never updated, never deleted; each is sealed onto the one before, as the facts of a case are.</summary>
/// <param name="Seq">Place in its file, from 1.</param>
/// <param name="RecordedAt">When it was written (UTC, whole milliseconds).</param>
/// <param name="ById">Account of the writer.</param>
/// <param name="By">Name of the writer as it was then.</param>
/// <param name="Entry">What it says.</param>
public sealed record ReportFact(int Seq, DateTime RecordedAt, Guid ById, string By, ReportEntry Entry)
{
    /// <summary>SHA-256 over the seal before it, a line feed and the canonical text, in lower-case hex.</summary>
    public string Hash { get; init; } = "";

    [JsonIgnore] public DateOnly RecordedOn => ChinaTime.DayOf(RecordedAt);

    /// <summary>This entry sealed onto its predecessor.</summary>
    public ReportFact Seal(string previous) => this with { Hash = HashAfter(previous) };

    /// <summary>The seal this entry must bear after that predecessor.</summary>
    public string HashAfter(string previous) => Convert.ToHexStringLower(SHA256.HashData(
        [.. Encoding.UTF8.GetBytes(previous), (byte)'\n', .. JsonSerializer.SerializeToUtf8Bytes(this with { Hash = "" }, FactJson.Canonical)]));
}

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

/// <summary>The file of one agency's report of one year: an append-only list of entries of which text, figures and stage are functions.</summary>
public sealed class ReportFile(Guid agencyId, int year, IReadOnlyList<ReportFact> facts)
{
    public Guid AgencyId { get; } = agencyId;

    public int Year { get; } = year;

    public IReadOnlyList<ReportFact> Facts { get; } = facts;

    /// <summary>Raised by every entry; a writer must bring the version that was shown.</summary>
    public int Version => Facts.Count;

    /// <summary>The seal of the newest entry; of an empty file, what its first is sealed onto.</summary>
    public string Head => Facts.Count > 0 ? Facts[^1].Hash : Genesis(AgencyId, Year);

    /// <summary>What the first entry is sealed onto.</summary>
    public static string Genesis(Guid agencyId, int year) => $"{agencyId:D}/{year}";

    /// <summary>The figures of Section 2 as stated last; null before.</summary>
    public FiguresStated? Figures => Newest<FiguresStated>()?.Entry as FiguresStated;

    /// <summary>The text of a part as written last; empty before.</summary>
    public string Text(ReportPart part) => Facts.LastOrDefault(fact => fact.Entry is TextWritten text && text.Part == part)?.Entry is TextWritten { Text: var words } ? words : "";

    /// <summary>The newest entry of a kind.</summary>
    public ReportFact? Newest<T>() where T : ReportEntry => Facts.LastOrDefault(fact => fact.Entry is T);

    /// <summary>The report as it left the agency; null before, and again while it is written anew after the agency above sent it back.</summary>
    public ReportFact? Filed => Facts.LastOrDefault(fact => fact.Entry is ReportHandedIn or ReportReturned) is { Entry: ReportHandedIn } filed ? filed : null;

    /// <summary>What the agency reports as of now: the report as it left, with the differences signed since; null before it left.</summary>
    public FrozenReport? Stated => Filed is { Entry: ReportHandedIn { Report: var report } } ? report.With(Differences.SelectMany(fact => ((DifferenceSigned)fact.Entry).Cells)) : null;

    /// <summary>The differences signed since the report left.</summary>
    public IEnumerable<ReportFact> Differences => Facts.Where(fact => fact.Entry is DifferenceSigned && fact.Seq > Filed?.Seq);

    /// <summary>How it stands for the agency above.</summary>
    public ChildStanding Standing => Facts.LastOrDefault(fact => fact.Entry is ReportHandedIn or ReportReturned or ReportAccepted)?.Entry switch
    {
        ReportAccepted => ChildStanding.Accepted,
        ReportHandedIn => ChildStanding.HandedIn,
        ReportReturned => ChildStanding.Returned,
        _ => Version == 0 ? ChildStanding.Waiting : ChildStanding.Drafting,
    };

    /// <summary>The cells that are reported otherwise than their sum, by the newest word on each.</summary>
    public IReadOnlyList<SumAdjusted> Adjustments =>
        [.. Facts.Select(fact => fact.Entry).OfType<SumAdjusted>().GroupBy(one => (one.Section, one.Row, one.Column)).Select(cell => cell.Last()).Where(one => one.Value is not null)];

    public ReportStage Stage => Facts.LastOrDefault(fact => fact.Entry is ReportSubmitted or ReportReviewed or ReportSentBack or ReportHandedIn or ReportReturned)?.Entry switch
    {
        ReportHandedIn => ReportStage.Filed,
        ReportReviewed => ReportStage.Reviewed,
        ReportSubmitted => ReportStage.Submitted,
        _ => ReportStage.Drafting,
    };

    /// <summary>The newest reason why a finding stays; null where none was given for what stands there now.</summary>
    public FindingExplained? Explanation(ReportFinding finding) => Facts.LastOrDefault(fact =>
        fact.Entry is FindingExplained why && why.Rule == finding.Rule && why.Place == finding.Place && why.Found == finding.Found)?.Entry as FindingExplained;

    /// <summary>The first entry whose seal does not fit what stands before it; null while the chain is whole.</summary>
    public int? Broken
    {
        get
        {
            var previous = Genesis(AgencyId, Year);
            foreach (var fact in Facts)
            {
                if (fact.HashAfter(previous) != fact.Hash) return fact.Seq;
                previous = fact.Hash;
            }
            return null;
        }
    }

    /// <summary>The next entry, sealed.</summary>
    public ReportFact Next(ReportEntry entry, DateTime now, Guid byId, string by) => new ReportFact(Version + 1, now, byId, by, entry).Seal(Head);
}
