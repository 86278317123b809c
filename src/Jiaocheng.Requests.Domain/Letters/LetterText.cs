using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Cases;
using static Jiaocheng.Requests.Domain.Letters.Letter;

namespace Jiaocheng.Requests.Domain.Letters;

/// <summary>How letters put things: statutes by their full names, one full stop a sentence, a mark where something is still to be written.</summary>
internal static partial class LetterText
{
    public const string Regulation = "《中华人民共和国政府信息公开条例》";

    /// <summary>What a draft shows in place of what nobody has written yet.</summary>
    public const string Blank = "〔待填写〕";

    private const string FeeRules = "国办函〔2020〕109号";

    /// <summary>How the applicant is addressed.</summary>
    public static string You(Applicant applicant) => applicant.Class == ApplicantClass.NaturalPerson ? "您" : "贵单位";

    /// <summary>Typed words as part of a sentence.</summary>
    public static string Clause(string? typed) =>
        typed?.Trim().TrimEnd('。', '；', '，', '、', ';', ',', '.', ' ') is { Length: > 0 } clause ? clause : Blank;

    /// <summary>Typed words as a sentence of their own.</summary>
    public static string Sentence(string? typed) => Clause(typed) is var clause && clause[^1..] is "？" or "！" ? clause : clause + "。";

    /// <summary>Typed words after a lead that they may already have.</summary>
    public static string Sentence(string lead, string mark, string? typed) =>
        Sentence(typed) is var sentence && sentence.StartsWith(mark, StringComparison.Ordinal) ? sentence : lead + sentence;

    /// <summary>Typed words in quotation marks; marks inside become single ones.</summary>
    public static string Quoted(string? typed) => $"“{Masked(Clause(typed)).Replace('“', '‘').Replace('”', '’')}”";

    /// <summary>What an applicant wrote, without the identity, mobile and account numbers in it: a letter goes through more hands than the application.</summary>
    public static string Masked(string typed) => Lint.Masked(typed);

    /// <summary>一、二 … 十一: the number of an item, up to 99.</summary>
    public static string Ordinal(int number)
    {
        const string Digits = "零一二三四五六七八九";
        var (tens, ones) = Math.DivRem(number, 10);
        return (tens switch { 0 => "", 1 => "十", _ => Digits[tens] + "十" }) + (ones == 0 && tens > 0 ? "" : Digits[ones]);
    }

    /// <summary>A last day.</summary>
    public static string By(DateOnly day) => $"{DateText(day)}前（含当日）";

    /// <summary>Articles as they are cited: each instrument in full, once.</summary>
    public static string Law(IEnumerable<string> articles) => string.Join("、",
        from article in articles
        let parts = Instrument().Match(article)
        group parts.Groups["article"].Value by parts.Groups["name"].Value into instrument
        select FullName(instrument.Key) + string.Join("、", instrument.Distinct()));

    /// <summary>Where the agency is found, as far as the office has entered it; nothing else is asserted.</summary>
    public static IEnumerable<Block> Contact(Issuer issuer)
    {
        string[] known = [Named("联系地址", issuer.Address), Named("联系电话", issuer.Phone)];
        if (known.Any(part => part.Length > 0)) yield return new(Slot.Contact, string.Join("；", known.Where(part => part.Length > 0)) + "。");
    }

    private static string Named(string name, string value) => string.IsNullOrWhiteSpace(value) ? "" : $"{name}：{value.Trim()}";

    private static string FullName(string name) => name switch
    {
        "《条例》" => Regulation,
        FeeRules => $"《政府信息公开信息处理费管理办法》（{FeeRules}）",
        _ => name,
    };

    [GeneratedRegex("^(?<name>《[^》]*》|[^第]*)(?<article>.*)$", RegexOptions.Singleline)]
    private static partial Regex Instrument();
}
