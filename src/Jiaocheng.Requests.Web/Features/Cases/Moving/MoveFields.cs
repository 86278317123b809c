using System.Globalization;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Fees;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Workflow;
using static Jiaocheng.Requests.Web.Features.Cases.Moving.FieldKind;

namespace Jiaocheng.Requests.Web.Features.Cases.Moving;

/// <summary>
/// What each kind of input asks. Dialogs, corrections and the history of a case are made of these rows; a decision has a dialog of its own.
/// </summary>
public static class MoveFields
{
    private static readonly Dictionary<Type, MoveField[]> ByInput = new()
    {
        [typeof(Registered)] =
        [
            Pick<Channel>("Channel", v => v.Label()), new("SubmittedOn", Day), new("ReceivedOn", Day) { Optional = true }, new("Proof", Line) { Optional = true },
            Pick<ApplicantClass>("Applicant.Class", v => v.Label()), new("Applicant.Name", Line),
            Pick<IdKind>("Applicant.IdKind", v => v.Label()) with { Optional = true }, Secret("Applicant.IdNumber"), Secret("Applicant.Phone"),
            Secret("Applicant.Address"), new("Applicant.Postcode", Line) { Optional = true }, Secret("Applicant.Email"),
            new("Applicant.Workplace", Line) { Optional = true, When = IsCitizen }, new("Applicant.LegalRepresentative", Line) { Optional = true, When = a => !IsCitizen(a) },
            new("Applicant.ContactPerson", Line) { Optional = true, When = a => !IsCitizen(a) }, new("Applicant.NeedsHelp", Tick),
            new("Agent.Name", Line) { Optional = true }, Secret("Agent.IdNumber"), Secret("Agent.Phone"), new("Agent.Authorised", Tick) { When = a => a.Form["Agent.Name"].Length > 0 },
            new("Content", Area), new("Features", Line) { Optional = true },
            Pick<Form>("Form", v => v.Label()) with { Optional = true }, Pick<Delivery>("Delivery", v => v.Label()) with { Optional = true }, new("AcceptsOther", Tick), new("SplitFrom", Line) { Optional = true, When = a => a.Form["SplitFrom"].Length > 0 },
        ],
        [typeof(ReceiptConfirmed)] = [new("How", Line)],
        [typeof(ContactLogged)] = [new("How", Line), new("Result", Area)],
        [typeof(Accepted)] = [new("Handler", Colleague) { Optional = true, Start = Me }],
        [typeof(Assigned)] = [new("Handler", Colleague)],
        [typeof(CorrectionAsked)] =
        [
            new("Items", Many) { Options = _ => All<CorrectionItem>(v => v.Label()), Start = f => string.Join(',', Essentials.Missing(f.Case.Application!)) }, new("Guidance", Area),
            new("Until", Day) { Optional = true }, new("SecondReason", Area) { Optional = true, When = a => a.File.Case.HasMove(Move.AskCorrection) },
        ],
        [typeof(CorrectionReceived)] =
        [
            new("Content", Area) { Start = f => f.Case.Application?.Content }, new("Features", Line) { Optional = true, Start = f => f.Case.Application?.Features },
            new("LateReason", Area) { Optional = true, When = a => a.File.Case.State == State.Handling || a.File.Case.Clock(a.File.Where.Rules).CorrectionDue < a.File.Where.Today },
        ],
        [typeof(Lapsed)] = [new("Finding", Area)],
        [typeof(ConsultationAsked)] = [new("Party", Line), Secret("Address"), new("Question", Area) { Start = f => f.Case.Application?.Content }],
        [typeof(OpinionReceived)] =
        [
            new("Of", Choice) { Options = Consulted }, new("Consents", Judge) { Optional = true }, new("Reasons", Area) { Optional = true },
            new("ReasonsHold", Judge) { Optional = true, When = a => a.Form["Consents"] == MoveForm.No },
        ],
        [typeof(OpinionLapsed)] = [new("Of", Choice) { Options = Consulted }, new("Reasoning", Area)],
        [typeof(ReasonsAsked)] = [new("Numbers", Area), new("Until", Day)],
        [typeof(ReasonsReceived)] = [new("Reasons", Area), new("Reasonable", Judge), new("Assessment", Area)],
        [typeof(Extended)] = [new("Days", Number), new("Reason", Area)],
        [typeof(Deferred)] = [new("Until", Day), new("Reason", Area)],
        [typeof(FeeNotified)] =
            [Pick<FeeBasis>("Basis", v => v.Label()), new("Quantity", Number) { Start = f => f.ItemOfMonth > Tariff.FreeItems ? $"{f.ItemOfMonth}" : null }, new("Amount", Money) { Follows = ByTariff }, new("How", Area) { Newer = true }],
        [typeof(FeePaid)] = [new("Amount", Money) { Start = f => f.Case.Newest<FeeNotified>() is { } fee ? Yuan(fee.Amount) : null }, new("Receipt", Line)],
        [typeof(NoticeProved)] = [new("Of", Choice) { Options = Unproved }, .. Proof()],
        [typeof(SearchRecorded)] =
        [
            new("Places", Area), new("Keywords", Line), new("Searcher", Line) { Start = Me }, new("SecondPerson", Line) { Optional = true },
            new("Found", Judge), new("Result", Area), new("Item", Number) { When = a => a.File.Case.ItemsAsked.Count > 0 },
        ],
        [typeof(Proposed)] = [],
        [typeof(Reviewed)] = [new("Opinion", Area) { Optional = true }],
        [typeof(SentBack)] = [new("Reason", Area)],
        [typeof(Signed)] = [new("Opinion", Area) { Optional = true }],
        [typeof(ThirdPartyInformed)] =
        [
            new("Of", Choice) { Options = Objecting }, new("Content", Area), new("Reasons", Area),
            new("PublicInterest", Area) { Optional = true, When = a => a.File.Case.Consultations.Any(c => $"{c.Of}" == a.Form["Of"] && c.Answer is { ReasonsHold: true }) },
        ],
        [typeof(Dispatched)] = [.. Sending()],
        [typeof(ServiceProved)] = [new("Receiver", Line) { Start = f => f.Case.Application?.Applicant.Name }, .. Proof()],
        [typeof(Returned)] = [new("Reason", Area), Scan],
        [typeof(NoticeSent)] = [new("Of", Choice) { Options = Unsent }, .. Sending()],
        [typeof(NoticeReturned)] = [new("Of", Choice) { Options = UnderWay }, new("Reason", Area), Scan],
        [typeof(Done)] = [],
        [typeof(Filed)] = [new("FileNumber", Line), new("RetentionYears", Number) { Start = f => $"{f.Where.Rules.Settings.RetentionYears}" }],
        [typeof(WithdrawalReceived)] = [new("Statement", Area)],
        [typeof(Explained)] = [new("Reason", Area)],
        [typeof(Superseded)] = [],
        [typeof(Noted)] = [new("Text", Area)],
        [typeof(Attached)] = [new("FileName", Line), new("Purpose", Line)],
        [typeof(ContactAmended)] = [Secret("Phone"), Secret("Address"), new("Postcode", Line) { Optional = true }, Secret("Email"), new("Reason", Line)],
        [typeof(Unmasked)] = [new("Reason", Area)],
        [typeof(SplitApart)] = [new("Content", Area), new("Reason", Area), new("Numbers", Lines)],
        [typeof(ItemsListed)] = [new("Items", Lines) { Start = f => string.Join('\n', f.Case.ItemsAsked) }],
        [typeof(QuestionAnswered)] =
        [
            Pick<Question>("Question", v => Questions.Of(v).Label),
            new("Answer", Choice) { Options = a => Enum.TryParse<Question>(a.Form["Question"], out var question) ? Questions.Of(question).Choices.Select(choice => new Option(choice.Code, choice.Label)) : [] },
            new("Evidence", Area), new("Item", Number) { When = a => a.File.Case.ItemsAsked.Count > 0 }, Scan,
        ],
        [typeof(ResultImported)] =
        [
            new("Outcome", Choice) { Options = _ => AllOutcomes.All.DistinctBy(o => o.Code).Select(o => new Option(o.Code, new($"{o.Code} {o.Label.Zh}", $"{o.Code} {o.Label.En}"))) },
            new("DecidedOn", Day) { Optional = true }, new("DispatchedOn", Day) { Optional = true }, new("ServedOn", Day) { Optional = true },
            new("DocumentNumber", Line) { Optional = true }, Pick<DispatchMethod>("Method", v => v.Label()) with { Optional = true },
        ],
        [typeof(AssistanceAsked)] = [new("To", Line), Secret("Address"), new("Matter", Area) { Start = f => f.Case.Application?.Content }, new("Until", Day)],
        [typeof(AssistanceGiven)] = [new("Of", Choice) { Options = Assisting }, new("Result", Area)],
        [typeof(AmendmentAnswered)] =
        [
            new("RequestedOn", Day), new("Record", Area), new("Evidence", Area), new("Findings", Area), Pick<AmendmentResult>("Result", v => v.Label()),
            new("Corrected", Area) { Optional = true, When = a => a.Form["Result"] == nameof(AmendmentResult.Amended) },
            new("Agency", Line) { Optional = true, When = a => a.Form["Result"] is nameof(AmendmentResult.Transferred) or nameof(AmendmentResult.Referred) },
        ],
        [typeof(RemedyRecorded)] =
        [
            new("Continues", Choice) { Optional = true, Options = Begun }, Pick<RemedyPath>("Path", v => v.Label()),
            new("Instance", Choice) { Options = _ => All<Instance>(v => v.Label()), Start = _ => nameof(Instance.First) },
            new("Body", Line), new("Number", Line), new("FiledOn", Day), new("CopyOn", Day) { Optional = true },
            new("Simple", Tick) { When = a => a.Form["Path"] == nameof(RemedyPath.Reconsideration) }, new("AnsweredOn", Day) { Optional = true },
            new("Result", Choice) { Optional = true, Options = Results }, new("DecidedOn", Day) { Optional = true },
            new("EffectiveOn", Day) { Optional = true }, new("Costs", Money) { Optional = true }, new("Lesson", Area) { Optional = true }, new("Note", Area) { Optional = true },
        ],
    };

