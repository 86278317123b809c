using System.Globalization;
using System.Text;

namespace Jiaocheng.Requests.Documents.Tests.Reports.Reading;

/// <summary>
/// A PDF of text and ruled lines, written byte by byte: A4 pages with page numbers, characters named by their Unicode number, a font that is not
/// embedded. Points, from the lower left corner.
/// </summary>
internal sealed class RawPdf
{
    public const double Width = 595, Height = 842, Margin = 72, Size = 10.5;

    private readonly List<StringBuilder> pages = [new()];

    /// <summary>Where the next line stands.</summary>
    public double Y { get; set; } = Height - Margin;

    /// <summary>Begins a new page unless so much is left on this one.</summary>
    public void Need(double height)
    {
        if (Y - height >= Margin) return;
        pages.Add(new());
        Y = Height - Margin;
    }

    public void Write(double x, double y, string text, double size = Size)
    {
        if (text.Length == 0) return;
        pages[^1].Append(CultureInfo.InvariantCulture, $"BT /F {size} Tf {x:0.##} {y:0.##} Td <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}> Tj ET\n");
    }

    public void Rule(double fromX, double fromY, double toX, double toY) =>
        pages[^1].Append(CultureInfo.InvariantCulture, $"0.5 w {fromX:0.##} {fromY:0.##} m {toX:0.##} {toY:0.##} l S\n");

    /// <summary>A paragraph, set in by two characters and broken where the line is full.</summary>
    public void Paragraph(string text, bool isTitle = false)
    {
        foreach (var line in isTitle ? [text] : Looks.Lines(text, (int)((Width - 2 * Margin) / Size)))
        {
            Need(Size * 1.8);
            Y -= Size * 1.8;
            var ink = line.TrimStart('　');
            Write(isTitle ? (Width - ink.Length * Size) / 2 : Margin + (line.Length - ink.Length) * Size, Y, ink);
        }
    }

    public byte[] Save()
    {
        var file = new MemoryStream();
        List<long> places = [];
        void Put(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        void Object(string body)
        {
            places.Add(file.Position);
            Put($"{places.Count} 0 obj\n{body}\nendobj\n");
        }
        Put("%PDF-1.4\n");
        Object("<</Type/Catalog/Pages 2 0 R>>");
        Object($"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select((_, page) => $"{7 + page * 2} 0 R"))}]>>");
        Object("<</Type/Font/Subtype/Type0/BaseFont/FangSong/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>");
        Object("<</Type/Font/Subtype/CIDFontType2/BaseFont/FangSong/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 5 0 R/DW 1000/W[32 126 500]>>");
        Object("<</Type/FontDescriptor/FontName/FangSong/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 850/Descent -150/CapHeight 700/StemV 80>>");
        Object(Stream(Characters()));
        foreach (var (number, page) in pages.Index())
        {
            var footer = $"BT /F 9 Tf {Width / 2 - 12:0} 40 Td <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes($"— {number + 1} —"))}> Tj ET\n";
            Object($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {Width} {Height}]/Resources<</Font<</F 3 0 R>>>>/Contents {8 + number * 2} 0 R>>");
            Object(Stream(page + footer));
        }
        var start = file.Position;
        Put($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n" + string.Concat(places.Select(place => $"{place:0000000000} 00000 n \n")));
        Put($"trailer<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    private static string Stream(string content) => $"<</Length {content.Length}>>stream\n{content}\nendstream";

    // Ranges may not cross a first byte, and a section has at most a hundred.
    private static string Characters()
    {
        var map = new StringBuilder("/CIDInit/ProcSet findresource begin 12 dict begin begincmap /CMapName/U def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var some in Enumerable.Range(0, 0xD8).Concat(Enumerable.Range(0xE0, 0x20)).Chunk(100))
            map.Append(CultureInfo.InvariantCulture, $"{some.Length} beginbfrange\n").AppendJoin("", some.Select(high => $"<{high:X2}00> <{high:X2}FF> <{high:X2}00>\n")).Append("endbfrange\n");
        return map.Append("endcmap end end").ToString();
    }
}
