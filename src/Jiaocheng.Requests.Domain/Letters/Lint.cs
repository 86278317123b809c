using System.Globalization;
using System.Text.RegularExpressions;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Letters;

/// <summary>Something in a typed text that must not, or should not, stand in a letter.</summary>
/// <param name="Code">Stable name.</param>
/// <param name="Stops">It is refused; otherwise it is only shown.</param>
/// <param name="Field">The field it stands in.</param>
/// <param name="Excerpt">The words in question.</param>
/// <param name="Says">What is wrong with them.</param>
/// <param name="Article">The rule; empty where it is a matter of form.</param>
public sealed record Finding(string Code, bool Stops, string Field, string Excerpt, Text Says, string Article = "");

/// <summary>
/// Reads what people type into letters: empty phrases, articles without 款 and 项, places still to be filled, numbers and names of others.
/// </summary>
public static partial class Lint
{
    /// <summary>The texts of an input that go into a letter, with their fields.</summary>
    public static IEnumerable<(string Field, string Text)> Texts(Payload payload) => payload switch
    {
        CorrectionAsked p => [(nameof(p.Guidance), p.Guidance)],
        ReasonsAsked p => [(nameof(p.Numbers), p.Numbers)],
        Extended p => [(nameof(p.Reason), p.Reason)],
        Deferred p => [(nameof(p.Reason), p.Reason)],
        ConsultationAsked p => [(nameof(p.Question), p.Question)],
        FeeNotified p => [(nameof(p.How), p.How ?? "")],
        AssistanceAsked p => [(nameof(p.Matter), p.Matter)],
        AmendmentAnswered p => [(nameof(p.Record), p.Record), (nameof(p.Evidence), p.Evidence), (nameof(p.Findings), p.Findings), (nameof(p.Corrected), p.Corrected ?? ""), (nameof(p.Agency), p.Agency ?? "")],
        ThirdPartyInformed p => [(nameof(p.Content), p.Content), (nameof(p.Reasons), p.Reasons), (nameof(p.PublicInterest), p.PublicInterest ?? "")],
        Proposed { Items.Count: > 0 } p => p.Items.SelectMany((item, i) => Texts(item.Answer).Select(text => ($"{nameof(p.Items)}[{i}].{text.Field}", text.Text))),
        Proposed p =>
        [
            (nameof(p.Facts), p.Facts), (nameof(p.Reasons), p.Reasons), (nameof(p.Given), p.Given ?? ""),
            .. p.Details.Select(detail => (detail.Key, detail.Value)),
            .. p.Withheld.SelectMany((part, i) => ((string, string)[])[($"Withheld[{i}].Where", part.Where), ($"Withheld[{i}].Reason", part.Reason)]),
        ],
        _ => [],
    };

    /// <summary>What is wrong with the texts of an input.</summary>
    /// <param name="payload">The input.</param>
    /// <param name="case">The case: its own applicant may be named in his own letter, and in no other.</param>
    /// <param name="others">Names of other applicants that occur in the texts.</param>
    public static IReadOnlyList<Finding> Of(Payload payload, Case @case, IReadOnlyCollection<string> others) =>
        [.. Texts(payload).Where(text => !string.IsNullOrWhiteSpace(text.Text)).SelectMany(text => Of(text.Field, text.Text, payload, @case.Application, others))];

    /// <summary>Numbers of persons in words that stand in every letter, each masked and with what is wrong with it: nobody's belong there.</summary>
    public static IEnumerable<(string Masked, Text Says)> PersonalNumbers(string text) =>
        from Match number in Digits().Matches(text)
        let says = Personal("", number.Value, null, toOthers: true)
        where says is not null
        select (IdNumbers.Mask(number.Value), says.Value);

    /// <summary>A text with every such number masked.</summary>
    internal static string Masked(string text) =>
        Digits().Replace(text, number => Personal("", number.Value, null, toOthers: true) is null ? number.Value : IdNumbers.Mask(number.Value));

    /// <summary>What of it is refused.</summary>
    internal static IEnumerable<Refusal> Stops(Ask ask) => ask.Where.Replaying || ask.Where.Lenient ? []
        : Of(ask.Input!.Payload, ask.Case, []).Where(finding => finding.Stops)
            .Select(finding => new Refusal(finding.Code, new Text("“{0}”：{1}", "“{0}”: {2}").With(finding.Excerpt, finding.Says.Zh, finding.Says.En), finding.Article, finding.Field));

