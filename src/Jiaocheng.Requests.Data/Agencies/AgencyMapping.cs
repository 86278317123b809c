using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiaocheng.Requests.Data.Agencies;

internal sealed class AgencyMapping : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> agency)
    {
        agency.ToTable("Agencies");
        agency.Property(a => a.Code).HasMaxLength(32);
        agency.HasIndex(a => a.Code).IsUnique();
        agency.Property(a => a.Path).HasMaxLength(400);
        agency.HasIndex(a => a.Path);
        agency.Property(a => a.Name).HasMaxLength(200);
        agency.Property(a => a.Mark).HasMaxLength(50);
        agency.Property(a => a.Kind).HasConversion<string>().HasMaxLength(20);
        agency.HasOne(a => a.Parent).WithMany().HasForeignKey(a => a.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
