using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Outside;
using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Data.Tests.Reminders;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Jiaocheng.Requests.Data.Tests.Outside;

/// <summary>Letters by mail: after the entry is committed, once, tried again when refused, and not at all when something no longer agrees.</summary>
public class LetterPostTests
{
    public static TheoryData<Engine> AllEngines => Engines.All;

    private static async Task<(Office Office, Guid Id)> SentAsync(Engine engine, SmtpListener server, params string[] files)
    {
        var office = await Office.StartAsync(engine);
        await office.MailAsync(server.Port);
        var id = await office.SignedAsync();
        List<int> enclosures = [];
        foreach (var file in files)
        {
            enclosures.Add(await office.AttachAsync(id, file));
            await office.OpenAsync(id, enclosures[^1], office.Registrar);
        }
        Assert.Empty(await office.StopsAsync(id, PostOffice.ByMail with { Enclosures = enclosures }));
        return (office, id);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_letter_leaves_after_the_entry_with_its_attachments(Engine engine)
    {
        await using var server = new SmtpListener();
        var (office, id) = await SentAsync(engine, server, "批复.pdf");
        await using var open = office;
        Assert.Empty(server.Messages);
        Assert.Equal(MailState.Waiting, await office.StateAsync());

        // At night and on a day off as well: the day it leaves counts.
        office.At("2024-06-08", "23:30");
        Assert.Equal(1, await office.PostLettersAsync());
        var message = Assert.Single(server.Messages);
        var letter = (await office.CaseAsync(id)).NewestFact(Move.Sign)!;
        Assert.Equal("jia@example.com", message.To.Mailboxes.Single().Address);
        Assert.Equal("测试机关JC", message.From.Mailboxes.Single().Name);
        Assert.Contains(letter.DocumentNumber!, message.Subject, StringComparison.Ordinal);
        Assert.Contains("申请人甲", message.TextBody, StringComparison.Ordinal);
        Assert.Equal([$"政府信息不予公开决定书 {letter.DocumentNumber}.txt", "批复.pdf"], message.Attachments.Select(part => part.ContentDisposition?.FileName));
        using var text = new MemoryStream();
        await ((MimePart)message.Attachments.First()).Content!.DecodeToAsync(text);
        Assert.Contains("本机关决定不予公开", System.Text.Encoding.UTF8.GetString(text.ToArray()), StringComparison.Ordinal);
        Assert.Equal(MailState.Sent, await office.StateAsync());
        Assert.Equal(0, await office.PostLettersAsync());
        Assert.Single(server.Messages);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task What_is_not_committed_is_not_sent_and_without_a_server_a_person_sends(Engine engine)
    {
        await using var server = new SmtpListener();
        await using var office = await Office.StartAsync(engine);
        var id = await office.SignedAsync();
        Assert.Empty(await office.StopsAsync(id, PostOffice.ByMail));
        Assert.Empty(await office.MailsAsync());

        await office.MailAsync(server.Port);
        var other = await office.SignedAsync();
        Assert.NotEmpty(await office.StopsAsync(other, PostOffice.ByMail with { Address = "yi@example.com" }));
        Assert.IsType<Answer.Stale>(await office.Test.Get<CaseMover>().MoveAsync(other, 1, Move.Dispatch, office.Test.Time.Today(), PostOffice.ByMail, office.Registrar, default));
        Assert.Empty(await office.MailsAsync());
        Assert.Equal(0, await office.PostLettersAsync());
        Assert.Empty(server.Messages);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Killed_between_commit_and_send_it_leaves_once_when_the_product_starts_again(Engine engine)
    {
        await using var server = new SmtpListener();
        var (office, _) = await SentAsync(engine, server);
        await using var open = office;
        // Several processes start again at once over what the killed one left.
        await AtOnce.RunAsync(Enumerable.Range(0, 4), _ => new LetterPost(office.Test.Get<IDbContextFactory<RequestsDb>>(), office.Test.Get<LiveCases>(),
            office.Test.Get<AttachmentStore>(), office.Test.Get<LetterFiles>(), office.Test.Get<MailSecret>(), office.Test.Time).RunAsync(default));
        Assert.Single(server.Messages);
        Assert.Equal(MailState.Sent, await office.StateAsync());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Killed_while_sending_it_is_not_sent_again_until_a_person_says_so(Engine engine)
    {
        await using var server = new SmtpListener();
        var (office, id) = await SentAsync(engine, server);
        await using var open = office;
        await using (var db = await office.Test.OpenAsync())
            await db.LetterMails.ExecuteUpdateAsync(set => set.SetProperty(m => m.Mail, MailState.Sending).SetProperty(m => m.MailAt, office.Test.Time.Instant()));
        Assert.Equal(0, await office.PostLettersAsync());
        office.Test.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(0, await office.PostLettersAsync());
        Assert.Equal(MailState.Unknown, await office.StateAsync());
        Assert.Empty(server.Messages);

        var mails = office.Test.Get<LetterMails>();
        var seq = (await office.CaseAsync(id)).Last(Move.Dispatch);
        Assert.IsType<Answer.Refused>(await mails.RetryAsync(id, seq, office.Signer, default));
        Assert.IsType<Answer.Missing>(await mails.RetryAsync(id, seq + 1, office.Registrar, default));
        Assert.IsType<Answer.Done>(await mails.RetryAsync(id, seq, office.Registrar, default));
        Assert.IsType<Answer.Stale>(await mails.RetryAsync(id, seq, office.Registrar, default));
        Assert.Equal(1, await office.PostLettersAsync());
        Assert.Single(server.Messages);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task What_the_server_refuses_is_tried_again_ever_later_and_shown(Engine engine)
    {
        await using var server = new SmtpListener { Mood = SmtpMood.Refuses };
        var (office, id) = await SentAsync(engine, server);
        await using var open = office;
        await office.PostLettersAsync();
        foreach (var wait in ReminderPost.Waits)
        {
            Assert.Equal(MailState.Waiting, await office.StateAsync());
            office.Test.Time.Advance(wait);
            await office.PostLettersAsync();
        }
        var look = (await office.Test.Get<LetterMails>().OfAsync(id, office.Registrar, default)).Values.Single();
        Assert.Equal((MailState.Failed, 5, "no such mailbox", true), (look.State, look.Tries, look.Said, look.Again));
        var line = Assert.Single((await office.Test.Get<UnservedQueue>().ReadAsync(office.Registrar, default))!.Lines);
        Assert.True(line.Loud);
        server.Mood = SmtpMood.Takes;
        Assert.IsType<Answer.Done>(await office.Test.Get<LetterMails>().RetryAsync(id, look.Seq, office.Registrar, default));
        Assert.Equal(1, await office.PostLettersAsync());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task What_a_server_may_have_taken_is_never_sent_again_by_itself(Engine engine)
    {
        await using var server = new SmtpListener { Mood = SmtpMood.HangsUp };
        var (office, _) = await SentAsync(engine, server);
        await using var open = office;
        Assert.Equal(0, await office.PostLettersAsync());
        server.Mood = SmtpMood.Takes;
        office.Test.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, await office.PostLettersAsync());
        Assert.Single(server.Messages);
        Assert.Equal(MailState.Unknown, await office.StateAsync());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task What_no_longer_agrees_when_it_is_sent_is_not_sent_and_says_why(Engine engine)
    {
        await using var server = new SmtpListener();
        var (office, id) = await SentAsync(engine, server);
        await using var open = office;
        await office.MoveAsync(id, Move.AmendContact, new ContactAmended { Email = "xin@example.com", Reason = "来信" }, office.Registrar);
        Assert.Equal(0, await office.PostLettersAsync());
        var mail = Assert.Single(await office.MailsAsync());
        Assert.Equal(MailState.Failed, mail.Mail);
        Assert.Contains("地址", mail.MailError!, StringComparison.Ordinal);
        Assert.Empty(server.Messages);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task An_entry_struck_out_before_it_is_sent_sends_nothing(Engine engine)
    {
        await using var server = new SmtpListener();
        var (office, id) = await SentAsync(engine, server);
        await using var open = office;
        await office.MoveAsync(id, Move.Supersede, new Superseded((await office.CaseAsync(id)).Last(Move.Dispatch), "尚未寄出"), await office.Test.WorkerAsync(office.Agency, "更正人"));
        Assert.Equal(0, await office.PostLettersAsync());
        Assert.Equal(MailState.Dropped, await office.StateAsync());
        Assert.Empty(server.Messages);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task A_notice_is_mailed_to_the_applicant_and_the_queue_shows_what_is_unserved(Engine engine)
    {
        await using var server = new SmtpListener();
        await using var office = await Office.StartAsync(engine);
        await office.MailAsync(server.Port);
        var id = await office.HandledAsync();
        await office.MoveAsync(id, Move.AmendContact, new ContactAmended { Email = "jia@example.com", Reason = "来信" }, office.Registrar);
        await office.MoveAsync(id, Move.AskCorrection, new CorrectionAsked { Items = [CorrectionItem.Content], Guidance = "请写明文件名称" }, office.Handler);
        var notice = (await office.CaseAsync(id)).Last(Move.AskCorrection);
        var queue = office.Test.Get<UnservedQueue>();
        Assert.Equal((notice, Move.SendNotice), Lone(await queue.ReadAsync(office.Registrar, default)));

        Assert.IsType<Answer.Done>(await office.SendAsync(id, new NoticeSent(notice, DispatchMethod.Email, null, "来信同意"), move: Move.SendNotice));
        Assert.Equal(1, await office.PostLettersAsync());
        Assert.Contains("补正告知书", Assert.Single(server.Messages).Subject, StringComparison.Ordinal);
        Assert.Equal((notice, Move.ProveNotice), Lone(await queue.ReadAsync(office.Registrar, default)));
        await office.MoveAsync(id, Move.ProveNotice, new NoticeProved(notice, "邮件系统送达日志"), office.Registrar);
        Assert.Empty((await queue.ReadAsync(office.Registrar, default))!.Lines);
    }

    private static (int, Move) Lone(Page<UnservedLine>? page) => Assert.Single(page!.Lines) is var line ? (line.Letter.Letter.Seq, line.Letter.Move) : default;
}
