using System.Text.RegularExpressions;

namespace Jiaocheng.Requests.Domain.Outcomes;

/// <summary>
/// Tells reasons of substance from stock phrases (说明理由, Art 36(三)): what is left after stock phrases, citations and
/// punctuation are taken away must still say something.
/// </summary>
public static partial class EmptyPhrases
{
    /// <summary>How many characters of substance a reason needs.</summary>
    public const int Substance = 12;

    private static readonly string[] Stock =
    [
        "根据有关规定", "依据有关规定", "按照有关规定", "根据相关规定", "依据相关规定", "按照相关规定", "根据法律规定", "依法依规", "有关规定", "相关规定",
        "根据国家有关规定", "相关法律法规", "有关法律法规", "法律法规", "经研究决定", "经研究", "经审查", "经审核", "经核实", "本机关认为", "我单位认为", "本机关", "我单位", "我局", "我办",
        "依法不予公开", "决定不予公开", "不予公开", "不宜公开", "不便公开", "不能公开", "不属于公开范围", "不属于政府信息公开范围", "不在公开范围", "公开范围",
        "涉及敏感信息", "内容敏感", "较为敏感", "敏感", "涉密", "属于内部资料", "内部资料", "内部文件", "内部信息", "可能造成不良影响", "造成不良影响", "不良影响", "影响社会稳定",
        "您申请公开的信息", "你申请公开的信息", "您申请的信息", "你申请的信息", "所申请的信息", "申请公开的信息", "申请的信息", "该信息", "政府信息公开条例", "政府信息", "信息公开",
        "全部整改到位", "已整改到位", "整改到位", "已经整改", "已整改", "已落实", "已完成", "谢谢", "特此告知", "特此答复", "敬请谅解", "请予理解", "感谢您的理解", "现答复如下", "答复如下", "因此", "故", "鉴于", "由于", "因为", "属于", "涉及", "可能", "之规定", "规定", "等", "的", "为", "系",
    ];

    private static readonly string[] ByLength = [.. Stock.OrderByDescending(phrase => phrase.Length)];

    /// <summary>Whether the text gives no reason of substance.</summary>
    public static bool IsEmpty(string? text) => SubstanceOf(text) < Substance;

    /// <summary>Characters of substance in a text.</summary>
    public static int SubstanceOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return 0;
        var rest = Citation().Replace(text, "");
        foreach (var phrase in ByLength) rest = rest.Replace(phrase, "", StringComparison.Ordinal);
        // The same clause, or the same few characters, over and over are no reason either.
        var letters = Clauses().Split(rest).Distinct().SelectMany(clause => clause).Where(char.IsLetterOrDigit).ToList();
        return Math.Min(letters.Count, letters.Distinct().Count() * 2);
    }

    [GeneratedRegex(@"[，。；！？、\s]+")]
    private static partial Regex Clauses();

    [GeneratedRegex("《[^》]*》|第[一二三四五六七八九十百零〇0-9]+[条款项]|（[一二三四五六七八九十]+）")]
    private static partial Regex Citation();
}
