using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Web.Features.Intake;

/// <summary>
/// The registration form as it is typed, in the order of the paper form. Kept as a draft while it is typed; its id becomes that of the case, so that
/// saving twice, or once more after a lost connection, registers once.
/// </summary>
public sealed class IntakeForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public Channel? Channel { get; set; }
    public DateOnly? SubmittedOn { get; set; }
    public DateOnly? ReceivedOn { get; set; }
    public string? Waybill { get; set; }
    public string? Proof { get; set; }

    public ApplicantClass Class { get; set; }
    public string? Name { get; set; }
    public string? Workplace { get; set; }
    public IdKind IdKind { get; set; }
    public string? IdNumber { get; set; }
    public string? LegalRepresentative { get; set; }
    public string? ContactPerson { get; set; }
    public string? Phone { get; set; }
    public string? Address { get; set; }
    public string? Postcode { get; set; }
    public string? Email { get; set; }
    public bool NeedsHelp { get; set; }

    public bool HasAgent { get; set; }
    public string? AgentName { get; set; }
    public string? AgentIdNumber { get; set; }
    public string? AgentPhone { get; set; }
    public bool AgentAuthorised { get; set; }

    public string? Content { get; set; }
    public string? Features { get; set; }
    public Form? Form { get; set; }
    public Delivery? Delivery { get; set; }
    public bool AcceptsOther { get; set; }

    /// <summary>公民 or 法人或其他组织: they are asked different things.</summary>
    public bool IsPerson => Class == ApplicantClass.NaturalPerson;

    /// <summary>The documents that this class of applicant can show.</summary>
    public IReadOnlyList<IdKind> IdKinds => IsPerson
        ? [IdKind.ResidentId, IdKind.Passport, IdKind.HongKongMacaoPermit, IdKind.TaiwanPermit, IdKind.CreditCode, IdKind.Other]
        : [IdKind.CreditCode, IdKind.Other];

    /// <summary>How the channel fixes the day of receipt; null while no channel is chosen.</summary>
    public ReceiptBasis? Basis => Channel is { } channel ? Channels.Of(channel).Basis : null;

    /// <summary>Whether the day of receipt is the day of submission itself, so that one date is asked for.</summary>
    public bool OneDay => Basis is ReceiptBasis.Submission or ReceiptBasis.FormFilled;

    /// <summary>Takes a channel; where the usual day is today, offers today.</summary>
    public void Choose(Channel channel, DateOnly today)
    {
        Channel = channel;
        if (OneDay) SubmittedOn ??= today;
        else if (Basis == ReceiptBasis.Signature) ReceivedOn ??= today;
    }

    /// <summary>Takes a class of applicant, and the document that goes with it.</summary>
    public void Choose(ApplicantClass @class)
    {
        Class = @class;
        if (!IdKinds.Contains(IdKind) || string.IsNullOrWhiteSpace(IdNumber)) IdKind = IdKinds[0];
    }

    /// <summary>Whether anything was typed that would be a pity to lose.</summary>
    public bool Begun => Channel is not null
        || new[] { Name, IdNumber, Phone, Address, Email, Content, Features, Workplace, AgentName }.Any(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>What keeps the form from being an application at all; everything else is judged by the law's own checks.</summary>
    public IEnumerable<Refusal> Faults()
    {
        if (Channel is null)
            yield return new("channel.missing", new("请选择申请方式，收到日期由它决定。", "Choose how it came: that decides the day of receipt."), "《条例》第三十一条", nameof(Channel));
        else if (SubmittedOn is null)
            yield return new("date.missing", new Text("请填写{0}。", "{1} is missing.").With(SubmittedLabel(Channel.Value).Zh, SubmittedLabel(Channel.Value).En), "", nameof(SubmittedOn));
    }

    /// <summary>What the first date is called for a channel.</summary>
    public static Text SubmittedLabel(Channel channel) => Channels.Of(channel).Basis switch
    {
        ReceiptBasis.Submission => new("当面提交日期", "Handed in on"),
        ReceiptBasis.FormFilled => new("代为填写日期", "Form filled in on"),
        _ when channel is Domain.Cases.Channel.RegisteredPost or Domain.Cases.Channel.OrdinaryPost => new("寄出日期", "Posted on"),
        _ => new("提交日期", "Sent on"),
    };

    /// <summary>What the form says, in the words of the law; blanks and full-width signs in numbers put right.</summary>
    public Registered ToApplication()
    {
        var submitted = SubmittedOn ?? ReceivedOn ?? default;
        return new()
        {
            Channel = Channel ?? default,
            SubmittedOn = submitted,
            ReceivedOn = OneDay ? submitted : ReceivedOn,
            Proof = Channel == Domain.Cases.Channel.RegisteredPost && Typed.Number(Waybill) is { } waybill
                ? string.Join("；", new[] { "邮件号 " + waybill, Typed.Words(Proof) }.OfType<string>()) : Typed.Words(Proof),
            Applicant = Applicant(),
            Agent = HasAgent
                ? new() { Name = Typed.Words(AgentName) ?? "", IdNumber = Typed.Number(AgentIdNumber), Phone = Typed.Phone(AgentPhone), Authorised = AgentAuthorised }
                : null,
            Content = Typed.Words(Content) ?? "",
            Features = Typed.Words(Features),
            Form = Form,
            Delivery = Delivery,
            AcceptsOther = AcceptsOther,
        };
    }

    private Applicant Applicant() => new()
    {
        Class = Class,
        Name = Typed.Words(Name) ?? "",
        IdKind = Typed.Number(IdNumber) is null ? null : IdKind,
        IdNumber = Typed.Number(IdNumber),
        Phone = Typed.Phone(Phone),
        Address = Typed.Words(Address),
        Postcode = Typed.Number(Postcode),
        Email = Typed.Mail(Email),
        Workplace = IsPerson ? Typed.Words(Workplace) : null,
        LegalRepresentative = IsPerson ? null : Typed.Words(LegalRepresentative),
        ContactPerson = IsPerson ? null : Typed.Words(ContactPerson),
        NeedsHelp = NeedsHelp,
    };
}
