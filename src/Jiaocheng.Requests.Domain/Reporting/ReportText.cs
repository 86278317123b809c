using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting.Narrative;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>A piece of a text: words as they are, or a field.</summary>
/// <param name="Words">The words; of a field, its name.</param>
/// <param name="IsField">Whether it is a field.</param>
/// <param name="Line">Paragraph, from 1.</param>
/// <param name="Column">Place of its first character in the paragraph, from 1.</param>
public readonly record struct ReportPiece(string Words, bool IsField, int Line, int Column);

/// <summary>What is wrong with a text, and where.</summary>
/// <param name="Code">Stable name.</param>
/// <param name="Line">Paragraph, from 1.</param>
/// <param name="Column">Place in it, from 1.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Stops">It cannot be saved so; otherwise it is only asked about.</param>
public sealed record TextFault(string Code, int Line, int Column, string Found, Text Text, bool Stops);

/// <summary>
/// The small language of a report's text: paragraphs, one a line, with fields in braces: 全年新收{R1}件. Two braces stand for one. A figure is a field; typed digits
/// that look like a statistic are asked about.
/// </summary>
public static class ReportText
{
    /// <summary>A field without a figure: it may be saved, and not be handed in.</summary>
    public const string NoFigure = "field.empty";

    /// <summary>The pieces of a text, and what is wrong with its braces and names.</summary>
    public static (IReadOnlyList<ReportPiece> Pieces, IReadOnlyList<TextFault> Faults) Parse(string text)
    {
        List<ReportPiece> pieces = [];
        List<TextFault> faults = [];
        foreach (var (index, line) in Lines(text).Index()) ParseLine(line, index + 1, pieces, faults);
        return (pieces, faults);
    }

    /// <summary>Everything that is wrong or to be asked about: braces, names, fields without a value, typed figures.</summary>
    public static IReadOnlyList<TextFault> Check(string text, ReportFacts facts)
    {
        var (pieces, faults) = Parse(text);
        List<TextFault> all = [.. faults];
        foreach (var piece in pieces)
        {
            if (piece.IsField)
            {
                if (ReportFields.Find(piece.Words) is { } field && field.Value(facts) is null)
                    all.Add(new(NoFigure, piece.Line, piece.Column, $"{{{piece.Words}}}", new Text("“{0}”没有可以填写的数字。", "There is no figure for {1}.").With(field.Label.Zh, field.Label.En), false));
            }
            else
                foreach (var typed in Quantity.In(piece.Words).Where(typed => IsStatistic(piece.Words, typed)))
                {
                    var shown = piece.Words[typed.Start..typed.End];
                    all.Add(new("figure.typed", piece.Line, piece.Column + typed.Start, shown, new Text("“{0}”是手写的数字，能用字段的请用字段；确属表外数字的，请核对来源。", "{0} is typed: use a field where there is one; where it is in no table, check its source.").With(shown), false));
                }
        }
        return [.. all.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column)];
    }

    /// <summary>The paragraphs with their fields filled in. A field that is unknown or has no value stays as it is written, so that nobody overlooks it.</summary>
    public static IReadOnlyList<string> Fill(string text, ReportFacts facts) => Fill(text, name => ReportFields.Find(name)?.Value(facts));

    /// <summary>The same with what each field said at another time.</summary>
    public static IReadOnlyList<string> Fill(string text, Func<string, string?> value)
    {
        var (pieces, _) = Parse(text);
        return [.. pieces.GroupBy(piece => piece.Line).Select(line => string.Concat(line.Select(piece =>
            !piece.IsField ? piece.Words : value(piece.Words) ?? $"{{{piece.Words}}}")))];
    }

    private static void ParseLine(string line, int number, List<ReportPiece> pieces, List<TextFault> faults)
    {
        var (words, from, at) = ("", 0, 0);
        while (at < line.Length)
        {
            if (line[at] is '{' or '}' && at + 1 < line.Length && line[at + 1] == line[at])
            {
                words += line[at];
                at += 2;
            }
            else if (line[at] == '}')
            {
                faults.Add(new("brace.closes", number, at + 1, "}", new("多出一个“}}”；要写花括号请写两个。", "A brace closes that was not opened; write two for one."), true));
                at++;
            }
            else if (line[at] != '{') words += line[at++];
            else if (line.IndexOf('}', at) is var end && end < 0)
            {
                faults.Add(new("brace.open", number, at + 1, line[at..], new("“{”没有对应的“}”。", "This brace is not closed."), true));
                words += line[at++..];
                break;
            }
            else
            {
                Say();
                var name = line[(at + 1)..end].Trim();
                if (ReportFields.Find(name) is null)
                    faults.Add(new("field.unknown", number, at + 1, $"{{{name}}}", new Text("没有名为“{0}”的字段。", "There is no field {0}.").With(name), true));
                pieces.Add(new(name, true, number, at + 1));
                (at, from, words) = (end + 1, end + 1, "");
            }
        }
        Say();

        void Say()
        {
            if (words.Length > 0) pieces.Add(new(words, false, number, from + 1));
        }
    }

    // 一事一申请, 三个方面, 第十件: words that count nothing of the year. Digits with a counting word, and Chinese numerals before 件, do.
    private static bool IsStatistic(string words, Quantity typed) =>
        char.IsAsciiDigit(words[typed.Start]) && !(typed.Unit is "项" or "条" && typed.Value < 10) || typed.Unit is "件" or "宗" or "起";

    private static IEnumerable<string> Lines(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('｛', '{').Replace('｝', '}').Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
}
