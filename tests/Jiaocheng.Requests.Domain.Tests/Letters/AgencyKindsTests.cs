using Jiaocheng.Requests.Domain.Letters;

namespace Jiaocheng.Requests.Domain.Tests.Letters;

/// <summary>A body or court that does not fit the kind of agency is pointed out; one that fits is not.</summary>
public class AgencyKindsTests
{
    [Theory]
    [InlineData(AgencyKind.Department, "测试县人民政府", "测试县人民法院", 0)]
    [InlineData(AgencyKind.Department, "测试市自然资源局", "测试县人民法院", 1)]
    [InlineData(AgencyKind.Department, "测试县人民政府", "测试市中级人民法院", 1)]
    [InlineData(AgencyKind.Government, "测试市人民政府", "测试市中级人民法院", 0)]
    [InlineData(AgencyKind.Government, "测试市人民政府", "测试县人民法院", 1)]
    [InlineData(AgencyKind.Township, "测试县人民政府", "测试县人民法院", 0)]
    [InlineData(AgencyKind.Vertical, "国家税务总局测试市税务局", "测试县人民法院", 0)]
    [InlineData(AgencyKind.Vertical, "测试市人民政府", "测试县人民法院", 1)]
    [InlineData(AgencyKind.Branch, "测试市人民政府", "测试县人民法院", 0)]
    [InlineData(AgencyKind.Department, "", "", 0)]
    public void Fits_or_is_pointed_out(AgencyKind kind, string body, string court, int doubts) => Assert.Equal(doubts, AgencyKinds.Doubts(kind, body, court).Count());
}
