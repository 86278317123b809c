using Jiaocheng.Requests.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Normative;

/// <summary>What a year counts from the register of normative documents.</summary>
/// <param name="Rules">规章.</param>
/// <param name="Documents">行政规范性文件.</param>
/// <param name="Attributes">Documents made in the year, by attribute.</param>
/// <param name="Any">Whether the register has any document of the agency at all.</param>
public sealed record NormativeCount(Stock Rules, Stock Documents, AttributeFigures Attributes, bool Any)
{
    /// <summary>An empty register.</summary>
    public static readonly NormativeCount None = new(new(0, 0, 0), new(0, 0, 0), new(0, 0, 0), false);

    /// <summary>The figures of Section 2: as stated, with the rows of documents counted where the office wants them counted; nothing stated where none were.</summary>
    public YearlyFigures Complete(FiguresStated? stated) => stated switch
    {
        { FromRegister: true } => stated.Figures with { Rules = Rules, Documents = Documents },
        { } => stated.Figures,
        null => new(),
    };

    /// <summary>The register of an agency counted for a year: made, repealed, and in force at its end.</summary>
    public static Task<NormativeCount> ReadAsync(RequestsDb db, Guid agencyId, int year, CancellationToken ct) => ReadAsync(db, [agencyId], year, ct);

    /// <summary>The registers of several agencies counted together.</summary>
    public static async Task<NormativeCount> ReadAsync(RequestsDb db, IReadOnlyList<Guid> agencies, int year, CancellationToken ct) =>
        Of([.. (await LoadAsync(db, agencies, ct)).Select(one => one.Document)], year);

    /// <summary>The registers of several agencies, each for itself; those without a document are left out.</summary>
    public static async Task<IReadOnlyDictionary<Guid, NormativeCount>> ByAgencyAsync(RequestsDb db, IReadOnlyList<Guid> agencies, int year, CancellationToken ct) =>
        (await LoadAsync(db, agencies, ct)).GroupBy(one => one.AgencyId).ToDictionary(agency => agency.Key, agency => Of([.. agency.Select(one => one.Document)], year));

    private readonly record struct Dated(NormativeKind Kind, DateOnly MadeOn, DateOnly? RepealedOn, DisclosureAttribute Attribute);

    private static async Task<IReadOnlyList<(Guid AgencyId, Dated Document)>> LoadAsync(RequestsDb db, IReadOnlyList<Guid> agencies, CancellationToken ct) =>
        [.. (await db.NormativeDocuments.AsNoTracking().Where(d => agencies.Contains(d.AgencyId)).Select(d => new { d.AgencyId, d.Kind, d.MadeOn, d.RepealedOn, d.Attribute }).ToListAsync(ct))
            .Select(d => (d.AgencyId, new Dated(d.Kind, d.MadeOn, d.RepealedOn, d.Attribute)))];

    private static NormativeCount Of(IReadOnlyList<Dated> all, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return new(Stock(NormativeKind.Rule), Stock(NormativeKind.Document), new(Fixed(DisclosureAttribute.Open), Fixed(DisclosureAttribute.OnRequest), Fixed(DisclosureAttribute.Closed)), all.Count > 0);

        Stock Stock(NormativeKind kind)
        {
            var of = all.Where(d => d.Kind == kind).ToList();
            return new(of.Count(d => d.MadeOn >= first && d.MadeOn <= last), of.Count(d => d.RepealedOn >= first && d.RepealedOn <= last),
                of.Count(d => d.MadeOn <= last && !(d.RepealedOn <= last)));
        }

        int Fixed(DisclosureAttribute attribute) => all.Count(d => d.Attribute == attribute && d.MadeOn >= first && d.MadeOn <= last);
    }
}
