using System.Globalization;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Domain.Tests.Reporting;

/// <summary>A report that nobody made, in which everything agrees: of either form, any size and any of the wordings in use.</summary>
public sealed class InventedReport
{
    private static readonly string[] Agencies = ["青禾县", "临渚市人民政府", "临渚市教育局", "青禾县卫生健康委员会", "云岭镇人民政府"];

    private readonly Random random;

    private InventedReport(Random random, ReportForm form)
    {
        this.random = random;
        Form = form;
        Year = form == ReportForm.Form2019 ? random.Next(2019, 2021) : random.Next(2021, 2026);
        Agency = Pick(Agencies);
        Requests = Section3Of(form);
        Published = Section2();
        Reviews = [.. Enumerable.Range(0, 3).Select(_ => Row(4, random.Next(3) == 0 ? 6 : 2))];
    }

    public int Year { get; }

    public ReportForm Form { get; }

    public string Agency { get; }

    /// <summary>Rows of Section 3 by their code, seven figures each.</summary>
    public Dictionary<string, int[]> Requests { get; }

    /// <summary>Section 2.</summary>
    public ReportTable Published { get; }

    /// <summary>The three groups of Section 4, five figures each.</summary>
    public int[][] Reviews { get; }

    public int this[string code] => Requests.Where(row => row.Key.StartsWith(code, StringComparison.Ordinal)).Sum(row => row.Value[6]);

    /// <summary>A consistent report, the same for the same seed.</summary>
    public static AnnualReport Of(int seed, ReportForm form) => new InventedReport(new Random(seed), form).Report();

    public T Pick<T>(IReadOnlyList<T> some) => some[random.Next(some.Count)];

    private static string[] LastFoundWords => ["土地征收", "社会保障", "规划许可"];

    private AnnualReport Report() => new()
    {
        Title = $"{Agency}{Year}年政府信息公开工作年度报告",
        Agency = Agency,
        Year = Year,
        Form = Form,
        Paragraphs = Paragraphs(),
        Section2 = Published,
        Section3 = new(3, Form, FormTables.Section3Rows(Form), Requests.ToDictionary(row => row.Key, row => Figures(row.Value))),
        Section4 = new(4, ReportForm.Form2021, FormTables.Section4, FormTables.Section4.Index().ToDictionary(row => row.Item.Code, row => Figures(Reviews[row.Index]))),
        Signature = $"{Agency}{(Agency.EndsWith('县') ? "人民政府办公室" : "")}",
        Day = new DateOnly(Year + 1, 1, random.Next(4, 29)),
    };

    private Dictionary<string, int[]> Section3Of(ReportForm form)
    {
        var largest = Pick([0, 1, 3, 12, 90]);
        var codes = FormTables.Section3Rows(form).Select(row => row.Code).ToList();
        var rows = codes.ToDictionary(code => code, _ => new int[7]);
        foreach (var code in codes.Where(code => code[0] is >= 'A' and <= 'F'))
            for (var column = 0; column < 6; column++)
                rows[code][column] = random.Next(4) == 0 ? random.Next(largest + 1) : 0;
        for (var column = 0; column < 6; column++)
        {
            rows["T"][column] = codes.Where(code => code[0] is >= 'A' and <= 'F').Sum(code => rows[code][column]);
            rows["R4"][column] = random.Next(3) == 0 ? random.Next(largest + 1) : 0;
            var all = rows["T"][column] + rows["R4"][column];
            rows["R2"][column] = random.Next(3) == 0 ? random.Next(all + 1) : 0;
            rows["R1"][column] = all - rows["R2"][column];
        }
        foreach (var row in rows.Values) row[6] = row[..6].Sum();
        return rows;
    }

    private int[] Row(int count, int below)
    {
        int[] parts = [.. Enumerable.Range(0, count).Select(_ => random.Next(3) == 0 ? random.Next(below) : 0)];
        return [.. parts, parts.Sum()];
    }

    private ReportTable Section2()
    {
        var before = random.Next(5, 60);
        var (made, repealed) = (random.Next(0, 20), random.Next(0, 5));
        var rows = FormTables.Section2(Form).ToDictionary(row => row.Code, row => (IReadOnlyList<Figure>)[.. row.Columns.Select(_ => Figure.Of(random.Next(3000)))]);
        if (Form == ReportForm.Form2021)
        {
            rows[FormTables.Rules] = Figures([0, 0, 0]);
            rows[FormTables.Documents] = Figures([made, repealed, before + made - repealed]);
            rows[FormTables.Charges] = [Figure.Of(random.Next(1, 900000) / 100m)];
        }
        return new(2, Form, FormTables.Section2(Form), rows);
    }

    private List<ReportParagraph> Paragraphs()
    {
        var items = new InventedWords(this);
        List<ReportParagraph> all =
        [
            new(0, "", $"{Agency}{Year}年政府信息公开工作年度报告"),
            new(0, "", items.Introduction()),
            new(1, "", FormTables.Headings[0], 1),
            new(1, "", $"{Year}年，我们坚持以公开为常态、不公开为例外，认真贯彻《中华人民共和国政府信息公开条例》，持续提升公开质量。"),
        ];
        foreach (var (index, (title, text)) in items.Items().Index())
        {
            var item = $"（{"一二三四五"[index]}）";
            all.Add(new(1, item, item + title, 2));
            all.AddRange(text.Select(line => new ReportParagraph(1, item, line)));
        }
        foreach (var section in (int[])[2, 3, 4, 5]) all.Add(new(section, "", FormTables.Headings[section - 1], 1));
        var field = Pick(LastFoundWords);
        all.Add(new(5, "", $"主要问题：一是{field}领域公开内容还不够及时；二是基层工作人员业务能力有待提高。" + Pick([
            "下一步，将加强培训，完善机制，提高公开的针对性。", $"下一步改进措施：一是按月梳理{field}领域公开清单；二是举办业务培训，以案例指导基层。"])));
        all.Add(new(6, "", FormTables.Headings[5], 1));
        all.Add(new(6, "", Pick([
            $"{Year}年，本机关发出收费通知0件，总金额0元，实际收取信息处理费0元。",
            "按照《政府信息公开信息处理费管理办法》，本年度没有收取信息处理费。",
            $"{Year}年度收取政府信息公开信息处理费 0 元，无其他需要报告的事项。"])));
        return all;
    }

    private static IReadOnlyList<Figure> Figures(IEnumerable<int> values) => [.. values.Select(value => Figure.Of(value))];

    /// <summary>A number as reports write it.</summary>
    public static string Percent(decimal part, decimal whole, int decimals, bool isCut)
    {
        var exact = part * 100 / whole;
        var unit = (decimal)Math.Pow(10, decimals);
        return (isCut ? Math.Floor(exact * unit) / unit : Math.Round(exact, decimals, MidpointRounding.AwayFromZero)).ToString(CultureInfo.InvariantCulture) + "%";
    }
}
