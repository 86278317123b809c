using Jiaocheng.Requests.Data.Agencies;

namespace Jiaocheng.Requests.Data.Demo;

/// <summary>The directory of the demo county: its own departments with their matters, and an agency of the city above. Addresses and telephones are invented.</summary>
internal static class DemoDirectory
{
    private static readonly (string Code, string Matters)[] Departments =
    [
        ("JC-ZRZY", "征地、土地征收、宅基地、规划许可、采矿权、地质灾害、不动产"), ("JC-ZJ", "房屋征收、拆迁、施工许可、危房改造、维修资金、公租房、老旧小区"), ("JC-JYKJ", "学校、招生、幼儿园、教师、学生、营养餐"),
        ("JC-WJT", "医院、卫生室、药品、计划生育、公共卫生"), ("JC-NYNC", "耕地、农田、补贴、土地承包、农机、乡村振兴"), ("JC-RSJ", "社会保险、工伤、招聘、农民工、公益性岗位"),
        ("JC-CZJ", "预算、决算、三公、政府采购、专项债券、财政补贴"), ("JC-SCJG", "食品安全、企业登记、抽检、电梯、投诉举报"),
    ];

    /// <summary>The entries, kept by the county office.</summary>
    public static IEnumerable<DirectoryEntry> Make(IReadOnlyList<Agency> agencies) =>
    [
        .. from department in Departments
           let agency = agencies.FirstOrDefault(one => one.Code == department.Code)
           where agency is not null
           select new DirectoryEntry
           {
               KeeperId = agencies[0].Id, Name = agency.Name, Matters = department.Matters, Address = agency.Address.Length > 0 ? agency.Address : "交城县演示路3号", Phone = agency.Phone.Length > 0 ? agency.Phone : "0358-0000000",
               Source = "机构职能目录（演示）",
           },
        new DirectoryEntry
        {
            KeeperId = agencies[0].Id, Name = "吕梁市发展和改革委员会", Aliases = "市发改委、吕梁市发改委", Matters = "项目核准、价格、招标投标、可行性研究", Address = "吕梁市演示路1号", Phone = "0358-0000000",
            Source = "机构职能目录（演示）",
        },
    ];
}
