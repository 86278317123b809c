using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Jiaocheng.Requests.Documents.Letters;
using Jiaocheng.Requests.Documents.Letters.Templates;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Papers;

namespace Jiaocheng.Requests.Documents.Tests.Letters;

public class LetterDocxTests
{
    public static TheoryData<LetterKind> Kinds => [.. Enum.GetValues<LetterKind>()];

    [Theory, InlineData(1), InlineData(30)]
    public void A_letter_is_a_valid_document(int reasons) => Assert.Empty(Faults(LetterDocx.Write(SampleLetters.Of(reasons, SampleLetters.Office))));

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_has_a_starter_that_is_valid_and_passes_the_check(LetterKind kind)
    {
        var starter = LetterDocx.Starter(kind, SampleLetters.Office);
        Assert.Empty(Faults(starter));
        Assert.Empty(TemplateChecker.Check(starter, kind, SampleLetters.Office));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_file_of_every_kind_says_what_the_letter_says_and_no_more(LetterKind kind)
    {
        var letter = TemplateSample.Of(kind, SampleLetters.Office, new(2026, 10, 22));
        Assert.Empty(Contradictions.Of(letter, PaperView.WordsOf(LetterDocx.Write(letter))));
        Assert.Empty(Contradictions.Of(letter, PaperView.WordsOf(LetterDocx.Write(letter, LetterDocx.Starter(kind, SampleLetters.Office)))));
    }

    [Fact]
    public void What_heads_an_item_stands_in_its_own_type_and_stays_with_the_item()
    {
        var letter = SampleLetters.Short with { Blocks = [new(Slot.Items, "一、关于“某村征地批复”：") { Heading = true }, new(Slot.Items, "经查，本机关存有该批复。"), .. SampleLetters.Short.Blocks] };
        using var document = WordprocessingDocument.Open(new MemoryStream(LetterDocx.Write(letter)), false);
        var heading = document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Single(paragraph => paragraph.InnerText.StartsWith("一、", StringComparison.Ordinal));
        Assert.Equal("LetterHeading", heading.ParagraphProperties!.ParagraphStyleId!.Val!.Value);
        Assert.NotNull(heading.ParagraphProperties.KeepNext);
        Assert.Equal("黑体", document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == "LetterHeading").StyleRunProperties!.RunFonts!.EastAsia!.Value);
    }

    [Fact]
    public void Letters_with_signs_that_no_document_holds_contradict_nothing()
    {
        var wild = SampleLetters.Of(3, SampleLetters.Office, "申请人\u0001\ud800甲\r\n𠮷\ufffe<&>");
        Assert.Empty(Contradictions.Of(wild, PaperView.WordsOf(LetterDocx.Write(wild))));
        Assert.NotEmpty(Contradictions.Of(wild, PaperView.WordsOf(LetterDocx.Write(wild with { Addressee = "申请人甲吉<&>" }))));
    }

    [Fact]
    public void A_letter_in_the_starter_reads_like_one_in_the_delivered_layout()
    {
        foreach (var letter in (Letter[])[SampleLetters.Short, SampleLetters.Long, SampleLetters.Note])
        {
            var own = LetterDocx.Write(letter, LetterDocx.Starter(letter.Kind, letter.Signature));
            Assert.Empty(Faults(own));
            Assert.Equal(Words(LetterDocx.Write(letter)), Words(own));
        }
    }

    [Fact]
    public void What_XML_cannot_hold_does_not_break_a_letter()
    {
        var wild = SampleLetters.Of(1, SampleLetters.Office, "申请人\u0001\ud800甲\r\n乙\ufffe<&>");
        foreach (var file in (byte[][])[LetterDocx.Write(wild), LetterDocx.Write(wild, LetterDocx.Starter(wild.Kind, wild.Signature))])
        {
            Assert.Empty(Faults(file));
            Assert.Contains("甲", string.Concat(Words(file)), StringComparison.Ordinal);
            Assert.Contains("<&>", string.Concat(Words(file)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_text_names_its_East_Asian_font_or_hints_at_it()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(LetterDocx.Write(SampleLetters.Short)), false);
        var styles = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!;
        Assert.Equal("仿宋_GB2312", styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.RunFonts!.EastAsia!.Value);
        Assert.All(document.MainDocumentPart.Document!.Descendants<Run>(), run => Assert.Equal(FontTypeHintValues.EastAsia, run.RunProperties!.RunFonts!.Hint!.Value));
    }

    [Fact]
    public void Every_form_is_a_valid_document()
    {
        foreach (var row in PaperKinds.All)
            Assert.Empty(Faults(PaperDocx.Write(new Paper(row, "测资公开〔2026〕9号",
                [new Plain("某某：\n续行"), new Words("一段。"), new Grid([5, 9, 5, 9], [["甲", "乙", "丙", "丁"], ["合并", "三格\n两行", null, null]], Head: true)], "测试县自然资源局", new(2026, 10, 22)))));
    }

    internal static string[] Words(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), false);
        return [.. document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText), .. document.MainDocumentPart.HeaderParts.Select(part => part.Header!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Text>()).Select(texts => string.Concat(texts.Select(text => text.Text)))];
    }

    internal static IEnumerable<string> Faults(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file, writable: false), false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
    }
}
