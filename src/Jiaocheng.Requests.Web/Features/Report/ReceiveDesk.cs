using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Documents.Reports.Reading;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Web.Features.ReportCheck;

namespace Jiaocheng.Requests.Web.Features.Report;

/// <summary>What came of reading the file of a report that is handed in.</summary>
public abstract record ReadFile
{
    /// <summary>It was read and checked.</summary>
    /// <param name="Report">The report.</param>
    /// <param name="Findings">What the checks find in it.</param>
    /// <param name="Refusals">Why it cannot be taken in; empty when it can.</param>
    /// <param name="OtherAgency">It bears the name of another agency.</param>
    public sealed record Read(AnnualReport Report, IReadOnlyList<ReportFinding> Findings, IReadOnlyList<Refusal> Refusals, bool OtherAgency) : ReadFile;

    /// <summary>It cannot be read.</summary>
    public sealed record Unreadable(Text Reason) : ReadFile;

    /// <summary>The report of this agency is not this person's to receive.</summary>
    public sealed record Denied : ReadFile;
}

/// <summary>Takes in reports that agencies made outside the product: docx, xlsx, HTML, text or PDF.</summary>
public sealed class ReceiveDesk(ReportDesk reports, AttachmentStore files, TimeProvider time)
{
    /// <summary>Reads and checks a file, against last year's report where there is one, and keeps nothing.</summary>
    /// <param name="file">The file.</param>
    /// <param name="agencyId">Whose report is expected.</param>
    /// <param name="year">Of which year.</param>
    /// <param name="accountId">Who asks.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<ReadFile> ReadAsync(ChosenFile file, Guid agencyId, int year, Guid accountId, CancellationToken ct) =>
        await FindAsync(agencyId, year, accountId, ct) is { } draft ? Read(file, draft, ct) : new ReadFile.Denied();

    /// <summary>The report or sheet in a file, if it has the table of Section 2 in the current form; else null.</summary>
    public static AnnualReport? FiguresIn(ChosenFile file, CancellationToken ct) =>
        ReportReader.Read(file.Content, new ReadingLimits(Bytes: CheckDesk.MostBytes), ct) is ReadReport { Report: { Section2: { IsFound: true, Form: ReportForm.Form2021 } } report } ? report : null;

    /// <summary>Takes the report in; it is read and judged again.</summary>
    /// <param name="file">The file.</param>
    /// <param name="agencyId">Whose report it is.</param>
    /// <param name="year">Of which year.</param>
    /// <param name="seen">The version of the agency's file that the page showed.</param>
    /// <param name="by">Who.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    public async Task<Answer> TakeAsync(ChosenFile file, Guid agencyId, int year, int seen, Guid by, CancellationToken ct)
    {
        if (await FindAsync(agencyId, year, by, ct) is not { } draft || Read(file, draft, ct) is not ReadFile.Read read) return new Answer.Missing();
        if (read.Refusals.Count > 0) return new Answer.Refused(read.Refusals);
        var frozen = FrozenReport.Of(read.Report, draft.Scope.Agency.Name, year, time.Today());
        return await reports.WriteBelowAsync(agencyId, year, seen, new ReportReceived(frozen, file.Name, await files.KeepAsync(file.Content, ct), read.Findings), by, ct);
    }

    /// <summary>A file as it came.</summary>
    /// <param name="agencyId">Whose report it is.</param>
    /// <param name="year">Of which year.</param>
    /// <param name="seq">The entry by which it was taken in.</param>
    /// <param name="accountId">Who asks.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>Null where the report is not in reach, the entry took in no file, or the file is no longer there whole.</returns>
    public async Task<(string Name, byte[] Content)?> OriginalAsync(Guid agencyId, int year, int seq, Guid accountId, CancellationToken ct) =>
        await reports.ReadAsync(agencyId, year, accountId, ct) is { } draft
        && draft.File.Facts.FirstOrDefault(fact => fact.Seq == seq)?.Entry is ReportReceived received
        && await files.ReadAsync(received.Sha256, ct) is { } content ? (received.FileName, content) : null;

    private async Task<ReportDraft?> FindAsync(Guid agencyId, int year, Guid accountId, CancellationToken ct) =>
        await reports.ReadAsync(agencyId, year, accountId, ct) is { } draft && (draft.Own || draft.Above) ? draft : null;

    private static ReadFile Read(ChosenFile file, ReportDraft draft, CancellationToken ct)
    {
        var answer = ReportReader.Read(file.Content, new ReadingLimits(Bytes: CheckDesk.MostBytes), ct);
        if (answer is UnreadableReport refused) return new ReadFile.Unreadable(UnreadableWords.Of(refused.Reason));
        var read = ((ReadReport)answer).Report;
        IReadOnlyList<ReportFinding> findings = [.. Domain.Reporting.ReportCheck.Of(read, draft.Before.Stated?.ToReport()), .. ReportRules.AgainstCases(read, draft.Facts.Section3)];
        return new ReadFile.Read(read, findings, [.. ReportRules.Unfit(read, draft.File.Year)], read.Agency.Length > 0 && !SameName(read.Agency, draft.Scope.Agency.Name));
    }

    /// <summary>Whether a printed name and a known one may be the same agency, as 交城县财政局 and 财政局; whoever decides sees both.</summary>
    public static bool SameName(string printed, string known) => printed.Contains(known, StringComparison.Ordinal) || known.Contains(printed, StringComparison.Ordinal);
}
