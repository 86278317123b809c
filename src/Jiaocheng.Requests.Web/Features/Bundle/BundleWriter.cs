using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Documents.Bundles;
using Jiaocheng.Requests.Domain.Bundles;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Features.Bundle;

/// <summary>Who has a bundle made, and what for.</summary>
/// <param name="Purpose">What for.</param>
/// <param name="By">Name of the person, or of the command line.</param>
public sealed record BundleOrder(BundlePurpose Purpose, string By);

/// <summary>What came of a bundle.</summary>
/// <param name="ManifestHash">SHA-256 of its manifest: which bundle it was can be told by it later.</param>
/// <param name="Missing">Files that the facts name and the attachments folder does not give back.</param>
public sealed record BundleMade(string ManifestHash, IReadOnlyList<string> Missing);

/// <summary>Writes the bundle of a case: one file after the other, so that memory holds the largest file and not the bundle.</summary>
public sealed class BundleWriter(Papers papers, AttachmentStore store, IDbContextFactory<RequestsDb> contexts, TimeProvider time)
{
    public const string Index = "00 案卷目录.docx", Metadata = "案卷元数据.xml", Checker = "核对案卷.html", Manifest = "校验清单.txt";

    private static readonly string Product = $"Jiaocheng.Requests {typeof(BundleWriter).Assembly.GetName().Version!.ToString(3)}";

    /// <summary>What the file of a bundle is called.</summary>
    public static string FileName(Case @case) => $"案卷 {SafeNames.Of(@case.Number)}.zip";

    /// <summary>Writes it to a stream that need not be seekable and stays open.</summary>
    public async Task<BundleMade> WriteAsync(Stream to, CaseFile file, BundleOrder order, CancellationToken ct)
    {
        // A bundle is Chinese whoever asks for it. The culture is that of this task alone.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("zh-CN");
        var now = time.GetUtcNow().UtcDateTime;
        List<(BundlePaper Paper, PackedFile File)> packed = [];
        List<string> missing = [];
        using var zip = new BundleZip(to, new DateTimeOffset(ChinaTime.Local(now), TimeSpan.Zero));
        foreach (var paper in BundleContents.Of(file.Case, file.Issuer.Name))
        {
            var (made, lost) = await FileOfAsync(file, paper, ct);
            if (lost) missing.Add($"第{paper.Serial}件“{paper.Title}”缺失：原文件找不到，或者已损坏");
            packed.Add((lost ? paper with { Remark = $"缺失；{paper.Remark}" } : paper, await zip.AddAsync(PathOf(paper, made.Ending), made.Content, ct)));
            if (paper.Source == PaperSource.History) await zip.AddAsync($"{Folder(paper.Part)}/办理经过.jsonl", Papers.Chain(file.Case), ct);
        }
        await zip.AddAsync(Index, Written(stream => IndexDocument.Write(stream, IndexOf(file, order, now, packed, missing))), ct);
        await zip.AddAsync(Metadata, Written(stream => ArchiveMetadata.Write(stream, MetadataOf(file, now, packed, missing))), ct);
        await zip.AddAsync(Checker, CheckerPage.Of(file.Case, zip.Files), ct);
        var manifest = await zip.EndAsync(Manifest,
            [$"案卷 {file.Case.Number} 校验清单：SHA-256 和文件名。办理经过最后一项的封印：{file.Case.Head}", .. missing], ct);
        return new(manifest, missing);
    }

    private async Task<(PaperFile Made, bool Lost)> FileOfAsync(CaseFile file, BundlePaper paper, CancellationToken ct) => paper.Source switch
    {
        PaperSource.Letter => await LetterAsync(file, paper.Fact!, ct),
        PaperSource.Form => (Papers.Form(file, paper), false),
        PaperSource.Clock => (papers.Clock(file), false),
        PaperSource.History => (papers.History(file), false),
        PaperSource.File => await StoredAsync((Attached)paper.Fact!.Payload, paper.Fact, ct),
        _ => (papers.Record(file, paper), false),
    };

    private async Task<(PaperFile, bool Lost)> LetterAsync(CaseFile file, Fact fact, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        try
        {
            return (await Papers.LetterAsync(db, file, fact, ct), false);
        }
        catch (InvalidOperationException)
        {
            return (Missing($"文书：{fact.DocumentNumber ?? file.Case.Number}\r\n办理经过第{fact.Seq}项。\r\n发出时所用的模板已经找不到或者被改动，没有装入案卷。请从备份中找回后重新制作案卷。\r\n"), true);
        }
    }

