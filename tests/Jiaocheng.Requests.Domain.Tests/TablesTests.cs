using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Clock;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests;

/// <summary>Facts stand beside the name: every value of every enumeration has its row, in its place, with its words in two languages.</summary>
public class TablesTests
{
    [Fact]
    public void Every_state_has_its_row_in_its_place() => InOrder(States.All, row => row.State, row => row.Label);

    [Fact]
    public void Every_move_has_its_row_in_its_place() => InOrder(Moves.All, row => row.Move, row => row.Label, row => row.Past);

    [Fact]
    public void Every_term_has_its_row_in_its_place() => InOrder(Terms.All, row => row.Term, row => row.Label, row => row.Runs);

    [Fact]
    public void Every_letter_has_its_row_in_its_place() => InOrder(LetterKinds.All, row => row.Kind, row => row.Title);

    [Fact]
    public void Every_channel_has_its_row_in_its_place() =>
        InOrder(Channels.All, row => row.Channel, row => row.Label, row => row.Rule, row => row.ProofHint);

    [Fact]
    public void Every_small_enumeration_has_its_words()
    {
        Words<ApplicantClass>(value => value.Label());
        Words<IdKind>(value => value.Label());
        Words<Form>(value => value.Label());
        Words<Delivery>(value => value.Label());
        Words<Stage>(value => value.Label());
        Words<Series>(value => value.Label());
    }

    [Fact]
    public void Every_guard_need_and_outcome_speaks_both_languages()
    {
        Spoken(Steps.All.SelectMany(step => step.Guards).Select(guard => guard.Sentence));
        Spoken(Steps.All.Select(step => step.When).OfType<Route>().Select(route => route.Label));
        Spoken(AllOutcomes.All.Select(outcome => outcome.Label));
        Spoken(AllOutcomes.All.SelectMany(outcome => outcome.Needs).SelectMany(need => (Text[])[need.Label, need.Missing]));
        Spoken(AllOutcomes.All.SelectMany(outcome => outcome.Details).SelectMany(detail => (Text[])[detail.Label, .. detail.Choices ?? []]));
    }

    [Fact]
    public void Every_period_of_fixed_length_has_one_and_only_chosen_days_have_none() =>
        Assert.All(Terms.All, row => Assert.Equal(row.Unit == Unit.Chosen, row.Length == 0));

    [Fact]
    public void Every_term_and_every_need_names_its_article()
    {
        Assert.All(Terms.All, row => Assert.Contains("条", row.Article, StringComparison.Ordinal));
        Assert.All(AllOutcomes.All.SelectMany(outcome => outcome.Needs), need => Assert.Contains("条", need.Article, StringComparison.Ordinal));
        Assert.All(AllOutcomes.All.SelectMany(outcome => outcome.Details), detail => Assert.NotEmpty(detail.Article));
    }

    [Fact]
    public void The_form_has_25_numeric_rows_and_7_columns()
    {
        Assert.Equal(25, Section3.Rows.Count);
        Assert.Equal(["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"], Section3.Columns);
    }

    private static void InOrder<TRow, TName>(IReadOnlyList<TRow> rows, Func<TRow, TName> name, params Func<TRow, Text>[] words) where TName : struct, Enum
    {
        Assert.Equal(Enum.GetValues<TName>(), rows.Select(name));
        foreach (var word in words) Spoken(rows.Select(word));
    }

    private static void Words<TName>(Func<TName, Text> label) where TName : struct, Enum
    {
        var labels = Enum.GetValues<TName>().Select(label).ToList();
        Spoken(labels);
        Assert.Equal(labels.Count, labels.Select(text => text.Zh).Distinct().Count());
    }

    private static void Spoken(IEnumerable<Text> texts) => Assert.All(texts, text =>
    {
        Assert.Contains(text.Zh, character => character is >= '\u4e00' and <= '\u9fff');
        Assert.Contains(text.En, char.IsAsciiLetter);
        Assert.DoesNotContain(text.En, character => character is >= '\u4e00' and <= '\u9fff');
    });
}
