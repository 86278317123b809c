namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>A cell of a frame.</summary>
/// <param name="Text">What stands in it; repeated in every place that the cell spans.</param>
/// <param name="IsCovered">Whether the place belongs to a cell that starts further up or left.</param>
internal readonly record struct GridCell(string Text, bool IsCovered);

/// <summary>A table with all its spans spread out, so that a column is a column all the way down.</summary>
internal sealed class Grid(ReadingLimits limits)
{
    private readonly List<List<GridCell?>> rows = [];
    private int places;

    /// <summary>The rows from the top; places that no cell takes are empty.</summary>
    public IEnumerable<IReadOnlyList<GridCell>> Rows => rows.Select(row => (IReadOnlyList<GridCell>)[.. row.Select(cell => cell ?? new GridCell("", false))]);

    /// <summary>Puts a cell into the first free place of a row.</summary>
    public void Add(int row, string text, int width = 1, int height = 1)
    {
        var column = 0;
        while (row < rows.Count && column < rows[row].Count && rows[row][column] is not null) column++;
        Put(row, column, text, width, height);
    }

    /// <summary>Puts a cell where it stands.</summary>
    public void Put(int row, int column, string text, int width = 1, int height = 1)
    {
        width = Math.Clamp(width, 1, limits.Columns);
        height = Math.Clamp(height, 1, limits.RowSpan);
        if (row + height > limits.Rows || column + width > limits.Columns || (places += width * height) > limits.Cells)
            throw new UnreadableReportException(UnreadableReportReason.TooLarge);
        for (var y = row; y < row + height; y++)
            for (var x = column; x < column + width; x++)
                Set(y, x, new GridCell(text, y > row || x > column));
    }

    /// <summary>Marks places as part of a cell further up.</summary>
    public void Cover(int row, int column, string text, int width)
    {
        Put(row, column, text, width);
        Set(row, column, new GridCell(text, true));
    }

    private void Set(int row, int column, GridCell cell)
    {
        while (rows.Count <= row) rows.Add([]);
        while (rows[row].Count <= column) rows[row].Add(null);
        rows[row][column] = cell;
    }
}
