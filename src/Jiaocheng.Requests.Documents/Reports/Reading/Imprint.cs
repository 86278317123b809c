using System.Globalization;
using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>Whose report it is and of which year, from its title; who signed it and when, from its end.</summary>
internal static partial class Imprint
{
    private const string ChineseDigits = "〇一二三四五六七八九";
    private const int LastParagraphs = 12;

    /// <summary>The title with its agency and year.</summary>
    public static (string Title, string Agency, int? Year) TitleOf(IReadOnlyList<ReportParagraph> paragraphs)
    {
        var lines = paragraphs.TakeWhile(paragraph => paragraph.Level != 1).Select(paragraph => paragraph.Text).Take(60).ToList();
        // A title may be broken after the agency, or after the year.
        for (var length = 1; length <= 3; length++)
            for (var at = 0; at + length <= lines.Count; at++)
            {
                var text = PlainWords.Of(string.Concat(lines.Skip(at).Take(length)));
                if (text.Length > 60 || Title().Match(text) is not { Success: true } title) continue;
                var agency = title.Groups["agency"].Value + title.Groups["after"].Value;
                if (agency.Length == 0 && at > 0 && PlainWords.Of(lines[at - 1]) is { Length: <= 25 } before && Agency().IsMatch(before)) agency = before;
                return (text, About().Replace(agency, ""), YearOf(title.Groups["year"].Value));
            }
        var period = Period().Match(PlainWords.Of(string.Concat(lines)));
        return ("", "", period.Success ? YearOf(period.Groups["year"].Value) : null);
    }

    /// <summary>Signature and day at the end, and how many paragraphs of the report stand before them.</summary>
    public static (string Signature, DateOnly? Day, int Kept) EndOf(IReadOnlyList<ReportParagraph> paragraphs)
    {
        for (var at = paragraphs.Count - 1; at >= Math.Max(0, paragraphs.Count - LastParagraphs); at--)
        {
            var text = PlainWords.Of(paragraphs[at].Text);
            if (Signed().Match(text) is not { Success: true } signed || DayOf(signed) is not { } day) continue;
            var name = signed.Groups["name"].Value;
            if (name.Length > 0) return (name, day, at);
            return at > 0 && PlainWords.Of(paragraphs[at - 1].Text) is { Length: >= 3 and <= 30 } before && paragraphs[at - 1].Level != 1 && !Sentence().IsMatch(before)
                ? (before, day, at - 1)
                : ("", day, at);
        }
        return ("", null, paragraphs.Count);
    }

    private static int? YearOf(string printed) =>
        int.TryParse(Arabic(printed), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 2000 and < 2100 ? year : null;

    private static DateOnly? DayOf(Match signed) =>
        YearOf(signed.Groups["year"].Value) is { } year && Number(signed.Groups["month"].Value) is var month and > 0 and < 13
        && Number(signed.Groups["day"].Value) is var day and > 0 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    // 二〇二二, 2022; 十二, 二十九.
    private static string Arabic(string printed) =>
        string.Concat(printed.Replace('零', '〇').Replace('○', '〇').Replace('O', '〇').Select(c => ChineseDigits.IndexOf(c, StringComparison.Ordinal) is var digit and >= 0 ? (char)('0' + digit) : c));

    private static int Number(string printed)
    {
        if (int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        var parts = printed.Split('十');
        if (parts.Length == 1) return int.TryParse(Arabic(printed), NumberStyles.None, CultureInfo.InvariantCulture, out var one) ? one : 0;
        return (parts[0].Length == 0 ? 1 : Number(parts[0])) * 10 + (parts[1].Length == 0 ? 0 : Number(parts[1]));
    }

    [GeneratedRegex(@"^(?:关于)?(?<agency>[^，。；：\d]{0,36}?)(?:关于)?(?<year>20\d\d|二[〇○零O][一二三四五六七八九〇○零O]{2})年?(?:度)?(?<after>[^，。；：\d]{0,30}?)(?:政府信息|政务)(?:依法)?公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报)(?:（[^）]*）)?(?:[-_—|].*)?$|^(?<agency>[^，。；：\d]{0,36}?)政府信息公开(?:工作)?年度报告（(?<year>20\d\d)年?度?）")]
    private static partial Regex Title();

    [GeneratedRegex("(?:政府|局|委员会|委|办公室|办公厅|厅|院|中心|[省市县区镇乡旗州]|街道办事处|处|站|所|大队|支队|集团|公司|学校|医院|银行)$")]
    private static partial Regex Agency();

    [GeneratedRegex("^关于|关于$|本级$")]
    private static partial Regex About();

    [GeneratedRegex(@"(?<year>20\d\d)年1月1日")]
    private static partial Regex Period();

    [GeneratedRegex(@"^(?<name>[^，。；：\d]{0,30}?)(?<year>20\d\d|二[〇○零O][一二三四五六七八九〇○零O]{2})年(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})日$")]
    private static partial Regex Signed();

    [GeneratedRegex("[，。；：！？]")]
    private static partial Regex Sentence();
}
