using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Outside;
using Jiaocheng.Requests.Domain.Letters;

namespace Jiaocheng.Requests.Web.Features.Letters;

/// <summary>A letter of a case.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="CaseNumber">登记编号.</param>
public sealed record LetterView(Letter Letter, string CaseNumber)
{
    /// <summary>What the file of the letter is called.</summary>
    public string FileName => LetterFile.Plain(Letter).Name;

    /// <summary>The letter as plain text: UTF-8 with a mark and the line ends that every office program reads.</summary>
    public byte[] File() => LetterFile.Plain(Letter).Content;
}

/// <summary>Shows the letters that facts owe, to whoever may read their case.</summary>
public sealed class LetterDesk(CaseQueries cases)
{
    /// <summary>The letter of a fact; null when the case is not in reach or the fact owes none.</summary>
    public async Task<LetterView?> FindAsync(Guid id, int seq, Guid accountId, CancellationToken ct) =>
        await cases.FindAsync(id, accountId, ct) is { } file && LetterWriter.Owed(file.Case).Any(owed => owed.Fact.Seq == seq)
            ? new(LetterWriter.Write(file.Case, seq, file.Issuer, file.Where.Rules), file.Case.Number)
            : null;
}
