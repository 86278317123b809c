using System.Security.Cryptography;
using System.Text.Json;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>A report as it was signed: every printed word and cell, in the shape of any report, so that the same checks and the same writers take it.</summary>
/// <param name="Agency">Whose.</param>
/// <param name="Year">Of which year.</param>
/// <param name="Paragraphs">Headings and text.</param>
/// <param name="Section2">The printed cells by row.</param>
/// <param name="Section3">The printed cells by row.</param>
/// <param name="Section4">The printed cells by row.</param>
/// <param name="Day">The day at its end.</param>
/// <param name="Fields">What every field said when it was signed: the picture shows these.</param>
public sealed record FrozenReport(
    string Agency, int Year, IReadOnlyList<ReportParagraph> Paragraphs,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Section2, IReadOnlyDictionary<string, IReadOnlyList<string>> Section3,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Section4, DateOnly Day, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The report frozen.</summary>
    public static FrozenReport Of(AnnualReport report, ReportFacts facts) => new(
        report.Agency, report.Year!.Value, report.Paragraphs, Cells(report.Section2), Cells(report.Section3), Cells(report.Section4), report.Day!.Value,
        ReportFields.All.Select(field => (field.Name, Value: field.Value(facts))).Where(field => field.Value is not null).ToDictionary(field => field.Name, field => field.Value!));

    /// <summary>A report that was read, frozen as it stands; what it does not say is said by its keeper.</summary>
    /// <param name="read">The report.</param>
    /// <param name="agency">Whose it is.</param>
    /// <param name="year">Of which year.</param>
    /// <param name="day">The day it came, where it bears none.</param>
    public static FrozenReport Of(AnnualReport read, string agency, int year, DateOnly day) => new(
        agency, year, read.Paragraphs, Cells(read.Section2), Cells(read.Section3), Cells(read.Section4), read.Day ?? day, new Dictionary<string, string>());

    /// <summary>SHA-256 of every word and cell but the day, in lower-case hex: it is reviewed on one day and signed on another.</summary>
    public string Digest() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this with { Day = default }, FactJson.Canonical)));

    /// <summary>The same with cells that print otherwise now.</summary>
    public FrozenReport With(IEnumerable<CellChange> changes)
    {
        var sections = new[] { Section2, Section3, Section4 };
        foreach (var change in changes.Where(change => sections[change.Section - 2].GetValueOrDefault(change.Row) is { } cells && change.Column < cells.Count))
            sections[change.Section - 2] = new Dictionary<string, IReadOnlyList<string>>(sections[change.Section - 2])
            {
                [change.Row] = [.. sections[change.Section - 2][change.Row].Select((cell, column) => column == change.Column ? change.New : cell)],
            };
        return this with { Section2 = sections[0], Section3 = sections[1], Section4 = sections[2] };
    }

    /// <summary>The report thawed.</summary>
    public AnnualReport ToReport() => new()
    {
        Agency = Agency, Year = Year, Title = MadeReport.TitleOf(Agency, Year), Paragraphs = Paragraphs, Signature = Agency, Day = Day,
        Section2 = Table(2, FormTables.Section2(ReportForm.Form2021), Section2),
        Section3 = Table(3, FormTables.Section3Rows(ReportForm.Form2021), Section3),
        Section4 = Table(4, FormTables.Section4, Section4),
    };

    /// <summary>The cells that now print otherwise, in the order of the form.</summary>
    public IEnumerable<CellChange> ChangesTo(AnnualReport now) =>
        from pair in new[] { (Section2, now.Section2), (Section3, now.Section3), (Section4, now.Section4) }
        from row in pair.Item2.Rows
        from cell in pair.Item2[row.Code].Index()
        let old = pair.Item1.GetValueOrDefault(row.Code) is { } cells && cell.Index < cells.Count ? cells[cell.Index] : ""
        where old != cell.Item.Printed
        select new CellChange(pair.Item2.Section, row.Code, cell.Index, old, cell.Item.Printed);

    private static Dictionary<string, IReadOnlyList<string>> Cells(ReportTable table) =>
        table.Rows.ToDictionary(row => row.Code, row => (IReadOnlyList<string>)[.. table[row.Code].Select(figure => figure.Printed)]);

    private static ReportTable Table(int section, IReadOnlyList<FormRow> rows, IReadOnlyDictionary<string, IReadOnlyList<string>> cells) => new(
        section, ReportForm.Form2021, rows, cells.ToDictionary(row => row.Key, row => (IReadOnlyList<Figure>)[.. row.Value.Select(Figure.Read)]));
}
