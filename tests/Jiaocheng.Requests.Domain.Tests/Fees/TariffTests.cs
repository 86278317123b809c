using Jiaocheng.Requests.Domain.Fees;

namespace Jiaocheng.Requests.Domain.Tests.Fees;

/// <summary>国办函〔2020〕109号: the worked examples of both tariffs, in yuan.</summary>
public class TariffTests
{
    [Theory]
    [InlineData(10, 0)]
    [InlineData(11, 100)]
    [InlineData(30, 2_000)]
    [InlineData(31, 2_200)]
    [InlineData(40, 4_000)]
    [InlineData(45, 5_500)]
    [InlineData(60, 11_000)]
    public void Items_of_a_month_add_up(int items, long yuan) => Assert.Equal(yuan * 100, Tariff.Items(items));

    [Theory]
    [InlineData(12, 100)]
    [InlineData(41, 300)]
    public void An_item_costs_what_its_tier_says(int item, long yuan) => Assert.Equal(yuan * 100, Tariff.Item(item));

    [Theory]
    [InlineData(30, 0)]
    [InlineData(31, 10)]
    [InlineData(100, 700)]
    [InlineData(150, 1_700)]
    [InlineData(200, 2_700)]
    [InlineData(201, 2_740)]
    [InlineData(250, 4_700)]
    public void Pages_of_one_application_are_progressive(int pages, long yuan) => Assert.Equal(yuan * 100, Tariff.Pages(pages));

    [Fact]
    public void A_notice_states_the_fee_of_its_own_basis() =>
        Assert.Equal((10_000, 1_000), (Tariff.Of(FeeBasis.ByItem, 11), Tariff.Of(FeeBasis.ByVolume, 31)));

    [Fact]
    public void There_is_no_item_before_the_first_and_no_page_below_none()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Tariff.Item(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tariff.Pages(-1));
        Assert.Equal((0, 0), (Tariff.Item(1), Tariff.Pages(0)));
    }
}
