namespace Jiaocheng.Requests.Documents.Letters;

/// <summary>The parts of a document that are the same in every one: styles, settings, fonts. Written as the file format has them.</summary>
internal static class FixedParts
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Ids of the styles.</summary>
    public const string Number = "LetterNumber", Title = "LetterTitle", Addressee = "LetterAddressee", Body = "LetterBody", Heading = "LetterHeading", Foot = "LetterFoot",
        Cell = "LetterCell", Mark = "LetterMark", Page = "LetterPage";

    private const string Fang = """<w:rFonts w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:cs="Times New Roman" w:hint="eastAsia"/>""";
    private const string Xiao = """<w:rFonts w:ascii="方正小标宋简体" w:hAnsi="方正小标宋简体" w:eastAsia="方正小标宋简体" w:cs="Times New Roman" w:hint="eastAsia"/>""";
    private const string Hei = """<w:rFonts w:ascii="黑体" w:hAnsi="黑体" w:eastAsia="黑体" w:cs="Times New Roman" w:hint="eastAsia"/>""";
    private const string Song = """<w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体" w:cs="Times New Roman" w:hint="eastAsia"/>""";

    /// <summary>
    /// 3号仿宋 throughout, 22 lines a page by an exact line height. No widow control and no air beside digits: the grid decides where lines and pages end.
    /// 28 characters a line by a spacing of theirs and not by a grid of characters: LibreOffice gives two cells to a character wider than one.
    /// </summary>
    public static readonly string Styles = $"""
        <w:styles xmlns:w="{Word}">
        <w:docDefaults>
        <w:rPrDefault><w:rPr>{Fang}<w:spacing w:val="{Measures.CharSpacing}"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
        <w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:spacing w:before="0" w:after="0" w:line="{Measures.Line}" w:lineRule="exact"/></w:pPr></w:pPrDefault>
        </w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>
        {Style(Number, "公文文号", """<w:jc w:val="right"/>""")}
        {Style(Title, "公文标题", """<w:jc w:val="center"/>""", $"""{Xiao}<w:spacing w:val="0"/><w:sz w:val="44"/><w:szCs w:val="44"/>""")}
        {Style(Addressee, "公文主送")}
        {Style(Body, "公文正文", """<w:ind w:firstLineChars="200" w:firstLine="632"/>""")}
        {Style(Heading, "公文一级标题", """<w:ind w:firstLineChars="200" w:firstLine="632"/>""", Hei)}
        {Style(Foot, "公文署名", """<w:keepNext/><w:jc w:val="right"/>""")}
        {Style(Cell, "公文表格", """<w:snapToGrid w:val="0"/><w:spacing w:line="440" w:lineRule="exact"/><w:jc w:val="left"/>""", """<w:spacing w:val="0"/><w:sz w:val="24"/><w:szCs w:val="24"/>""")}
        {Style(Mark, "发文机关标志", """<w:snapToGrid w:val="0"/><w:jc w:val="center"/>""", $"""{Xiao}<w:color w:val="FF0000"/><w:spacing w:val="0"/>""")}
        {Style(Page, "公文页码", """<w:snapToGrid w:val="0"/><w:spacing w:line="280" w:lineRule="exact"/>""", $"""{Song}<w:spacing w:val="0"/><w:sz w:val="28"/><w:szCs w:val="28"/>""")}
        </w:styles>
        """;

    /// <summary>Odd and even pages bear their numbers on different sides; East Asian line breaking with no squeezed punctuation.</summary>
    public static readonly string Settings = $"""
        <w:settings xmlns:w="{Word}">
        <w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="290"/><w:characterSpacingControl w:val="doNotCompress"/>
        <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
        <w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>
        </w:settings>
        """;

    /// <summary>What stands in where a font is not installed.</summary>
    public static readonly string Fonts = $"""
        <w:fonts xmlns:w="{Word}">
        {Font("仿宋_GB2312", "仿宋")}{Font("方正小标宋简体", "宋体")}{Font("黑体", "SimHei")}{Font("宋体", "SimSun")}
        </w:fonts>
        """;

    private static string Style(string id, string name, string paragraph = "", string run = "") =>
        $"""<w:style w:type="paragraph" w:customStyle="1" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>""";

    private static string Font(string name, string instead) =>
        $"""<w:font w:name="{name}"><w:altName w:val="{instead}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>""";
}
