using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Features.Decisions;
using Jiaocheng.Requests.Web.Features.Letters;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Tests.Features;

/// <summary>Brings cases of a test database to where decisions are made, by moves of people who may make them.</summary>
internal static class CaseMaker
{
    public const string Reasons = "附表列有农户的银行账号和身份证号码，公开后其财产可能被冒领，遮盖后其余内容不受影响";

    public static DateOnly Today { get; } = new(2024, 6, 3);

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    public static DecisionDesk Decisions(this TestDatabase test) =>
        new(test.Get<CaseMover>(), test.Get<CaseQueries>(), test.Get<WorkQueue>(), test.Time);

    public static LetterDesk Letters(this TestDatabase test) => new(test.Contexts(), test.Get<CaseQueries>());

    /// <summary>An application received three days ago, being handled.</summary>
    public static async Task<Guid> HandledAsync(this TestDatabase test, Guid worker, string content = "某村征地补偿方案", string applicant = "申请人甲")
    {
        var application = new Registered
        {
            Channel = Channel.InPerson,
            SubmittedOn = new(2024, 5, 31),
            ReceivedOn = new(2024, 5, 31),
            Applicant = new Applicant { Class = ApplicantClass.NaturalPerson, Name = applicant },
            Content = content,
        };
        var id = Assert.IsType<Answer.Done>(await test.Get<CaseMover>().RegisterAsync(Guid.CreateVersion7(), application, worker, Ct)).Id!.Value;
        await test.MoveAsync(id, worker, Move.Accept, new Accepted());
        return id;
    }

    /// <summary>A disclosure proposed and waiting for its first review.</summary>
    public static async Task<Guid> ProposedAsync(this TestDatabase test, Guid worker, string content = "某村征地补偿方案")
    {
        var id = await test.HandledAsync(worker, content);
        await test.MoveAsync(id, worker, Move.Propose, new Proposed { Outcome = "A", Facts = "本机关档案室存有该方案一份", Given = "复印件1份，纸质" });
        return id;
    }

    private const string Reviewer = "赵审核";

    /// <summary>A disclosure that only wants a signature.</summary>
    public static async Task<Guid> ReviewedAsync(this TestDatabase test, Guid worker, string content = "某村征地补偿方案")
    {
        var id = await test.ProposedAsync(worker, content);
        var reviewer = await test.ReviewerAsync(worker);
        await test.MoveAsync(id, reviewer, Move.PassLaw, new Reviewed());
        await test.MoveAsync(id, reviewer, Move.PassSecrecy, new Reviewed());
        return id;
    }

    /// <summary>Somebody else of the worker's agency, who reviews what the worker proposed.</summary>
    public static async Task<Guid> ReviewerAsync(this TestDatabase test, Guid worker)
    {
        await using var db = await test.OpenAsync();
        var agency = await db.Agencies.SingleAsync(a => db.Users.Any(user => user.Id == worker && user.AgencyId == a.Id), Ct);
        return await db.Users.Where(user => user.AgencyId == agency.Id && user.DisplayName == Reviewer).Select(user => (Guid?)user.Id).FirstOrDefaultAsync(Ct) ?? await test.WorkerAsync(agency, Reviewer);
    }

    /// <summary>The case as a person sees it.</summary>
    public static async Task<CaseFile> FileAsync(this TestDatabase test, Guid id, Guid account) => (await test.Get<CaseQueries>().FindAsync(id, account, Ct))!;

    /// <summary>A move that must be lawful.</summary>
    public static async Task MoveAsync(this TestDatabase test, Guid id, Guid account, Move move, Payload payload)
    {
        var file = await test.FileAsync(id, account);
        var answer = await test.Get<CaseMover>().MoveAsync(id, file.Case.Version, move, Today, payload, account, Ct);
        Assert.True(answer is Answer.Done, $"{move}: {(answer as Answer.Refused)?.Reasons[0].Reason.Zh ?? $"{answer}"}");
    }

    /// <summary>A root with two branches and a worker in each.</summary>
    public static async Task<(Agency Root, Guid Office, Guid Branch, Guid Other)> CountyAsync(this TestDatabase test)
    {
        var root = await test.AgencyAsync("JC");
        var branch = await test.AgencyAsync("JC-A", root);
        var other = await test.AgencyAsync("JC-B", root);
        return (root, await test.WorkerAsync(root, "钱负责"), await test.WorkerAsync(branch, "王承办"), await test.WorkerAsync(other, "何承办"));
    }
}
