using Jiaocheng.Requests.Domain.Reporting;
using static Jiaocheng.Requests.Documents.Reports.FormCellKind;

namespace Jiaocheng.Requests.Documents.Reports;

/// <summary>Lays out the three tables exactly as the form prints them (国办公开办函〔2021〕30号).</summary>
public static class FormSheets
{
    private const string Corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
    private const string ResultsOfTheYear = "三、本年度办理结果";

    // Three columns of labels in Section 3, and three rows of headings in Sections 3 and 4.
    private const int Labels = 3, Heads = 3;

    /// <summary>The table of a section.</summary>
    public static FormSheet Of(ReportTable table) => table.Section switch { 2 => Section2(table), 3 => Section3Of(table), _ => Section4Of(table) };

    private static FormSheet Section2(ReportTable table)
    {
        List<FormCell> cells = [];
        var row = 0;
        foreach (var block in table.Rows.GroupBy(line => line.Group))
        {
            var columns = block.First().Columns;
            var width = 3 / columns.Count;
            cells.Add(new(row++, 0, 1, 4, block.Key, Heading));
            cells.Add(new(row, 0, 1, 1, "信息内容", Heading));
            cells.AddRange(columns.Select((column, at) => new FormCell(row, 1 + at * width, 1, width, column, Heading)));
            row++;
            foreach (var line in block)
            {
                cells.Add(new(row, 0, 1, 1, line.Label, Heading));
                cells.AddRange(columns.Select((_, at) => new FormCell(row, 1 + at * width, 1, width, table[line.Code, at].Printed, Number)));
                row++;
            }
        }
        return new(0, [7, 7, 7, 7], cells);
    }

    private static FormSheet Section3Of(ReportTable table)
    {
        var total = Labels + Section3.Total;
        List<FormCell> cells =
        [
            new(0, 0, Heads, Labels, Corner, Heading), new(0, Labels, 1, Section3.Total, "申请人情况", Heading), new(0, total, Heads, 1, Section3.Columns[Section3.Total], Heading),
            new(1, Labels, 2, 1, Section3.Columns[0], Heading), new(1, Labels + 1, 1, Section3.Total - 1, "法人或其他组织", Heading),
            .. Section3.Columns.Skip(1).Take(Section3.Total - 1).Select((label, at) => new FormCell(2, Labels + 1 + at, 1, 1, label, Heading)),
        ];
        foreach (var (index, line) in Section3.Rows.Index())
        {
            var row = Heads + index;
            var before = index == 0 ? "" : Section3.Rows[index - 1].Group;
            if (line.Group.Length > 0 && before.Length == 0) cells.Add(new(row, 0, Section3.Rows.Count(other => other.Group.Length > 0), 1, ResultsOfTheYear, Heading));
            if (line.Group.Length == 0) cells.Add(new(row, 0, 1, Labels, line.Label, Label));
            else if (line.Group == ResultsOfTheYear) cells.Add(new(row, 1, 1, 2, line.Label, Label));
            else
            {
                if (line.Group != before) cells.Add(new(row, 1, Section3.Rows.Count(other => other.Group == line.Group), 1, line.Group, Heading));
                cells.Add(new(row, 2, 1, 1, line.Label, Label));
            }
            cells.AddRange(Section3.Columns.Select((_, at) => new FormCell(row, Labels + at, 1, 1, table[line.Code, at].Printed, Number)));
        }
        return new(Heads, [2, 3, 9, 2, 2, 2, 2, 2, 2, 2], cells);
    }

    private static FormSheet Section4Of(ReportTable table)
    {
        var each = FormTables.Section4[0].Columns.Count;
        List<FormCell> cells =
        [
            new(0, 0, 2, each, FormTables.Section4[0].Label, Heading), new(0, each, 1, 2 * each, FormTables.Section4[1].Group, Heading),
            new(1, each, 1, each, FormTables.Section4[1].Label, Heading), new(1, 2 * each, 1, each, FormTables.Section4[2].Label, Heading),
        ];
        foreach (var (group, line) in FormTables.Section4.Index())
            for (var at = 0; at < each; at++)
            {
                cells.Add(new(2, group * each + at, 1, 1, line.Columns[at], Heading));
                cells.Add(new(Heads, group * each + at, 1, 1, table[line.Code, at].Printed, Number));
            }
        return new(Heads, [.. Enumerable.Repeat(2, 3 * each)], cells);
    }
}
