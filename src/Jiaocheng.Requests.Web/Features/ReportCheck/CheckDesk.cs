using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Documents.Reports.Reading;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Features.ReportCheck;

/// <summary>A file that somebody chose.</summary>
public sealed record ChosenFile(string Name, byte[] Content)
{
    /// <summary>The file as it was chosen in the browser; null when it is larger than <see cref="CheckDesk.MostBytes"/>.</summary>
    public static async Task<ChosenFile?> ReadAsync(IBrowserFile file, CancellationToken ct)
    {
        if (file.Size > CheckDesk.MostBytes) return null;
        using var copy = new MemoryStream();
        await using (var stream = file.OpenReadStream(CheckDesk.MostBytes, ct)) await stream.CopyToAsync(copy, ct);
        return new(file.Name, copy.ToArray());
    }
}

/// <summary>What came of asking to check a report.</summary>
public abstract record CheckAnswer
{
    /// <summary>It was read and checked.</summary>
    public sealed record Checked(string Name, AnnualReport Report, IReadOnlyList<ReportFinding> Findings) : CheckAnswer;

    /// <summary>One of the files could not be read.</summary>
    public sealed record Unreadable(string Name, Text Reason) : CheckAnswer;

    /// <summary>The person may not; the attempt was recorded.</summary>
    public sealed record Denied : CheckAnswer;
}

/// <summary>Checks a report that somebody brings, and keeps nothing of it.</summary>
public sealed class CheckDesk(IDbContextFactory<RequestsDb> contexts, ActorReader actors, AuditTrail audit)
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MostBytes = 20 << 20;

    /// <summary>Reads the report, and last year's where there is one, and checks it.</summary>
    public async Task<CheckAnswer> RunAsync(ChosenFile file, ChosenFile? lastYear, Guid accountId, CancellationToken ct)
    {
        if (!await MayAsync(accountId, ct)) return new CheckAnswer.Denied();
        AnnualReport? before = null;
        if (lastYear is not null && !TryRead(lastYear, ct, out before, out var unreadable) || !TryRead(file, ct, out var report, out unreadable)) return unreadable;
        return new CheckAnswer.Checked(file.Name, report, Domain.Reporting.ReportCheck.Of(report, before));
    }

    private static bool TryRead(ChosenFile file, CancellationToken ct, out AnnualReport report, out CheckAnswer unreadable)
    {
        var answer = ReportReader.Read(file.Content, new ReadingLimits(Bytes: MostBytes), ct);
        report = (answer as ReadReport)?.Report!;
        unreadable = new CheckAnswer.Unreadable(file.Name, answer is UnreadableReport refused ? UnreadableWords.Of(refused.Reason) : default);
        return report is not null;
    }

    private async Task<bool> MayAsync(Guid accountId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await actors.ReadAsync(db, accountId, ct) is not { } actor) return false;
        if (actor.May(Can.Report)) return true;
        audit.Add(db, AuditKind.Denied, actor, "年报核对", nameof(Can.Report), succeeded: false);
        await db.SaveChangesAsync(ct);
        return false;
    }
}
