using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Jiaocheng.Requests.Data;

/// <summary>Every instant is UTC: SQLite forgets the kind, PostgreSQL refuses any other.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    instant => instant.Kind == DateTimeKind.Local ? instant.ToUniversalTime() : DateTime.SpecifyKind(instant, DateTimeKind.Utc),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
