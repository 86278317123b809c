using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Jiaocheng.Requests.Documents.Tables;

/// <summary>What the number of a cell stands for, by the cell's format.</summary>
internal enum NumberKind { Plain, Date, DateAndTime, Time }

/// <summary>The formats of a workbook: whether a number is shown as a number, a day or a time.</summary>
internal sealed partial class NumberKinds
{
    private readonly List<NumberKind> kinds = [];

    public static NumberKinds None { get; } = new();

    public NumberKind this[int style] => style >= 0 && style < kinds.Count ? kinds[style] : NumberKind.Plain;

    public static NumberKinds Read(WorkbookParts parts, string part)
    {
        var formats = new NumberKinds();
        var custom = new Dictionary<int, NumberKind>();
        using var xml = parts.Open(part);
        var inCells = false;
        while (xml.Read())
            if (xml.LocalName == "cellXfs")
                inCells = xml.NodeType == XmlNodeType.Element;
            else if (xml.NodeType != XmlNodeType.Element)
                continue;
            else if (xml.LocalName == "numFmt")
                custom[Id(xml)] = KindOf(xml.GetAttribute("formatCode") ?? "");
            else if (xml.LocalName == "xf" && inCells)
                formats.kinds.Add(custom.TryGetValue(Id(xml), out var kind) ? kind : KindOf(Id(xml)));
        return formats;
    }

    // 27-36 and 50-58 are the built-in days and times of Chinese, Japanese and Korean editions.
    private static NumberKind KindOf(int builtIn) => builtIn switch
    {
        >= 14 and <= 17 or >= 27 and <= 31 or 36 or >= 50 and <= 54 or 57 or 58 => NumberKind.Date,
        22 => NumberKind.DateAndTime,
        >= 18 and <= 21 or >= 32 and <= 35 or >= 45 and <= 47 or 55 or 56 => NumberKind.Time,
        _ => NumberKind.Plain,
    };

    private static NumberKind KindOf(string code)
    {
        code = Literals().Replace(code, "").Split(';')[0].ToUpperInvariant();
        if (code.Contains("GENERAL", StringComparison.Ordinal))
            return NumberKind.Plain;
        var time = code.AsSpan().ContainsAny('H', 'S');
        var date = code.AsSpan().ContainsAny('Y', 'D') || code.Contains('M', StringComparison.Ordinal) && !time;
        return (date, time) switch
        {
            (true, true) => NumberKind.DateAndTime,
            (true, false) => NumberKind.Date,
            (false, true) => NumberKind.Time,
            _ => NumberKind.Plain,
        };
    }

    private static int Id(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    // Quoted text, escaped or padding characters and [colours, conditions, languages], but not elapsed times such as [h].
    [GeneratedRegex(@"""[^""]*""|\\.|[_*].|\[(?![HhMmSs]+\])[^\]]*\]")]
    private static partial Regex Literals();
}
