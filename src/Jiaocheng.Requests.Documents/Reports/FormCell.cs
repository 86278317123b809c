namespace Jiaocheng.Requests.Documents.Reports;

/// <summary>What a cell of a printed form holds.</summary>
public enum FormCellKind { Heading, Label, Number }

/// <summary>A cell of a printed form. Rows and columns count from 0.</summary>
/// <param name="Row">Its first row.</param>
/// <param name="Column">Its first column.</param>
/// <param name="Height">Rows it spans.</param>
/// <param name="Width">Columns it spans.</param>
/// <param name="Text">Its words.</param>
/// <param name="Kind">What it holds.</param>
public sealed record FormCell(int Row, int Column, int Height, int Width, string Text, FormCellKind Kind);

/// <summary>A table of the form, cell by cell, as every output draws it.</summary>
/// <param name="Heads">Rows of headings, which are repeated on every page.</param>
/// <param name="Widths">Columns with their share of the breadth.</param>
/// <param name="Cells">The cells, from left to right and top to bottom.</param>
public sealed record FormSheet(int Heads, IReadOnlyList<int> Widths, IReadOnlyList<FormCell> Cells)
{
    /// <summary>Rows of the table.</summary>
    public int Rows => Cells.Max(cell => cell.Row + cell.Height);

    /// <summary>The cells that begin in a row.</summary>
    public IEnumerable<FormCell> Row(int row) => Cells.Where(cell => cell.Row == row).OrderBy(cell => cell.Column);
}
