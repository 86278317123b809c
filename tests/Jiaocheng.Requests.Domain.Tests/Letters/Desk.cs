using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Letters;

/// <summary>An agency that writes letters, and cases that are just about to owe one.</summary>
internal static class Desk
{
    public static Issuer Issuer { get; } = new("测试县自然资源局", "测试县演示路1号", "0358-0000000", "测试县人民政府", "测试县人民法院");

    /// <summary>A day on which every road here still has its reply period.</summary>
    public static DateOnly Day { get; } = new(2024, 3, 28);

    public static Circumstances Where(CaseBuilder road) => road.Where($"{Day:yyyy-MM-dd}");

    public static Letter? Draft(CaseBuilder road, Move move, Payload input) => LetterWriter.Draft(road.Case, new(move, Day, input), Issuer, Where(road));

    /// <summary>The letter of a signature, after the whole main road.</summary>
    public static Letter Signed(CaseBuilder road, Proposed proposed)
    {
        var (day, last) = ($"{Day:yyyy-MM-dd}", 0);
        road.Case.Apply(new(Move.Propose, Day, proposed), Where(road) with { Lenient = true });
        road.Reviewed(day).Signed(day);
        last = road.Case.Version;
        return LetterWriter.Write(road.Case, last, Issuer, road.Rules);
    }

    /// <summary>A road to a place from which the move leads on.</summary>
    public static CaseBuilder RoadBefore(Move move) => move switch
    {
        Move.Register => new CaseBuilder(),
        Move.InformThirdParty => Roads.Objected(),
        Move.AnswerAmendment => Roads.To(State.Served),
        Move.Defer => Roads.ReasonsFound(true),
        _ => CaseBuilder.Received("2024-03-25").Accepted("2024-03-26"),
    };
}