    /// <summary>The questions of a kind of input, in the order of the form.</summary>
    public static IReadOnlyList<MoveField> Of(Type input) => ByInput[input];

    private static MoveField Scan => new("Scan", Choice) { Optional = true, Places = true, Options = Files, When = HasFiles };

    private static IEnumerable<MoveField> Sending() =>
    [
        Pick<DispatchMethod>("Method", v => v.Label()), new("Tracking", Line) { Optional = true, When = a => Method(a)?.IsPost() is true },
        new("Consent", Line) { Optional = true, When = a => Method(a)?.IsElectronic() is true, Start = ChosenInApplication },
        new("Enclosures", Many) { Optional = true, Places = true, Options = Files, When = HasFiles }, Scan,
        // Never asked: the product says where it went, and the history shows it.
        new("To", Line) { Optional = true, When = _ => false }, Secret("Address") with { When = _ => false },
    ];

    private static IEnumerable<MoveField> Proof() =>
    [
        new("Kind", Choice) { Options = Proofs, Optional = true, When = a => SentAs(a) is not null }, new("Proof", Line),
        new("Witness", Line) { Optional = true, When = a => SentAs(a) is not (null or DispatchMethod.Ems or DispatchMethod.RegisteredMail or DispatchMethod.PublicNotice) && SentAs(a)?.IsElectronic() is false }, Scan,
    ];

