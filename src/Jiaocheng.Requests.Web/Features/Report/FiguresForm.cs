using System.Globalization;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Web.Features.Report;

/// <summary>Section 2 as it is typed: an empty field states nothing, which is not zero.</summary>
public sealed class FiguresForm
{
    private readonly Dictionary<(string Row, int Column), string> _typed = [];

    /// <summary>The rows of documents are counted from the register.</summary>
    public bool FromRegister { get; set; }

    /// <summary>What stands in a field.</summary>
    public string this[string row, int column]
    {
        get => _typed.GetValueOrDefault((row, column), "");
        set => _typed[(row, column)] = value;
    }

    /// <summary>The form of what was stated last.</summary>
    public static FiguresForm Of(FiguresStated? stated)
    {
        var form = new FiguresForm { FromRegister = stated?.FromRegister ?? false };
        if (stated is null) return form;
        var table = stated.Figures.ToTable();
        foreach (var row in table.Rows)
            for (var column = 0; column < row.Columns.Count; column++) form[row.Code, column] = table[row.Code, column].Printed;
        return form;
    }

    /// <summary>Whether another form says the same.</summary>
    public bool Says(FiguresForm other) => FromRegister == other.FromRegister && _typed.Keys.Union(other._typed.Keys).All(field => this[field.Row, field.Column] == other[field.Row, field.Column]);

    /// <summary>The fields that hold no figure of their kind.</summary>
    public IEnumerable<(string Row, int Column)> Faults() =>
        from field in _typed
        where field.Value.Trim().Length > 0 && (field.Key.Row == FormTables.Charges ? Wan.Read(field.Value) is null : Whole(field.Value) is null)
        select field.Key;

    /// <summary>The figures; what is no figure is not stated.</summary>
    public FiguresStated ToEntry() => new(
        new()
        {
            Rules = Stock(FormTables.Rules),
            Documents = Stock(FormTables.Documents),
            Permits = Whole(this[FormTables.Permits, 0]),
            Penalties = Whole(this[FormTables.Penalties, 0]),
            Coercion = Whole(this[FormTables.Coercion, 0]),
            ChargesFen = Wan.Read(this[FormTables.Charges, 0]),
        }, FromRegister);

    private Stock Stock(string row) => new(Whole(this[row, 0]), Whole(this[row, 1]), Whole(this[row, 2]));

    private static int? Whole(string text) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Figure.Most ? number : null;
}
