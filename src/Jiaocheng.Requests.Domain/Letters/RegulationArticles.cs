namespace Jiaocheng.Requests.Domain.Letters;

/// <summary>How the articles of the Regulation (国务院令第711号) are divided, so that a citation of what does not exist is seen.</summary>
internal static class RegulationArticles
{
    /// <summary>Number of the last article.</summary>
    public const int Last = 56;

    /// <summary>How many 款 the articles have that have several.</summary>
    private static readonly Dictionary<int, int> Paragraphs = new()
    {
        [3] = 4, [4] = 2, [6] = 2, [10] = 3, [11] = 2, [12] = 3, [13] = 2, [16] = 2, [17] = 3, [25] = 3, [29] = 2, [33] = 3, [39] = 2, [42] = 2, [44] = 2, [47] = 2, [49] = 2, [50] = 2, [55] = 2,
    };

    /// <summary>How many 项 the articles have that list some.</summary>
    private static readonly Dictionary<int, int> Items = new() { [4] = 5, [20] = 15, [29] = 3, [31] = 3, [36] = 7, [50] = 6, [53] = 3 };

    /// <summary>The articles whose 项 says what is meant: without it nothing is cited.</summary>
    private static readonly HashSet<int> ByItem = [31, 36];

    /// <summary>What is wrong with a citation; null where nothing is.</summary>
    /// <param name="article">Number of the article.</param>
    /// <param name="paragraph">Number of the 款; 0 where none is named.</param>
    /// <param name="item">Number of the 项; 0 where none is named.</param>
    public static Cases.Text? Wrong(int article, int paragraph, int item)
    {
        var (paragraphs, items) = (Paragraphs.GetValueOrDefault(article, 1), Items.GetValueOrDefault(article));
        if (article is < 1 or > Last) return new("条例没有这一条。", "The Regulation has no such article.");
        if (paragraph > paragraphs) return new("这一条没有这一款。", "The article has no such paragraph (款).");
        if (item > items) return new("这一条没有这一项。", "The article has no such item (项).");
        if (paragraph == 0 && paragraphs > 1) return new("这一条分款，请写明第几款。", "This article has several paragraphs (款): name the one.");
        if (item == 0 && ByItem.Contains(article)) return new("这一条分项，请写明第几项。", "This article has several items (项): name the one.");
        return null;
    }
}
