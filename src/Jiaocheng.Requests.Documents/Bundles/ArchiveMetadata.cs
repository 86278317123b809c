using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Jiaocheng.Requests.Documents.Bundles;

/// <summary>A file of a bundle as the archive registers it.</summary>
/// <param name="Path">Place in the bundle.</param>
/// <param name="Title">题名.</param>
/// <param name="Number">文号.</param>
/// <param name="Author">责任者.</param>
/// <param name="On">日期.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">SHA-256 in lower-case hex.</param>
public sealed record ArchivedFile(string Path, string Title, string Number, string Author, DateOnly? On, long Length, string Sha256);

/// <summary>What an archive must know of a bundle (《电子档案管理办法》). Null and empty mean that the facts do not say: the archive fills it in.</summary>
public sealed record ArchiveFile
{
    /// <summary>立档单位.</summary>
    public required string Agency { get; init; }
    /// <summary>题名.</summary>
    public required string Title { get; init; }
    /// <summary>登记编号.</summary>
    public required string CaseNumber { get; init; }
    /// <summary>档号 as the office gave it on filing.</summary>
    public string? FileNumber { get; init; }
    /// <summary>保管期限, years.</summary>
    public int? RetentionYears { get; init; }
    /// <summary>归档日期.</summary>
    public DateOnly? FiledOn { get; init; }
    /// <summary>Year of registration.</summary>
    public int? Year { get; init; }
    /// <summary>First and last date of the papers.</summary>
    public (DateOnly From, DateOnly To)? Span { get; init; }
    /// <summary>文号 of the reply.</summary>
    public string? ReplyNumber { get; init; }
    /// <summary>办理结果, as Section 3 counts it.</summary>
    public string? Outcome { get; init; }
    /// <summary>Seal of the newest entry of the history.</summary>
    public required string Seal { get; init; }
    /// <summary>When the bundle was made (UTC).</summary>
    public required DateTime MadeAt { get; init; }
    /// <summary>The product and its version.</summary>
    public required string MadeBy { get; init; }
    /// <summary>The files.</summary>
    public required IReadOnlyList<ArchivedFile> Files { get; init; }
    /// <summary>附注: files that are missing.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>Writes the metadata of a bundle as XML, one element a field, all of them always there.</summary>
public static class ArchiveMetadata
{
    /// <summary>Writes it; the stream stays open.</summary>
    public static void Write(Stream to, ArchiveFile file)
    {
        using var xml = XmlWriter.Create(to, new XmlWriterSettings { Indent = true, CloseOutput = false });
        Document(file).Save(xml);
    }

    private static XDocument Document(ArchiveFile file) => new(new XElement("电子档案元数据",
        new XAttribute("版本", "1"),
        new XElement("来源", Field("全宗号", null), Field("立档单位", file.Agency)),
        new XElement("档号信息", Field("档号", file.FileNumber), Field("年度", file.Year), Field("分类", "政府信息公开申请"), Field("登记编号", file.CaseNumber),
            Field("保管期限", file.RetentionYears is { } years ? $"{years}年" : null)),
        new XElement("内容描述", Field("题名", file.Title), Field("责任者", file.Agency), Field("起始日期", Day(file.Span?.From)), Field("截止日期", Day(file.Span?.To)),
            Field("文号", file.ReplyNumber), Field("办理结果", file.Outcome), Field("密级", "无")),
        new XElement("形式特征", Field("件数", file.Files.Count), Field("页数", null), Field("载体类型", "电子"), Field("语种", "汉语")),
        new XElement("电子属性", Field("生成系统", file.MadeBy), Field("生成时间", file.MadeAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            Field("摘要算法", "SHA-256"), Field("办理经过封印", file.Seal)),
        new XElement("归档和移交", Field("归档日期", Day(file.FiledOn)), Field("移交日期", null), Field("移交单位", null), Field("接收单位", null)),
        new XElement("文件清单", file.Files.Select((one, place) => new XElement("文件", new XAttribute("序号", place + 1),
            Field("题名", one.Title), Field("文号", one.Number), Field("责任者", one.Author), Field("日期", Day(one.On)), Field("页数", null),
            Field("文件名", one.Path), Field("格式", System.IO.Path.GetExtension(one.Path).TrimStart('.').ToUpperInvariant()),
            Field("字节数", one.Length), Field("哈希", one.Sha256)))),
        new XElement("附注", file.Notes.Select(note => Field("说明", note)))));

    private static XElement Field(string name, object? value) =>
        new(name, XmlText.Clean(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
