using System.Text.Json;
using System.Text.Json.Serialization;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiaocheng.Requests.Data.Calendars;

/// <summary>How the office decided the disputed points from an instant on. A row is added for every change and none is altered: ended cases keep theirs.</summary>
public sealed class RuleSettingsRow
{
    /// <summary>Order of the changes, of this installation.</summary>
    [JsonIgnore] public int Id { get; init; }
    /// <summary>All settings as JSON; what is absent has its default.</summary>
    public required string Settings { get; init; }
    public DateTime From { get; init; }
    public required string By { get; init; }
    public required string Reason { get; init; }

    public KnownSettings ToSettings() => new(JsonSerializer.Deserialize<OfficeSettings>(Settings, FactJson.Canonical)!, From);

    public static string Text(OfficeSettings settings) => JsonSerializer.Serialize(settings, FactJson.Canonical);
}

internal sealed class RuleSettingsMapping : IEntityTypeConfiguration<RuleSettingsRow>
{
    public void Configure(EntityTypeBuilder<RuleSettingsRow> row)
    {
        row.ToTable("RuleSettings");
        row.Property(r => r.By).HasMaxLength(100);
    }
}
