using Jiaocheng.Requests.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiaocheng.Requests.Data.Reminders;

/// <summary>Opens the calendar feed of one person. Only the token's hash is kept; a new one takes the place of the old.</summary>
public sealed class FeedToken
{
    public Guid AccountId { get; init; }
    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public required string Hash { get; set; }
    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; set; }
}

internal sealed class FeedTokenMapping : IEntityTypeConfiguration<FeedToken>
{
    public void Configure(EntityTypeBuilder<FeedToken> token)
    {
        token.ToTable("FeedTokens");
        token.HasKey(t => t.AccountId);
        token.Property(t => t.Hash).HasMaxLength(64);
        token.HasIndex(t => t.Hash).IsUnique();
        token.HasOne<Account>().WithMany().HasForeignKey(t => t.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
