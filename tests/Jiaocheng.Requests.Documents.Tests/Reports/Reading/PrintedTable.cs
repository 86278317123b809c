using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Documents.Tests.Reports.Reading;

/// <summary>A cell of a form with what it spans; the places that it covers are not written.</summary>
internal sealed record PrintedCell(string Text, int Width = 1, int Height = 1);

/// <summary>The three tables as the form prints them.</summary>
internal static class PrintedTable
{
    public static List<List<PrintedCell>> Of(ReportTable table) => table.Section switch { 2 => Section2(table), 3 => Section3Of(table), _ => Section4(table) };

    private static List<List<PrintedCell>> Section2(ReportTable table)
    {
        List<List<PrintedCell>> rows = [];
        foreach (var block in table.Rows.GroupBy(row => row.Group))
        {
            var columns = block.First().Columns;
            var width = 6 / (columns.Count + 1);
            rows.Add([new(block.Key, 6)]);
            rows.Add([new("信息内容", 6 - width * columns.Count), .. columns.Select(column => new PrintedCell(column, width))]);
            rows.AddRange(block.Select(row => (List<PrintedCell>)[new(row.Label, 6 - width * columns.Count), .. table[row.Code].Select(figure => new PrintedCell(figure.Printed, width))]));
        }
        return rows;
    }

    private static List<List<PrintedCell>> Section3Of(ReportTable table)
    {
        List<List<PrintedCell>> rows =
        [
            [new("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), new("申请人情况", 7)],
            [new("自然人", 1, 2), new("法人或其他组织", 5), new("总计", 1, 2)],
            [.. Section3.Columns.Skip(1).Take(5).Select(column => new PrintedCell(column))],
        ];
        var results = table.Rows.Count(row => row.Group.Length > 0);
        var (isFirst, group) = (true, "");
        foreach (var row in table.Rows)
        {
            List<PrintedCell> cells = [];
            if (row.Group.Length == 0) cells.Add(new(row.Label, 3));
            else
            {
                if (isFirst) cells.Add(new("三、本年度办理结果", 1, results));
                isFirst = false;
                if (row.Label.StartsWith('（')) cells.Add(new(row.Label, 2));
                else
                {
                    if (row.Group != group) cells.Add(new(row.Group, 1, table.Rows.Count(other => other.Group == row.Group)));
                    cells.Add(new(row.Label));
                }
            }
            group = row.Group;
            rows.Add([.. cells, .. table[row.Code].Select(figure => new PrintedCell(figure.Printed))]);
        }
        return rows;
    }

    private static List<List<PrintedCell>> Section4(ReportTable table) =>
    [
        [new("行政复议", 5), new("行政诉讼", 10)],
        [.. Results.Select(result => new PrintedCell(result, 1, 2)), new("未经复议直接起诉", 5), new("复议后起诉", 5)],
        [.. Results.Select(result => new PrintedCell(result)), .. Results.Select(result => new PrintedCell(result))],
        [.. table.Rows.SelectMany(row => table[row.Code]).Select(figure => new PrintedCell(figure.Printed))],
    ];

    private static IReadOnlyList<string> Results => FormTables.Section4[0].Columns;
}
