using Jiaocheng.Requests.Documents.Dates;

namespace Jiaocheng.Requests.Documents.Tests.Dates;

public class LedgerDateTests
{
    [Theory]
    [InlineData("2024-03-01", 2024, 3, 1)]
    [InlineData("2024-3-1", 2024, 3, 1)]
    [InlineData("2024/3/1", 2024, 3, 1)]
    [InlineData("2024/03/01", 2024, 3, 1)]
    [InlineData("2024年3月1日", 2024, 3, 1)]
    [InlineData("2024年12月31日", 2024, 12, 31)]
    [InlineData(" 2024-02-29 ", 2024, 2, 29)]
    [InlineData("2024-03-01 09:30:00", 2024, 3, 1)]
    [InlineData("2024/3/1 9:30", 2024, 3, 1)]
    public void Days_as_offices_write_them_are_read(string text, int year, int month, int day)
    {
        Assert.True(LedgerDate.TryParse(text, out var read));
        Assert.Equal(new DateOnly(year, month, day), read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2023-02-29")]
    [InlineData("2024-13-01")]
    [InlineData("2024-00-10")]
    [InlineData("2024年4月31日")]
    [InlineData("0000-01-01")]
    [InlineData("24-03-01")]
    [InlineData("2024-3/1")]
    [InlineData("2024.3.1")]
    [InlineData("2024年3月1")]
    [InlineData("20240301")]
    [InlineData("2024-03-01 25:00")]
    [InlineData("2024-03-01 左右")]
    [InlineData("２０２４-03-01")]
    [InlineData("45352")]
    public void Anything_else_is_no_day(string text) => Assert.False(LedgerDate.TryParse(text, out _));
}
