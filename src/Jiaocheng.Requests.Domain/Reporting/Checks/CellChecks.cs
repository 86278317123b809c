using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Reporting.Checks;

/// <summary>
/// I5: the form wants a number in every cell. Zero, empty, "not applicable" and lost in extraction are four different things. One finding for each
/// kind in a table, because a column left empty is one omission and not twenty-five.
/// </summary>
internal static class CellChecks
{
    private const int Named = 8;

    public static IEnumerable<ReportFinding> Of(AnnualReport report)
    {
        foreach (var table in (ReportTable[])[report.Section2, report.Section3, report.Section4])
        {
            if (!table.IsFound)
            {
                yield return new("table-missing", FindingSeverity.CannotTell, $"{table.Numeral}、", "", "", NoTable.With(table.Numeral));
                continue;
            }
            foreach (var finding in Structure(table).Concat(Cells(table)))
                yield return finding;
        }
    }

    private static IEnumerable<ReportFinding> Structure(ReportTable table)
    {
        var lost = table.Rows.Where(row => table[row.Code].Count == 0).Select(row => table.Place(row.Code)).ToList();
        if (lost.Count > 0)
            yield return new("row-missing", FindingSeverity.CannotTell, Places(lost), "0", "", NoRow.With(lost.Count));
        foreach (var rows in table.Rows.Where(row => table[row.Code].Count is var count && count > 0 && count != row.Columns.Count)
            .GroupBy(row => (Printed: table[row.Code].Count, row.Columns.Count)))
            yield return new("cell-missing", FindingSeverity.CannotTell, Places([.. rows.Select(row => table.Place(row.Code))]),
                $"{rows.Key.Printed}", $"{rows.Key.Count}", NoCell.With(rows.Count(), rows.Key.Printed, rows.Key.Count));
    }

    private static IEnumerable<ReportFinding> Cells(ReportTable table)
    {
        var cells = table.Rows.Where(row => table[row.Code].Count == row.Columns.Count)
            .SelectMany(row => table[row.Code].Select((figure, column) => (Figure: figure, Place: table.Place(row.Code, column), Row: row))).ToList();
        foreach (var (kind, rule, severity, text) in Kinds)
            if (cells.Where(cell => cell.Figure.Kind == kind).ToList() is { Count: > 0 } some)
                yield return new(rule, severity, Places([.. some.Select(cell => cell.Place)]), Shown(some.Select(cell => cell.Figure)),
                    kind is FigureKind.Blank or FigureKind.NotApplicable ? "0" : "", text.With(some.Count));
        foreach (var (figure, place, row) in cells)
            if (figure is { Kind: FigureKind.Number, Value: var number } && (number < 0 && !IsChange(table, row) || number % 1 != 0 && !IsMoney(row)))
                yield return new("I5", FindingSeverity.Error, place, figure.Printed, "", NotACount);
    }

    private static readonly (FigureKind Kind, string Rule, FindingSeverity Severity, Text Text)[] Kinds =
    [
        (FigureKind.Blank, "cell-blank", FindingSeverity.Warning, new("{0} 个单元格空白：没有数量的应填 0。", "{0} cells are empty: the form wants 0 where there is nothing.")),
        (FigureKind.NotApplicable, "cell-not-applicable", FindingSeverity.Warning, new("{0} 个单元格填“不适用”符号：没有数量的应填 0。", "{0} cells hold a sign for \"not applicable\": the form wants 0.")),
        (FigureKind.NumberWithWords, "cell-words", FindingSeverity.Warning, new("{0} 个单元格数字中夹有文字：单元格只填数字。", "{0} cells hold words beside the number: the form wants the number only.")),
        (FigureKind.Words, "cell-words", FindingSeverity.Warning, new("{0} 个单元格填的不是数字。", "{0} cells do not hold a number.")),
        (FigureKind.Missing, "cell-missing", FindingSeverity.CannotTell, new("{0} 个单元格读不出。", "{0} cells could not be read.")),
    ];

    // The 2019 form asks for changes, which may be negative; amounts of money have decimals.
    private static bool IsChange(ReportTable table, FormRow row) => table is { Section: 2, Form: ReportForm.Form2019 } && row.Columns.Contains("本年增/减");

    private static bool IsMoney(FormRow row) => row.Code is FormTables.Charges or FormTables.Purchases;

    private static string Places(List<string> places) =>
        string.Join("；", places.Take(Named)) + (places.Count > Named ? $"等{places.Count}处" : "");

    private static string Shown(IEnumerable<Figure> figures) => string.Join("；", figures.Select(figure => figure.Printed).Distinct().Take(Named));

    private static readonly Text NoTable = new("没有读到第{0}部分的表格，无法核对。", "The table of part {0} was not found and cannot be checked.");
    private static readonly Text NoRow = new("{0} 行没有读到数字，无法核对。", "{0} rows were not found with their figures and cannot be checked.");
    private static readonly Text NoCell = new("{0} 行只读到 {1} 个数字，应为 {2} 个：缺的是哪一格无法判断，可能是提取时丢失。",
        "{0} rows have {1} figures instead of {2}: which cell is missing cannot be told; extraction may have lost it.");
    private static readonly Text NotACount = new("件数应为不小于 0 的整数。", "A count is a whole number, not below 0.");
}
