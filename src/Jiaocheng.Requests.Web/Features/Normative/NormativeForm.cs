using Jiaocheng.Requests.Data.Normative;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Web.Features.Normative;

/// <summary>A normative document as a page shows and returns it. Two equal forms show the same state.</summary>
public sealed record NormativeForm
{
    public NormativeKind Kind { get; set; } = NormativeKind.Document;
    public string Title { get; set; } = "";
    public string Number { get; set; } = "";
    public DateOnly? MadeOn { get; set; }
    public DateOnly? RepealedOn { get; set; }
    public DisclosureAttribute Attribute { get; set; }
    public string Reason { get; set; } = "";
    public string Link { get; set; } = "";

    /// <summary>The form of a stored document.</summary>
    public static NormativeForm Of(NormativeDocument document) => new()
    {
        Kind = document.Kind, Title = document.Title, Number = document.Number, MadeOn = document.MadeOn, RepealedOn = document.RepealedOn,
        Attribute = document.Attribute, Reason = document.Reason, Link = document.Link,
    };

    /// <summary>The same with blanks at the ends taken off.</summary>
    public NormativeForm Trimmed() => this with { Title = Title.Trim(), Number = Number.Trim(), Reason = Reason.Trim(), Link = Link.Trim() };

    /// <summary>What is wrong with the fields by themselves.</summary>
    /// <param name="before">The document before; null for a new one.</param>
    /// <param name="today">The day.</param>
    public IEnumerable<Refusal> Faults(NormativeForm? before, DateOnly today)
    {
        if (Title is "" or { Length: > 300 }) yield return new("title-missing", new("请填写文件名称，最长300字。", "Enter the title, at most 300 characters."), Field: nameof(Title));
        if (MadeOn is not { } made) yield return new("made-missing", new("请填写制发日期。", "Enter the day on which it was made."), "《条例》第二十条第一项", nameof(MadeOn));
        else if (made > today || RepealedOn > today) yield return new("date.future", new("日期不能晚于今天。", "This date lies in the future."), Field: nameof(MadeOn));
        if (RepealedOn < MadeOn) yield return new("repealed-early", new("废止日期不能早于制发日期。", "It was repealed before it was made."), Field: nameof(RepealedOn));
        if (Attribute != DisclosureAttribute.Open && Reason == "")
            yield return new("attribute-reason", new("不主动公开的，应当依法说明理由。", "Say on what ground it is not public."), "《条例》第十三条", nameof(Reason));
        if (before is not null && before.Attribute != Attribute && Reason == before.Reason)
            yield return new("attribute-fixed", new("公开属性在起草时已经确定；经重新评估改变的，请写明评估的结论和日期。", "The attribute was fixed when it was drafted; where a re-evaluation changed it, say when and why."), "《条例》第十八条", nameof(Reason));
        if (Link.Length > 0 && !(Uri.TryCreate(Link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            yield return new("link", new("网址应当以 http:// 或者 https:// 开头。", "An address begins with http:// or https://."), Field: nameof(Link));
        foreach (var (value, field, most) in new[] { (Number, nameof(Number), 100), (Reason, nameof(Reason), 500), (Link, nameof(Link), 500) })
            if (value.Length > most) yield return new("input.long", new Text("内容过长，最多{0}字。", "At most {0} characters.").With(most), Field: field);
    }

    /// <summary>Copies what is typed.</summary>
    public void WriteTo(NormativeDocument document)
    {
        (document.Kind, document.Title, document.Number) = (Kind, Title, Number);
        (document.MadeOn, document.RepealedOn) = (MadeOn!.Value, RepealedOn);
        (document.Attribute, document.Reason, document.Link) = (Attribute, Reason, Link);
    }

    /// <summary>What differs from an earlier form, for the audit.</summary>
    public string ChangesSince(NormativeForm before) => string.Join("；",
        from pair in Particulars().Zip(before.Particulars())
        where pair.First != pair.Second
        select $"{pair.First.Label}：{pair.Second.Value} → {pair.First.Value}");

    private IEnumerable<(string Label, string Value)> Particulars() =>
    [
        ("类别", Kind.Label().Zh), ("名称", Title), ("文号", Number), ("制发", $"{MadeOn:yyyy-MM-dd}"), ("废止", $"{RepealedOn:yyyy-MM-dd}"), ("公开属性", Attribute.Label().Zh), ("理由", Reason), ("网址", Link),
    ];
}
