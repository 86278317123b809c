namespace Jiaocheng.Requests.Documents.Tables;

/// <summary>
/// A column of a table to be written: its heading and what a row holds there. Values may be text, <see cref="DateOnly"/>,
/// <see cref="int"/>, <see cref="long"/>, <see cref="decimal"/> or null for no value.
/// </summary>
/// <typeparam name="T">The rows.</typeparam>
/// <param name="Heading">The heading.</param>
/// <param name="Value">The value of a row in this column.</param>
public sealed record Column<T>(string Heading, Func<T, object?> Value);
