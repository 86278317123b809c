using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>Where a report stands on its way.</summary>
public enum ReportStage { Drafting, Submitted, Reviewed, Filed }

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

    /// <summary>The report as it was filed; null before.</summary>
    public SealedEntry<ReportEntry>? Filed => Newest<ReportFiled>();

    public ReportStage Stage => Facts.LastOrDefault(fact => fact.Entry is ReportSubmitted or ReportReviewed or ReportSentBack or ReportFiled)?.Entry switch
    {
        ReportFiled => ReportStage.Filed,
        ReportReviewed => ReportStage.Reviewed,
        ReportSubmitted => ReportStage.Submitted,
        _ => ReportStage.Drafting,
    };

    /// <summary>The newest reason why a finding stays; null where none was given for what stands there now.</summary>
    public FindingExplained? Explanation(ReportFinding finding) => Facts.LastOrDefault(fact =>
        fact.Entry is FindingExplained why && why.Rule == finding.Rule && why.Place == finding.Place && why.Found == finding.Found)?.Entry as FindingExplained;
}
