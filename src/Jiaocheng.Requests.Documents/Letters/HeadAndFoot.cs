using System.Globalization;
using System.Security;

namespace Jiaocheng.Requests.Documents.Letters;

/// <summary>What stands outside the text: mark and red lines of the first page, numbers of the others.</summary>
internal static class HeadAndFoot
{
    // In points: 上粗下细 above, 上细下粗 below.
    private const double Thick = 2.25, Gap = 1, Thin = 0.75;
    private const double Emu = 12700;
    private const double MillimetreEmu = 36000;

    /// <summary>发文机关标志 and both red lines. The text begins below the first of them by itself.</summary>
    /// <param name="agency">The agency, whose name decides size and place.</param>
    /// <param name="shown">What is written: its name or, in a template, the place of it.</param>
    public static string First(string agency, string shown)
    {
        var (size, lines) = (Measures.MarkSize(agency), Measures.MarkLines(agency));
        var top = Measures.RuleTop(agency) * MillimetreEmu;
        var foot = (297 - Measures.RuleFromFoot) * MillimetreEmu;
        // 4 mm, the lines themselves, and a little air: then the number.
        return Part("hdr", $"""
            <w:p><w:pPr><w:pStyle w:val="{FixedParts.Mark}"/><w:spacing w:after="350" w:line="{size * 20}" w:lineRule="exact"/><w:ind w:left="-454" w:right="-340"/></w:pPr>
            {Rule(1, top, Thick)}{Rule(2, top + (Thick + Gap) * Emu, Thin)}{Rule(3, foot, Thin)}{Rule(4, foot + (Thin + Gap) * Emu, Thick)}
            <w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="{size * 2}"/><w:szCs w:val="{size * 2}"/></w:rPr><w:t>{SecurityElement.Escape(PlainText.Clean(shown))}</w:t></w:r></w:p>
            """);
    }

    /// <summary>The number of a page: on odd pages one character from the right, on even ones from the left.</summary>
    public static string Page(bool even) => Part("ftr", $"""
        <w:p><w:pPr><w:pStyle w:val="{FixedParts.Page}"/><w:ind w:{(even ? "left" : "right")}="280"/><w:jc w:val="{(even ? "left" : "right")}"/></w:pPr>
        <w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>
        """);

    /// <summary>A foot without a number.</summary>
    public static string NoPage() => Part("ftr", $"""<w:p><w:pPr><w:pStyle w:val="{FixedParts.Page}"/></w:pPr></w:p>""");

    private static string Part(string name, string content) => $"""
        <w:{name} xmlns:w="{FixedParts.Word}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">{content}</w:{name}>
        """;

    // A filled bar rather than a border: it stands where it is told to in every program, whatever text is above it.
    private static string Rule(int id, double top, double points)
    {
        var (y, height) = (Whole(top), Whole(points * Emu));
        var (x, width) = (Whole(Measures.RuleFromSide * MillimetreEmu), Whole(Measures.RuleLength * MillimetreEmu));
        return $"""
            <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{id}" behindDoc="1" locked="1" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>{x}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>{y}</wp:posOffset></wp:positionV><wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="{id}" name="红色分隔线{id}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>
            """;
    }

    private static string Whole(double value) => Math.Round(value).ToString("0", CultureInfo.InvariantCulture);
}
