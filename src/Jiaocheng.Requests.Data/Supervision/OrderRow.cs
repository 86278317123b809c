using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Domain.Supervision;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiaocheng.Requests.Data.Supervision;

/// <summary>The searchable side of a rectification order: columns derived from its entries and written in the same transaction.</summary>
public sealed class OrderRow
{
    public Guid Id { get; init; }
    /// <summary>The supervising agency, which raised it.</summary>
    public Guid AgencyId { get; init; }
    public Agency? Agency { get; init; }
    /// <summary>The agency it is addressed to.</summary>
    public Guid AddresseeId { get; init; }
    public Agency? Addressee { get; init; }
    public required string Number { get; init; }
    public OrderSource Source { get; init; }
    /// <summary>Number of entries; a writer who saw another number is stale.</summary>
    public int Version { get; set; }
    public OrderState State { get; set; }
    public DateOnly RaisedOn { get; init; }
    /// <summary>The last day for mending it.</summary>
    public DateOnly Due { get; set; }
    /// <summary>Answered, and after the last day.</summary>
    public bool AnsweredLate { get; set; }
    /// <summary>Criticised at least once.</summary>
    public bool Criticised { get; set; }
    public DateOnly? EndedOn { get; set; }
    /// <summary>Seal of the newest entry.</summary>
    public required string Head { get; set; }
}

/// <summary>A stored entry of an order. The database refuses to change or remove it.</summary>
public sealed class OrderFactRow
{
    public Guid OrderId { get; init; }
    public int Seq { get; init; }
    public DateTime RecordedAt { get; init; }
    public Guid ById { get; init; }
    public required string By { get; init; }
    /// <summary>What it says, as JSON, with who complained sealed.</summary>
    public required string Entry { get; init; }
    public required string Hash { get; init; }
}

internal sealed class OrderMapping : IEntityTypeConfiguration<OrderRow>, IEntityTypeConfiguration<OrderFactRow>
{
    public void Configure(EntityTypeBuilder<OrderRow> order)
    {
        order.ToTable("Orders");
        order.HasOne(o => o.Agency).WithMany().HasForeignKey(o => o.AgencyId).OnDelete(DeleteBehavior.Restrict);
        order.HasOne(o => o.Addressee).WithMany().HasForeignKey(o => o.AddresseeId).OnDelete(DeleteBehavior.Restrict);
        order.Property(o => o.Number).HasMaxLength(100);
        order.Property(o => o.Source).HasConversion<string>().HasMaxLength(16);
        order.Property(o => o.State).HasConversion<string>().HasMaxLength(12);
        order.Property(o => o.Version).IsConcurrencyToken();
        order.Property(o => o.Head).HasMaxLength(64);
        order.HasIndex(o => new { o.AddresseeId, o.State, o.Due });
        order.HasIndex(o => new { o.AgencyId, o.RaisedOn });
    }

    public void Configure(EntityTypeBuilder<OrderFactRow> fact)
    {
        fact.ToTable("OrderFacts");
        fact.HasKey(f => new { f.OrderId, f.Seq });
        fact.HasOne<OrderRow>().WithMany().HasForeignKey(f => f.OrderId).OnDelete(DeleteBehavior.Restrict);
        fact.Property(f => f.By).HasMaxLength(100);
        fact.Property(f => f.Hash).HasMaxLength(64);
    }
}
