using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Domain.Tests.Cases;

/// <summary>Art 29 ¶2: 姓名或者名称、身份证明、联系方式；名称、文号或者其他特征；形式要求.</summary>
public class EssentialsTests
{
    private static readonly Registered Whole = Inputs.Application("2024-03-01") with
    {
        Applicant = new()
        {
            Class = ApplicantClass.NaturalPerson, Name = "申请人甲", IdKind = IdKind.ResidentId, IdNumber = "11010119900307889X", Address = "某县某镇某村一组",
        },
        Form = Form.Paper,
        Delivery = Delivery.Post,
    };

    [Fact]
    public void A_whole_application_lacks_nothing() => Assert.Empty(Essentials.Missing(Whole));

    [Fact]
    public void Each_item_is_missed_by_itself()
    {
        Assert.Equal([CorrectionItem.Name], Essentials.Missing(Whole with { Applicant = Whole.Applicant with { Name = " " } }));
        Assert.Equal([CorrectionItem.IdentityProof], Essentials.Missing(Whole with { Applicant = Whole.Applicant with { IdNumber = null } }));
        Assert.Equal([CorrectionItem.Contact], Essentials.Missing(Whole with { Applicant = Whole.Applicant with { Address = null } }));
        Assert.Equal([CorrectionItem.Content], Essentials.Missing(Whole with { Content = "" }));
        Assert.Equal([CorrectionItem.Form], Essentials.Missing(Whole with { Delivery = null }));
    }

    [Theory]
    [InlineData(Delivery.Post, CorrectionItem.Contact)]
    [InlineData(Delivery.Email, CorrectionItem.Contact)]
    [InlineData(Delivery.InPerson, null)]
    public void Contact_details_must_reach_where_the_information_is_wanted(Delivery way, CorrectionItem? missing) =>
        Assert.Equal(missing is { } item ? [item] : [],
            Essentials.Missing(Whole with { Delivery = way, Applicant = Whole.Applicant with { Address = null, Phone = "0358-0000000" } }));

    [Fact]
    public void What_is_missing_by_Art_29_does_not_keep_an_application_from_being_registered() =>
        new CaseBuilder().Do(Move.Register, "2024-03-01", Whole with { Form = null, Delivery = null, Applicant = new() { Class = ApplicantClass.Other, Name = "某村民委员会" } });

    [Fact]
    public void A_text_beyond_its_measure_is_refused_with_its_field() =>
        Assert.Equal(["Features", "Address"], new CaseBuilder().Refused(Move.Register, "2024-03-01", Whole with
        {
            Features = new string('长', 2001),
            Applicant = Whole.Applicant with { Address = new string('长', 501) },
        }).Select(refusal => refusal.Field!));
}
