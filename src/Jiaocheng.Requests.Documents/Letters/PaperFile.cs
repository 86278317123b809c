using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Jiaocheng.Requests.Documents.Letters;

/// <summary>Puts a body on the page of GB/T 9704.</summary>
internal static class PaperFile
{
    /// <summary>A document in 信函格式 with red lines.</summary>
    public static byte[] Letter(string agency, string mark, IEnumerable<OpenXmlElement> body) => Write(body, document =>
    [
        Reference(document.AddNewPart<HeaderPart>(), HeadAndFoot.First(agency, mark)),
        .. Pages(document),
        Reference(document.AddNewPart<FooterPart>(), HeadAndFoot.NoPage(), HeaderFooterValues.First),
    ], titlePage: true);

    /// <summary>A form or record of the house, without red lines.</summary>
    public static byte[] Form(IEnumerable<OpenXmlElement> body) => Write(body, Pages, titlePage: false);

    private static HeaderFooterReferenceType[] Pages(MainDocumentPart document) =>
    [
        Reference(document.AddNewPart<FooterPart>(), HeadAndFoot.Page(even: false), HeaderFooterValues.Default),
        Reference(document.AddNewPart<FooterPart>(), HeadAndFoot.Page(even: true), HeaderFooterValues.Even),
    ];

    private static byte[] Write(IEnumerable<OpenXmlElement> body, Func<MainDocumentPart, IEnumerable<HeaderFooterReferenceType>> around, bool titlePage)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            Put(main.AddNewPart<StyleDefinitionsPart>(), FixedParts.Styles);
            Put(main.AddNewPart<DocumentSettingsPart>(), FixedParts.Settings);
            Put(main.AddNewPart<FontTablePart>(), FixedParts.Fonts);
            var section = new SectionProperties(around(main));
            section.Append(
                new PageSize { Width = Measures.Width, Height = Measures.Height },
                new PageMargin { Top = Measures.Top, Bottom = Measures.Bottom, Left = Measures.Left, Right = Measures.Right, Header = Measures.Mark, Footer = 1304, Gutter = 0 });
            if (titlePage) section.Append(new TitlePage());
            section.Append(new DocGrid { Type = DocGridValues.Lines, LinePitch = Measures.Line });
            main.Document = new Document(new Body([.. body, section]));
        }
        return file.ToArray();
    }

    private static HeaderReference Reference(HeaderPart part, string xml)
    {
        Put(part, xml);
        return new() { Type = HeaderFooterValues.First, Id = ((WordprocessingDocument)part.OpenXmlPackage).MainDocumentPart!.GetIdOfPart(part) };
    }

    private static FooterReference Reference(FooterPart part, string xml, HeaderFooterValues type)
    {
        Put(part, xml);
        return new() { Type = type, Id = ((WordprocessingDocument)part.OpenXmlPackage).MainDocumentPart!.GetIdOfPart(part) };
    }

    private static void Put(OpenXmlPart part, string xml)
    {
        using var stream = part.GetStream(FileMode.Create);
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }
}
