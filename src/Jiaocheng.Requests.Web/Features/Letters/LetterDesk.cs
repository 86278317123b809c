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
/// <param name="Written">The letter as it left the house, with the office's template it is written in.</param>
/// <param name="CaseNumber">登记编号.</param>
public sealed record LetterView(WrittenLetter Written, string CaseNumber)
{
    public Letter Letter => Written.Letter;

    /// <summary>The office's template; null for the delivered layout.</summary>
    public TemplateRow? Template => Written.Template;

    /// <summary>What the files of the letter are called, without their ending.</summary>
    public string Name => LetterFile.NameOf(Letter);

    /// <summary>The letter as plain text.</summary>
    public LetterFile Plain() => LetterFile.Plain(Written);

    /// <summary>The letter as a Word document.</summary>
    public LetterFile Document() => DocumentOf(Written);

    /// <summary>A letter as a Word document, as it is downloaded, mailed and put into a bundle.</summary>
    public static LetterFile DocumentOf(WrittenLetter written)
    {
        var content = LetterDocx.Write(written.Letter, written.Template?.File);
        return new(LetterFile.NameOf(written.Letter) + ".docx", LetterDocx.ContentType, content, PaperView.WordsOf(content));
    }

    /// <summary>The document as a screen shows it; null for the delivered layout, which the page draws itself.</summary>
    public PaperView? Paper() => Template is null ? null : PaperView.Of(Document().Content);
}

/// <summary>Shows the letters that facts owe, and the other papers of a case, to whoever may read it.</summary>
public sealed class LetterDesk(IDbContextFactory<RequestsDb> contexts, CaseQueries cases)
{
    /// <summary>The letter of a fact; null when the case is not in reach or the fact owes none.</summary>
    public async Task<LetterView?> FindAsync(Guid id, int seq, Guid accountId, CancellationToken ct)
    {
        if (await cases.FindAsync(id, accountId, ct) is not { } file || !LetterWriter.Owed(file.Case).Any(owed => owed.Fact.Seq == seq)) return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        return new(await LetterTemplates.AsSentAsync(db, file.Case, seq, file.Issuer, file.Where.Rules, ct), file.Case.Number);
    }

    /// <summary>A paper of a case as a Word document; null when the case is not in reach or has no such paper.</summary>
    public async Task<(string Name, byte[] File)?> PaperAsync(Guid id, PaperKind kind, int seq, Guid accountId, CancellationToken ct)
    {
        if (await cases.FindAsync(id, accountId, ct) is not { } file || !CasePapers.Of(file.Case).Any(paper => paper.Kind == kind && paper.Fact.Seq == seq)) return null;
        return ($"{PaperKinds.Of(kind).Title.Zh} {file.Case.Number}-{seq}", PaperDocx.Write(CasePapers.Write(file.Case, kind, seq, file.Issuer, file.Where.Rules)));
    }
}
