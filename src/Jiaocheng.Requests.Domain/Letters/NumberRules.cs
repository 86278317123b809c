using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Letters;

/// <summary>How an agency prints its document numbers: a pattern for each series, and a 类别字 for kinds of letter that have their own.</summary>
/// <param name="Patterns">Words of the office around the tokens {机关代字}, {类别字}, {年} and {序号}; a series without one has <see cref="Pattern"/>.</param>
/// <param name="Words">类别字 of kinds; a kind without one has that of its series.</param>
public sealed partial record NumberRules(IReadOnlyDictionary<Series, string> Patterns, IReadOnlyDictionary<LetterKind, string> Words)
{
    /// <summary>The delivered pattern (GB/T 9704): 机关代字, 类别字, 〔year〕, serial without leading zeros, 号.</summary>
    public const string Pattern = "{机关代字}{类别字}〔{年}〕{序号}号";

    /// <summary>Longest pattern and longest 类别字.</summary>
    public const int MostPattern = 60, MostWord = 8;

    // Signs of document numbers; a number is part of the names of files, too.
    private const string Signs = "〔〕（）()[]【】-—－·";

    /// <summary>The rules as delivered.</summary>
    public static NumberRules Delivered { get; } = new(new Dictionary<Series, string>(), new Dictionary<LetterKind, string>());

    /// <summary>The pattern of a series.</summary>
    public string PatternOf(Series series) => Patterns.GetValueOrDefault(series, Pattern);

    /// <summary>类别字 of a kind; of a series where no kind is given.</summary>
    public string WordOf(Series series, LetterKind? kind) => kind is { } one && Words.TryGetValue(one, out var own) ? own
        : series switch { Series.Case => "", Series.Reply => "答", Series.Notice => "告", Series.Order => "改", _ => "征" };

    /// <summary>The number as it is printed.</summary>
    public string Format(Series series, LetterKind? kind, string mark, int year, int serial) =>
        Fill(series, kind, mark, year.ToString("0000"), serial.ToString());

    /// <summary>Year and serial of a number of that series; null when it is of another make.</summary>
    /// <param name="series">The series.</param>
    /// <param name="mark">机关代字; null for any, where it is known whose number it is and the agency may have changed its own.</param>
    /// <param name="number">The number as it is printed.</param>
    public (int Year, int Serial)? SerialOf(Series series, string? mark, string number)
    {
        foreach (var word in WordsOf(series))
        {
            var shape = Regex.Escape(PatternOf(series)).Replace(@"\{机关代字}", mark is null ? ".*?" : Regex.Escape(mark)).Replace(@"\{类别字}", Regex.Escape(word))
                .Replace(@"\{年}", "(?<year>[0-9]{4})").Replace(@"\{序号}", "(?<serial>[0-9]{1,7})");
            if (Regex.Match(number, $"^{shape}$") is { Success: true } match)
                return (int.Parse(match.Groups["year"].ValueSpan), int.Parse(match.Groups["serial"].ValueSpan));
        }
        return null;
    }

    /// <summary>What is wrong: a number that does not say its year and serial, or two series whose numbers could not be told apart.</summary>
    public IEnumerable<Refusal> Faults()
    {
        foreach (var series in Enum.GetValues<Series>())
            if (Fault(PatternOf(series)) is { } fault)
                yield return new("number.pattern", new($"{series.Label().Zh}：{fault.Zh}", $"{series.Label().En}: {fault.En}"), Field: series.ToString());
        foreach (var (kind, word) in Words)
            if (word.Length > MostWord || word.Any(c => char.IsDigit(c) || c is '{' or '}' || char.IsControl(c)))
                yield return new("number.word", new($"“{LetterKinds.Of(kind).Title.Zh}”的类别字最多 {MostWord} 个字，不能有数字和花括号。", $"The word of “{LetterKinds.Of(kind).Title.En}” has at most {MostWord} characters and neither digits nor braces."), Field: kind.ToString());
        var shapes = (from series in Enum.GetValues<Series>() from word in WordsOf(series) select (Series: series, Shape: Shape(series, word))).ToList();
        foreach (var same in shapes.GroupBy(one => one.Shape).Where(same => same.Select(one => one.Series).Distinct().Count() > 1))
        {
            var named = same.Select(one => one.Series.Label()).Distinct().ToList();
            yield return new("number.same", new($"{string.Join("、", named.Select(name => name.Zh))}会编出相同的号，请用类别字或者其他字区分。",
                $"{string.Join(", ", named.Select(name => name.En))} would give the same numbers: tell them apart by a word."));
        }
    }

    private static Text? Fault(string pattern)
    {
        if (pattern.Length > MostPattern) return new($"样式最多 {MostPattern} 个字。", $"A pattern has at most {MostPattern} characters.");
        foreach (var token in (string[])["{年}", "{序号}"])
            if (pattern.Split(token).Length != 2) return new($"样式中应当有一个{token}。", $"A pattern has {token} once.");
        var rest = Token().Replace(pattern, "");
        if (rest.Any(c => c is '{' or '}')) return new("样式中只能用{机关代字}、{类别字}、{年}、{序号}。", "A pattern knows {机关代字}, {类别字}, {年} and {序号} only.");
        if (rest.Any(c => char.IsDigit(c) || char.IsControl(c))) return new("样式中不能直接写数字。", "A pattern has no digits of its own.");
        if (rest.Any(c => !char.IsLetter(c) && !Signs.Contains(c))) return new($"样式中除文字外只能用这些符号：{Signs}", $"Besides letters a pattern has only these signs: {Signs}");
        return pattern.Split("{机关代字}").Length == 2 ? null : new("样式中应当有一个{机关代字}，不然两个机关会编出相同的号。", "A pattern has {机关代字} once, or two agencies would give the same number.");
    }

    private string Fill(Series series, LetterKind? kind, string mark, string year, string serial) =>
        With(PatternOf(series), mark, WordOf(series, kind), year, serial);

    private string Shape(Series series, string word) => With(PatternOf(series), "*", word, "#", "#");

    private static string With(string pattern, string mark, string word, string year, string serial) =>
        Token().Replace(pattern, token => token.Value switch { "{机关代字}" => mark, "{类别字}" => word, "{年}" => year, _ => serial });

    private IEnumerable<string> WordsOf(Series series) =>
        LetterKinds.All.Where(row => row.Series == series).Select(row => WordOf(series, row.Kind)).Append(WordOf(series, null)).Distinct();

    [GeneratedRegex(@"\{(机关代字|类别字|年|序号)\}")]
    private static partial Regex Token();
}
