using System.Xml.Linq;
using Jiaocheng.Requests.Documents.Bundles;

namespace Jiaocheng.Requests.Documents.Tests.Bundles;

public class ArchiveMetadataTests
{
    private static readonly ArchiveFile Bare = new()
    {
        Agency = "测试局", Title = "某人关于某事的案卷", CaseNumber = "测〔2024〕1号", Seal = new string('a', 64), MadeAt = new(2024, 6, 3, 2, 0, 0, DateTimeKind.Utc), MadeBy = "产品 1.0",
        Files = [new("01 申请材料/001 申请表.html", "申请表", "", "", new(2024, 5, 31), 12, new string('b', 64))],
    };

    [Fact]
    public void What_the_facts_do_not_say_is_left_empty_and_not_left_out() =>
        Assert.All(
            (string[])["全宗号", "档号", "年度", "保管期限", "起始日期", "截止日期", "文号", "办理结果", "归档日期", "移交日期", "移交单位", "接收单位"],
            name => Assert.Equal("", Written(Bare).Descendants(name).First().Value));

    [Fact]
    public void What_is_known_stands_there()
    {
        var xml = Written(Bare with { FileNumber = "2024-30年-001", RetentionYears = 30, FiledOn = new(2024, 7, 31), Span = (new(2024, 3, 1), new(2024, 7, 31)), Notes = ["第2件缺失"] });

        Assert.Equal(
            ["测试局", "2024-30年-001", "30年", "2024-03-01", "2024-07-31", "无", "电子", "2024-06-03T02:00:00Z", "2024-07-31", "第2件缺失"],
            ((string[])["立档单位", "档号", "保管期限", "起始日期", "截止日期", "密级", "载体类型", "生成时间", "归档日期", "说明"]).Select(name => xml.Descendants(name).First().Value));
        var file = xml.Descendants("文件").Single();
        Assert.Equal(("HTML", new string('b', 64), "12", ""), (file.Element("格式")!.Value, file.Element("哈希")!.Value, file.Element("字节数")!.Value, file.Element("页数")!.Value));
    }

    [Fact]
    public void Text_that_XML_cannot_hold_does_not_break_it() =>
        Assert.Equal("<&>\uFFFD\uFFFD𠮷", Written(Bare with { Title = "<&>\u0001\uD800𠮷" }).Descendants("题名").First().Value);

    private static XDocument Written(ArchiveFile file)
    {
        using var stream = new MemoryStream();
        ArchiveMetadata.Write(stream, file);
        stream.Position = 0;
        return XDocument.Load(stream);
    }
}
