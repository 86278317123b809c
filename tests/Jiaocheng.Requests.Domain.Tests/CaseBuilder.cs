using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests;

/// <summary>Brings a case into any state by applying moves, never by setting a state.</summary>
public sealed class CaseBuilder
{
    private static readonly HashSet<Can> Everything = [.. Enum.GetValues<Can>()];
    private readonly Rules _rules;
    private int _letters;

    public CaseBuilder(Rules? rules = null) => _rules = rules ?? Rules.Default;

    public Case Case { get; } = Case.New(Guid.Parse("01900000-0000-7000-8000-000000000001"), Guid.Parse("01900000-0000-7000-8000-0000000000aa"));

    public Writer Clerk { get; set; } = new(Guid.Parse("01900000-0000-7000-8000-0000000000c1"), "李登记", Everything);

    /// <summary>Tries a move on its legal day, as if written that day at ten in the morning.</summary>
    public Verdict Try(Move move, string on, Payload payload, string? today = null, Writer? by = null) =>
        Case.Apply(new Attempt(move, DateOnly.Parse(on), payload, $"测试告〔2024〕{_letters + 1}号"),
            new Circumstances(_rules, DateOnly.Parse(today ?? on).ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc), by ?? Clerk));

    /// <summary>Makes a move that must be lawful.</summary>
    public CaseBuilder Do(Move move, string on, Payload payload, string? today = null, Writer? by = null)
    {
        var verdict = Try(move, on, payload, today, by);
        Assert.True(verdict.Fact is not null, string.Join("; ", verdict.Refusals.Select(r => r.Reason.Zh)));
        _letters++;
        return this;
    }

    /// <summary>A paper application received on a day.</summary>
    public static CaseBuilder Received(string on, Rules? rules = null) => new CaseBuilder(rules).Do(Move.Register, on, new Registered
    {
        Channel = Channel.RegisteredPost,
        SubmittedOn = DateOnly.Parse(on).AddDays(-1),
        ReceivedOn = DateOnly.Parse(on),
        Applicant = new Applicant { Class = ApplicantClass.NaturalPerson, Name = "申请人甲" },
        Content = "某村集体土地征收批准文件及补偿标准",
    });

    public CaseBuilder Accepted(string on) => Do(Move.Accept, on, new Accepted());
}
