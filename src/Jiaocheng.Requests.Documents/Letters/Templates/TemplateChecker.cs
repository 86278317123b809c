using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;

namespace Jiaocheng.Requests.Documents.Letters.Templates;

/// <summary>Whether a document may be the template of a kind of letter.</summary>
public static class TemplateChecker
{
    // What decides the case stands alone: words before or behind it could turn it into its opposite.
    private static readonly Slot[] Alone = [Slot.Remedy, Slot.Conclusion, Slot.Items];

    // A field writes what no one has checked, and writes it anew on each opening; these count pages.
    private static readonly string[] Fields = ["PAGE", "NUMPAGES", "SECTIONPAGES", "HYPERLINK"];

    /// <summary>Largest file, in bytes.</summary>
    public const int MostBytes = TemplatePackage.MostBytes;

    /// <summary>Everything that is wrong; nothing when it may be used. Never throws, whatever the bytes are.</summary>
    /// <param name="file">The file as it was sent.</param>
    /// <param name="kind">What it shall be the template of.</param>
    /// <param name="agency">Name of the agency, which may stand in the head in place of {{发文机关}}.</param>
    public static IReadOnlyList<TemplateFault> Check(byte[] file, LetterKind kind, string agency)
    {
        if (TemplatePackage.Refuse(file) is { } refused) return [refused];
        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(file, writable: false), false);
            if (document.MainDocumentPart is not { Document.Body: not null } main) return [TemplatePackage.Broken];
            var faults = Check(main, LetterKinds.Of(kind), agency);
            return faults.Count > 0 ? faults : Against(file, TemplateSample.Of(kind, agency, new(2000, 1, 1)));
        }
        // The reader of documents throws a dozen kinds of exception at bytes that are no document, some of them undocumented.
        catch (Exception broken) when (broken is OpenXmlPackageException or XmlException or IOException or InvalidDataException or FormatException
            or ArgumentException or InvalidOperationException or NotSupportedException or InvalidCastException or NullReferenceException or KeyNotFoundException or IndexOutOfRangeException or OverflowException)
        {
            return [TemplatePackage.Broken];
        }
    }

    private static List<TemplateFault> Check(MainDocumentPart main, LetterRow row, string agency)
    {
        List<TemplateFault> faults = [];
        if (main.WordprocessingCommentsPart is not null)
            faults.Add(new("template.comments", new("文件里有批注，会随文书发出去。请先删除批注。", "The file has comments, which would leave with the letter: delete them.")));
        if (SlotText.Roots(main).Any(IsChanging))
            faults.Add(new("template.fields", new("文件里有会自行改变内容的域、数据绑定或者艺术字。除页码外请改成普通文字。", "The file has fields, bound data or word art that write their own words: only page numbers may.")));
        var looks = new Looks(main);
        HashSet<Slot> found = [];
        var number = 0;
        var paragraphs = SlotText.Paragraphs(main).ToList();
        foreach (var paragraph in paragraphs)
            faults.AddRange(Check(paragraph, ++number, row, agency, looks, found));
        foreach (var slot in row.Slots.Where(slot => !found.Contains(slot)))
            faults.Add(slot == Slot.Remedy
                ? new("template.remedy.missing", new($"缺少救济告知：请另起一段写上{Mark(slot)}。", $"The remedy clause is missing: put {Mark(slot)} in a paragraph of its own."))
                : new("template.missing", new($"缺少{Mark(slot)}（{Slots.Of(slot).Label.Zh}）。", $"{Mark(slot)} ({Slots.Of(slot).Label.En}) is missing.")));
        if (faults.Count == 0) faults.AddRange(Together(main, paragraphs, row));
        return faults;
    }

    /// <summary>What only the whole shows: places in the wrong order, and words spread over several paragraphs or written by numbering.</summary>
    private static IEnumerable<TemplateFault> Together(MainDocumentPart main, List<Paragraph> paragraphs, LetterRow row)
    {
        var signed = paragraphs.FindIndex(paragraph => paragraph.Ancestors<Body>().Any() && Holds(paragraph, Slot.Signature));
        if (signed >= 0)
            foreach (var slot in row.Body)
                if (paragraphs.FindIndex(paragraph => Holds(paragraph, slot)) is var at && at > signed)
                    yield return new("template.order", new($"{Mark(slot)}放在署名后面。正文的内容都要在{Mark(Slot.Signature)}之前。", $"{Mark(slot)} stands behind the signature: all of the text comes before {Mark(Slot.Signature)}."), at + 1, Excerpt(SlotText.Words(paragraphs[at])));
        var numbering = main.NumberingDefinitionsPart?.Numbering?.Descendants<LevelText>().Select(level => level.Val?.Value ?? "") ?? [];
        var words = string.Concat(paragraphs.Select(paragraph => Fixed(SlotText.Words(paragraph))).Concat(numbering));
        if ((FixedWords.Remedy(words) ?? FixedWords.Denial(words)) is { } typed)
            yield return new("template.remedy.altered", new($"模板里自己写了救济内容或者否定决定的话（“{typed}”，分写在几段或者编号里）。", $"The template words remedies or takes back the decision (“{typed}”, over several paragraphs or in its numbering)."));
    }

    private static bool Holds(Paragraph paragraph, Slot slot) => SlotText.Places(SlotText.Words(paragraph)).Any(place => Slots.Find(place.Groups["name"].Value) == slot);

    private static bool IsChanging(OpenXmlElement root) => root.Descendants().Any(element => element is DataBinding
        || element is FieldCode code && !IsPlain(code.Text) || element is SimpleField field && !IsPlain(field.Instruction?.Value ?? "") || element.LocalName == "textpath");

    private static bool IsPlain(string field) => field.Trim() is var code && (code.Length == 0 || Fields.Any(name => code.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (code.Length == name.Length || code[name.Length] == ' ')));

    private static string Fixed(string words) => SlotText.Places(words).Reverse().Aggregate(words, (rest, place) => rest.Remove(place.Index, place.Length));

    /// <summary>What the template's own words say that only the record of a case may: such a letter would be stopped at the door, one by one.</summary>
    private static List<TemplateFault> Against(byte[] file, Letter sample) =>
    [
        .. Contradictions.Of(sample, SlotText.Everything(TemplateFiller.Fill(file, sample))).Select(finding => new TemplateFault("template.contradiction", new(
            $"模板里写了“{finding.Excerpt}”，会与案件记录不一致：{finding.Says.Zh}日期、文号、金额、期限、条款和结论只能由内容项写出。",
            $"The template says “{finding.Excerpt}”, which a record may contradict: {finding.Says.En} Days, numbers, amounts, periods, articles and conclusions come from places alone."))),
    ];

    private static IEnumerable<TemplateFault> Check(Paragraph paragraph, int number, LetterRow row, string agency, Looks looks, HashSet<Slot> found)
    {
        var texts = SlotText.Texts(paragraph);
        var words = string.Concat(texts.Select(text => text.Text));
        TemplateFault At(string code, string zh, string en) => new(code, new(zh, en), number, Excerpt(words));

        if (paragraph.Descendants().Any(element => element is InsertedRun or DeletedRun or MoveFromRun or MoveToRun && element.Ancestors<Paragraph>().FirstOrDefault() == paragraph))
            yield return At("template.changes", "有修订痕迹。请先接受或者拒绝修订。", "There are tracked changes: accept or reject them.");
        if (agency.Length > 0 && words.Contains(agency, StringComparison.Ordinal)) found.Add(Slot.Agency);

        var places = SlotText.Places(words);
        var rest = Fixed(words);
        var legible = new Legibility(looks);
        foreach (var place in places.Reverse())
        {
            var name = place.Groups["name"].Value;
            if (Slots.Find(name) is not { } slot)
            {
                yield return At("template.unknown", $"没有叫{SlotText.Mark(name)}的内容项。", $"There is no place called {SlotText.Mark(name)}.");
                continue;
            }
            if (!row.Slots.Contains(slot))
            {
                yield return At("template.foreign", $"这种文书没有{Mark(slot)}。", $"This kind of letter has no {Mark(slot)}.");
                continue;
            }
            var head = Slots.Of(slot).Head;
            if (!found.Add(slot) && !head)
                yield return At("template.twice", $"{Mark(slot)}出现了两次。", $"{Mark(slot)} stands there twice.");
            if (!head && !legible.IsInText(paragraph))
                yield return At("template.outsideText", $"{Mark(slot)}只能放在正文里，不能放在页眉、页脚、脚注、文本框、图文框、浮动的表格、固定行高的单元格里，也不能缩进到页面以外。",
                    $"{Mark(slot)} belongs into the text: not into a head, a foot, a note, a text box, a frame, a floating table or a row of fixed height, and not off the page.");
            if (Alone.Contains(slot) && words.Trim() != place.Value)
                yield return At($"template.{(slot == Slot.Remedy ? "remedy" : "conclusion")}.altered", $"{Mark(slot)}由系统按法律和决定写明，应当单独成段，前后不能加字。", $"{Mark(slot)} is written by law and decision: it stands alone in its paragraph.");
            if (texts.Where(text => Overlaps(texts, text, place.Index, place.Length)).Select(text => text.Parent).OfType<Run>().Any(legible.IsUnreadable))
                yield return At("template.unreadable", $"{Mark(slot)}设成了看不清的样子（隐藏、删除线、与底色相近、小于 9 磅、行距或者字距压得过小）。",
                    $"{Mark(slot)} could not be read: hidden, struck out, of the colour of its ground, smaller than 9 points, or squeezed.");
        }
        if (rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal) || rest.Contains("｛｛", StringComparison.Ordinal))
            yield return At("template.braces", "有不成对或者全角的括号。内容项写作两个半角左花括号、名称、两个半角右花括号。", "Braces without their pair, or full-width ones.");
        if (FixedWords.Remedy(rest) is { } typed)
            yield return At("template.remedy.altered", $"模板里自己写了救济内容（“{typed}”）。救济告知只能由{Mark(Slot.Remedy)}生成。", $"The template words remedies itself (“{typed}”): only {Mark(Slot.Remedy)} may.");
        if (FixedWords.Denial(rest) is { } denial)
            yield return At("template.denial", $"模板里的话（“{denial}”）否定或者改变了文书的内容。", $"Words of the template (“{denial}”) take back what the letter says.");
        if (FixedWords.Figure(rest) is { } figure)
            yield return At("template.contradiction", $"模板里写了“{figure}”。日期、文号、金额、期限、条款只能由内容项写出。", $"The template says “{figure}”: days, numbers, amounts, periods and articles come from places alone.");
        foreach (var (masked, says) in Lint.PersonalNumbers(FixedWords.Unspaced(rest)))
            yield return At("template.personal", $"模板里写了“{masked}”：{says.Zh}", $"The template says “{masked}”: {says.En}");
    }

    private static bool Overlaps(List<DocumentFormat.OpenXml.Wordprocessing.Text> texts, DocumentFormat.OpenXml.Wordprocessing.Text text, int start, int length)
    {
        var at = texts.TakeWhile(other => other != text).Sum(other => other.Text.Length);
        return at < start + length && at + text.Text.Length > start;
    }

    private static string Mark(Slot slot) => SlotText.Mark(Slots.Of(slot).Label.Zh);

    private static string Excerpt(string words) => words.Length > 24 ? words[..24] + "…" : words;
}
