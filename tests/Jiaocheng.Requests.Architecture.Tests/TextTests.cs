using System.Text.RegularExpressions;

namespace Jiaocheng.Requests.Architecture.Tests;

/// <summary>What analyzers do not see: code inside .razor files, unfinished work, the length and the places of files.</summary>
public partial class TextTests
{
    private const int LongestCode = 400;
    private const int LongestComponent = 200;

    private static readonly string[] DrawersForAnything = ["Common", "Helpers", "Services", "Managers"];

    public static TheoryData<string> AskingTheWall =>
        ["DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.Now.Date", "DateTime.Today", "Task.Run(() => 1)", "async void Click()", "Thread.Sleep(1)", "IHttpContextAccessor http"];

    public static TheoryData<string> Leftovers =>
        ["// TODO: later", "throw new NotImplementedException();", "[Fact(Skip = \"flaky\")]", "catch (Exception) { }", "#pragma warning disable CA1", "FIXME"];

    public static TheoryData<string> Places => ["\"/home/someone/x\"", "/Users/someone/x", @"C:\Users\someone", "cd " + Repository.Root.FullName];

    [Fact]
    public void Nobody_asks_the_wall_clock_or_hides_work() =>
        Assert.Empty(Matches(Repository.Files("src", ".cs", ".razor"), AsksTheWall()));

    [Theory]
    [MemberData(nameof(AskingTheWall))]
    public void Asking_the_wall_clock_is_noticed(string code) => Assert.Matches(AsksTheWall(), code);

    [Fact]
    public void Nothing_is_left_unfinished_or_silenced() =>
        Assert.Empty(Matches(Repository.Files("src", ".cs", ".razor").Concat(Repository.Files("tests", ".cs", ".razor")).Where(NotThisFile), Leftover()));

    [Theory]
    [MemberData(nameof(Leftovers))]
    public void A_leftover_is_noticed(string code) => Assert.Matches(Leftover(), code);

    [Fact]
    public void No_file_knows_the_machine_it_was_written_on() =>
        Assert.Empty(Matches(
            Repository.Files("", ".cs", ".razor", ".md", ".csproj", ".props", ".json", ".resx", ".js", ".css", ".yml", "/run").Where(NotThisFile), MachinePath));

    [Theory]
    [MemberData(nameof(Places))]
    public void A_path_of_a_machine_is_noticed(string text) => Assert.Matches(MachinePath, text);

    [Fact]
    public void Files_stay_short_enough_to_be_read_in_one_go()
    {
        Assert.Empty(TooLong(Repository.Files("src", ".cs"), LongestCode));
        Assert.Empty(TooLong(Repository.Files("tests", ".cs"), LongestCode));
        Assert.Empty(TooLong(Repository.Files("src", ".razor"), LongestComponent));
    }

    [Fact]
    public void A_long_file_is_noticed() =>
        Assert.Equal(["a.cs: 3 lines"], TooLong([new SourceFile("a.cs", "1\n2\n3\n"), new SourceFile("b.cs", "1\r\n2\r\n")], longest: 2));

    [Fact]
    public void No_folder_is_a_drawer_for_anything() =>
        Assert.Empty(Repository.Folders("src").Concat(Repository.Folders("tests")).Where(folder => DrawersForAnything.Contains(folder.Name)).Select(folder => folder.FullName));

    [Fact]
    public void These_tests_see_the_tree()
    {
        Assert.NotEmpty(Repository.Files("src", ".razor"));
        Assert.Contains(Repository.Files("tests", ".cs"), file => !NotThisFile(file));
        Assert.Contains(Repository.Folders("src"), folder => folder.Name == "Features");
    }

    private static bool NotThisFile(SourceFile file) => !file.Path.EndsWith($"/{nameof(TextTests)}.cs", StringComparison.Ordinal);

    private static IEnumerable<string> Matches(IEnumerable<SourceFile> files, Regex wrong) =>
        from file in files
        from line in file.Lines.Index()
        where wrong.IsMatch(line.Item)
        select $"{file.Path}({line.Index + 1}): {line.Item.Trim()}";

    private static IEnumerable<string> TooLong(IEnumerable<SourceFile> files, int longest) =>
        files.Where(file => file.Lines.Length > longest).Select(file => $"{file.Path}: {file.Lines.Length} lines");

    private static Regex MachinePath { get; } =
        new($@"(?<![\w.])/(home|Users)/\w+/|[A-Za-z]:\\Users\\|{Regex.Escape(Repository.Root.FullName)}(?![\w])");

    [GeneratedRegex(@"DateTime(Offset)?\.(Now|UtcNow|Today)|Task\.Run\(|async void|Thread\.Sleep|IHttpContextAccessor")]
    private static partial Regex AsksTheWall();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|NotImplementedException|\bSkip *= *""|pragma warning disable|catch *(\([^)]*\))? *\{ *\}")]
    private static partial Regex Leftover();
}
