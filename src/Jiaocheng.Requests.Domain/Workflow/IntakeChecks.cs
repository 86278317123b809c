using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Domain.Workflow;

/// <summary>What is wrong with an application as it is registered (Arts 29, 31). A missing item of Art 29 is no refusal: it is asked for by correction notice.</summary>
internal static class IntakeChecks
{
    public static IEnumerable<Refusal> Of(Ask ask, Registered p)
    {
        var today = ask.Where.Today;
        if (p.SubmittedOn > today) yield return Checks.Wrong("date.future", nameof(p.SubmittedOn), "提交日期不能晚于今天。", "Submitted in the future.");
        if (p.ReceivedOn is { } received)
        {
            if (received > today) yield return Checks.Wrong("date.future", nameof(p.ReceivedOn), "收到日期不能晚于今天。", "Received in the future.");
            if (received < p.SubmittedOn)
                yield return Checks.Wrong("date.receivedBeforeSubmitted", nameof(p.ReceivedOn), "收到日期不能早于提交日期。", "Received before it was submitted.", "《条例》第三十一条");
            if (ask.Input!.On != received) yield return Checks.Wrong("date.register", "On", "登记的日期应当是收到日期。", "The entry must bear the date of receipt.");
        }
        else if (Channels.Of(p.Channel).Basis != ReceiptBasis.Confirmation)
            yield return Checks.Wrong("receipt.missing", nameof(p.ReceivedOn), "请填写收到日期。", "The date of receipt is missing.", Channels.Of(p.Channel).Article);
        if (p.SubmittedOn < new DateOnly(2008, 5, 1))
            yield return Checks.Wrong("date.beforeLaw", nameof(p.SubmittedOn), "提交日期早于《条例》施行之日（2008-05-01）。", "Before the Regulation was in force.");

        foreach (var refusal in Checks.Text(p.Applicant.Name, "Name", "申请人姓名或者名称", "Name", 200)) yield return refusal;
        foreach (var refusal in Signs.OfName(ask, p.Applicant.Name, "Name")) yield return refusal;
        foreach (var refusal in Checks.Text(p.Content, nameof(p.Content), "所需政府信息的内容", "What is asked for")) yield return refusal;
        foreach (var (value, field, zh, en, most) in Optional(p))
            if (value?.Length > most)
                yield return new("input.long", new Text("{0}过长，最多{2}字。", "{1} is too long, at most {2} characters.").With(zh, en, most), Field: field);
        if (p.Applicant is { IdKind: { } kind, IdNumber: { Length: > 0 } number } && !IdNumbers.IsPlausible(kind, number.Trim()))
            yield return new("id.check", new Text("{0}号码不正确，请核对（校验位不符或者位数不对）。", "The number of the {1} is wrong: length or check character.")
                .With(kind.Label().Zh, kind.Label().En), Field: "IdNumber");
        foreach (var refusal in ContactChecks.Of(ask, p.Applicant.Phone, p.Applicant.Postcode, p.Applicant.Email)) yield return refusal;
        if (p.Agent is { } agent)
        {
            foreach (var refusal in Checks.Text(agent.Name, "AgentName", "代理人姓名", "Agent's name", 200)) yield return refusal;
            foreach (var refusal in Signs.OfName(ask, agent.Name, "AgentName")) yield return refusal;
            if (agent.IdNumber is { Length: > 0 } id && !IdNumbers.IsResidentId(id.Trim()))
                yield return Checks.Wrong("id.check", "AgentIdNumber", "代理人身份证号码不正确，请核对。", "The agent's identity number is wrong.");
            foreach (var refusal in ContactChecks.Of(ask, agent.Phone, null, null, "Agent")) yield return refusal;
        }
    }

    private static IEnumerable<(string? Value, string Field, string Zh, string En, int Most)> Optional(Registered p) =>
    [
        (p.Proof, nameof(p.Proof), "收到日期的证明", "Proof of receipt", 2000),
        (p.Features, nameof(p.Features), "文号或者特征描述", "Reference or features", 2000),
        (p.Applicant.Workplace, "Workplace", "工作单位", "Workplace", 200),
        (p.Applicant.LegalRepresentative, "LegalRepresentative", "法定代表人", "Legal representative", 200),
        (p.Applicant.ContactPerson, "ContactPerson", "联系人", "Contact person", 200),
        (p.Applicant.Phone, "Phone", "联系电话", "Telephone", 100),
        (p.Applicant.Address, "Address", "通信地址", "Address", 500),
        (p.Applicant.Postcode, "Postcode", "邮政编码", "Postcode", 20),
        (p.Applicant.Email, "Email", "电子邮箱", "E-mail", 200),
        (p.Agent?.Phone, "AgentPhone", "代理人电话", "Agent's telephone", 100),
    ];
}
