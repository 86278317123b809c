using Jiaocheng.Requests.Data.Normative;
using Jiaocheng.Requests.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Reporting;

/// <summary>Section 2 of a year over several agencies.</summary>
public static class Section2Query
{
    /// <summary>The sum of what the agencies state, and which of them state nothing.</summary>
    /// <param name="db">The context.</param>
    /// <param name="agencies">The agencies.</param>
    /// <param name="year">The year.</param>
    /// <param name="known">As stated by the end of that day; null for now.</param>
    /// <param name="ct">Cancels the read.</param>
    public static async Task<(YearlyFigures Sum, IReadOnlySet<Guid> Silent)> ReadAsync(
        RequestsDb db, IReadOnlyList<Guid> agencies, int year, DateOnly? known, CancellationToken ct)
    {
        var until = known is { } day ? KnownTables.Until(day) : DateTime.MaxValue;
        var files = (await ReportFactRow.LoadAsync(db, agencies, year, ct, until)).Where(file => file.Figures is not null).ToList();
        var registers = await NormativeCount.ByAgencyAsync(db, [.. files.Where(file => file.Figures is { FromRegister: true }).Select(file => file.AgencyId)], year, ct);
        List<YearlyFigures> stated = [.. files.Select(file => (registers.GetValueOrDefault(file.AgencyId) ?? NormativeCount.None).Complete(file.Figures))];
        var silent = agencies.Except(files.Select(file => file.AgencyId)).ToHashSet();
        return (YearlyFigures.Sum(stated), silent);
    }
}
