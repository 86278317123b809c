using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Letters;

/// <summary>The places of a letter. Every word of a letter stands in one of them, and the office's own templates name them as {{事实}}.</summary>
public enum Slot
{
    Agency, Number, Title, Addressee,
    Application, Items, Facts, History, Particulars, Reasons, Withheld,
    Guidance, Question, Amount, Deadline, Conclusion, Contact, Remedy,
    Signature, Date,
}

/// <summary>What is known of a place.</summary>
/// <param name="Slot">The place.</param>
/// <param name="Label">Its name; in templates, the Chinese one.</param>
/// <param name="Head">One value in one line; the other places hold as many paragraphs as the facts call for.</param>
/// <param name="MayBeEmpty">The facts of a case may leave it without words.</param>
public sealed record SlotRow(Slot Slot, Text Label, bool Head = false, bool MayBeEmpty = false);

/// <summary>All places.</summary>
public static class Slots
{
    /// <summary>All rows, in the order of the enumeration.</summary>
    public static readonly IReadOnlyList<SlotRow> All =
    [
        new(Slot.Agency, new("发文机关", "Agency"), Head: true),
        new(Slot.Number, new("文号", "Document number"), Head: true),
        new(Slot.Title, new("标题", "Title"), Head: true),
        new(Slot.Addressee, new("主送", "Addressee"), Head: true),
        new(Slot.Application, new("申请", "Application and its receipt")),
        new(Slot.Items, new("逐项答复", "Answer item by item")),
        new(Slot.Facts, new("事实", "Facts found")),
        new(Slot.History, new("经过", "What was done"), MayBeEmpty: true),
        new(Slot.Particulars, new("具体情况", "Particulars of the ground"), MayBeEmpty: true),
        new(Slot.Reasons, new("理由", "Reasons"), MayBeEmpty: true),
        new(Slot.Withheld, new("不予公开部分", "Withheld parts")),
        new(Slot.Guidance, new("补正事项", "What to correct")),
        new(Slot.Question, new("征求意见事项", "What is asked")),
        new(Slot.Amount, new("收费数额", "Fee")),
        new(Slot.Deadline, new("期限和后果", "Last day and effect")),
        new(Slot.Conclusion, new("依据和结论", "Law and conclusion")),
        new(Slot.Contact, new("联系方式", "Contact"), MayBeEmpty: true),
        new(Slot.Remedy, new("救济途径", "Remedies")),
        new(Slot.Signature, new("署名", "Signature"), Head: true),
        new(Slot.Date, new("日期", "Date"), Head: true),
    ];

    /// <summary>The places that every letter has.</summary>
    public static readonly IReadOnlyList<Slot> OfEveryLetter = [.. All.Where(row => row.Head).Select(row => row.Slot)];

    private static readonly Dictionary<string, Slot> ByName = All.ToDictionary(row => row.Label.Zh, row => row.Slot);

    /// <summary>The row of a place.</summary>
    public static SlotRow Of(Slot slot) => All[(int)slot];

    /// <summary>The place of a name, as templates write it; null when there is none.</summary>
    public static Slot? Find(string name) => ByName.TryGetValue(name.Trim(), out var slot) ? slot : null;
}
