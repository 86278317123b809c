using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiaocheng.Requests.Data.Cases.Similar;

/// <summary>A term of the text of a case, as a number made of the term and the agency: cases of other agencies stand elsewhere in the index. Derived from the facts.</summary>
public sealed class TextTerm
{
    public long Term { get; init; }
    public Guid CaseId { get; init; }
}

internal sealed class TermMapping : IEntityTypeConfiguration<TextTerm>
{
    public void Configure(EntityTypeBuilder<TextTerm> term)
    {
        term.ToTable("CaseTerms");
        // By term, then by case: ids grow with time, so the newest cases of a term are one stretch of the index.
        term.HasKey(t => new { t.Term, t.CaseId });
        // Without a foreign key, whose index would double the table: the rows of a case are found by the terms of its text, and verify finds strays.
    }
}
