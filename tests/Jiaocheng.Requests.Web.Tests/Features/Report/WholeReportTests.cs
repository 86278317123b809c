using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using Bunit;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Documents.Reports.Reading;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Report;

namespace Jiaocheng.Requests.Web.Tests.Features.Report;

/// <summary>What leaves the house says cell by cell what the screen says.</summary>
public class WholeReportTests
{
    private static readonly Random Chance = new(20240603);

    private static readonly ReportFacts Facts = new()
    {
        Agency = "某县自然资源局",
        Section3 = Section3.Of(2024, from row in Section3.Rows where row.Code != "T" from kind in Enum.GetValues<ApplicantClass>() select new Tally(row.Code, kind, Chance.Next(900))),
        LastSection3 = Section3.Of(2023, []),
        Section4 = Section4.Of(2024, Enumerable.Range(0, 40).Select(n => new Contest(Guid.Empty, new Proceeding(1, [new()
        {
            Path = (RemedyPath)Chance.Next(3), Body = "某机关", Number = $"某{n}号", FiledOn = new(2024, 1, 2), Result = n % 3 == 0 ? null : RemedyResult.Annulled, DecidedOn = n % 3 == 0 ? null : new(2024, 5, 6),
        }]))), new()),
        Figures = new() { Rules = new(0, 0, 0), Documents = new(20, 3, 117), Permits = 2197, Penalties = 1748, Coercion = 405, ChargesFen = 592_372_449_00 },
    };

    private static readonly AnnualReport Report = MadeReport.Of(Facts, part => string.Join('\n', ReportSentences.For(part, Facts).Select(one => one.Words)) + "\n带“引号”和<尖括号>&的一段", new(2025, 1, 20));

    private static string? Field(string name) => ReportFields.Find(name)?.Value(Facts);

    public static TheoryData<ReportFormat> Grids => [ReportFormat.Docx, ReportFormat.Html, ReportFormat.Xlsx];

    [Theory, MemberData(nameof(Grids))]
    public async Task Output_equals_screen_cell_by_cell(ReportFormat format)
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        await using var context = new BunitContext();
        context.Prepare(test, Guid.NewGuid(), Can.Report);
        var zero = Section4.Of(2023, [], new OfficeSettings());
        string[][][] screen =
        [
            PrintedGrid.Of(context.Render<Section2Table>(at => at.Add(t => t.Table, Report.Section2)).Find("table")),
            PrintedGrid.Of(context.Render<Section3Table>(at => at.Add(t => t.Table, Facts.Section3).Add(t => t.Before, Facts.LastSection3).Add(t => t.Cell, (_, _) => "#")).Find("table")),
            PrintedGrid.Of(context.Render<Section4Table>(at => at.Add(t => t.Table, Facts.Section4).Add(t => t.Before, zero).Add(t => t.Cell, (_, _) => "#")).Find("table")),
        ];
        var file = WholeReport.Write(format, Report, Field).Content;
        var printed = format switch { ReportFormat.Docx => PrintedGrid.OfDocx(file), ReportFormat.Html => PrintedGrid.OfHtml(file), _ => PrintedGrid.OfXlsx(file, 3) };
        Assert.Equal(screen.Length, printed.Length);
        foreach (var (section, (shown, written)) in screen.Zip(printed).Index())
        {
            Assert.Equal(shown.Length, written.Length);
            foreach (var (row, (a, b)) in shown.Zip(written).Index()) Assert.True(a.SequenceEqual(b), $"{section + 2} {row}: {string.Join('|', a)} / {string.Join('|', b)}");
        }
    }

    [Theory, MemberData(nameof(Grids))]
    public void What_leaves_the_house_is_read_back_by_the_checker_as_it_was(ReportFormat format)
    {
        var read = Assert.IsType<ReadReport>(ReportReader.Read(WholeReport.Write(format, Report, Field).Content)).Report;
        Assert.Equal((Report.Agency, Report.Year), (read.Agency, read.Year));
        foreach (var (made, back) in new[] { (Report.Section2, read.Section2), (Report.Section3, read.Section3), (Report.Section4, read.Section4) })
            foreach (var row in made.Rows)
                Assert.True(made[row.Code].Select(figure => figure.Number).SequenceEqual(back[row.Code].Select(figure => figure.Number)), $"{format} {made.Section} {row.Code}: {string.Join(' ', back[row.Code])}");
        Assert.Empty(new[] { read.Section2, read.Section3, read.Section4 }.SelectMany(table => table.Labels));
        Assert.All(Report.Paragraphs.Where(paragraph => paragraph.Level == 0), paragraph => Assert.Contains(read.Paragraphs, back => back.Text == paragraph.Text && back.Section == paragraph.Section));
    }

    [Fact]
    public void The_word_document_is_valid_says_every_word_and_splits_no_row()
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(WholeReport.Write(ReportFormat.Docx, Report, Field).Content), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(package).Select(error => $"{error.Path?.XPath} {error.Description}"));
        var body = package.MainDocumentPart!.Document!.Body!;
        Assert.All(Report.Paragraphs, paragraph => Assert.Contains(paragraph.Text, body.InnerText, StringComparison.Ordinal));
        Assert.All(body.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableRow>(), row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<DocumentFormat.OpenXml.Wordprocessing.CantSplit>()));
        Assert.Equal(6, body.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableHeader>().Count());
    }

    [Fact]
    public void The_picture_is_whole_and_shows_the_figures_of_the_report()
    {
        var svg = XDocument.Parse(Encoding.UTF8.GetString(WholeReport.Write(ReportFormat.Svg, Report, Field).Content));
        var words = svg.Descendants().Where(part => part.Name.LocalName == "text").Select(part => part.Value).ToList();
        foreach (var field in new[] { "R1", "T", "R4", "reconsiderations", "permits", "charges" })
            Assert.Contains(ReportFields.Find(field)!.Value(Facts)!, words);
    }

    [Theory, MemberData(nameof(Grids))]
    public void What_nobody_signed_says_that_it_is_a_draft_and_bears_no_day(ReportFormat format)
    {
        var draft = WholeReport.Write(format, Report, Field, signed: false);
        Assert.StartsWith("草稿 ", draft.Name, StringComparison.Ordinal);
        var read = Assert.IsType<ReadReport>(ReportReader.Read(draft.Content)).Report;
        Assert.Equal((Report.Agency, Report.Year), (read.Agency, read.Year));
        if (format != ReportFormat.Xlsx) Assert.Null(read.Day);
    }

    [Fact]
    public void JSON_has_tables_and_text()
    {
        using var json = JsonDocument.Parse(WholeReport.Write(ReportFormat.Json, Report, Field).Content);
        Assert.Equal(Report.Paragraphs.Select(paragraph => paragraph.Text), json.RootElement.GetProperty("narrative").EnumerateArray().Select(one => one.GetProperty("text").GetString()));
        Assert.Equal(Facts.Section3["R1"], json.RootElement.GetProperty("section3").GetProperty("rows")[0].GetProperty("values").EnumerateArray().Select(value => value.GetInt32()));
    }
}
