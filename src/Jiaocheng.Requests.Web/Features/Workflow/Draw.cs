using System.Globalization;

namespace Jiaocheng.Requests.Web.Features.Workflow;

/// <summary>Turns places into points and ways into paths of an SVG.</summary>
public static class Draw
{
    /// <summary>Size of a state's box, in units of the picture.</summary>
    public const int BoxWidth = 106, BoxHeight = 46;

    /// <summary>Distance of columns and lanes.</summary>
    public const int Pitch = 154, LanePitch = 82;

    /// <summary>Room above the first lane, for the stations' names and the ways back.</summary>
    public const int Head = 78;

    private const int Left = 12;

    /// <summary>Size of the whole picture.</summary>
    public static int Width => 6 * Pitch + BoxWidth + 2 * Left + 30;

    /// <inheritdoc cref="Width"/>
    public static int Height => Head + (Road.Lanes - 1) * LanePitch + BoxHeight + 14;

    /// <summary>Left edge of a column.</summary>
    public static int X(int column) => Left + column * Pitch;

    /// <summary>Top edge of a lane.</summary>
    public static int Y(int lane) => Head + lane * LanePitch;

    /// <summary>The path of a way.</summary>
    public static string Path(Way way)
    {
        var (from, to) = (way.From, way.To);
        var (columns, lanes) = (to.Column - from.Column, to.Lane - from.Lane);
        var (fromX, fromY, toX, toY) = (X(from.Column), Y(from.Lane), X(to.Column), Y(to.Lane));
        var (fromMid, toMid) = (fromY + BoxHeight / 2, toY + BoxHeight / 2);
        if (columns == 0) return Math.Abs(lanes) == 1 ? Straight(way, fromX, fromY, toY) : Bulge(fromX, fromMid, toMid);
        if (columns > 0)
            return lanes == 0
                ? Line(fromX + BoxWidth, fromMid, toX, toMid)
                : Curve(fromX + BoxWidth, fromMid, toX, toMid, Pitch - BoxWidth);
        if (lanes != 0 && columns == -1) return Curve(fromX, fromMid, toX + BoxWidth, toMid + 12, BoxWidth - Pitch);
        return OverTheTop(fromX, fromY, toX, toY, -columns);
    }

    // Two ways between neighbours in a column run side by side.
    private static string Straight(Way way, int x, int fromY, int toY)
    {
        var back = Road.Ways.Any(other => other.From == way.To && other.To == way.From);
        var at = x + BoxWidth / 2 + (back ? fromY < toY ? -10 : 10 : 0);
        return fromY < toY ? Line(at, fromY + BoxHeight, at, toY) : Line(at, fromY, at, toY + BoxHeight);
    }

    private static string Bulge(int x, int fromMid, int toMid)
    {
        var (right, shift) = (x + BoxWidth, fromMid < toMid ? 6 : -6);
        var bend = right + 10 + Math.Abs(toMid - fromMid) / 12;
        return $"M {right} {N(fromMid + shift)} C {bend} {N(fromMid + shift)} {bend} {N(toMid - shift)} {right} {N(toMid - shift)}";
    }

    private static string Curve(int x, int y, int toX, int toY, int reach) =>
        $"M {x} {y} C {N(x + reach * .6)} {y} {N(toX - reach * .6)} {toY} {toX} {toY}";

    // Back along the head of the picture: the farther, the higher.
    private static string OverTheTop(int fromX, int fromY, int toX, int toY, int far)
    {
        var (start, end, top) = (fromX + BoxWidth / 2 - 14, toX + BoxWidth / 2 + 12 * far, Head - 10 - 12 * far);
        return $"M {start} {fromY} V {top + 8} Q {start} {top} {start - 8} {top} H {end + 8} Q {end} {top} {end} {top + 8} V {toY}";
    }

    private static string Line(int x, int y, int toX, int toY) => $"M {x} {y} L {toX} {toY}";

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
