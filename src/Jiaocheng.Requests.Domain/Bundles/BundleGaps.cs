using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Bundles;

/// <summary>Something that a court or an archive will look for in a bundle and not find.</summary>
/// <param name="Part">Where it is missing.</param>
/// <param name="What">What is missing.</param>
/// <param name="Article">The rule it rests on; empty where it is good practice.</param>
public sealed record BundleGap(BundlePart Part, Text What, string Article = "");

/// <summary>What is still missing in a bundle. A gap never stops anybody: the bundle shows the case as it is.</summary>
public static class BundleGaps
{
    private const string Service = "国办公开办函〔2016〕235号";

    /// <summary>The gaps of a case, in the order of the parts.</summary>
    public static IReadOnlyList<BundleGap> Of(Case @case)
    {
        var scanned = @case.Standing.Select(fact => fact.Payload).OfType<Attached>().Select(file => BundleParts.OfFile(file.Purpose)).ToHashSet();
        return [.. Gaps(@case, scanned)];
    }

    private static IEnumerable<BundleGap> Gaps(Case @case, HashSet<BundlePart> scanned)
    {
        if (!scanned.Contains(BundlePart.Application))
            yield return new(BundlePart.Application, new("没有申请材料的扫描件", "No scan of the application"), "《条例》第二十九条");
        if (@case.Newest<Registered>() is { } application && string.IsNullOrWhiteSpace(application.Proof) && !scanned.Contains(BundlePart.Receipt))
        {
            var rule = Channels.Of(application.Channel);
            yield return new(BundlePart.Receipt, new($"没有收件凭证：{rule.ProofHint.Zh}", $"No proof of receipt: {rule.ProofHint.En}"), rule.Article);
        }
        foreach (var asked in @case.Consultations.Where(c => c.Open))
            yield return new(BundlePart.Opinions, new Text("向{0}征求意见，没有回复意见，也没有逾期未回复的记录", "{0} was asked: neither an answer nor a record that none came").With(asked.Party), "《条例》第三十二条");
        if (@case.Outcome is { Code: "D1", Variant: not "notOurs" } && !@case.HasMove(Move.RecordSearch))
            yield return new(BundlePart.Search, new("答复信息不存在，没有检索记录", "The reply says that nothing exists, without a search record"), "《条例》第三十六条第四项");
        if (@case.HasMove(Move.RecordSearch) && !scanned.Contains(BundlePart.Search))
            yield return new(BundlePart.Search, new("检索记录没有签字的扫描件", "No scan of the signed search record"));
        foreach (var notice in Guards.UnprovedNotices(@case))
        {
            var (past, number) = (Moves.Of(notice.Kind).Past, notice.DocumentNumber ?? @case.Number);
            yield return new(BundlePart.Service, new($"{past.Zh}（{number}）没有送达证明", $"{past.En} ({number}): no proof of service"), Service);
        }
        if (@case.NewestFact(Move.Sign) is { } signed)
        {
            if (!@case.HasMove(Move.Dispatch))
                yield return new(BundlePart.Service, new Text("答复（{0}）没有寄送记录", "The reply ({0}) has no record of dispatch").With(signed.DocumentNumber ?? ""), Service);
            if (@case.ServedOn is null)
                yield return new(BundlePart.Service, new Text("答复（{0}）没有送达证明", "The reply ({0}) has no proof of service").With(signed.DocumentNumber ?? ""), Service);
            else if (!scanned.Contains(BundlePart.Service))
                yield return new(BundlePart.Service, new("送达证明没有扫描件", "No scan of the proof of service"));
        }
    }
}
