using System.Text;

namespace Jiaocheng.Requests.Web.Features.Periods;

/// <summary>Reads lines of which none may take more than so much memory, whatever comes.</summary>
/// <param name="input">What is read.</param>
/// <param name="most">Most characters of a line.</param>
internal sealed class BoundedLines(TextReader input, int most)
{
    private readonly char[] _buffer = new char[1 << 14];
    private readonly StringBuilder _line = new();
    private int _at, _end;

    /// <summary>The line, without its end; null where it was too long.</summary>
    public string? Current { get; private set; }

    /// <summary>Reads one more line; false at the end of the input.</summary>
    public async ValueTask<bool> MoveNextAsync(CancellationToken ct)
    {
        _line.Clear();
        var (length, any) = (0L, false);
        while (true)
        {
            if (_at == _end)
            {
                (_at, _end) = (0, await input.ReadAsync(_buffer.AsMemory(), ct));
                if (_end == 0) break;
            }
            any = true;
            var rest = _buffer.AsSpan(_at, _end - _at);
            var cut = rest.IndexOf('\n');
            var piece = cut < 0 ? rest : rest[..cut];
            length += piece.Length;
            if (length <= most) _line.Append(piece);
            _at += cut < 0 ? rest.Length : cut + 1;
            if (cut >= 0) break;
        }
        Current = length > most ? null : _line.ToString();
        return any;
    }
}
