using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;

namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>The report made from cases, figures and texts, in the shape of any report.</summary>
public static class MadeReport
{
    /// <summary>〔单位〕〔year〕年政府信息公开工作年度报告.</summary>
    public static string TitleOf(string agency, int year) => $"{agency}{year}年政府信息公开工作年度报告";

    /// <summary>The report as it would be printed.</summary>
    /// <param name="facts">What is counted and stated.</param>
    /// <param name="text">The text of a part, with its fields.</param>
    /// <param name="day">The day at its end.</param>
    public static AnnualReport Of(ReportFacts facts, Func<ReportPart, string> text, DateOnly day) => new()
    {
        Agency = facts.Agency,
        Year = facts.Year,
        Title = TitleOf(facts.Agency, facts.Year),
        Paragraphs = [.. Paragraphs(facts, text)],
        Section2 = facts.Figures.ToTable(),
        Section3 = ReportTable.Of(facts.Section3),
        Section4 = Table(facts.Section4),
        Signature = facts.Agency,
        Day = day,
    };

    /// <summary>Section 4 as it is printed.</summary>
    public static ReportTable Table(Section4 table) => new(4, ReportForm.Form2021, FormTables.Section4,
        Section4.Paths.ToDictionary(path => FormTables.Section4[(int)path].Code, path => (IReadOnlyList<Figure>)[.. table[path].Select(number => Figure.Of(number))]));

    /// <summary>The place of a cell of Section 4.</summary>
    public static string Place(RemedyPath path, RemedyColumn column) => Empty.Place(FormTables.Section4[(int)path].Code, (int)column);

    private static readonly ReportTable Empty = new(4, ReportForm.Form2021, FormTables.Section4, new Dictionary<string, IReadOnlyList<Figure>>());

    private static IEnumerable<ReportParagraph> Paragraphs(ReportFacts facts, Func<ReportPart, string> text)
    {
        for (var section = 0; section <= FormTables.Headings.Count; section++)
        {
            if (section > 0) yield return new(section, "", FormTables.Headings[section - 1], 1);
            foreach (var part in ReportParts.All.Where(part => part.Section == section))
            {
                var item = part.Heading.Length > 0 ? part.Heading[..3] : "";
                if (item.Length > 0) yield return new(section, item, part.Heading, 2);
                foreach (var (index, paragraph) in ReportText.Fill(text(part.Part), facts).Index()) yield return new(section, item, paragraph, Number: index + 1);
            }
        }
    }
}
