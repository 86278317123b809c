using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Web.Features.Directory;

/// <summary>An entry of the directory as a page shows and returns it. Two equal forms show the same state.</summary>
public sealed record DirectoryForm
{
    public string Name { get; set; } = "";
    public string Aliases { get; set; } = "";
    public string Matters { get; set; } = "";
    public string Address { get; set; } = "";
    public string Phone { get; set; } = "";
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidUntil { get; set; }
    public string Source { get; set; } = "";

    /// <summary>The form of a stored entry.</summary>
    public static DirectoryForm Of(DirectoryEntry entry) => new()
    {
        Name = entry.Name, Aliases = entry.Aliases, Matters = entry.Matters, Address = entry.Address, Phone = entry.Phone,
        ValidFrom = entry.ValidFrom, ValidUntil = entry.ValidUntil, Source = entry.Source,
    };

    /// <summary>The same with blanks at the ends taken off.</summary>
    public DirectoryForm Trimmed() => this with
    {
        Name = Name.Trim(),
        Aliases = Aliases.Trim(),
        Matters = Matters.Trim(),
        Address = Address.Trim(),
        Phone = Phone.Trim(),
        Source = Source.Trim(),
    };

    /// <summary>What is wrong with the fields by themselves.</summary>
    public IEnumerable<Refusal> Faults()
    {
        if (Name is "" or { Length: > 200 }) yield return new("name-missing", new("请填写机关全称，最长 200 字。", "Enter the full name, at most 200 characters."), Field: nameof(Name));
        if (Name.StartsWith("无法确定", StringComparison.Ordinal)) yield return new("name-unknown", new("“无法确定”不是机关名称。", "“Cannot be determined” is no name of an agency."), Field: nameof(Name));
        if (Address == "" && Phone == "") yield return new("contact-missing", new("请填写地址或者电话：告知书须写明联系方式。", "Enter an address or a telephone: the letter must name a contact."), "《条例》第三十六条第五项", nameof(Address));
        if (Source == "") yield return new("source-missing", new("请写明依据，如三定规定的文号或者网页及查看日期。", "Say where this is known from."), Field: nameof(Source));
        if (ValidUntil < ValidFrom) yield return new("validity", new("停用日期不能早于启用日期。", "It ends before it begins."), Field: nameof(ValidUntil));
        foreach (var (value, field, most) in new[] { (Aliases, nameof(Aliases), 1000), (Matters, nameof(Matters), 2000), (Address, nameof(Address), 300), (Phone, nameof(Phone), 100), (Source, nameof(Source), 500) })
            if (value.Length > most) yield return new("input.long", new Text("内容过长，最多{0}字。", "At most {0} characters.").With(most), Field: field);
    }

    /// <summary>Copies what is typed.</summary>
    public void WriteTo(DirectoryEntry entry)
    {
        (entry.Name, entry.Aliases, entry.Matters) = (Name, Aliases, Matters);
        (entry.Address, entry.Phone, entry.Source) = (Address, Phone, Source);
        (entry.ValidFrom, entry.ValidUntil) = (ValidFrom, ValidUntil);
    }

    /// <summary>What differs from an earlier form, for the audit.</summary>
    public string ChangesSince(DirectoryForm before) => string.Join("；",
        from pair in Particulars().Zip(before.Particulars())
        where pair.First != pair.Second
        select $"{pair.First.Label}：{pair.Second.Value} → {pair.First.Value}");

    private IEnumerable<(string Label, string Value)> Particulars() =>
    [
        ("名称", Name), ("别名", Aliases), ("事项", Matters), ("地址", Address), ("电话", Phone), ("启用", $"{ValidFrom:yyyy-MM-dd}"), ("停用", $"{ValidUntil:yyyy-MM-dd}"), ("依据", Source),
    ];
}
