using System.Text;
using Jiaocheng.Requests.Data.Exchange;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Documents.Ledgers;
using Jiaocheng.Requests.Documents.Tables;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Ledgers;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Data.Tests.Exchange;

/// <summary>A ledger comes in whole or not at all, once, and says what it lacks.</summary>
public class LedgerImportTests
{
    private const string Heads = "登记编号,承办机关,申请人类型,申请人,申请方式,提交日期,收到日期,信息内容,获取方式,办理结果,决定日期,答复文号,送达方式,寄出日期,备注\n";

    /// <summary>The owner's three applications of 2021; particulars invented, counts as published.</summary>
    private const string Year2021 = Heads
        + "2021-1,交城县人民政府办公室,自然人,申请人甲,邮寄,2021-03-08,2021-03-10,某村集体土地征收批准文件及补偿标准,纸质,予以公开,2021-03-30,交政办公开〔2021〕1号,邮寄,2021-03-31,\n"
        + "2021-2,交城县人民政府办公室,其他,某村民委员会,当面,2021-06-15,2021-06-15,2020年度惠农补贴发放汇总,纸质,予以公开,2021-07-02,交政办公开〔2021〕2号,当面,2021-07-02,\n"
        + "2021-3,交城县人民政府办公室,其他,某业主委员会,网络,2021-10-09,2021-10-11,某小区规划许可文件,电子,（一）予以公开,2021-10-28,交政办公开〔2021〕3号,电子邮件,2021-10-28,\n";

    private static readonly Writer Operator = new(Guid.Empty, "导入", new HashSet<Can>());

    public static TheoryData<Engine> AllEngines => Engines.All;

    private static async Task<LedgerOutcome> ImportAsync(TestDatabase test, string csv, LedgerOptions? options = null, Encoding? encoding = null)
    {
        using var stream = new MemoryStream((encoding ?? Encoding.UTF8).GetBytes(csv));
        var table = Assert.IsType<Table>(await TableReader.ReadAsync(stream));
        return await test.Get<LedgerImport>().RunAsync(LedgerReader.Read(table, "台账.csv"), options ?? new(), Operator, null, default);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task Section_3_of_2021_comes_out_as_the_county_printed_it(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        Assert.Equal(3, (await ImportAsync(test, Year2021)).Added);
        await using var db = await test.OpenAsync();
        var table = await Section3Query.ReadAsync(db.Cases, 2021, default);
        int[] printed = [1, 0, 0, 0, 0, 2, 3];
        foreach (var row in Section3.Rows)
            Assert.Equal(row.Code is "R1" or "A" or "T" ? printed : new int[7], table[row.Code]);
        Assert.All(table.Identities(), identity => Assert.True(identity.Holds));
        Assert.Empty((await test.Get<Verifier>().RunAsync(null, default)).Differences);
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task The_same_file_twice_adds_nothing_and_a_changed_row_of_a_known_number_is_a_problem(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        await ImportAsync(test, Year2021);
        Assert.Equal((0, 3, 0), (await ImportAsync(test, Year2021)) is var again ? (again.Added, again.Known, again.Problems.Count) : default);
        Assert.Equal((0, 3), (await ImportAsync(test, Year2021.Replace("2021-03-10", "2021/3/10"))) is var slashed ? (slashed.Added, slashed.Known) : default);
        var changed = await ImportAsync(test, Year2021.Replace("申请人甲", "申请人乙"));
        Assert.Equal("登记编号", Assert.Single(changed.Problems).Heading);
        await using var db = await test.OpenAsync();
        Assert.Equal(3, await db.Cases.CountAsync());
    }

    [Theory, MemberData(nameof(AllEngines))]
    public async Task One_wrong_row_stops_the_file_unless_it_is_set_aside(Engine engine)
    {
        await using var test = await TestDatabase.StartAsync(engine);
        var file = Year2021 + "2021-4,交城县人民政府办公室,自然人,申请人丙,邮寄,2021-13-08,2021-03-10,内容,纸质,予以公开,,,,2021-03-31,\n";
        var refused = await ImportAsync(test, file);
        Assert.Equal((0, 5, "提交日期", "2021-13-08"), (refused.Added, refused.Problems[0].Row, refused.Problems[0].Heading, refused.Problems[0].Value));
        await using (var db = await test.OpenAsync())
        {
            Assert.False(await db.Cases.AnyAsync());
            Assert.False(await db.Agencies.AnyAsync());
        }
        Assert.Equal(3, (await ImportAsync(test, file, new(SetAside: true))).Added);
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        Assert.Equal(3, (await ImportAsync(test, Year2021, new(DryRun: true))).Added);
        await using var db = await test.OpenAsync();
        Assert.False(await db.Cases.AnyAsync());
    }

    [Fact]
    public async Task Gb18030_is_read_like_utf8()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        Assert.Equal(3, (await ImportAsync(test, Year2021, encoding: Encoding.GetEncoding("GB18030"))).Added);
    }

    [Fact]
    public async Task An_agency_unknown_to_a_filled_folder_is_a_problem_unless_asked_for()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        Assert.Equal(["交城县人民政府办公室"], (await ImportAsync(test, Year2021)).AgenciesMade);
        var other = Heads + "9,某县某局,自然人,申请人丁,当面,2022-03-01,2022-03-01,内容,,,,,,,\n";
        Assert.Equal("承办机关", Assert.Single((await ImportAsync(test, other)).Problems).Heading);
        Assert.Equal(1, (await ImportAsync(test, other, new(CreateAgencies: true))).Added);
    }

