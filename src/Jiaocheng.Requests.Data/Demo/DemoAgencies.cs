using Jiaocheng.Requests.Data.Agencies;
using Jiaocheng.Requests.Domain.Letters;

namespace Jiaocheng.Requests.Data.Demo;

/// <summary>The agencies of the demo county: the county office, its departments and its townships, with how busy each is.</summary>
public static class DemoAgencies
{
    /// <summary>Code of the county office.</summary>
    public const string Root = "JC";

    private const string County = "交城县人民政府";

    /// <summary>Fresh rows of the tree, the root first; ids are the same in every run.</summary>
    public static IReadOnlyList<Agency> Make()
    {
        List<Agency> all = [Row(Root, "交城县人民政府办公室", "交政办公开", AgencyKind.Department, County)];
        foreach (var (code, name, mark) in Departments) all.Add(Row(code, name, mark, AgencyKind.Department, County));
        all.Add(Row("HJ", "吕梁市生态环境局交城分局", "吕环交公开", AgencyKind.Branch, "吕梁市人民政府"));
        foreach (var (code, name, mark) in Townships) all.Add(Row(code, name, mark, AgencyKind.Township, County));
        foreach (var agency in all.Skip(1)) agency.ParentId = all[0].Id;
        return all;
    }

    /// <summary>How many of a hundred applications go to an agency of a kind, the county office apart.</summary>
    internal static int Weight(Agency agency) => agency.Code switch
    {
        Root => 24,
        "JC-ZRZY" => 16,
        "JC-ZJ" => 11,
        "JC-NYNC" => 7,
        "JC-SCJG" => 7,
        _ => agency.Kind == AgencyKind.Township ? 3 : 4,
    };

    private static readonly (string Code, string Name, string Mark)[] Departments =
    [
        ("ZRZY", "交城县自然资源局", "交自然资公开"), ("ZJ", "交城县住房和城乡建设管理局", "交住建公开"), ("JYKJ", "交城县教育科技局", "交教科公开"),
        ("WJT", "交城县卫生健康和体育局", "交卫体公开"), ("NYNC", "交城县农业农村局", "交农公开"), ("RSJ", "交城县人力资源和社会保障局", "交人社公开"),
        ("CZJ", "交城县财政局", "交财公开"), ("SCJG", "交城县市场监督管理局", "交市监公开"),
    ];

    private static readonly (string Code, string Name, string Mark)[] Townships =
    [
        ("TN", "交城县天宁镇人民政府", "交天政公开"), ("XJY", "交城县夏家营镇人民政府", "交夏政公开"), ("XY", "交城县西营镇人民政府", "交西营政公开"),
        ("SYG", "交城县水峪贯镇人民政府", "交水政公开"), ("XS", "交城县西社镇人民政府", "交西社政公开"), ("HX", "交城县洪相镇人民政府", "交洪政公开"),
    ];

    private static Agency Row(string code, string name, string mark, AgencyKind kind, string reconsideration)
    {
        var full = code == Root ? Root : $"{Root}-{code}";
        return new Agency
        {
            Id = DemoIds.Of("agency:" + full),
            Code = full,
            Name = name,
            Path = code == Root ? $"/{Root}/" : $"/{Root}/{full}/",
            Kind = kind,
            Mark = mark,
            Address = "山西省吕梁市交城县演示路1号",
            Phone = "0358-0000000",
            Postcode = "030500",
            ReconsiderationBody = reconsideration,
            Court = "交城县人民法院",
            Superior = kind == AgencyKind.Branch ? County : "",
        };
    }
}
