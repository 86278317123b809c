using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Outside;
using Jiaocheng.Requests.Data.Tests;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Web.Features.Attachments;
using Jiaocheng.Requests.Web.Features.Intake;
using Microsoft.Extensions.Logging.Abstractions;

namespace Jiaocheng.Requests.Web.Tests.Features.Intake;

/// <summary>Registration forms and the handlers behind them, on a test database whose day is 2024-06-03.</summary>
internal static class Forms
{
    public static readonly DateOnly Today = new(2024, 6, 3);

    public static IntakeDesk Intake(this TestDatabase test) => new(test.Contexts(), test.Get<ActorReader>(), test.Get<RulesReader>(),
        test.Get<CaseMover>(), test.Get<CaseQueries>(), test.Get<EarlierCases>(), test.Time);

    public static AttachmentDesk Attachments(this TestDatabase test) =>
        new(test.Get<CaseQueries>(), test.Get<AttachmentStore>(), test.Get<CaseMover>(), test.Get<Openings>(), test.Time, NullLogger<AttachmentDesk>.Instance);

    /// <summary>A posted application with everything that Art 29 asks for.</summary>
    public static IntakeForm Posted() => new()
    {
        Channel = Channel.RegisteredPost, SubmittedOn = new(2024, 5, 30), ReceivedOn = new(2024, 5, 31), Waybill = "ＸＡ １２３", Proof = "门卫签收",
        Name = " 申请人甲 ", IdNumber = "１１０１０１ 19900307 889x", Address = "某县某镇某村一组", Phone = "138 0000 1234",
        Content = "某村集体土地征收批准文件及补偿标准", Form = Form.Paper, Delivery = Delivery.Post,
    };
}
