using Jiaocheng.Requests.Documents.Letters;

namespace Jiaocheng.Requests.Documents.Tests.Letters;

/// <summary>Letters as LibreOffice prints them, measured on the picture (GB/T 9704-2012, 信函格式).</summary>
public class PictureTests
{
    private static async Task<IReadOnlyList<Picture>> PrintAsync(byte[] document)
    {
        Assert.SkipUnless(Office.IsHere, "No pictures of letters: LibreOffice (libreoffice-writer-nogui) or poppler-utils is missing. tests/run installs both.");
        return await Office.PagesAsync(document);
    }

    private static void Near(double wanted, double found, double by = 1) => Assert.InRange(found, wanted - by, wanted + by);

    [Fact]
    public async Task The_first_page_has_mark_and_red_lines_where_the_standard_wants_them()
    {
        var first = (await PrintAsync(LetterDocx.Write(SampleLetters.Long)))[0];
        Near(30, first.Mark().Top, 2);
        var bars = first.RedBars();
        Assert.Equal(4, bars.Count);
        Assert.All(bars, bar => { Near(20, bar.Left); Near(190, bar.Right); });
        Near(Measures.RuleTop(SampleLetters.Office), bars[0].Top);
        Near(4, bars[0].Top - first.Mark().Bottom, 1.5);
        Near(277, bars[2].Top);
        // 上粗下细, 上细下粗.
        Assert.True(Height(bars[0]) > Height(bars[1]) && Height(bars[2]) < Height(bars[3]));
        // 文号 ends at the right edge, right below the line; the first page has no number at its foot.
        var number = first.Lines()[0];
        Near(184, number.Right, 2.5);
        Assert.InRange(number.Top, bars[1].Bottom, bars[1].Bottom + 9);
        Assert.DoesNotContain(first.Lines(), line => line.Top > 262);
    }

    [Fact]
    public async Task The_following_pages_have_22_lines_within_the_margins()
    {
        var pages = await PrintAsync(LetterDocx.Write(SampleLetters.Long));
        Assert.True(pages.Count >= 4);
        foreach (var (index, page) in pages.Skip(1).SkipLast(2).Index())
        {
            var lines = page.Lines().Where(line => line.Bottom < 263).ToList();
            Assert.Equal(Measures.Lines, lines.Count);
            Assert.InRange(lines[0].Top, 37, 42);
            Near(21 * Measures.Line / 56.7, lines[^1].Top - lines[0].Top, 1.5);
            Near(28, lines.Min(line => line.Left), 1.5);
            Near(184, lines.Max(line => line.Right), 1.5);
            Assert.Empty(page.RedBars());
            // The number: outside, below the text; page 2 is even.
            var number = Assert.Single(page.Lines(), line => line.Top > 263);
            if (index % 2 == 0) Near(33, number.Left, 2);
            else Near(179, number.Right, 2);
        }
    }

    [Fact]
    public async Task A_short_letter_is_one_page_with_its_signature()
    {
        var page = Assert.Single(await PrintAsync(LetterDocx.Write(SampleLetters.Note)));
        var lines = page.Lines();
        // 署名 and 日期: the last two lines, in the right half, clear of the edge for the seal.
        Assert.All(lines.TakeLast(2), line => { Assert.True(line.Left > 105); Assert.True(line.Right < 180); });
        Assert.All(lines, line => Assert.True(line.Bottom < 263));
    }

    [Fact]
    public async Task A_long_name_makes_the_mark_smaller_and_moves_the_line()
    {
        const string name = "测试县高新技术产业开发区管理委员会自然资源和规划建设管理服务中心";
        var first = (await PrintAsync(LetterDocx.Write(SampleLetters.Of(1, name))))[0];
        Near(Measures.RuleTop(name), first.RedBars()[0].Top);
        Assert.InRange(first.Mark().Left, 20, 190);
        Assert.InRange(first.Mark().Right, 20, 190.5);
    }

    [Fact]
    public async Task A_starter_template_prints_as_the_delivered_layout()
    {
        var letter = SampleLetters.Short;
        var (own, delivered) = (await PrintAsync(LetterDocx.Write(letter, LetterDocx.Starter(letter.Kind, letter.Signature))), await PrintAsync(LetterDocx.Write(letter)));
        Assert.Equal(delivered.Select(page => page.Lines().Count), own.Select(page => page.Lines().Count));
        Assert.Equal(delivered[0].RedBars(), own[0].RedBars());
    }

    private static double Height((double Top, double Bottom, double Left, double Right) bar) => bar.Bottom - bar.Top;
}
