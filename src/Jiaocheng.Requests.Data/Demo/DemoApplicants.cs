using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Data.Demo;

/// <summary>Invented applicants. Identity numbers bear an area code that no place has; telephones a prefix that no network has.</summary>
internal static class DemoApplicants
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";
    private const string Digits = "一二三四五六七八九";
    private static readonly int[] ClassWeights = [815, 80, 10, 15, 30, 50];
    private static readonly string[] Businesses = ["建材", "运输", "食品", "农业科技", "房地产开发", "矿业", "物业服务", "文化旅游", "新能源", "商贸"];
    private static readonly string[] Institutes = ["农业研究所", "地方志研究院", "水资源研究中心", "大学公共管理学院"];
    private static readonly string[] Charities = ["环境保护协会", "助学基金会", "志愿服务中心", "残疾人互助会"];
    private static readonly string[] Others = ["村民委员会", "业主委员会", "村股份经济合作社", "中学", "居民委员会"];

    /// <summary>Somebody new.</summary>
    public static Applicant Make(Dice dice)
    {
        var kind = (ApplicantClass)dice.Weighted(ClassWeights);
        var place = dice.Pick(DemoTopics.Villages);
        var serial = Serial(dice);
        var person = kind == ApplicantClass.NaturalPerson;
        return new Applicant
        {
            Class = kind,
            Name = kind switch
            {
                ApplicantClass.NaturalPerson => "申请人" + serial,
                ApplicantClass.Business => $"某{serial}{dice.Pick(Businesses)}有限公司",
                ApplicantClass.Research => $"某{serial}{dice.Pick(Institutes)}",
                ApplicantClass.PublicInterest => $"某{serial}{dice.Pick(Charities)}",
                ApplicantClass.LegalService => $"某{serial}律师事务所",
                _ => $"某{serial}{dice.Pick(Others)}",
            },
            IdKind = person ? IdKind.ResidentId : IdKind.CreditCode,
            IdNumber = person ? ResidentId(dice) : CreditCode(dice),
            Phone = $"120{dice.From(0, 99_999_999):00000000}",
            Address = $"山西省交城县{place}{dice.From(1, 300)}号",
            Postcode = "030500",
            Email = dice.Chance(300) ? $"shenqing{dice.From(1000, 99_999)}@example.com" : null,
            LegalRepresentative = person ? null : "代表人" + serial,
            ContactPerson = person ? null : "联系人" + serial,
            NeedsHelp = person && dice.Chance(8),
        };
    }

    /// <summary>甲子一 to 癸亥九九: 9,720 names.</summary>
    private static string Serial(Dice dice) =>
        $"{dice.Pick(Stems.ToCharArray())}{dice.Pick(Branches.ToCharArray())}{dice.Pick(Digits.ToCharArray())}{(dice.Chance(900) ? dice.Pick(Digits.ToCharArray()).ToString() : "")}";

    private static string ResidentId(Dice dice)
    {
        var body = $"999999{dice.From(1945, 2003)}{dice.From(1, 12):00}{dice.From(1, 28):00}{dice.From(0, 999):000}";
        return body + IdNumbers.ResidentCheck(body);
    }

    private static string CreditCode(Dice dice)
    {
        var body = $"91999999{dice.From(0, 999_999_999):000000000}";
        return body + IdNumbers.CreditCheck(body);
    }
}