    private static MoveField Secret(string name) => new(name, Line) { Optional = true, Personal = true };

    private static MoveField Pick<T>(string name, Func<T, Text> label) where T : struct, Enum => new(name, Choice) { Options = _ => All(label) };

    private static IEnumerable<Option> All<T>(Func<T, Text> label) where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => new Option(value.ToString(), label(value)));

    private static IEnumerable<Option> Consulted(Asked asked) =>
        asked.File.Case.Consultations.Where(c => c.Open || $"{c.Of}" == asked.Form["Of"]).Select(c => Named(c.Of, c.Party, c.SentOn));

    private static IEnumerable<Option> Objecting(Asked asked) =>
        asked.File.Case.Consultations.Where(c => c.Kind == Move.AskThirdParty && c.Answer is { Consents: false }).Select(c => Named(c.Of, c.Party, c.SentOn));

    private static IEnumerable<Option> Assisting(Asked asked) =>
        asked.File.Case.Standing.Where(f => f.Payload is AssistanceAsked && (Guards.OpenAssistance(asked.File.Case).Contains(f) || $"{f.Seq}" == asked.Form["Of"]))
            .Select(f => Named(f.Seq, ((AssistanceAsked)f.Payload).To, f.On));

    private static IEnumerable<Option> Unproved(Asked asked) => Notices(asked, Guards.UnprovedNotices(asked.File.Case));

    private static IEnumerable<Option> Unsent(Asked asked) => Notices(asked, Guards.UnsentNotices(asked.File.Case));

    private static IEnumerable<Option> UnderWay(Asked asked) =>
        Notices(asked, Guards.UnprovedNotices(asked.File.Case).Where(notice => Guards.SentAs(asked.File.Case, notice.Seq) is not null));

    // One that was chosen and has been struck out since is shown, so that it can be taken off.
    private static IEnumerable<Option> Files(Asked asked) =>
        from fact in asked.File.Case.Facts
        where fact.Kind == Move.Attach
        let file = (asked.File.Case.At(fact.Seq) ?? fact).Payload as Attached
        let struck = asked.File.Case.At(fact.Seq) is null
        where !struck || asked.Form["Enclosures"].Split(',').Contains($"{fact.Seq}")
        select new Option($"{fact.Seq}", struck ? new($"{file.FileName}（已划去）", $"{file.FileName} (struck out)") : new($"{file.FileName}（{file.Purpose}）", $"{file.FileName} ({file.Purpose})"));

    private static bool HasFiles(Asked asked) => Files(asked).Any();

    private static IEnumerable<Option> Proofs(Asked asked) =>
        (SentAs(asked)?.ProvedBy() ?? Enum.GetValues<ProofKind>()).Select(kind => new Option(kind.ToString(), kind.Label()));

    /// <summary>How the letter left whose arrival is recorded; null where that is not on record.</summary>
    private static DispatchMethod? SentAs(Asked asked) => (int.TryParse(asked.Form["Of"], out var of)
        ? Guards.SentAs(asked.File.Case, of) : asked.File.Case.NewestFact(Move.Dispatch))?.Payload is Sending { Method: var method } ? method : null;

    private static string? ChosenInApplication(Data.Cases.CaseFile file) =>
        file.Case.Application?.Delivery is Delivery.Email or Delivery.Platform ? "申请时选择了以电子方式获取" : null;

    private static IEnumerable<Option> Notices(Asked asked, IEnumerable<Fact> notices) => notices
        .Concat(asked.File.Case.Standing.Where(f => $"{f.Seq}" == asked.Form["Of"])).DistinctBy(f => f.Seq)
        .Select(f => new Option($"{f.Seq}", new($"{f.On:yyyy-MM-dd} {Moves.Of(f.Kind).Past.Zh} {f.DocumentNumber}", $"{f.On:yyyy-MM-dd} {Moves.Of(f.Kind).Past.En} {f.DocumentNumber}")));

    private static IEnumerable<Option> Begun(Asked asked) => asked.File.Case.Proceedings
        .Select(one => new Option($"{one.Of}", new($"{one.Path.Label().Zh} {one.Entries[0].Number}", $"{one.Path.Label().En} {one.Entries[0].Number}")));

    private static IEnumerable<Option> Results(Asked asked) =>
        (Enum.TryParse<RemedyPath>(asked.Form["Path"], out var path) ? RemedyResults.Of(path) : [])
            .Select(row => new Option(row.Result.ToString(), new($"{row.Label.Zh}（{row.Column.Label().Zh}）", $"{row.Label.En} ({row.Column.Label().En})")));

    private static Option Named(int of, string party, DateOnly sent) => new($"{of}", new($"{party}（{sent:yyyy-MM-dd} 发出）", $"{party} (sent {sent:yyyy-MM-dd})"));

    private static bool IsCitizen(Asked asked) => asked.Form["Applicant.Class"] == nameof(ApplicantClass.NaturalPerson);

    private static DispatchMethod? Method(Asked asked) => Enum.TryParse<DispatchMethod>(asked.Form["Method"], out var method) ? method : null;

    private static string Me(Data.Cases.CaseFile file) => file.Where.Writer.Name;

    private static string? ByTariff(Asked asked) =>
        Enum.TryParse<FeeBasis>(asked.Form["Basis"], out var basis) && int.TryParse(asked.Form["Quantity"], out var quantity) && quantity is > 0 and <= Tariff.Most
            ? Yuan(Tariff.Of(basis, quantity)) : null;

    private static string Yuan(long fen) => (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
