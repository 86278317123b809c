namespace Jiaocheng.Requests.Domain.Reporting;

/// <summary>A label that a report prints in other words than the form.</summary>
/// <param name="Official">The words of the form.</param>
/// <param name="Printed">The words of the report.</param>
public sealed record PrintedLabel(string Official, string Printed);

/// <summary>The figures of one table of a report, by the rows of its form.</summary>
public sealed class ReportTable
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<Figure>> figures;

    /// <param name="section">2, 3 or 4.</param>
    /// <param name="form">The form the table follows; a report may mix both.</param>
    /// <param name="rows">The rows of that form.</param>
    /// <param name="figures">What was printed, by code of the row. A row with more or fewer figures than columns keeps them; they have no place.</param>
    /// <param name="labels">Labels printed in other words.</param>
    public ReportTable(
        int section, ReportForm form, IReadOnlyList<FormRow> rows, IReadOnlyDictionary<string, IReadOnlyList<Figure>> figures,
        IReadOnlyList<PrintedLabel>? labels = null)
    {
        (Section, Form, Rows, this.figures, Labels) = (section, form, rows, figures, labels ?? []);
    }

    /// <summary>The section of the report that the table is: 2, 3 or 4.</summary>
    public int Section { get; }

    public ReportForm Form { get; }

    public IReadOnlyList<FormRow> Rows { get; }

    public IReadOnlyList<PrintedLabel> Labels { get; }

    /// <summary>Whether any of its figures was found.</summary>
    public bool IsFound => figures.Count > 0;

    /// <summary>The figures of a row as printed; empty where the row was not found.</summary>
    public IReadOnlyList<Figure> this[string code] => figures.GetValueOrDefault(code) ?? [];

    /// <summary>The figure in its place; <see cref="Figure.Missing"/> where the row has not as many figures as columns.</summary>
    public Figure this[string code, int column] =>
        Rows.FirstOrDefault(row => row.Code == code) is { } row && this[code] is var printed && printed.Count == row.Columns.Count ? printed[column] : Figure.Missing;

    /// <summary>The same table with another figure in one place.</summary>
    public ReportTable With(string code, int column, Figure figure) => new(Section, Form, Rows,
        new Dictionary<string, IReadOnlyList<Figure>>(figures) { [code] = [.. this[code].Select((one, index) => index == column ? figure : one)] }, Labels);

    /// <summary>Where a row or a cell stands, as a reader of the report would say.</summary>
    public string Place(string code, int column = -1)
    {
        var row = Rows.First(row => row.Code == code);
        var group = row.Group.Length == 0 || row.Label.StartsWith('（') ? "" : row.Group;
        return $"{Numeral}、{group}{row.Label}{(column < 0 ? "" : "｜" + row.Columns[column])}";
    }

    /// <summary>The row and the column that a place names; null where it names none of this table.</summary>
    public (string Row, int Column)? At(string place) =>
        (from row in Rows from column in Enumerable.Range(-1, row.Columns.Count + 1) where Place(row.Code, column) == place select ((string, int)?)(row.Code, Math.Max(0, column))).FirstOrDefault();

    /// <summary>The section's number as printed.</summary>
    public string Numeral => Section switch { 2 => "二", 3 => "三", _ => "四" };

    /// <summary>The table counted from cases, as it will be printed.</summary>
    public static ReportTable Of(Section3 table) => new(3, ReportForm.Form2021, FormTables.Section3Rows(ReportForm.Form2021),
        Section3.Rows.ToDictionary(row => row.Code, row => (IReadOnlyList<Figure>)[.. table[row.Code].Select(number => Figure.Of(number))]));
}
