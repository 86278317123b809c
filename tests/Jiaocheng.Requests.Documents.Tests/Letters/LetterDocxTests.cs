using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Jiaocheng.Requests.Documents.Letters;

namespace Jiaocheng.Requests.Documents.Tests.Letters;

public class LetterDocxTests
{
    [Fact]
    public void A_letter_is_a_valid_document()
    {
        System.IO.File.WriteAllBytes("/tmp/paper/short.docx", LetterDocx.Write(SampleLetters.Short));
        System.IO.File.WriteAllBytes("/tmp/paper/long.docx", LetterDocx.Write(SampleLetters.Long));
        Assert.Empty(Faults(LetterDocx.Write(SampleLetters.Short)));
    }

    internal static IEnumerable<string> Faults(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file, writable: false), false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
    }
}
