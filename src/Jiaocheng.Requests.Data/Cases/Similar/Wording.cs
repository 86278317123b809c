using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Jiaocheng.Requests.Data.Cases.Similar;

/// <summary>What a detail pins down: texts that name different ones ask for different things, however alike their words.</summary>
public enum Pin { Year, Place, Street, Document, Number, Name }

/// <summary>A Chinese text taken apart for comparison: pairs of neighbouring characters, numbers, and the details that pin it down. No dictionary, no segmentation.</summary>
/// <param name="Subject">Terms of what is asked for.</param>
/// <param name="Around">Terms of years, places and numbers.</param>
/// <param name="Pins">The details, by kind.</param>
internal sealed partial record Wording(IReadOnlySet<string> Subject, IReadOnlySet<string> Around, ILookup<Pin, string> Pins)
{
    private const int MostText = 4_000;
    private const int MostJoined = 3;
    private const string Contrasts = "上下东西南北大小前后新老旧内外中";
    // What may stand before a short name and is no part of it.
    private const string Borders = "县镇乡区市省街路巷于在和与及、对向从至到开年某的";

    /// <summary>All terms, for the index.</summary>
    public IEnumerable<string> Terms => Subject.Concat(Around);

    /// <summary>
    /// Terms that few texts share even where villages, years and subjects come again in thousands: the whole, a named place in a year, and a named place with
    /// something of the subject.
    /// </summary>
    /// <param name="of">The terms of the subject that are joined to each place.</param>
    public IEnumerable<string> Joined(IEnumerable<string> of)
    {
        if (Subject.Count + Around.Count > 0) yield return "=" + string.Join('|', Subject.Order(StringComparer.Ordinal).Concat(Around.Order(StringComparer.Ordinal)));
        var (subject, years) = (of.ToList(), Pins[Pin.Year].Take(MostJoined).ToList());
        foreach (var name in Pins[Pin.Place].Concat(Pins[Pin.Street]).Concat(Pins[Pin.Name]).Take(MostJoined))
            foreach (var term in years.Concat(subject)) yield return $"{name}+{term}";
    }

    /// <summary>Takes a text apart.</summary>
    public static Wording Of(string text)
    {
        var plain = Plain(text);
        List<(Pin Kind, string Key)> pins = [];
        var around = new bool[plain.Length];
        foreach (Match year in Years().Matches(plain)) Mark(year, Pin.Year, Span(year));
        foreach (Match document in Documents().Matches(plain)) Mark(document, Pin.Document, [$"{document.Groups[1].Value}-{document.Groups[2].Value.TrimStart('0')}"]);
        foreach (Match number in Numbers().Matches(plain).Where(number => !around[number.Index])) Mark(number, Pin.Number, [$"{Digits(number.Groups["n"].Value)}{number.Groups["unit"].Value}"]);
        foreach (Match place in Places().Matches(plain)) Named(place, Pin.Place);
        foreach (Match street in Streets().Matches(plain)) Named(street, Pin.Street);
        foreach (Match name in Names().Matches(plain)) Named(name, Pin.Name);

        HashSet<string> subject = [], details = [];
        foreach (Match run in Runs().Matches(Meant(plain, around))) Add(run.Value, subject);
        foreach (var (_, key) in pins.Distinct()) Add(key, details);
        return new(subject, details, pins.Distinct().ToLookup(pin => pin.Kind, pin => pin.Key));

        void Mark(Match match, Pin kind, IEnumerable<string> keys)
        {
            for (var i = match.Index; i < match.Index + match.Length; i++) around[i] = true;
            pins.AddRange(keys.Select(key => (kind, key)));
        }

        void Named(Match match, Pin kind)
        {
            var name = match.Groups["name"].Value;
            // Two characters before the kind of place tell it apart; a third where it is one that names contrast by (上马坪, 下马坪).
            var kept = name.Length >= 3 && Contrasts.Contains(name[^3], StringComparison.Ordinal) ? name[^3..] : name.Length >= 2 && Borders.Contains(name[^2], StringComparison.Ordinal) ? name[^1..]
                : name.Length >= 2 ? name[^2..] : name;
            var whole = kept + match.Groups["kind"].Value;
            if (Generic().IsMatch(whole)) return;
            for (var i = match.Index + match.Length - whole.Length; i < match.Index + match.Length; i++) around[i] = true;
            pins.Add((kind, whole));
        }
    }

    // One form for what is written in several: full width, numerals of years, thousands of blanks.
    private static string Plain(string text)
    {
        var plain = (text.Length > MostText ? text[..MostText] : text).Normalize(NormalizationForm.FormKC).ToUpperInvariant();
        return ChineseYear().Replace(plain, year => string.Concat(year.Groups[1].Value.Select(sign => ChineseDigits.IndexOf(sign, StringComparison.Ordinal) is var at and >= 0 ? $"{Math.Min(at, 9) % 10}" : "0")) + "年");
    }

