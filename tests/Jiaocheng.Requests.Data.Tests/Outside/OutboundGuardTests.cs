using Jiaocheng.Requests.Data.Audit;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Exchange;
using Jiaocheng.Requests.Data.Tests.Reminders;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests.Outside;

/// <summary>Calls that no dialog sends: one thing that does not agree, and nothing leaves and nothing is written.</summary>
public class OutboundGuardTests
{
    public static TheoryData<Engine> AllEngines => Engines.All;

    [Theory, MemberData(nameof(AllEngines))]
    public async Task What_leaves_is_recorded_with_addressee_address_and_text(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        var id = await office.SignedAsync();
        Assert.Empty(await office.StopsAsync(id, PostOffice.ByPost));
        var @case = await office.CaseAsync(id);
        var sent = Assert.IsType<Dispatched>(@case.NewestFact(Move.Dispatch)!.Payload);
        Assert.Equal(("申请人甲", "测试县测试路3号"), (sent.To, sent.Address));
        Assert.Equal(@case.Newest<Signed>()!.Letter, sent.Letter);
        Assert.Equal(64, sent.Letter!.Length);
        await using var db = await office.Test.OpenAsync();
        Assert.DoesNotContain("测试路3号", (await db.Facts.SingleAsync(f => f.Kind == Move.Dispatch)).Payload, StringComparison.Ordinal);
        Assert.Empty((await office.Test.Get<Verifier>().RunAsync(null, default)).Differences);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task An_attachment_of_another_case_another_address_and_a_changed_letter_are_stopped(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        var (id, other) = (await office.SignedAsync(), await office.SignedAsync());
        var file = await office.AttachAsync(id);
        await office.MoveAsync(other, Move.Note, new Noted("一"), office.Registrar);
        var foreign = await office.AttachAsync(other, "别人的.pdf");
        await office.OpenAsync(other, foreign, office.Registrar);
        var before = await office.Test.WrittenAsync();

        Assert.NotEqual(file, foreign);
        Assert.Equal(["attachment.foreign"], await office.StopsAsync(id, PostOffice.ByPost with { Enclosures = [foreign] }));
        Assert.Equal(["outbound.address"], await office.StopsAsync(id, PostOffice.ByPost with { Address = "别处路1号" }));
        Assert.Equal(["outbound.addressee"], await office.StopsAsync(id, PostOffice.ByPost with { To = "申请人乙" }));
        Assert.Equal(["outbound.letter"], await office.StopsAsync(id, PostOffice.ByPost with { Letter = new string('0', 64) }));
        Assert.Equal(["outbound.unopened"], await office.StopsAsync(id, PostOffice.ByPost with { Enclosures = [file] }));
        // Somebody else's look is not one's own.
        await office.OpenAsync(id, file, office.Handler);
        Assert.Equal(["outbound.unopened"], await office.StopsAsync(id, PostOffice.ByPost with { Enclosures = [file] }));
        Assert.Equal(before, await office.Test.WrittenAsync());

        await office.OpenAsync(id, file, office.Registrar);
        Assert.Empty(await office.StopsAsync(id, PostOffice.ByPost with { Enclosures = [file] }));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_wrong_attachment_is_struck_out_and_then_cannot_leave(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        var id = await office.SignedAsync();
        var file = await office.AttachAsync(id);
        await office.OpenAsync(id, file, office.Registrar);
        await office.MoveAsync(id, Move.Supersede, new Superseded(file, "是另一件的附件"), await office.Test.WorkerAsync(office.Agency, "更正人"));
        Assert.Equal(["attachment.struck"], await office.StopsAsync(id, PostOffice.ByPost with { Enclosures = [file] }));
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_letter_that_is_no_longer_the_one_signed_waits_for_a_new_signature(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        var id = await office.SignedAsync();
        await using (var db = await office.Test.OpenAsync())
            await db.Agencies.ExecuteUpdateAsync(set => set.SetProperty(agency => agency.Court, "另一县人民法院"));
        Assert.Equal(["outbound.letter"], await office.StopsAsync(id, PostOffice.ByPost));

        var signed = (await office.CaseAsync(id)).Last(Move.Sign);
        var worker = await office.Test.WorkerAsync(office.Agency, "孙签发二");
        // What a page sends as the hash is not taken.
        await office.MoveAsync(id, Move.Supersede, new Superseded(signed, "复议、诉讼机关已更正，重新签发", null, new Signed { Letter = "伪造" }), worker);
        Assert.Empty(await office.StopsAsync(id, PostOffice.ByPost));
        // What is kept as having left is what was signed anew.
        await using (var db = await office.Test.OpenAsync())
            Assert.Contains("另一县人民法院", (await db.Letters.SingleAsync(letter => letter.CaseId == id && letter.Seq == signed)).Sent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_notice_leaves_only_as_the_corrected_record_has_it(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        var application = Inputs.Application("2024-06-03");
        var id = Assert.IsType<Answer.Done>(await office.Test.Get<CaseMover>().RegisterAsync(Guid.CreateVersion7(), application with
        {
            Applicant = application.Applicant with { Address = "测试县测试路3号" },
        }, office.Registrar, default)).Id!.Value;
        var asked = Inputs.For(Move.AskCorrection, await office.CaseAsync(id), new(2024, 6, 3));
        await office.MoveAsync(id, Move.AskCorrection, asked, office.Handler);
        var notice = (await office.CaseAsync(id)).Last(Move.AskCorrection);
        var worker = await office.Test.WorkerAsync(office.Agency, "更正人");
        var registered = (Registered)(await office.CaseAsync(id)).At(1)!.Payload;
        await office.MoveAsync(id, Move.Supersede, new Superseded(1, "登记时抄错", null, registered with { Content = "另一村2023年征地补偿标准" }), worker);
        async Task<IEnumerable<string>> StopsAsync() =>
            await office.SendAsync(id, new NoticeSent(notice, DispatchMethod.Ems, "1234567890123"), move: Move.SendNotice) is Answer.Refused refused ? refused.Reasons.Select(reason => reason.Code) : [];

        Assert.Equal(["outbound.contradiction"], await StopsAsync());
        await office.MoveAsync(id, Move.Supersede, new Superseded(notice, "按更正后的申请重新发文", null, asked), worker);
        Assert.Empty(await StopsAsync());

        // It has left: what is corrected now does not reach it any more.
        await office.MoveAsync(id, Move.Supersede, new Superseded(notice, "笔误", null, (CorrectionAsked)asked with { Guidance = "请写明文件的名称和年份" }), worker);
        await using var db = await office.Test.OpenAsync();
        var sent = (await db.Letters.SingleAsync(letter => letter.CaseId == id && letter.Seq == notice)).Sent!;
        Assert.Contains("另一村", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("请写明文件的名称和年份", sent, StringComparison.Ordinal);
    }

    // The head may correct but not sign, the signer the other way round: together they sign anew, under a new number.
    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_signature_struck_out_by_the_head_is_given_anew_by_the_signer(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        var id = await office.SignedAsync();
        var first = (await office.CaseAsync(id)).NewestFact(Move.Sign)!;
        await using (var db = await office.Test.OpenAsync())
            await db.Agencies.ExecuteUpdateAsync(set => set.SetProperty(agency => agency.Court, "另一县人民法院"));
        await office.MoveAsync(id, Move.Supersede, new Superseded(first.Seq, "起诉法院已变更"), office.Head);
        Assert.Equal(State.AwaitingSignature, (await office.CaseAsync(id)).State);
        await office.MoveAsync(id, Move.Sign, new Signed(), office.Signer);
        Assert.Empty(await office.StopsAsync(id, PostOffice.ByPost));
        Assert.NotEqual(first.DocumentNumber, (await office.CaseAsync(id)).NewestFact(Move.Sign)!.DocumentNumber);
        Assert.Empty((await office.Test.Get<Verifier>().RunAsync(null, default)).Differences);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Corrections_are_looked_into_like_any_other_input(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        var (id, other) = (await office.SignedAsync(), await office.SignedAsync());
        var worker = await office.Test.WorkerAsync(office.Agency, "更正人");
        var (file, foreign) = (await office.AttachAsync(id), await office.AttachAsync(other, "别人的.pdf"));
        Assert.Empty(await office.StopsAsync(id, PostOffice.ByPost));
        var @case = await office.CaseAsync(id);
        var (sent, kept) = (@case.NewestFact(Move.Dispatch)!, (Attached)@case.At(file)!.Payload);
        var secret = ((Attached)(await office.CaseAsync(other)).At(foreign)!.Payload).Sha256;
        var stranger = await office.Test.WorkerAsync(await office.Test.AgencyAsync("JC-A", office.Agency), "外人");
        (Superseded Forged, string Code)[] forged =
        [
            (new(sent.Seq, "改地址", null, (Dispatched)sent.Payload with { Address = "别处路1号" }), "outbound.address"),
            (new(sent.Seq, "加附件", null, (Dispatched)sent.Payload with { Enclosures = [file] }), "outbound.unopened"),
            (new(file, "换文件", null, kept with { Sha256 = secret }), "attachment.other"),
            (new(@case.Last(Move.Accept), "换承办人", null, new Accepted(stranger, "外人")), "handler.unknown"),
        ];
        var before = await office.Test.WrittenAsync();
        foreach (var (change, code) in forged)
        {
            var answer = await office.Test.Get<CaseMover>().MoveAsync(id, @case.Version, Move.Supersede, office.Test.Time.Today(), change, worker, default);
            Assert.Equal(code, Assert.IsType<Answer.Refused>(answer).Reasons[0].Code);
        }
        Assert.Equal(before, await office.Test.WrittenAsync());
        await office.MoveAsync(id, Move.AmendContact, new ContactAmended { Address = "测试县新址5号", Reason = "来信" }, office.Registrar);
        await office.MoveAsync(id, Move.Supersede, new Superseded(sent.Seq, "邮件号录错", null, (Dispatched)sent.Payload with { Tracking = "1234567890124" }), worker);
        await office.MoveAsync(id, Move.Supersede, new Superseded(file, "用途写错", null, kept with { Purpose = "证明材料" }), worker);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Opening_an_attachment_is_recorded_and_cannot_be_undone(Engine engine)
    {
        await using var office = await Office.StartAsync(engine);
        var id = await office.SignedAsync();
        await office.OpenAsync(id, await office.AttachAsync(id), office.Registrar);
        await using var db = await office.Test.OpenAsync();
        var entry = await db.Audit.SingleAsync(row => row.Kind == AuditKind.AttachmentOpened);
        Assert.Equal(office.Registrar, entry.ActorId);
        Assert.Contains("批复.pdf", entry.Detail, StringComparison.Ordinal);
        foreach (var sql in (string[])["UPDATE \"AttachmentOpenings\" SET \"Seq\" = 1", "DELETE FROM \"AttachmentOpenings\""])
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(sql));
    }
}
