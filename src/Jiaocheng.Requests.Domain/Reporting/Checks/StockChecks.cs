using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Reporting.Checks;

/// <summary>Section 2: documents in force = those of last year + made − repealed.</summary>
internal static class StockChecks
{
    public static IEnumerable<ReportFinding> Of(AnnualReport report, AnnualReport? lastYear)
    {
        if (report.Section2.Form != ReportForm.Form2021) yield break;
        foreach (var code in (string[])[FormTables.Rules, FormTables.Documents])
        {
            if (Stock(report, code) is not { } now || now.Made is not { } made || now.Repealed is not { } repealed || now.InForce is not { } inForce) continue;
            var place = report.Section2.Place(code, 2);
            if (lastYear is { Section2.Form: ReportForm.Form2021 } && Stock(lastYear, code)?.InForce is { } before)
            {
                if (before + made - repealed is var expected && expected != inForce)
                    yield return new("section2-stock", FindingSeverity.Warning, place, $"{inForce}", $"{before} + {made} − {repealed} = {expected}", NotCarried);
            }
            else if (inForce < made - repealed)
                yield return new("section2-stock", FindingSeverity.Warning, place, $"{inForce}", $"≥ {made - repealed}", TooFew);
            else if (made > 0 && inForce == made - repealed)
                yield return new("section2-stock", FindingSeverity.Warning, place, $"{made}，{repealed}，{inForce}", "", NoneBefore);
        }
    }

    private static (decimal? Made, decimal? Repealed, decimal? InForce)? Stock(AnnualReport report, string code) =>
        report.Section2[code].Count == 3 ? (report.Section2[code, 0].Number, report.Section2[code, 1].Number, report.Section2[code, 2].Number) : null;

    private static readonly Text NotCarried = new(
        "现行有效件数不等于上年现行有效件数加本年制发减本年废止。", "The number in force is not last year's plus those made less those repealed.");

    private static readonly Text TooFew = new(
        "现行有效件数少于本年制发减本年废止：上年现行有效件数将为负数。", "Fewer are in force than made less repealed: last year's stock would be negative.");

    private static readonly Text NoneBefore = new(
        "按此推算，上年现行有效件数为 0，请与上年报告核对。", "By these figures none was in force the year before; compare with last year's report.");
}
