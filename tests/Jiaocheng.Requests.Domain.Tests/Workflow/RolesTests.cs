using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Workflow;

public class RolesTests
{
    [Fact]
    public void There_are_ten_roles_of_which_three_administer()
    {
        Assert.Equal(10, Roles.All.Count);
        Assert.Equal(["sysadmin", "secadmin", "auditor"], Roles.All.Where(role => role.Administrator).Select(role => role.Code));
        Assert.Equal(10, Roles.All.Select(role => role.Code).Distinct().Count());
        Assert.All(Roles.All, role => Assert.True(role.Label.Length > 0 && role.English.Length > 0));
    }

    [Fact]
    public void Every_permission_is_held_by_some_role_and_every_row_needs_one_that_exists()
    {
        var held = Roles.All.SelectMany(role => role.Permissions).ToHashSet();
        Assert.Equal(Enum.GetValues<Can>().ToHashSet(), held);
        Assert.All(Steps.All, step => Assert.Contains(step.Permission, held));
    }

    [Fact]
    public void Administrators_cannot_move_cases_nor_share_a_permission_with_anyone()
    {
        foreach (var role in Roles.All.Where(role => role.Administrator))
        {
            Assert.DoesNotContain(Steps.All, step => role.Permissions.Contains(step.Permission));
            Assert.All(Roles.All.Where(other => other != role), other => Assert.Empty(other.Permissions.Intersect(role.Permissions)));
        }
    }

    [Fact]
    public void No_role_both_proposes_and_signs() =>
        Assert.DoesNotContain(Roles.All, role => role.Permissions.Contains(Can.Handle) && role.Permissions.Contains(Can.Sign));

    [Theory]
    [InlineData(true, "registrar", "handler")]
    [InlineData(true, "head", "signer", "reporter")]
    [InlineData(true, "auditor")]
    [InlineData(false, "auditor", "handler")]
    [InlineData(false, "sysadmin", "secadmin")]
    [InlineData(false, "secadmin", "auditor")]
    [InlineData(false, "registrar", "sysadmin")]
    public void An_administrator_role_excludes_every_other(bool may, params string[] codes) => Assert.Equal(may, Roles.MayCombine(codes));
}
