using System.Globalization;
using System.Xml;

namespace Jiaocheng.Requests.Documents.Tables;

/// <summary>The rows of one worksheet, read forward once.</summary>
internal sealed class WorksheetReader(XmlReader xml, List<string> shared, NumberKinds formats, bool dates1904)
{
    private const int LastColumn = 16_384;
    private readonly List<string> cells = [];

    /// <summary>Cells that were merged, as in <c>B2:D5</c>; known when the rows have been read.</summary>
    public List<string> Merges { get; } = [];

    /// <summary>Hands on each row with its number. The list of cells is used again for the next.</summary>
    public void Read(Action<int, List<string>> row)
    {
        xml.MoveToContent();
        if (xml.LocalName != "worksheet")
            throw new UnreadableTableException(UnreadableReason.BrokenWorkbook);
        var number = 0;
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" })
                Merges.Add(xml.GetAttribute("ref") ?? "");
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "row" })
                continue;
            number = Number(xml.GetAttribute("r")) ?? number + 1;
            ReadRow();
            row(number, cells);
        }
    }

    private void ReadRow()
    {
        cells.Clear();
        if (xml.IsEmptyElement)
            return;
        var outside = xml.Depth;
        var column = -1;
        while (xml.Read() && xml.Depth > outside)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                continue;
            column = Column(xml.GetAttribute("r")) ?? column + 1;
            if (column >= LastColumn)
                throw new UnreadableTableException(UnreadableReason.BrokenWorkbook);
            while (cells.Count <= column)
                cells.Add("");
            cells[column] = ReadCell();
        }
    }

    private string ReadCell()
    {
        var type = xml.GetAttribute("t");
        var style = Number(xml.GetAttribute("s")) ?? 0;
        var value = "";
        if (xml.IsEmptyElement)
            return value;
        var outside = xml.Depth;
        while (xml.Read() && xml.Depth > outside)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" })
                value = RichText.Read(xml);
        return type switch
        {
            "s" => Number(value) is { } index && index < shared.Count
                ? shared[index]
                : throw new UnreadableTableException(UnreadableReason.BrokenWorkbook),
            "b" => value == "1" ? "TRUE" : "FALSE",
            null or "n" => SerialNumber.Text(value, formats[style], dates1904),
            _ => value,
        };
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The column of a reference such as AB12, counted from 0.</summary>
    internal static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
            if (char.IsAsciiLetter(c) && column <= LastColumn)
                column = column * 26 + (c & 31);
            else
                break;
        return column == 0 ? null : column - 1;
    }
}
