using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting.Narrative;

namespace Jiaocheng.Requests.Domain.Reporting.Checks;

/// <summary>Shares (占__%) and changes on last year (增长__%), on every base in use, rounded or cut.</summary>
internal static partial class ShareChecks
{
    private const decimal Far = 2;

    public static IEnumerable<ReportFinding> Of(AnnualReport report, AnnualReport? lastYear, IReadOnlyList<Sentence> account)
    {
        var counts = new Counts(report.Section3);
        foreach (var sentence in account.Where(sentence => sentence.IsOnRequests))
        {
            for (var at = 0; at < sentence.Quantities.Count; at++)
                if (sentence.Quantities[at] is { IsShare: true, IsAbout: false } share
                    && (Share(counts, sentence, at, share) ?? ShareOfRow(report, counts, sentence, share) ?? Rate(counts, sentence, share) ?? Change(counts, lastYear, sentence, at, share)) is { } finding)
                    yield return finding;
            foreach (var finding in LastYears(lastYear, sentence)) yield return finding;
        }
    }

    private static ReportFinding? Share(Counts counts, Sentence sentence, int at, Quantity share)
    {
        if (at == 0) return null;
        var part = sentence.Quantities[at - 1];
        if (!part.IsCases || part.IsAbout || !OfWhole().IsMatch(share.Lead)) return null;
        decimal?[] bases = [counts.Results, counts.Results - counts.Of("F"), counts.New, counts.New + counts.Carried, counts.Results - counts.Of("F3"),
            .. sentence.Quantities.Where(quantity => quantity.IsCases).Select(quantity => (decimal?)quantity.Value)];
        if (bases.Take(4).Any(value => value is null)) return null;
        var shares = bases.Where(value => value > 0 && value >= part.Value).Select(value => part.Value * 100 / value!.Value).ToList();
        if (shares.Count == 0 || shares.Any(exact => IsWritten(exact, share))) return null;
        var nearest = shares.MinBy(exact => Math.Abs(exact - share.Value));
        return new("share", Math.Abs(nearest - share.Value) > Far ? FindingSeverity.Error : FindingSeverity.Warning, sentence.Place,
            part.Shown + share.Lead + $"{share.Value:0.####}%", $"{nearest:0.##}%", WrongShare);
    }

    /// <summary>予以公开或部分公开占58.5%、不予公开占7.3%, without the numbers.</summary>
    private static ReportFinding? ShareOfRow(AnnualReport report, Counts counts, Sentence sentence, Quantity share)
    {
        if (RowShare().Match(share.Lead) is not { Success: true } told) return null;
        var row = share with { Unit = "件", Lead = told.Groups["row"].Value, Clause = told.Groups["row"].Value, Tail = "" };
        if (Meanings.Of(row, report.Year ?? 0, out var isWhole, out _) is not { Usual.Length: > 0 } meaning || isWhole) return null;
        var parts = meaning.Usual.Concat(meaning.Possible).Select(reading => reading.Of(counts)).ToList();
        decimal?[] bases = [counts.Results, counts.Results - counts.Of("F"), counts.New, counts.New + counts.Carried];
        if (parts.Concat(bases).Any(value => value is null)) return null;
        var shares = (from part in parts from whole in bases where whole > 0 && whole >= part select part!.Value * 100 / whole!.Value).ToList();
        if (shares.Count == 0 || shares.Any(exact => IsWritten(exact, share))) return null;
        var nearest = shares.MinBy(exact => Math.Abs(exact - share.Value));
        return new("share", FindingSeverity.Warning, sentence.Place, told.Value.TrimStart('，', '、', '；') + $"{share.Value:0.####}%", $"{nearest:0.##}%", WrongShare);
    }

    /// <summary>办结率90%, of what was received, with or without what was carried over; that all were answered in time is no rate of them.</summary>
    private static ReportFinding? Rate(Counts counts, Sentence sentence, Quantity share)
    {
        if (share.Value >= 100 || !RateOf().IsMatch(share.Lead)) return null;
        decimal?[] rates = [.. from pair in new[] { (counts.Results, counts.New + counts.Carried), (counts.Results, counts.New), (counts.New - counts.Left, counts.New) } where pair.Item2 > 0 select pair.Item1 * 100 / pair.Item2];
        if (rates.Length == 0 || rates.Contains(null) || rates.Any(exact => IsWritten(exact!.Value, share))) return null;
        return new("share", FindingSeverity.Warning, sentence.Place, share.Lead.TrimStart('，', '；', '、') + $"{share.Value:0.####}%", $"{rates.MinBy(exact => Math.Abs(exact!.Value - share.Value)):0.##}%", WrongShare);
    }

