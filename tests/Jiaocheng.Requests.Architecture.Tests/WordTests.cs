using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Jiaocheng.Requests.Architecture.Tests;

/// <summary>The words of the screens: each in Chinese and in English, and none asked for that does not exist.</summary>
public partial class WordTests
{
    private const string LibraryBook = "src/Jiaocheng.Requests.Web/Labels/MudWords.resx";

    private static readonly Dictionary<string, Dictionary<string, string>> Books =
        Repository.Files("src", ".resx").ToDictionary(file => file.Path, file => Words(XDocument.Parse(file.Text)));

    private static IEnumerable<(string Path, Dictionary<string, string> Words)> ChineseBooks =>
        from book in Books
        where book.Key != LibraryBook && !book.Key.EndsWith(".en.resx", StringComparison.Ordinal)
        select (book.Key, book.Value);

    [Fact]
    public void Every_book_of_words_has_its_English_twin() =>
        Assert.Equal(
            ChineseBooks.Select(book => Twin(book.Path)).Order(),
            Books.Keys.Where(path => path.EndsWith(".en.resx", StringComparison.Ordinal)).Order());

    [Fact]
    public void Twins_have_the_same_keys_with_the_same_placeholders() =>
        Assert.Empty(ChineseBooks.SelectMany(book =>
            Differences(book.Words, Books.GetValueOrDefault(Twin(book.Path), [])).Select(difference => $"{book.Path}: {difference}")));

    [Fact]
    public void The_words_of_the_component_library_are_all_translated_from_its_own_English()
    {
        var english = new ResourceManager("MudBlazor.Resources.LanguageResource", typeof(MudBlazor.MudTheme).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(word => (string)word.Key, word => (string)word.Value!);

        Assert.Empty(Differences(Books[LibraryBook], english));
    }

    [Fact]
    public void A_difference_between_twins_is_noticed() =>
        Assert.Equal(
            ["Empty is empty", "Gone is missing in English", "New is missing in Chinese", "Wrong has other placeholders"],
            Differences(
                new() { ["Same"] = "{0} 件，共 {1} 件", ["Wrong"] = "{0} 件", ["Gone"] = "无", ["Empty"] = "空" },
                new() { ["Same"] = "{0} of {1:N0} and {0}", ["Wrong"] = "{1} cases", ["New"] = "New", ["Empty"] = " " }).Order());

    [Fact]
    public void Every_word_a_file_asks_for_exists()
    {
        var missing =
            from file in Repository.Files("src", ".razor", ".cs")
            from asked in Asked(file)
            let book = ChineseBooks.SingleOrDefault(book => Path.GetFileNameWithoutExtension(book.Path) == asked.Book)
            where book.Words is null || !book.Words.ContainsKey(asked.Key)
            select $"{file.Path}: {asked.Book}[{asked.Key}]";

        Assert.Empty(missing.Distinct());
    }

    [Fact]
    public void A_word_asked_for_is_found_under_any_name_of_its_book() =>
        Assert.Equal(
            [("HomeWords", "Count"), ("HomeWords", "Title"), ("Words", "Save")],
            Asked(new SourceFile("Page.razor",
                "@inject IStringLocalizer<HomeWords> T\n@inject IStringLocalizer<Words> Shared\n<h1>@T[\"Title\"]</h1> @T[\"Count\", 3] @Shared[\"Save\"] @Other[\"No\"]")).Order());

    private static IEnumerable<string> Differences(Dictionary<string, string> chinese, Dictionary<string, string> english)
    {
        foreach (var key in chinese.Keys.Union(english.Keys))
            if (!english.TryGetValue(key, out var inEnglish))
                yield return $"{key} is missing in English";
            else if (!chinese.TryGetValue(key, out var inChinese))
                yield return $"{key} is missing in Chinese";
            else if (string.IsNullOrWhiteSpace(inChinese) || string.IsNullOrWhiteSpace(inEnglish))
                yield return $"{key} is empty";
            else if (!Placeholders(inChinese).SetEquals(Placeholders(inEnglish)))
                yield return $"{key} has other placeholders";
    }

    private static IEnumerable<(string Book, string Key)> Asked(SourceFile file) =>
        from localizer in Localizer().Matches(file.Text)
        from word in Regex.Matches(file.Text, $@"(?<![\w.""]){localizer.Groups["name"].Value}\[""(?<key>[^""{{}}]+)""[\],]")
        select (localizer.Groups["book"].Value, word.Groups["key"].Value);

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Groups["number"].Value)];

    private static Dictionary<string, string> Words(XDocument book) =>
        book.Root!.Elements("data").ToDictionary(word => word.Attribute("name")!.Value, word => word.Element("value")!.Value);

    private static string Twin(string path) => path[..^".resx".Length] + ".en.resx";

    [GeneratedRegex(@"\{(?<number>\d+)[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"IStringLocalizer<(?<book>\w+)>\??\s+(?<name>\w+)")]
    private static partial Regex Localizer();
}
