namespace Jiaocheng.Requests.Domain.Cases;

/// <summary>申请方式: how an application reaches the agency. It decides the date of receipt (Art 31).</summary>
public enum Channel { InPerson, RegisteredPost, OrdinaryPost, Online, Fax, Email, Oral }

/// <summary>How the legal date of receipt is fixed.</summary>
public enum ReceiptBasis
{
    /// <summary>The day it was handed in.</summary>
    Submission,
    /// <summary>The day the agency signed for it.</summary>
    Signature,
    /// <summary>The day on which both sides confirmed receipt.</summary>
    Confirmation,
    /// <summary>The day the disclosure office filled in the form.</summary>
    FormFilled,
}

/// <summary>A row of the receipt rules.</summary>
/// <param name="Channel">申请方式.</param>
/// <param name="Label">Name of the channel.</param>
/// <param name="Basis">What fixes the date.</param>
/// <param name="Article">Art 31 and its item.</param>
/// <param name="Rule">The sentence shown under the date.</param>
/// <param name="ProofHint">Which proof belongs in the file.</param>
public sealed record ChannelRow(Channel Channel, Text Label, ReceiptBasis Basis, string Article, Text Rule, Text ProofHint)
{
    /// <summary>Sent over a wire: received when both sides have confirmed (Art 31(三)).</summary>
    public bool Electronic => Channel is Channel.Online or Channel.Fax or Channel.Email;
}

/// <summary>Receipt rules by channel: law of Art 31 and Art 29 ¶2.</summary>
public static class Channels
{
    /// <summary>All channels, in the order of the enumeration.</summary>
    public static readonly IReadOnlyList<ChannelRow> All =
    [
        new(Channel.InPerson, new("当面", "In person"), ReceiptBasis.Submission, "《条例》第三十一条第一项",
            new("当面提交的，以提交之日为收到申请之日。", "Handed in: received on the day of submission."),
            new("当场出具登记回执", "Give the receipt on the spot")),
        new(Channel.RegisteredPost, new("邮寄", "Registered post"), ReceiptBasis.Signature, "《条例》第三十一条第二项",
            new("邮寄的，以行政机关签收之日为收到申请之日；本机关任何部门（含门卫、收发室）签收均算签收。",
                "Registered post: received on the day the agency signed for it, whoever signed."),
            new("保存邮件号、签收记录和带邮戳的信封", "Keep the waybill, the signature and the stamped envelope")),
        new(Channel.OrdinaryPost, new("平信", "Ordinary letter"), ReceiptBasis.Confirmation, "《条例》第三十一条第二项",
            new("平常信函无需签收，应当于收到当日与申请人确认，以确认之日为收到申请之日。",
                "Ordinary letters need no signature: confirm with the applicant the same day; that day is the day of receipt."),
            new("记录每次联系的时间、号码和结果", "Record each call: time, number, result")),
        new(Channel.Online, new("网络", "Online"), ReceiptBasis.Confirmation, "《条例》第三十一条第三项",
            new("通过互联网渠道提交的，以双方确认之日为收到申请之日；应当及时确认，不得以内部流转为由拖延。",
                "Online: received on the day both sides confirm; confirm at once, internal routing is no excuse."),
            new("保存系统确认记录", "Keep the system's confirmation")),
        new(Channel.Fax, new("传真", "Fax"), ReceiptBasis.Confirmation, "《条例》第三十一条第三项",
            new("通过传真提交的，以双方确认之日为收到申请之日。", "Fax: received on the day both sides confirm."),
            new("保存传真件和确认记录", "Keep the fax and the confirmation")),
        new(Channel.Email, new("电子邮件", "E-mail"), ReceiptBasis.Confirmation, "《条例》第三十一条第三项",
            new("通过电子邮件提交的，以双方确认之日为收到申请之日。", "E-mail: received on the day both sides confirm."),
            new("保存邮件原文和确认回复", "Keep the message and the confirming reply")),
        new(Channel.Oral, new("口头", "Oral"), ReceiptBasis.FormFilled, "《条例》第二十九条第一款",
            new("书面申请确有困难的，可以口头提出，由工作机构代为填写；以代填之日为收到申请之日，由申请人签字。",
                "Oral: the disclosure office fills in the form; received that day, signed by the applicant."),
            new("代填的申请表由申请人签字或者捺印", "The form filled in is signed by the applicant")),
    ];

    /// <summary>The rule of a channel.</summary>
    public static ChannelRow Of(Channel channel) => All[(int)channel];

    /// <summary>Name of a channel.</summary>
    public static Text Label(this Channel channel) => Of(channel).Label;
}
