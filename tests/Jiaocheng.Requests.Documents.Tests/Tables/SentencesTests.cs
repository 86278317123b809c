using Jiaocheng.Requests.Documents.Tables;

namespace Jiaocheng.Requests.Documents.Tests.Tables;

public class SentencesTests
{
    [Fact]
    public void Every_reason_and_every_fault_has_its_own_sentence()
    {
        var said = Enum.GetValues<UnreadableReason>().Select(reason => new UnreadableFile(reason, $"{64 << 20}").Sentence())
            .Concat(Enum.GetValues<RowFaultKind>().Select(kind => new RowFault(2, kind, "").Sentence())).ToList();

        Assert.Equal(said.Count, said.Select(text => text.Zh).Distinct().Count());
        Assert.Equal(said.Count, said.Select(text => text.En).Distinct().Count());
    }

    [Fact]
    public void A_limit_is_said_in_megabytes() =>
        Assert.Equal("文件超过 64 MB，请拆成几个文件。", new UnreadableFile(UnreadableReason.TooLarge, $"{64 << 20}").Sentence().Zh);
}