    // Without the details, without phrases that say nothing, and one word for what means the same.
    private static string Meant(string plain, bool[] around)
    {
        var rest = new StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length; i++) rest.Append(around[i] ? '|' : plain[i]);
        foreach (var (word, meant) in WordLists.Synonyms) rest.Replace(word, meant);
        foreach (var phrase in WordLists.Stock) rest.Replace(phrase, " ");
        return rest.ToString();
    }

    // A run of letters or digits is one term; of Chinese characters, each pair of neighbours.
    private static void Add(string run, HashSet<string> terms)
    {
        if (run.All(char.IsAscii))
        {
            terms.Add(run);
            return;
        }
        if (run.Length == 1) terms.Add(run);
        for (var i = 0; i + 1 < run.Length; i++) terms.Add(run.Substring(i, 2));
    }

    private static IEnumerable<string> Span(Match match)
    {
        var first = int.Parse(match.Groups["from"].Value, CultureInfo.InvariantCulture);
        var last = match.Groups["to"].Success ? int.Parse(match.Groups["to"].Value, CultureInfo.InvariantCulture) : first;
        return last < first || last > first + 30 ? [$"{first}", $"{last}"] : Enumerable.Range(first, last - first + 1).Select(year => $"{year}");
    }

    private static string Digits(string number)
    {
        if (char.IsAsciiDigit(number[0])) return number.TrimStart('0');
        var ten = number.IndexOf('十', StringComparison.Ordinal);
        int Of(string one) => one.Length == 0 ? 1 : Math.Max(0, ChineseDigits.IndexOf(one[0], StringComparison.Ordinal));
        return $"{(ten < 0 ? Of(number) : 10 * Of(number[..ten]) + (ten + 1 < number.Length ? Of(number[(ten + 1)..]) : 0))}";
    }

    private const string ChineseDigits = "〇一二三四五六七八九";

    [GeneratedRegex("([一二〇零○][九〇零○][〇零○一二三四五六七八九]{2})年")]
    private static partial Regex ChineseYear();

    [GeneratedRegex("(?<![0-9])(?<from>(?:19|20)[0-9]{2})(?![0-9]|元|平|亩|人|户|万|号|米)(?:年度?)?(?:(?:至|到|-|—|–|~)(?<to>(?:19|20)[0-9]{2})(?![0-9]))?年?度?")]
    private static partial Regex Years();

    [GeneratedRegex("[〔\\[(【]((?:19|20)[0-9]{2})[〕\\])】]第?([0-9]{1,5})号")]
    private static partial Regex Documents();

    [GeneratedRegex("(?:第?(?<n>[0-9]{1,4})|第(?<n>[一二三四五六七八九十]{1,3})|(?<n>[一二三四五六七八九十]{1,3})(?=标段|期|号楼|单元|季度))(?<unit>号楼|号院|号|期|栋|幢|单元|标段|组|批|季度|月|届|轮)")]
    private static partial Regex Numbers();

    [GeneratedRegex("(?<name>[\\u4e00-\\u9fff]{1,3}?)(?<kind>村|社区|小区|街道|镇|乡)(?!民|级|务|委|集体|干部|规划|村通|容|卫)")]
    private static partial Regex Places();

    [GeneratedRegex("(?<name>[\\u4e00-\\u9fff]{1,3}?)(?<kind>大街|大道|路|街|巷)(?!线|径|灯|面|基|口|政|网)")]
    private static partial Regex Streets();

    [GeneratedRegex("(?<name>[\\u4e00-\\u9fff]{1,3}?)(?<kind>公司|小学|中学|幼儿园|医院|公园|园区|产业园|合作社|养殖场|水库|煤矿|超市|药店|酒店|加油站|卫生院|卫生室|敬老院|派出所)")]
    private static partial Regex Names();

    [GeneratedRegex("^.?(农村|乡村|本村|各村|全村|我村|行政村|自然村|城中村|某村|新农村|贫困村|城乡|下乡|返乡|乡镇|村镇|城镇|集镇|各镇|各乡|本镇|本乡|我镇|我乡|道路|公路|线路|铁路|管路|.沿路|老旧小区|旧小区|老小区|某小区|住宅小区|该小区|某公司|公司|某超市|某药店|县医院|.务.公司|职工医院|农业园区|工业园区|企业园区|城市社区|农村社区|各小学|各中学|中小学|村小学)$")]
    private static partial Regex Generic();

    [GeneratedRegex("[A-Z0-9]+|[\\u3400-\\u9fff]+")]
    private static partial Regex Runs();
}
