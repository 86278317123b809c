using System.Text.Json;
using System.Text.Json.Serialization;
using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiaocheng.Requests.Data.Letters;

/// <summary>How an agency prints its numbers from an instant on. A row is added for every change and none is altered: numbers given before can still be read.</summary>
public sealed class NumberRulesRow
{
    /// <summary>Order of the changes, of this installation.</summary>
    [JsonIgnore] public int Id { get; init; }
    public Guid AgencyId { get; init; }
    /// <summary>Patterns and words as JSON.</summary>
    public required string Rules { get; init; }
    public DateTime From { get; init; }
    public required string By { get; init; }

    /// <summary>The rules.</summary>
    public NumberRules ToRules() => JsonSerializer.Deserialize<NumberRules>(Rules, FactJson.Canonical)!;

    /// <summary>The rules as they are stored.</summary>
    public static string Text(NumberRules rules) => JsonSerializer.Serialize(rules, FactJson.Canonical);
}

internal sealed class NumberRulesMapping : IEntityTypeConfiguration<NumberRulesRow>
{
    public void Configure(EntityTypeBuilder<NumberRulesRow> row)
    {
        row.ToTable("NumberRules");
        row.Property(r => r.By).HasMaxLength(100);
        row.HasIndex(r => r.AgencyId);
        row.HasOne<Agency>().WithMany().HasForeignKey(r => r.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}
