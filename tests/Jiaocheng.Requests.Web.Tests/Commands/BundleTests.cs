using Jiaocheng.Requests.Web.Tests.Features.Bundle;

namespace Jiaocheng.Requests.Web.Tests.Commands;

/// <summary>The verb <c>bundle</c> as an operator runs it.</summary>
public class BundleTests
{
    private const string Ledger = """
        登记编号,承办机关,申请人类型,申请人,申请方式,提交日期,收到日期,信息内容,获取方式,办理结果,决定日期,答复文号,送达方式,寄出日期
        2021-1,交城县人民政府办公室,自然人,申请人甲,邮寄,2021-03-08,2021-03-10,某村集体土地征收批准文件,纸质,予以公开,2021-03-30,交政办公开〔2021〕1号,邮寄,2021-03-31
        """;

    [Fact]
    public async Task A_case_goes_into_a_zip_whose_manifest_is_told_and_kept_in_the_audit()
    {
        await using var product = new Executable();
        var (ledger, zip) = (product.File("台账.csv"), product.File("案卷.zip"));
        await File.WriteAllTextAsync(ledger, Ledger);
        Assert.Equal(0, (await product.RunAsync("data", "import", ledger)).Code);

        var made = await product.RunAsync("data", "bundle", "--case", "2021-1", "--out", zip, "--purpose", "lawsuit");

        Assert.Equal((0, ""), (made.Code, made.Output));
        var files = Bundles.Unpack(await File.ReadAllBytesAsync(zip));
        Bundles.Whole(files);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(files["校验清单.txt"]));
        Assert.Contains($"manifest sha256 {hash}", made.Errors, StringComparison.Ordinal);
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(product.File("data"), "requests.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Subject || ' ' || Detail FROM Audit WHERE Kind = 'Bundled'";
        Assert.Equal($"2021-1 行政诉讼；清单 {hash}", await command.ExecuteScalarAsync());
        Assert.False(File.Exists(zip + ".part"));

        foreach (var wrong in (string[][])[["--case", "2021-9"], ["--case", "2021-1", "--purpose", "fun"], []])
            Assert.Equal(2, (await product.RunAsync("data", ["bundle", "--out", zip, .. wrong])).Code);
    }
}
