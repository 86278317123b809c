using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Outcomes;

namespace Jiaocheng.Requests.Domain.Workflow;

/// <summary>What is wrong with an entry in the register of reconsiderations and lawsuits.</summary>
public static class RemedyChecks
{
    internal static IEnumerable<Refusal> Of(Ask ask, RemedyRecorded p) =>
        [.. Checks.Text(p.Body, nameof(p.Body), "复议机关或者法院", "Body or court", 200), .. Checks.Text(p.Number, nameof(p.Number), "案号", "Case number", 100), .. Place(ask, p), .. Days(ask, p), .. Result(p)];

    /// <summary>
    /// A lawsuit without reconsideration against a refusal that must go to reconsideration first: the court would not hear it, so the path is probably wrong.
    /// </summary>
    public static bool SkipsReconsideration(Case @case, RemedyPath path, OfficeSettings settings) => path == RemedyPath.LawsuitDirect
        && @case is { Outcome: { } outcome, ServedOn: { } served } && RemedyRules.Of(@case, outcome, served, settings) == Remedy.ReconsiderationFirst;

    private static IEnumerable<Refusal> Place(Ask ask, RemedyRecorded p)
    {
        var known = ask.Case.Proceedings;
        var begun = p.Continues is { } of ? known.FirstOrDefault(one => one.Of == of) : null;
        if (p.Continues is not null && begun is null)
            yield return Checks.Wrong("remedy.of", nameof(p.Continues), "请选择已经登记的复议或者诉讼。", "Choose a proceeding that is on record.");
        else if (begun is not null && begun.Path != p.Path)
            yield return Checks.Wrong("remedy.path", nameof(p.Path), "续记的类型须与原登记一致；复议后起诉的，请另行登记。", "A further entry keeps the path; a lawsuit after reconsideration is a new one.");
        else if (begun is null && p.Instance != Instance.First)
            yield return Checks.Wrong("remedy.instance", nameof(p.Instance), "二审、再审请接续一审登记，一个案件只计一次。", "Appeals continue the first instance: a case counts once.", "国办公开办函〔2021〕30号");
        else if (begun is null && known.Any(one => one.Entries.Any(entry => entry.Number.Trim() == p.Number?.Trim())))
            yield return Checks.Wrong("remedy.twice", nameof(p.Number), "该案号已经登记，请接续原登记。", "This case number is on record: continue that entry.", "国办公开办函〔2021〕30号");
        else if (begun is not null && p.Instance < begun.Newest.Instance)
            yield return Checks.Wrong("remedy.instance", nameof(p.Instance), "已经登记了更高的审级。", "A higher instance is on record.");
        if (p.Path == RemedyPath.Reconsideration && p.Instance != Instance.First)
            yield return Checks.Wrong("remedy.instance", nameof(p.Instance), "行政复议没有二审、再审。", "Reconsideration has one instance.");
        if (p.Path == RemedyPath.LawsuitAfterReconsideration && begun is null && !known.Any(one => one.Path == RemedyPath.Reconsideration))
            yield return Checks.Wrong("remedy.noReconsideration", nameof(p.Path), "请先登记在前的行政复议。", "Record the reconsideration that went before.", "《行政诉讼法》第四十五条");
    }

    private static IEnumerable<Refusal> Days(Ask ask, RemedyRecorded p)
    {
        foreach (var (day, field, zh) in new[] { ((DateOnly?)p.FiledOn, nameof(p.FiledOn), "受理、立案日期"), (p.CopyOn, nameof(p.CopyOn), "收到副本日期"), (p.AnsweredOn, nameof(p.AnsweredOn), "答复、答辩日期"), (p.DecidedOn, nameof(p.DecidedOn), "结案日期") })
            if (day > ask.Where.Today)
                yield return new("date.future", new Text("{0}不能晚于今天。", "This date lies in the future.").With(zh), Field: field);
        if (ask.Case.Newest<Registered>() is { } application && p.FiledOn < application.SubmittedOn)
            yield return Checks.Wrong("date.beforeReceipt", nameof(p.FiledOn), "受理、立案日期不能早于申请的提交日期。", "Brought before the application was submitted.");
        if (p.CopyOn < p.FiledOn)
            yield return Checks.Wrong("date.beforeFiled", nameof(p.CopyOn), "收到副本日期不能早于受理、立案日期。", "The copy came before it was brought.");
        if (p.AnsweredOn is { } answered && !(answered >= p.CopyOn))
            yield return Checks.Wrong("date.beforeCopy", nameof(p.AnsweredOn), "请填写收到副本日期，答复日期不能早于该日。", "The answer follows the copy, whose date is needed.");
        if (p.DecidedOn < p.FiledOn)
            yield return Checks.Wrong("date.beforeFiled", nameof(p.DecidedOn), "结案日期不能早于受理、立案日期。", "Decided before it was brought.");
        if (p.EffectiveOn is { } effective && !(effective >= p.DecidedOn))
            yield return Checks.Wrong("date.beforeDecided", nameof(p.EffectiveOn), "生效日期不能早于结案日期。", "In effect before it was decided.");
    }

    private static IEnumerable<Refusal> Result(RemedyRecorded p)
    {
        if (!Enum.IsDefined(p.Path) || !Enum.IsDefined(p.Instance))
            yield return Checks.Wrong("remedy.path", nameof(p.Path), "请选择类型和审级。", "Choose path and instance.");
        if (p.Result is null != p.DecidedOn is null)
            yield return Checks.Wrong("remedy.decided", p.Result is null ? nameof(p.Result) : nameof(p.DecidedOn), "结果和结案日期应当同时填写。", "Result and date of the decision belong together.");
        if (p.Result is { } result && !RemedyResults.Of(p.Path).Any(row => row.Result == result))
            yield return Checks.Wrong("remedy.result", nameof(p.Result), "这一类型没有这种结果。", "This path has no such result.");
        if (p.Costs < 0)
            yield return Checks.Wrong("remedy.costs", nameof(p.Costs), "费用不能小于零。", "Costs cannot be below zero.");
        if (p.Lesson?.Length > 2000)
            yield return Checks.Wrong("input.long", nameof(p.Lesson), "经验教训最多2000字。", "At most 2,000 characters.");
        if (p.Simple && p.Path != RemedyPath.Reconsideration)
            yield return Checks.Wrong("remedy.simple", nameof(p.Simple), "简易程序的五日答复期限只适用于行政复议。", "The short answer period belongs to reconsideration.", "《行政复议法》第五十四条");
    }
}
