using Jiaocheng.Requests.Domain.Clock;

namespace Jiaocheng.Requests.Domain.Tests.Clock;

/// <summary>Every open point is one setting with bounds, words and an article.</summary>
public class DisputesTests
{
    [Fact]
    public void Every_setting_has_a_row_and_every_row_a_setting()
    {
        var settings = typeof(OfficeSettings).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Except([nameof(OfficeSettings.ProposerMaySign)]).Order();
        Assert.Equal(settings, Disputes.All.Select(dispute => dispute.Name).Order());
    }

    [Fact]
    public void Each_value_is_kept_and_touches_nothing_else() => Assert.All(Disputes.All, dispute =>
    {
        Assert.InRange(dispute.Default, dispute.Least, dispute.Most);
        Assert.NotEmpty(dispute.Article);
        Assert.Equal(dispute.Options.Count > 0, dispute.Least == 0 && dispute.Options.Count == dispute.Most + 1);
        for (var value = dispute.Least; value <= dispute.Most; value++)
        {
            var changed = dispute.Set(new(), value);
            Assert.Equal(value, dispute.Get(changed));
            Assert.NotEmpty(dispute.Says(value).Zh);
            Assert.Equal(value == dispute.Default ? [] : [(dispute.Name, dispute.Default, value)],
                Disputes.Between(new(), changed).Select(change => (change.Dispute.Name, change.Before, change.After)));
        }
    });
}