    /// <summary>比上年的2件, where last year's report counts another number.</summary>
    private static IEnumerable<ReportFinding> LastYears(AnnualReport? lastYear, Sentence sentence)
    {
        if (lastYear is not { Section3.IsFound: true } || new Counts(lastYear.Section3) is not { New: { } received, Carried: { } carried, Results: { } results }) yield break;
        foreach (var quantity in sentence.Quantities.Where(quantity => quantity is { IsCases: true, IsAbout: false } && OfLastYear().IsMatch(quantity.Lead)))
            if (quantity.Value != received && quantity.Value != received + carried && quantity.Value != results)
                yield return new("last-year-figure", FindingSeverity.Warning, sentence.Place, quantity.Shown, $"{received}", OtherThanLastYear);
    }

    private static ReportFinding? Change(Counts counts, AnnualReport? lastYear, Sentence sentence, int at, Quantity share)
    {
        var change = Changed().Match(sentence.Text[..share.Start]);
        if (!change.Success) return null;
        var told = sentence.Quantities.Take(at).Where(quantity => quantity.IsCases).ToList();
        var nows = told.Where(quantity => quantity.Start < change.Index).ToList();
        var inSentence = told.Where(quantity => quantity.Start > change.Index).Select(quantity => (decimal?)quantity.Value).ToList();
        List<decimal?> befores = inSentence.Count > 0 ? inSentence
            : lastYear is null || told.Count > 1 ? []
            : new Counts(lastYear.Section3) is var last ? [last.New, last.New + last.Carried, last.Results] : [];
        var isDecrease = Decrease().IsMatch(change.Value);
        // 新收件数比上年的2件增长50%: what grew is not told again. Which of several figures grew is not always the last one told.
        List<decimal?> grown = nows.Count > 0 ? [.. nows.Select(now => (decimal?)now.Value)] : inSentence.Count == 1 && Received().IsMatch(sentence.Text[..change.Index]) ? [counts.New, counts.New + counts.Carried, counts.Results] : [];
        if (grown.Contains(null)) return null;
        var changes = grown.SelectMany(now => befores.Where(before => before > 0).Select(before => (now!.Value - before!.Value) * (isDecrease ? -100 : 100) / before.Value)).ToList();
        if (changes.Count == 0 || changes.Any(exact => IsWritten(exact, share))) return null;
        var nearest = changes.MinBy(exact => Math.Abs(exact - share.Value));
        return new("change", Severity(grown.Count, inSentence.Count, Math.Abs(nearest - share.Value)), sentence.Place,
            change.Value + $"{share.Value:0.####}%", $"{(nearest < 0 == isDecrease ? "增长" : "下降")}{Math.Abs(nearest):0.##}%", WrongChange);
    }

    private static FindingSeverity Severity(int nows, int befores, decimal difference) =>
        nows == 3 && befores == 1 ? FindingSeverity.Warning : nows > 1 || befores > 1 ? FindingSeverity.CannotTell : befores == 1 && difference > Far ? FindingSeverity.Error : FindingSeverity.Warning;

    /// <summary>Rounded, cut, or moved by one in the last place so that all shares make a hundred.</summary>
    private static bool IsWritten(decimal exact, Quantity share) =>
        Math.Abs(exact - share.Value) <= (decimal)Math.Pow(10, -share.Decimals);

    [GeneratedRegex("(?<row>[^，。；、：（）0-9]{3,18})占(?:比)?(?:为|达)?$")]
    private static partial Regex RowShare();

    // 占全市总量 and 占网上申请 have bases of their own.
    [GeneratedRegex("^(?:申请)?[，（、]?占(?:比)?(?:总数|总量|总件数|全部|全年|本年度?|新收|受理|收到|办结|答复|办理|申请|政府信息公开|件数|数|量|的|比例|比重|为|约|达)*$|^（$")]
    private static partial Regex OfWhole();

    [GeneratedRegex(@"(?:同比|环比|(?:相)?(?:比|较|与)(?:上|去|前|20\d\d)[^，。；%]{0,14}?(?:相比，?|比，?)?)[^，。；%]{0,16}?(?:增长|增加|上升|提高|下降|减少|降低)(?:了)?(?:幅度)?(?:为)?$")]
    private static partial Regex Changed();

    [GeneratedRegex("新收|收到|受理|申请")]
    private static partial Regex Received();

    [GeneratedRegex("(?:^|[，；、（])(?:申请)?(?:办结|答复|办复)率(?:为|达到?)?$")]
    private static partial Regex RateOf();

    [GeneratedRegex("(?:比|较|与)(?:上年度?|上一年度?|去年)(?:同期)?的?（?$")]
    private static partial Regex OfLastYear();

    [GeneratedRegex("下降|减少|降低")]
    private static partial Regex Decrease();

    private static readonly Text WrongShare = new("比例与件数对不上，任何常用分母都算不出。", "No usual base gives this share.");
    private static readonly Text OtherThanLastYear = new("与上年报告的数字不一致。", "Not the number in last year's report.");
    private static readonly Text WrongChange = new("增减比例与两年数字对不上。", "The change does not follow from the figures of both years.");
}