    // A file that cannot be had is named in its place: a bundle that is silently short would be worse than none.
    private async Task<(PaperFile, bool Lost)> StoredAsync(Attached attached, Fact fact, CancellationToken ct)
    {
        byte[]? content;
        try
        {
            content = await store.ReadAsync(attached.Sha256, ct);
        }
        catch (CryptographicException)
        {
            content = null;
        }
        if (content is not null) return (new(Path.GetExtension(attached.FileName).ToLowerInvariant(), content), false);
        return (Missing($"文件名：{attached.FileName}\r\n用途：{attached.Purpose}\r\n大小：{attached.Length} 字节\r\nSHA-256：{attached.Sha256}\r\n"
            + $"由{fact.By}于{fact.On:yyyy-MM-dd}收入，办理经过第{fact.Seq}项。\r\n附件库中没有这个文件，或者它已损坏，没有装入案卷。请从备份中找回后重新制作案卷。\r\n"), true);
    }

    private static PaperFile Missing(string note) => new("（缺失）.txt", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes("缺失说明\r\n\r\n" + note)]);

    private static BundleIndex IndexOf(CaseFile file, BundleOrder order, DateTime now, List<(BundlePaper Paper, PackedFile File)> packed, List<string> missing)
    {
        var (@case, filed) = (file.Case, file.Case.Newest<Filed>());
        List<(string, string)> particulars =
        [
            ("登记编号", @case.Number), ("立档单位", file.Issuer.Name), ("申请人", @case.Application?.Applicant.Name ?? ""), ("申请内容", @case.Application?.Content ?? ""),
            ("状态", @case.State.Label().Zh + (@case.Outcome is { } outcome ? $"；{outcome.Label.Zh}" : "")),
            ("制作", $"{ChinaTime.Local(now):yyyy-MM-dd HH:mm}，{order.By}，用于{order.Purpose.Label().Zh}"), ("办理经过最后一项的封印", @case.Head),
        ];
        if (filed is not null) particulars.Add(("档号和保管期限", $"{filed.FileNumber}；{filed.RetentionYears}年"));
        return new("政府信息公开申请案卷目录", particulars,
            [.. packed.Select(p => new IndexLine($"{(int)p.Paper.Part + 1:00}　{p.Paper.Part.Label().Zh}", p.Paper.Serial, p.Paper.Title, p.Paper.Number, p.Paper.Author,
                p.Paper.On is { } on ? Domain.Letters.Letter.DateText(on) : "", p.File.Path[(p.File.Path.IndexOf('/', StringComparison.Ordinal) + 1)..], p.Paper.Remark))],
            [.. missing, $"“{Manifest}”列有每个文件的 SHA-256 值。用浏览器打开“{Checker}”可以核对本案卷，不需要本系统，不连接网络。被更正的记录没有单独成件，见“办理经过”。"]);
    }

    private static ArchiveFile MetadataOf(CaseFile file, DateTime now, List<(BundlePaper Paper, PackedFile File)> packed, List<string> missing)
    {
        var (@case, filed) = (file.Case, file.Case.NewestFact(Move.Archive));
        var days = packed.Where(p => p.Paper.On is not null).Select(p => p.Paper.On!.Value).ToList();
        return new()
        {
            Agency = file.Issuer.Name,
            Title = $"{@case.Application?.Applicant.Name}关于{@case.Application?.Content}的政府信息公开申请案卷",
            CaseNumber = @case.Number,
            FileNumber = (filed?.Payload as Filed)?.FileNumber,
            RetentionYears = (filed?.Payload as Filed)?.RetentionYears,
            FiledOn = filed?.On,
            Year = @case.Standing is [var first, ..] ? first.On.Year : null,
            Span = days.Count > 0 ? (days.Min(), days.Max()) : null,
            ReplyNumber = @case.NewestFact(Move.Sign)?.DocumentNumber ?? @case.Newest<ResultImported>()?.DocumentNumber,
            Outcome = @case.Outcome?.Label.Zh,
            Seal = @case.Head,
            MadeAt = now,
            MadeBy = Product,
            Files = [.. packed.Select(p => new ArchivedFile(p.File.Path, p.Paper.Title, p.Paper.Number, p.Paper.Author, p.Paper.On, p.File.Length, p.File.Sha256))],
            Notes = missing,
        };
    }

    private static string Folder(BundlePart part) => $"{(int)part + 1:00} {part.Label().Zh}";

    // The serial tells papers of one name apart.
    private static string PathOf(BundlePaper paper, string ending)
    {
        var title = paper.Source == PaperSource.File ? Path.GetFileNameWithoutExtension(paper.Title) : paper.Title;
        return $"{Folder(paper.Part)}/{SafeNames.Of($"{paper.Serial:000} {title} {paper.Number}")}{ending}";
    }

    private static byte[] Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
