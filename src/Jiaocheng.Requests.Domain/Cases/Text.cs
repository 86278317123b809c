namespace Jiaocheng.Requests.Domain.Cases;

/// <summary>One sentence or label in the two languages of the product; Chinese is the legally relevant one.</summary>
public readonly record struct Text(string Zh, string En)
{
    /// <summary>The words for a culture: English only where it is asked for.</summary>
    public string In(string culture) =>
        culture.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? En : Zh;

    /// <summary>The same sentence with its places filled in, in both languages.</summary>
    public Text With(params object[] values) => new(string.Format(Zh, values), string.Format(En, values));

    public override string ToString() => Zh;
}
