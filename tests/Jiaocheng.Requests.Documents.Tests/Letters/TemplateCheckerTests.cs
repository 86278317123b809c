using System.IO.Compression;
using System.Text;
using Jiaocheng.Requests.Documents.Letters;
using Jiaocheng.Requests.Documents.Letters.Templates;
using Jiaocheng.Requests.Domain.Letters;

namespace Jiaocheng.Requests.Documents.Tests.Letters;

/// <summary>What a template may be, and that nothing a person can send brings the checker down.</summary>
public class TemplateCheckerTests
{
    private const LetterKind Kind = LetterKind.Withholding;
    private static readonly byte[] Starter = LetterDocx.Starter(Kind, SampleLetters.Office);

    private static IReadOnlyList<TemplateFault> Check(byte[] file) => TemplateChecker.Check(file, Kind, SampleLetters.Office);

    /// <summary>The starter with a part changed.</summary>
    private static byte[] With(Func<string, string> change, string part = "word/document.xml") => Repack(files => files[part] = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(files[part]))));

    private static byte[] Repack(Action<Dictionary<string, byte[]>> change)
    {
        Dictionary<string, byte[]> files = [];
        using (var archive = new ZipArchive(new MemoryStream(Starter), ZipArchiveMode.Read))
            foreach (var entry in archive.Entries)
            {
                using var content = new MemoryStream();
                using (var stream = entry.Open()) stream.CopyTo(content);
                files[entry.FullName] = content.ToArray();
            }
        change(files);
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
                using (var stream = archive.CreateEntry(name).Open()) stream.Write(content);
        return file.ToArray();
    }

    private static byte[] Replace(string old, string with) => With(xml =>
    {
        Assert.Contains(old, xml, StringComparison.Ordinal);
        return xml.Replace(old, with, StringComparison.Ordinal);
    });

    private static TemplateFault Single(byte[] file, string code)
    {
        var fault = Assert.Single(Check(file));
        Assert.Equal(code, fault.Code);
        return fault;
    }

    [Fact]
    public void An_unknown_place_is_refused_with_its_paragraph()
    {
        var fault = Assert.Single(Check(Replace("{{事实}}", "{{事实}}{{实事}}")));
        Assert.Equal("template.unknown", fault.Code);
        // Number, two blanks, title, blank, addressee, application, facts.
        Assert.Equal(8, fault.Paragraph);
        Assert.Contains("{{事实}}{{实事}}", fault.WithPlace.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_of_another_kind_of_letter_is_refused() => Single(Replace("{{事实}}", "{{事实}}{{收费数额}}"), "template.foreign");

    [Fact]
    public void Every_place_must_be_there()
    {
        foreach (var slot in LetterKinds.Of(Kind).Slots.Where(slot => slot is not (Slot.Agency or Slot.Remedy)))
            Assert.Equal("template.missing", Assert.Single(Check(Replace($"{{{{{Slots.Of(slot).Label.Zh}}}}}", "某字"))).Code);
    }

    [Fact]
    public void The_agency_may_stand_in_the_head_by_its_name() => Assert.Empty(Check(Repack(files =>
    {
        foreach (var name in files.Keys.Where(name => name.StartsWith("word/header", StringComparison.Ordinal)).ToList())
            files[name] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files[name]).Replace("{{发文机关}}", SampleLetters.Office, StringComparison.Ordinal));
    })));

    [Fact]
    public void A_template_without_the_remedy_clause_is_refused() => Single(Replace("{{救济途径}}", "特此告知。"), "template.remedy.missing");

    [Theory]
    [InlineData("如有异议，{{救济途径}}")]
    [InlineData("{{救济途径}}过期不候。")]
    public void Nothing_is_added_to_the_remedy_clause(string words) => Assert.Equal("template.remedy.altered", Single(Replace("{{救济途径}}", words), "template.remedy.altered").Code);

    [Fact]
    public void Remedies_in_the_template_s_own_words_are_refused() =>
        Assert.Equal(8, Single(Replace("{{事实}}", "{{事实}}如不服可以申请行政复议。"), "template.remedy.altered").Paragraph);

    [Theory]
    [InlineData("如不服，可以在三十日内向山西省人民政府申请复议，也可以向县法院起诉。")]
    [InlineData("行 政 复 议请找县司法局。")]
    [InlineData("行　政·诉　讼")]
    [InlineData("可以向信访局申诉。")]
    [InlineData("以下救济途径不适用于本件。")]
    [InlineData("复　　核")]
    public void Remedies_are_named_by_their_place_alone_however_they_are_written(string words) =>
        Assert.Contains(Check(Replace("{{事实}}", "{{事实}}" + words)), fault => fault is { Code: "template.remedy.altered", Paragraph: 8 });

    [Theory]
    [InlineData("以上决定无效。")]
    [InlineData("本决定为最终决定。")]
    [InlineData("下列告知不适用于申请人。")]
    public void Words_that_take_back_what_the_letter_says_are_refused(string words) => Single(Replace("{{事实}}", "{{事实}}" + words), "template.denial");

    [Fact]
    public void Remedies_spread_over_paragraphs_are_refused() => Assert.Equal("template.remedy.altered", Assert.Single(Check(With(xml =>
        xml.Replace("<w:sectPr", Paragraph("请找县法院起") + Paragraph("诉") + "<w:sectPr", StringComparison.Ordinal)))).Code);

    [Fact]
    public void Remedies_written_by_numbering_are_refused() => Single(Repack(files =>
    {
        files["word/numbering.xml"] = Encoding.UTF8.GetBytes($"<w:numbering xmlns:w=\"{Main}\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"不得申诉\"/></w:lvl></w:abstractNum></w:numbering>");
        Relate(files, "numbering", "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml");
    }), "template.remedy.altered");

    [Theory]
    [InlineData("不是：{{依据和结论}}")]
    [InlineData("{{依据和结论}}本告知仅供参考。")]
    public void Nothing_is_added_to_law_and_conclusion(string words) => Single(Replace("{{依据和结论}}", words), "template.conclusion.altered");

    [Theory]
    [InlineData("footnote", "本机关另有说明。{{事实}}", "template.outsideText")]
    [InlineData("endnote", "本机关另有说明。{{事实}}", "template.outsideText")]
    [InlineData("footnote", "本机关不接受行政复议。", "template.remedy.altered")]
    [InlineData("endnote", "期限为十日内。", "template.contradiction")]
    [InlineData("footnote", "请于2020年1月1日前来。", "template.contradiction")]
    public void Notes_are_read_like_the_text(string kind, string words, string code) => Assert.Contains(Check(Repack(files =>
    {
        files[$"word/{kind}s.xml"] = Encoding.UTF8.GetBytes($"<w:{kind}s xmlns:w=\"{Main}\"><w:{kind} w:id=\"2\">{Paragraph(words)}</w:{kind}></w:{kind}s>");
        Relate(files, kind + "s", $"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}s+xml");
        if (words.Contains("{{", StringComparison.Ordinal))
            files["word/document.xml"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files["word/document.xml"]).Replace("{{事实}}", "见注。", StringComparison.Ordinal));
    })), fault => fault.Code == code);

    [Theory]
    [InlineData(" DATE ")]
    [InlineData(" QUOTE \"本决定\" ")]
    public void Fields_that_write_their_own_words_are_refused(string field) => Single(With(xml => xml.Replace("<w:sectPr",
        $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">{field}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p><w:sectPr", StringComparison.Ordinal)), "template.fields");

    [Theory]
    [InlineData("二〇二〇年一月一日前来领取。")]
    [InlineData("请在三十日内领取。")]
    [InlineData("２０２０年１月１日")]
    [InlineData("2020-01-01")]
    [InlineData("请交二十元。")]
    public void Days_periods_and_amounts_are_found_in_every_spelling(string words) =>
        Assert.All(Check(Replace("{{事实}}", "{{事实}}" + words)), fault => Assert.Equal("template.contradiction", fault.Code));

    [Theory]
    [InlineData("经办人身份证140100199001011234。")]
    [InlineData("联系人手机１３８ 0000 1234。")]
    public void Numbers_of_persons_do_not_stand_in_a_template(string words)
    {
        var fault = Single(Replace("{{事实}}", "{{事实}}" + words), "template.personal");
        Assert.Contains("**", fault.Says.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_comes_before_the_signature()
    {
        const string mark = "{{救济途径}}";
        var fault = Single(With(xml =>
        {
            var at = xml.IndexOf(mark, StringComparison.Ordinal);
            var (from, to) = (xml.LastIndexOf("<w:p>", at, StringComparison.Ordinal), xml.IndexOf("</w:p>", at, StringComparison.Ordinal) + 6);
            return xml[..from] + xml[to..].Replace("<w:sectPr", xml[from..to] + "<w:sectPr", StringComparison.Ordinal);
        }), "template.order");
        Assert.Contains(mark, fault.Excerpt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>", "template.unreadable")]
    [InlineData("<w:spacing w:line=\"12\" w:lineRule=\"auto\"/>", "template.unreadable")]
    [InlineData("<w:shd w:val=\"clear\" w:fill=\"101010\"/>", "", "<w:color w:val=\"000000\"/>")]
    [InlineData("<w:framePr w:w=\"200\" w:x=\"20000\" w:y=\"20000\"/>", "template.outsideText")]
    [InlineData("<w:ind w:left=\"20000\"/>", "template.outsideText")]
    [InlineData("<w:ind w:left=\"-9000\" w:right=\"9000\"/>", "template.outsideText")]
    public void A_clause_that_its_paragraph_hides_is_refused(string look, string code, string ink = "") => Assert.Contains(Check(With(xml =>
    {
        var at = xml.IndexOf("{{救济途径}}", StringComparison.Ordinal);
        xml = Inked(xml, ink);
        var properties = xml.LastIndexOf("</w:pPr>", at, StringComparison.Ordinal);
        return xml.Insert(properties, look);
    })), fault => fault.Code == (code.Length > 0 ? code : "template.unreadable"));

    [Theory]
    [InlineData("<w:color w:val=\"FEFEFE\"/>", true)]
    [InlineData("<w:color w:val=\"D9D9D9\"/>", true)]
    [InlineData("<w:color w:val=\"FFFF00\"/>", true)]
    [InlineData("<w:color w:val=\"000000\" w:themeColor=\"background1\"/>", true)]
    [InlineData("<w:color w:val=\"000000\"/><w:highlight w:val=\"black\"/>", true)]
    [InlineData("<w:w w:val=\"1\"/>", true)]
    [InlineData("<w:position w:val=\"400\"/>", true)]
    [InlineData("<w:spacing w:val=\"-320\"/>", true)]
    [InlineData("<w:color w:val=\"FF0000\"/>", false)]
    [InlineData("<w:color w:val=\"404040\"/>", false)]
    [InlineData("<w:color w:val=\"auto\"/>", false)]
    public void A_clause_stands_out_from_its_page(string look, bool refused)
    {
        var faults = Check(With(xml => Inked(xml, look)));
        if (refused) Assert.Equal("template.unreadable", Assert.Single(faults).Code);
        else Assert.Empty(faults);
    }

    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static string Paragraph(string words) => $"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>";

    /// <summary>Names a new part where the document and the package list theirs.</summary>
    private static void Relate(Dictionary<string, byte[]> files, string part, string type)
    {
        void Add(string file, string end, string with) => files[file] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files[file]).Replace(end, with + end, StringComparison.Ordinal));
        Add("word/_rels/document.xml.rels", "</Relationships>", $"<Relationship Id=\"rIdNew\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{part}\" Target=\"{part}.xml\"/>");
        Add("[Content_Types].xml", "</Types>", $"<Override PartName=\"/word/{part}.xml\" ContentType=\"{type}\"/>");
    }

    /// <summary>The remedy clause with a look of its own.</summary>
    private static string Inked(string xml, string look)
    {
        var at = xml.LastIndexOf("<w:t", xml.IndexOf("{{救济途径}}", StringComparison.Ordinal), StringComparison.Ordinal);
        return xml[..at].Insert(xml[..at].LastIndexOf("</w:rPr>", StringComparison.Ordinal), look) + xml[at..];
    }

    [Theory]
    [InlineData("请于2026年5月1日前领取。")]
    [InlineData("本机关决定不予公开。")]
    [InlineData("根据该条例第十四条处理。")]
    [InlineData("请缴纳20元。")]
    [InlineData("将在15个工作日内办理。")]
    public void What_only_a_record_may_say_is_refused_in_a_template(string words) => Single(Replace("{{事实}}", "{{事实}}" + words), "template.contradiction");

    [Fact]
    public void Words_that_no_record_contradicts_may_stand_in_a_template() => Assert.Empty(Check(Replace("{{事实}}", "{{事实}}咨询电话：0358-0000000，工作日上午8时至12时。")));

    [Theory]
    [InlineData("<w:vanish/>")]
    [InlineData("<w:strike/>")]
    [InlineData("<w:color w:val=\"FFFFFF\"/>")]
    [InlineData("<w:sz w:val=\"4\"/>")]
    public void A_clause_nobody_can_read_is_refused(string look) => Single(With(xml => Inked(xml, look)), "template.unreadable");

    [Fact]
    public void A_clause_hidden_by_its_style_is_refused() => Assert.Contains(
        Check(With(xml => xml.Replace("<w:name w:val=\"公文正文\"/>", "<w:name w:val=\"公文正文\"/>").Replace("</w:pPr><w:rPr></w:rPr></w:style>", "</w:pPr><w:rPr><w:vanish/></w:rPr></w:style>"), "word/styles.xml")),
        fault => fault.Code == "template.unreadable");

    [Fact]
    public void A_place_split_over_runs_is_found_and_filled()
    {
        const string end = "</w:t></w:r>", start = "<w:r><w:t xml:space=\"preserve\">";
        var split = Replace("{{救济途径}}", $"{{{end}{start}{{救济{end}<w:bookmarkStart w:id=\"7\" w:name=\"b\"/><w:bookmarkEnd w:id=\"7\"/>{start}途径}}{end}{start}}}");
        Assert.Empty(Check(split));
        var words = LetterDocxTests.Words(LetterDocx.Write(SampleLetters.Short, split));
        Assert.Equal(LetterDocxTests.Words(LetterDocx.Write(SampleLetters.Short)), words);
    }

    [Fact]
    public void A_paragraph_is_repeated_for_each_block_and_goes_where_there_is_none()
    {
        var words = LetterDocxTests.Words(LetterDocx.Write(SampleLetters.Of(3, SampleLetters.Office), Starter));
        Assert.Equal(3, words.Count(line => line.StartsWith("该信息载有", StringComparison.Ordinal)));
        Assert.DoesNotContain(words, line => line.Contains("{{", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{{事实", "template.braces")]
    [InlineData("｛｛事实｝｝{{事实}}", "template.braces")]
    public void Braces_without_their_pair_are_refused(string words, string code) => Assert.Contains(Check(Replace("{{事实}}", words)), fault => fault.Code == code);

    [Fact]
    public void A_place_of_the_text_stands_there_once() => Single(Replace("{{事实}}", "{{事实}}{{事实}}"), "template.twice");

    [Fact]
    public void Tracked_changes_are_refused() => Single(With(xml => xml.Replace("<w:sectPr", "<w:p><w:ins w:id=\"1\" w:author=\"某\"><w:r><w:t>加</w:t></w:r></w:ins></w:p><w:sectPr", StringComparison.Ordinal)), "template.changes");

    [Fact]
    public void Macros_objects_and_links_to_elsewhere_are_refused()
    {
        Single(Repack(files => files["word/vbaProject.bin"] = [1, 2, 3]), "template.active");
        Single(Repack(files => files["word/embeddings/oleObject1.bin"] = [1, 2, 3]), "template.active");
        Single(With(xml => xml.Replace("document.main+xml", "document.macroEnabled.main+xml", StringComparison.Ordinal), "[Content_Types].xml"), "template.active");
        Single(With(xml => xml.Replace("</Relationships>", "<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"http://elsewhere.example/t.dotm\" TargetMode=\"External\"/></Relationships>", StringComparison.Ordinal), "word/_rels/document.xml.rels"), "template.outside");
        Single(With(xml => xml.Replace("<w:sectPr", "<w:altChunk/><w:sectPr", StringComparison.Ordinal)), "template.active");
    }

    [Fact]
    public void Entities_bombs_and_depth_are_refused()
    {
        Single(With(xml => "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + xml[xml.IndexOf("<w:document", StringComparison.Ordinal)..].Replace("{{事实}}", "{{事实}}&e;", StringComparison.Ordinal)), "template.broken");
        Single(Repack(files => files["word/media/image1.png"] = new byte[20 << 20]), "template.burst");
        Single(With(xml => xml.Replace("<w:sectPr", string.Concat(Enumerable.Repeat("<w:p>", 50_000)) + string.Concat(Enumerable.Repeat("</w:p>", 50_000)) + "<w:sectPr", StringComparison.Ordinal)), "template.burst");
        Single(Repack(files => { for (var i = 0; i < 400; i++) files[$"word/x{i}.txt"] = []; }), "template.burst");
        var random = new byte[TemplateChecker.MostBytes + 1];
        new Random(1).NextBytes(random);
        Single(random, "template.large");
    }

    [Fact]
    public void Other_files_are_told_what_they_are()
    {
        Single([], "template.empty");
        Single([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "template.old");
        Single("%PDF-1.7"u8.ToArray(), "template.kind");
        Single(Repack(files => files.Remove("word/document.xml")), "template.kind");
    }

    [Fact]
    public void No_bytes_bring_the_checker_down()
    {
        var random = new Random(20261022);
        for (var round = 0; round < 400; round++)
        {
            var noise = new byte[random.Next(1, 4096)];
            random.NextBytes(noise);
            if (round % 2 == 0) "PK\x03\x04"u8.CopyTo(noise.Length > 4 ? noise : new byte[4]);
            Assert.NotEmpty(Check(noise));
            Assert.NotEmpty(Check(Starter[..random.Next(Starter.Length)]));
            var bent = (byte[])Starter.Clone();
            for (var i = 0; i < 1 + round % 8; i++) bent[random.Next(bent.Length)] = (byte)random.Next(256);
            Survives(bent);
        }
    }

    [Fact]
    public void No_change_to_its_parts_brings_the_checker_down()
    {
        var random = new Random(7);
        string[] parts = ["word/document.xml", "word/styles.xml", "word/settings.xml", "[Content_Types].xml", "word/_rels/document.xml.rels", "_rels/.rels"];
        string[] bits = ["<", ">", "</w:p>", "<w:p>", "\"", "w:", "<w:tbl/>", "<w:pStyle w:val=\"LetterBody\"/>", "<w:basedOn w:val=\"LetterBody\"/>", "-1", "99999999999", "\0", "&#1;", "<w:sz w:val=\"x\"/>", "true", "rId1"];
        for (var round = 0; round < 400; round++)
            Survives(With(xml =>
            {
                var (at, length) = (random.Next(xml.Length), random.Next(0, 40));
                return xml[..at] + bits[random.Next(bits.Length)] + xml[Math.Min(xml.Length, at + length)..];
            }, parts[random.Next(parts.Length)]));
    }

    // What passes must also fill and show.
    private static void Survives(byte[] file)
    {
        if (Check(file).Count > 0) return;
        Assert.NotEmpty(PaperView.Of(LetterDocx.Write(SampleLetters.Short, file)).Lines);
    }
}
