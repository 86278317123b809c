using System.Text;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Letters;
using Jiaocheng.Requests.Data.Outside;
using Jiaocheng.Requests.Documents.Letters;
using Jiaocheng.Requests.Documents.Letters.Templates;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Papers;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Features.Letters;

/// <summary>A letter of a case.</summary>
/// <param name="Letter">The letter as it left the house.</param>
/// <param name="CaseNumber">登记编号.</param>
/// <param name="Template">The office's template it is written in; null for the delivered layout.</param>
public sealed record LetterView(Letter Letter, string CaseNumber, TemplateRow? Template = null)
{
    /// <summary>What the files of the letter are called, without their ending.</summary>
    public string Name => $"{Letter.Title} {Letter.Number}";

    /// <summary>The letter as plain text: UTF-8 with a mark and the line ends that every office program reads.</summary>
    public byte[] Plain() => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Letter.ToText().ReplaceLineEndings("\r\n"))];

    /// <summary>The letter as a Word document.</summary>
    public byte[] Document() => LetterDocx.Write(Letter, Template?.File);

    /// <summary>The letter as it is mailed and put into a bundle.</summary>
    public static LetterFile FileOf(WrittenLetter written) => new(
        $"{written.Letter.Title} {written.Letter.Number}.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", LetterDocx.Write(written.Letter, written.Template?.File));

    /// <summary>The document as a screen shows it; null for the delivered layout, which the page draws itself.</summary>
    public PaperView? Paper() => Template is null ? null : PaperView.Of(Document());
}

/// <summary>Shows the letters that facts owe, and the other papers of a case, to whoever may read it.</summary>
public sealed class LetterDesk(IDbContextFactory<RequestsDb> contexts, CaseQueries cases)
{
    /// <summary>The letter of a fact; null when the case is not in reach or the fact owes none.</summary>
    public async Task<LetterView?> FindAsync(Guid id, int seq, Guid accountId, CancellationToken ct)
    {
        if (await cases.FindAsync(id, accountId, ct) is not { } file || !LetterWriter.Owed(file.Case).Any(owed => owed.Fact.Seq == seq)) return null;
        var written = await AsSentAsync(file, seq, ct);
        return new(written.Letter, file.Case.Number, written.Template);
    }

    /// <summary>A letter of a case that was found for its reader already, as it left the house.</summary>
    internal async Task<WrittenLetter> AsSentAsync(CaseFile file, int seq, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await LetterTemplates.AsSentAsync(db, file.Case, seq, file.Issuer, file.Where.Rules, ct);
    }

    /// <summary>A paper of a case as a Word document; null when the case is not in reach or has no such paper.</summary>
    public async Task<(string Name, byte[] File)?> PaperAsync(Guid id, PaperKind kind, int seq, Guid accountId, CancellationToken ct)
    {
        if (await cases.FindAsync(id, accountId, ct) is not { } file || !CasePapers.Of(file.Case).Any(paper => paper.Kind == kind && paper.Fact.Seq == seq)) return null;
        return ($"{PaperKinds.Of(kind).Title.Zh} {file.Case.Number}-{seq}", PaperDocx.Write(CasePapers.Write(file.Case, kind, seq, file.Issuer, file.Where.Rules)));
    }
}
