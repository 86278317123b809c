namespace Jiaocheng.Requests.Domain.Letters;

/// <summary>The agency a letter comes from.</summary>
/// <param name="Name">署名.</param>
/// <param name="Address">Address.</param>
/// <param name="Phone">Telephone.</param>
/// <param name="ReconsiderationBody">复议机关; empty when the office has not entered it.</param>
/// <param name="Court">Court; empty when the office has not entered it.</param>
/// <param name="Kind">What kind of agency it is.</param>
/// <param name="Superior">上一级主管部门: the other body that may reconsider, where the law gives the choice; empty where there is none.</param>
/// <param name="OnlineChannel">Where a reconsideration may be asked for over the network (《行政复议法》第二十二条第二款); empty where there is no such place.</param>
public sealed record Issuer(
    string Name, string Address, string Phone, string ReconsiderationBody, string Court,
    AgencyKind Kind = AgencyKind.Department, string Superior = "", string OnlineChannel = "")
{
    /// <summary>From this day the acts of departments are reconsidered by their government alone (《行政复议法》 2023).</summary>
    public static readonly DateOnly GovernmentAloneFrom = new(2024, 1, 1);

    /// <summary>Who reconsiders on a day, in the words of a letter.</summary>
    public string BodiesOn(DateOnly day)
    {
        var body = ReconsiderationBody.Length > 0 ? ReconsiderationBody : "有管辖权的行政复议机关";
        var choice = Kind is AgencyKind.Justice or AgencyKind.Branch || Kind == AgencyKind.Department && day < GovernmentAloneFrom;
        return choice && Superior.Length > 0 && Superior != body ? $"{body}或者{Superior}" : body;
    }

    /// <summary>A decision can name its remedies: where they are missing, their periods run for a year (《行政复议法》第二十条第三款).</summary>
    public bool KnowsItsRemedies => ReconsiderationBody.Length > 0 && Court.Length > 0;
}

/// <summary>A paragraph of a letter, in its place.</summary>
public sealed record Block(Slot Slot, string Text)
{
    /// <summary>It heads what follows it (GB/T 9704: 一级标题, in 黑体).</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault)]
    public bool Heading { get; init; }
}

/// <summary>A letter as simple text: what every form of output starts from.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">标题.</param>
/// <param name="Number">文号.</param>
/// <param name="Addressee">主送.</param>
/// <param name="Blocks">正文 and remedy clause, paragraph by paragraph, in the order of the places of its kind.</param>
/// <param name="Signature">署名.</param>
/// <param name="Date">成文日期.</param>
public sealed record Letter(
    LetterKind Kind, string Title, string Number, string Addressee, IReadOnlyList<Block> Blocks, string Signature, DateOnly Date)
{
    /// <summary>正文 without the remedy clause.</summary>
    public IReadOnlyList<string> Paragraphs => [.. Blocks.Where(block => block.Slot != Slot.Remedy).Select(block => block.Text)];

    /// <summary>Remedy clause; empty where none is owed.</summary>
    public string Remedies => string.Join('\n', In(Slot.Remedy));

    /// <summary>The paragraphs of a place; of a place in the head or foot of the letter, its one value.</summary>
    public IEnumerable<string> In(Slot slot) => slot switch
    {
        Slot.Agency or Slot.Signature => [Signature],
        Slot.Number => [Number],
        Slot.Title => [Title],
        Slot.Addressee => [Addressee + "："],
        Slot.Date => [DateText(Date)],
        _ => Blocks.Where(block => block.Slot == slot).Select(block => block.Text),
    };

    /// <summary>The whole letter as plain text.</summary>
    public string ToText() => string.Join('\n',
        [Title, Number, "", Addressee + "：", .. Blocks.Select(block => "　　" + block.Text), "", Signature, DateText(Date)]);

    /// <summary>SHA-256 of the text in lower-case hex: two letters with the same hash say the same.</summary>
    public string Hash => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(ToText())));

    /// <summary>2024年1月5日, without leading zeros (GB/T 9704).</summary>
    public static string DateText(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
