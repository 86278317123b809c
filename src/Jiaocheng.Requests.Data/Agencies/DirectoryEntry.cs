using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiaocheng.Requests.Data.Agencies;

/// <summary>
/// An agency that may be responsible for what is asked for (Art 36(五)), as the office knows it. A decision keeps the words it was given; a later change
/// here changes no letter.
/// </summary>
public sealed class DirectoryEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    /// <summary>The agency that keeps the entry; it serves that agency and those below it.</summary>
    public Guid KeeperId { get; init; }
    public Agency? Keeper { get; init; }
    /// <summary>Full name, as a letter gives it.</summary>
    public required string Name { get; set; }
    /// <summary>Other and earlier names, apart by 、.</summary>
    public string Aliases { get; set; } = "";
    /// <summary>Matters and key words that point to it, apart by 、.</summary>
    public string Matters { get; set; } = "";
    public string Address { get; set; } = "";
    public string Phone { get; set; } = "";
    /// <summary>First day on which it is offered; null for any.</summary>
    public DateOnly? ValidFrom { get; set; }
    /// <summary>Last day on which it is offered; null while it is in being.</summary>
    public DateOnly? ValidUntil { get; set; }
    /// <summary>Where this is known from, e.g. 三定方案 or a web page with its date.</summary>
    public string Source { get; set; } = "";

    /// <summary>Whether it is offered on a day.</summary>
    public bool ValidOn(DateOnly day) => !(day < ValidFrom) && !(day > ValidUntil);

    /// <summary>Address and telephone as a letter gives them.</summary>
    public string Contact => string.Join("，", new[] { Address, Phone.Length > 0 ? $"电话{Phone}" : "" }.Where(part => part.Length > 0));

    /// <summary>How far the words of a text point to it: the characters of its words that stand there, names twice. 0 where nothing does.</summary>
    public int Pointed(string text) =>
        2 * Split($"{Name}、{Aliases}").Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)).Sum(word => word.Length)
        + Split(Matters).Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)).Sum(word => word.Length);

    private static string[] Split(string words) => words.Split(['、', '，', '；', ',', ';', '\n', ' ', '　'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

internal sealed class DirectoryMapping : IEntityTypeConfiguration<DirectoryEntry>
{
    public void Configure(EntityTypeBuilder<DirectoryEntry> entry)
    {
        entry.ToTable("Directory");
        entry.HasOne(e => e.Keeper).WithMany().HasForeignKey(e => e.KeeperId).OnDelete(DeleteBehavior.Restrict);
        entry.Property(e => e.Name).HasMaxLength(200);
        entry.Property(e => e.Aliases).HasMaxLength(1000);
        entry.Property(e => e.Matters).HasMaxLength(2000);
        entry.Property(e => e.Address).HasMaxLength(300);
        entry.Property(e => e.Phone).HasMaxLength(100);
        entry.Property(e => e.Source).HasMaxLength(500);
        entry.HasIndex(e => new { e.KeeperId, e.Name });
        entry.Ignore(e => e.Contact);
    }
}