    private static IEnumerable<Finding> Of(string field, string text, Payload payload, Registered? application, IReadOnlyCollection<string> others)
    {
        foreach (Match blank in Placeholder().Matches(text))
            yield return new("lint.placeholder", true, field, blank.Value, new("还有没有填写的地方。", "A place is still to be filled."));

        if (RemedyOfOnesOwn().Match(text) is { Success: true } remedy)
            yield return new("lint.remedy", true, field, remedy.Value, new("救济途径只能由系统按法律和本机关的设置写出，不能在正文里另写。", "Remedies are written by law and the agency's particulars alone, never by hand."), "《行政复议法》第二十三条第二款");

        foreach (Match list in Citations().Matches(text))
            foreach (Match cited in Cited().Matches(list.Groups["list"].Value))
                if (RegulationArticles.Wrong(NumberOf(cited.Groups["article"]), NumberOf(cited.Groups["paragraph"]), NumberOf(cited.Groups["item"])) is { } says)
                    yield return new("lint.citation", true, field, cited.Value, says, "《条例》第三十六条第三项");

        var toOthers = payload is ConsultationAsked or ThirdPartyInformed or AssistanceAsked;
        foreach (Match number in Digits().Matches(text))
            if (Personal(field, number.Value, application, toOthers) is { } says)
                yield return new("lint.personal", true, field, IdNumbers.Mask(number.Value), says, "《个人信息保护法》第三十四条");

        if (toOthers && application is not null && application.Applicant.Class == ApplicantClass.NaturalPerson && application.Applicant.Name.Length > 1
            && text.Contains(application.Applicant.Name, StringComparison.Ordinal))
            yield return new("lint.applicant", true, field, application.Applicant.Name,
                new("写给第三方、其他机关的文书不写申请人姓名。", "Letters to others do not name the applicant."), "《个人信息保护法》第三十四条");

        foreach (var name in others.Where(name => name != application?.Applicant.Name && name != application?.Agent?.Name && text.Contains(name, StringComparison.Ordinal)))
            yield return new("lint.name", false, field, name, new("与另一件申请的申请人同名，请核对是否写错案件。", "This is the name of another applicant: is it the right case?"));

        if (field.EndsWith(nameof(Proposed.Facts), StringComparison.Ordinal) && EmptyPhrases.SubstanceOf(text) < EmptyPhrases.Substance / 2)
            yield return new("lint.empty", false, field, text.Length > 20 ? text[..20] + "…" : text, new("没有写明查明了什么。", "It does not say what was found."), "《条例》第三十六条");
    }

    /// <summary>What is wrong with a long number in a letter; null where nothing is.</summary>
    private static Text? Personal(string field, string number, Registered? application, bool toOthers)
    {
        var own = application is null ? [] : ((string?[])[application.Applicant.IdNumber, application.Applicant.Phone, application.Agent?.IdNumber, application.Agent?.Phone]).OfType<string>();
        if (!toOthers && own.Contains(number)) return null;
        if (number.Length == 18 && DateOnly.TryParseExact(number[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) && born.Year >= 1900) return new("是身份证号码，不得写入文书。", "An identity number does not belong in a letter.");
        // Contact of an agency is what some details ask for; elsewhere a mobile number is a person's.
        if (number.Length == 11 && number[0] == '1' && number[1] >= '3' && field is not ("competentContact" or "complaintChannel" or "whereToApply" or "whereToGet" or "place" or nameof(FeeNotified.How) or nameof(AmendmentAnswered.Agency)))
            return new("是手机号码，不得写入文书。", "A mobile number does not belong in a letter.");
        return field != nameof(FeeNotified.How) && number.Length is >= 16 and <= 19 && number[0] is '4' or '6' ? new("像是银行账号，不得写入文书。", "This looks like a bank account: it does not belong in a letter.") : null;
    }

    [GeneratedRegex(@"〔待填写〕|(?<![A-Za-z./])[Xx]{2,}(?![A-Za-z])|[×＊]{2,}|\*{3,}|_{2,}|＿{2,}|【\s*】|【(?:请|此处|填写)[^】]*】|\{\{[^}]*\}?\}?|某某|（此处[^）]*）|待补充|待填")]
    private static partial Regex Placeholder();

    // To tell of an earlier reconsideration is no remedy; to say where and until when one may be asked for is.
    [GeneratedRegex("[0-9一二三四五六七八九十]+个?[日月天][内里][^。；]{0,40}(?:复议|诉讼|起诉)|(?:可以|可|应当|应|请|有权)[^。；，]{0,40}(?:申请|提起|提出)(?:行政)?(?:复议|诉讼)|(?:可以|可|有权)[^。；，]{0,30}起诉")]
    private static partial Regex RemedyOfOnesOwn();

    /// <summary>三十六 or 36; 0 where nothing was named.</summary>
    private static int NumberOf(Group group)
    {
        const string Digits = "零一二三四五六七八九";
        if (!group.Success) return 0;
        if (int.TryParse(group.Value, CultureInfo.InvariantCulture, out var number)) return number;
        var (total, digit) = (0, 0);
        foreach (var sign in group.Value)
            if (sign is '十' or '百') (total, digit) = (total + Math.Max(digit, 1) * (sign == '十' ? 10 : 100), 0);
            else digit = Math.Max(0, Digits.IndexOf(sign, StringComparison.Ordinal));
        return total + digit;
    }

    // A list of articles belongs to the instrument named before it, until another is named.
    [GeneratedRegex("(?:《(?:中华人民共和国)?(?:政府信息公开)?条例》|(?<!《[^》]*)(?:本|该|前述|政府信息公开)条例)(?<list>(?:(?:的|之|中)?(?:、|，|和|及|与|或者|以及)?第[0-9零一二三四五六七八九十百]+条(?:第[0-9一二三四五六七八九十]+款)?(?:第?[（(]?[0-9一二三四五六七八九十]+[）)]?项)?)+)")]
    private static partial Regex Citations();

    [GeneratedRegex("第(?<article>[0-9零一二三四五六七八九十百]+)条(?:第(?<paragraph>[0-9一二三四五六七八九十]+)款)?(?:第?[（(]?(?<item>[0-9一二三四五六七八九十]+)[）)]?项)?")]
    private static partial Regex Cited();

    [GeneratedRegex("(?<![0-9])[0-9]{11,19}[Xx]?(?![0-9])")]
    private static partial Regex Digits();
}
