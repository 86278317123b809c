using System.Text;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Outside;
using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Data.Tests.Reminders;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests.Outside;

/// <summary>Signed decisions of an office, with an applicant who can be reached and files that can be opened.</summary>
internal static class PostOffice
{
    public static readonly Dispatched ByMail = new(DispatchMethod.Email, null, "申请表勾选电子邮件");

    public static readonly Dispatched ByPost = new(DispatchMethod.Ems, "1234567890123");

    /// <summary>A decision that is signed and has to leave. The registrar sends.</summary>
    public static async Task<Guid> SignedAsync(this Office office)
    {
        var application = Inputs.Application("2024-06-03");
        var id = Assert.IsType<Answer.Done>(await office.Test.Get<CaseMover>().RegisterAsync(Guid.CreateVersion7(), application with
        {
            Applicant = application.Applicant with { Address = "测试县测试路3号", Email = "jia@example.com", Phone = "13800000000" },
        }, office.Registrar, default)).Id!.Value;
        await office.MoveAsync(id, Move.Accept, new Accepted(office.Handler, "王承办"), office.Handler);
        await office.MoveAsync(id, Move.Propose, Decisions.Of("C5"), office.Handler);
        var worker = await office.Test.WorkerAsync(office.Agency, "赵审核");
        await office.MoveAsync(id, Move.PassLaw, new Reviewed(), worker);
        await office.MoveAsync(id, Move.PassSecrecy, new Reviewed(), worker);
        await office.MoveAsync(id, Move.Sign, new Signed(), office.Signer);
        return id;
    }

    /// <summary>Attaches a file; the place of its entry.</summary>
    public static async Task<int> AttachAsync(this Office office, Guid id, string name = "批复.pdf")
    {
        var (kept, refused) = await office.Test.Get<AttachmentStore>().KeepAsync(name, new MemoryStream(Encoding.UTF8.GetBytes($"%PDF-1.7 {name} {id}")), "提供的信息", default);
        Assert.Null(refused);
        await office.MoveAsync(id, Move.Attach, kept!, office.Registrar);
        return (await office.CaseAsync(id)).Last(Move.Attach);
    }

    public static async Task OpenAsync(this Office office, Guid id, int seq, Guid by)
    {
        var @case = await office.CaseAsync(id);
        Assert.True(await office.Test.Get<Openings>().RecordAsync(@case, seq, (Attached)@case.At(seq)!.Payload, by, default));
    }

    public static async Task<Case> CaseAsync(this Office office, Guid id) =>
        (await office.Test.Get<CaseQueries>().FindAsync(id, office.Registrar, default))!.Case;

    /// <summary>Tries to let it leave today.</summary>
    public static async Task<Answer> SendAsync(this Office office, Guid id, Sending sending, Guid? by = null, Move move = Move.Dispatch) =>
        await office.Test.Get<CaseMover>().MoveAsync(id, (await office.CaseAsync(id)).Version, move, office.Test.Time.Today(), sending, by ?? office.Registrar, default);

    /// <summary>The codes for which it did not leave; empty when it did.</summary>
    public static async Task<IEnumerable<string>> StopsAsync(this Office office, Guid id, Sending sending, Guid? by = null) =>
        await office.SendAsync(id, sending, by) is Answer.Refused refused ? refused.Reasons.Select(reason => reason.Code) : [];

    public static async Task<List<LetterMail>> MailsAsync(this Office office)
    {
        await using var db = await office.Test.OpenAsync();
        return await db.LetterMails.AsNoTracking().OrderBy(mail => mail.At).ThenBy(mail => mail.Id).ToListAsync();
    }

    public static async Task<MailState> StateAsync(this Office office) => Assert.Single(await office.MailsAsync()).Mail;

    public static Task<int> PostLettersAsync(this Office office) => office.Test.Get<LetterPost>().RunAsync(default);
}
