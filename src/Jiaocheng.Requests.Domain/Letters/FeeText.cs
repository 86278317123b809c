using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Fees;

namespace Jiaocheng.Requests.Domain.Letters;

/// <summary>依据、标准、数额、计算: what a fee notice must state (国办函〔2020〕109号 art 6).</summary>
internal static class FeeText
{
    private const string ByItem =
        "按件计收的标准：同一申请人一个自然月内累计申请10件以下（含10件）的，不收费；11至30件（含30件）的部分，100元/件；31件以上的部分，以10件为一档，每增加一档，收费标准提高100元/件。";
    private const string ByVolume =
        "按量计收的标准：30页以下（含30页）的，不收费；31至100页（含100页）的部分，10元/页；101至200页（含200页）的部分，20元/页；201页以上的部分，40元/页。";

    public static IEnumerable<string> Of(FeeNotified p, string you)
    {
        var amount = $"应缴纳信息处理费{p.Amount / 100m:0.00}元。";
        yield return $"根据{LetterText.Law(["《条例》第四十二条第一款", "国办函〔2020〕109号"])}，本申请{(p.Basis == FeeBasis.ByItem ? "按件" : "按量")}计收信息处理费。";
        yield return p.Basis == FeeBasis.ByItem
            ? $"{ByItem}本申请为{you}在本自然月内的第{p.Quantity}件申请，{amount}"
            : $"{ByVolume}本申请涉及{p.Quantity}页{Sum(p.Quantity)}，{amount}";
    }

    private static string Sum(int pages)
    {
        (int Pages, int Price)[] steps = [(Math.Clamp(pages - 30, 0, 70), 10), (Math.Clamp(pages - 100, 0, 100), 20), (Math.Max(pages - 200, 0), 40)];
        var charged = steps.Where(step => step.Pages > 0).Select(step => $"{step.Pages}页×{step.Price}元").ToList();
        return charged.Count == 0 ? "" : $"（{string.Join("＋", charged)}）";
    }
}
