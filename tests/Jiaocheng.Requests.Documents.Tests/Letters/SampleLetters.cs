using Jiaocheng.Requests.Domain.Letters;

namespace Jiaocheng.Requests.Documents.Tests.Letters;

/// <summary>Letters of an invented office.</summary>
internal static class SampleLetters
{
    public const string Office = "测试县自然资源局";

    private const string Remedy = "如不服本决定，应当先自收到本决定书之日起60日内向测试县人民政府申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向测试县人民法院提起行政诉讼。";

    public static Letter Short { get; } = Of(1, Office);

    /// <summary>A letter of a few lines, without a remedy.</summary>
    public static Letter Note { get; } = new(LetterKind.OtherEnd, "政府信息公开申请终止办理告知书", "测资公开答〔2026〕9号", "申请人甲",
        [new(Slot.Application, "您提交的政府信息公开申请（登记编号：测资公开〔2026〕9号），本机关已经登记。"), new(Slot.Facts, "2026年10月20日，本机关收到您撤回该申请的意思表示，现终止办理。")], Office, new(2026, 10, 22));

    public static Letter Long { get; } = Of(30, Office);

    public static Letter Of(int reasons, string office, string addressee = "申请人甲") => new(LetterKind.Withholding, "政府信息不予公开决定书", "测资公开答〔2026〕9号", addressee,
    [
        new(Slot.Application, "本机关于2026年9月18日收到您提交的政府信息公开申请（登记编号：测资公开〔2026〕9号），申请公开“某村2025年集体土地征收的批准文件及补偿标准”。"),
        new(Slot.Facts, "经查，该信息由本机关在履行土地征收管理职能过程中制作。"),
        .. Enumerable.Repeat(new Block(Slot.Reasons, "该信息载有第三方的经营数据和“未公开的”成本构成，第三方在规定期限内书面表示不同意公开并说明了理由，本机关逐项作了核对，认为理由成立。"), reasons),
        new(Slot.Conclusion, "根据《中华人民共和国政府信息公开条例》第十五条、第三十二条，本机关决定不予公开。"),
        new(Slot.Remedy, Remedy),
    ], office, new(2026, 10, 22));
}