    [Theory]
    [InlineData("2021-03-08,2021-03-01", "收到日期")]
    [InlineData("2021-03-08,", "收到日期")]
    [InlineData("2099-03-08,2099-03-09", "登记申请")]
    public async Task Impossible_dates_name_their_cell(string dates, string heading)
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var outcome = await ImportAsync(test, Heads + $"1,某局,自然人,申请人甲,邮寄,{dates},内容,,,,,,,\n");
        Assert.Contains(outcome.Problems, problem => problem.Heading == heading);
        Assert.Equal(0, outcome.Added);
    }

    [Fact]
    public async Task What_the_law_wants_and_the_ledger_lacks_is_remarked_and_the_clock_is_right()
    {
        await using var test = await TestDatabase.StartAsync(Engine.Sqlite);
        var heads = "承办机关,申请人类型,申请人,申请方式,收到日期,信息内容,补正告知日期,补正收到日期,征求第三方发出日期,征求第三方送达日期,第三方答复日期,第三方意见,自定义栏\n";
        var outcome = await ImportAsync(test, heads + "某局,公民,申请人甲,邮寄,2024-03-01,内容,2024-03-05,2024-03-08,2024-03-11,2024-03-13,2024-03-26,不同意,记得回电\n");
        Assert.Equal((1, 0), (outcome.Added, outcome.Problems.Count));
        Assert.Equal(["自定义栏"], outcome.UnknownHeadings);
        await using var db = await test.OpenAsync();
        var row = await db.Cases.SingleAsync();
        Assert.Equal((State.Handling, new DateOnly(2024, 4, 23)), (row.State, row.Due!.Value));
        var @case = await test.Get<Data.Cases.FactStore>().LoadAsync(db, row, default);
        Assert.Contains("记得回电", @case.Newest<Registered>()!.Ledger!.Remark);
    }

    [Fact]
    public void Results_are_known_by_code_and_by_label_with_or_without_number()
    {
        foreach (var row in Section3.Rows.Where(row => row.Code.Length == 2 && row.Code[0] is >= 'C' and <= 'F'))
        {
            Assert.Equal(row.Code, LedgerWords.Result(row.Code));
            Assert.Equal(row.Code, LedgerWords.Result(row.Label));
            Assert.Equal(row.Code, LedgerWords.Result(row.Label[2..]));
        }
        Assert.Equal("B", LedgerWords.Result("部分公开"));
        Assert.Null(LedgerWords.Result("按规定处理"));
    }
}
