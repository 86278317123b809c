using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Papers;

/// <summary>归档目录: every paper of the file by its date.</summary>
internal static class FileText
{
    public static Grid Of(Case @case)
    {
        var letters = LetterWriter.Owed(@case).ToDictionary(owed => owed.Fact.Seq, owed => owed.Kind);
        List<IReadOnlyList<string?>> rows = [["序号", "文件", "文号", "日期", "页次"]];
        foreach (var fact in @case.Standing)
        {
            void Add(string name, string number = "", DateOnly? on = null) => rows.Add([$"{rows.Count}", name, number, $"{on ?? fact.On:yyyy-MM-dd}", ""]);
            if (fact.Kind == Move.Register) Add("政府信息公开申请表");
            if (letters.TryGetValue(fact.Seq, out var kind)) Add(LetterKinds.Of(kind).Heading, fact.DocumentNumber ?? @case.Number, LetterWriter.DateOf(kind, fact));
            if (fact.Payload is Attached file) Add($"{file.Purpose}：{file.FileName}");
            else if (fact.Kind is Move.RecordSearch or Move.ReceiveCorrection or Move.ReceiveOpinion or Move.ReceiveReasons or Move.Propose or Move.ProveService or Move.ProveNotice or Move.Withdraw)
                Add(fact.Kind.Label().Zh);
        }
        return new([3, 12, 6, 4, 3], rows, Head: true);
    }
}
