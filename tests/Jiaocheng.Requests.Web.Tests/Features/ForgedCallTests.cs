using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Jiaocheng.Requests.Data;
using Jiaocheng.Requests.Data.Accounts;
using Jiaocheng.Requests.Data.Calendars;
using Jiaocheng.Requests.Data.Cases;
using Jiaocheng.Requests.Data.Drafts;
using Jiaocheng.Requests.Data.Letters;
using Jiaocheng.Requests.Data.Outside;
using Jiaocheng.Requests.Data.Reminders;
using Jiaocheng.Requests.Data.Reporting;
using Jiaocheng.Requests.Data.Supervision;
using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Letters;
using Jiaocheng.Requests.Domain.Outcomes;
using Jiaocheng.Requests.Domain.Reporting;
using Jiaocheng.Requests.Domain.Supervision;
using Jiaocheng.Requests.Domain.Tests;
using Jiaocheng.Requests.Domain.Workflow;
using Jiaocheng.Requests.Web.Account;
using Jiaocheng.Requests.Web.Features.Accounts;
using Jiaocheng.Requests.Web.Features.Agencies;
using Jiaocheng.Requests.Web.Features.Attachments;
using Jiaocheng.Requests.Web.Features.Audit;
using Jiaocheng.Requests.Web.Features.Bundle;
using Jiaocheng.Requests.Web.Features.Decisions;
using Jiaocheng.Requests.Web.Features.Directory;
using Jiaocheng.Requests.Web.Features.Exchange;
using Jiaocheng.Requests.Web.Features.Intake;
using Jiaocheng.Requests.Web.Features.Letters;
using Jiaocheng.Requests.Web.Features.Normative;
using Jiaocheng.Requests.Web.Features.Numbers;
using Jiaocheng.Requests.Web.Features.Reminders;
using Jiaocheng.Requests.Web.Features.Report;
using Jiaocheng.Requests.Web.Features.ReportCheck;
using Jiaocheng.Requests.Web.Features.Security;
using Jiaocheng.Requests.Web.Features.Templates;
using Jiaocheng.Requests.Web.Features.WorkDesk;
using Jiaocheng.Requests.Web.Tests.Account;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiaocheng.Requests.Web.Tests.Features;

/// <summary>
/// Every handler that acts for an account, called by hand as every role that may not: refused or empty, and nothing written but the denial.
/// A handler that is not in the list fails the test that counts them.
/// </summary>
public class ForgedCallTests
{
    /// <summary>How a handler is called, and which permissions open it; none where every working account may.</summary>
    private sealed record Knock(Func<SignInHost, Guid, Task<object?>> CallAsync, params Can[] AnyOf);

    /// <summary>The case that is knocked at has been registered and has one file.</summary>
    private const int Seen = 2;

    private static readonly Domain.Clock.HolidayNotice Flood = new(2024, "防汛应急放假", [new(2024, 6, 12)], [], "") { Kind = Domain.Clock.NoticeKind.Amendment };

    private static async Task<Guid> AgencyAsync(SignInHost host)
    {
        await using var db = await host.Get<IDbContextFactory<RequestsDb>>().CreateDbContextAsync();
        return (await db.Agencies.FirstAsync()).Id;
    }

    private static readonly CancellationToken No = CancellationToken.None;

    private static readonly Dictionary<string, Knock> Handlers = new()
    {
        ["CaseMover.RegisterAsync"] = new(async (h, by) => await h.Get<CaseMover>().RegisterAsync(Guid.CreateVersion7(), Inputs.Application("2024-06-03"), by, No), Can.Register),
        // Every move from every state as every role: ForgedMoveTests.
        ["CaseMover.MoveAsync"] = new(async (h, by) => await h.Get<CaseMover>().MoveAsync(await CaseAsync(h), Seen, Move.Accept, new(2024, 6, 3), new Accepted(), by, No), Can.Handle),
        ["CaseQueries.ListAsync"] = new(async (h, by) => await h.Get<CaseQueries>().ListAsync(new(), by, No), Can.ReadCases),
        ["CaseQueries.FindAsync"] = new(async (h, by) => await h.Get<CaseQueries>().FindAsync(await CaseAsync(h), by, No), Can.ReadCases),
        ["CaseChoices.ReadAsync"] = new(async (h, by) => await h.Get<CaseChoices>().ReadAsync(by, No), Can.ReadCases),
        ["CaseChoices.HandlersAsync"] = new(async (h, by) => await h.Get<CaseChoices>().HandlersAsync(by, No), Can.ReadCases),
        ["NamedApplicants.InAsync"] = new(async (h, by) => await h.Get<NamedApplicants>().InAsync(await CaseAsync(h), new Noted("申请人甲"), by, No), Can.ReadCases),
        ["EarlierCases.OfCaseAsync"] = new(async (h, by) => await h.Get<EarlierCases>().OfCaseAsync(await CaseAsync(h), by, No), Can.ReadCases),
        ["WorkQueue.ReadAsync"] = new(async (h, by) => await h.Get<WorkQueue>().ReadAsync(by, new(), No), Can.ReadCases),
        ["WorkQueue.PageAsync"] = new(async (h, by) => await h.Get<WorkQueue>().PageAsync(new(), by, No), Can.ReadCases),
        ["EarlierCases.FindAsync"] = new(async (h, by) => await h.Get<EarlierCases>().FindAsync(by, "申请人甲", null, "某村集体土地征收批准文件及补偿标准", No), Can.ReadCases),
        ["ReportQueries.ReadAsync"] = new(async (h, by) => await h.Get<ReportQueries>().ReadAsync(new(null, 2024, true), by, No), Can.Report, Can.Supervise),
        ["ReportQueries.ContestsAsync"] = new(async (h, by) => await h.Get<ReportQueries>().ContestsAsync(new(null, 2024, true), null, null, by, No), Can.Report, Can.Supervise),
        ["ReportQueries.CellAsync"] = new(async (h, by) => await h.Get<ReportQueries>().CellAsync(new(null, 2024, true, new(2024, 1, 2)), "R1", null, by, No), Can.Report, Can.Supervise),
        ["ReportDesk.ReadAsync"] = new(async (h, by) => await h.Get<ReportDesk>().ReadAsync(null, 2024, by, No), Can.Report, Can.Supervise),
        ["ReportDesk.WriteAsync"] = new(async (h, by) => await h.Get<ReportDesk>().WriteAsync(2023, 0, new TextWritten(ReportPart.Problems, "问题"), by, No), Can.Report),
        ["ReportDesk.WriteBelowAsync"] = new(async (h, by) => await h.Get<ReportDesk>().WriteBelowAsync(await AgencyAsync(h), 2023, 0, new TextWritten(ReportPart.Problems, "问题"), by, No), Can.Report),
        ["ComparisonQueries.ReadAsync"] = new(async (h, by) => await h.Get<ComparisonQueries>().ReadAsync(null, 2024, by, No), Can.Report, Can.Supervise),
        ["ReportNotices.ReadAsync"] = new(async (h, by) => await h.Get<ReportNotices>().ReadAsync(by, No), Can.Report),
        ["ReceiveDesk.ReadAsync"] = new(async (h, by) => await h.Get<ReceiveDesk>().ReadAsync(new("年报.txt", "某县2023年政府信息公开工作年度报告"u8.ToArray()), await AgencyAsync(h), 2023, by, No) is ReadFile.Denied ? null : "read", Can.Report, Can.Supervise),
        ["ReceiveDesk.TakeAsync"] = new(async (h, by) => await h.Get<ReceiveDesk>().TakeAsync(new("年报.txt", "某县2023年政府信息公开工作年度报告"u8.ToArray()), await AgencyAsync(h), 2023, 0, by, No), Can.Report),
        ["ReceiveDesk.OriginalAsync"] = new(async (h, by) => await h.Get<ReceiveDesk>().OriginalAsync(await AgencyAsync(h), 2022, await ReceivedAsync(h), by, No), Can.Report, Can.Supervise),
        ["OrderQueries.ListAsync"] = new(async (h, by) => await h.Get<OrderQueries>().ListAsync(new(), by, No), Can.Supervise, Can.Report, Can.ApproveExtension),
        ["OrderQueries.TotalsAsync"] = new(async (h, by) => await h.Get<OrderQueries>().TotalsAsync(by, No), Can.Supervise, Can.Report, Can.ApproveExtension),
        ["OrderQueries.FindAsync"] = new(async (h, by) => await h.Get<OrderQueries>().FindAsync(await OrderAsync(h), by, No), Can.Supervise, Can.Report, Can.ApproveExtension),
        ["OrderQueries.CountAsync"] = new(async (h, by) => await h.Get<OrderQueries>().CountAsync(by, No), Can.Supervise, Can.Report, Can.ApproveExtension),
        ["OrderCandidates.StartAsync"] = new(async (h, by) => await h.Get<OrderCandidates>().StartAsync(by, No), Can.Supervise),
        ["OrderCandidates.ReadAsync"] = new(async (h, by) => await h.Get<OrderCandidates>().ReadAsync(by, No), Can.Supervise),
        ["OrderDesk.RaiseAsync"] = new(async (h, by) => await h.Get<OrderDesk>().RaiseAsync(await ComplainedAsync(h), by, No), Can.Supervise),
        // Every move from every state as either party: OrderStepsTests.
        ["OrderDesk.WriteAsync"] = new(async (h, by) => await h.Get<OrderDesk>().WriteAsync(await OrderAsync(h), 1, new OrderExtended("需要外县协助核实", new(2099, 1, 5)), by, No), Can.Supervise),
        ["OrderDesk.ComplainantAsync"] = new(async (h, by) => await h.Get<OrderDesk>().ComplainantAsync(await OrderAsync(h), by, No), Can.Supervise),
        ["NormativeDesk.ListAsync"] = new(async (h, by) => await h.Get<NormativeDesk>().ListAsync(new(), by, No), Can.ReadCases),
        ["NormativeDesk.OfferAsync"] = new(async (h, by) => await h.Get<NormativeDesk>().OfferAsync("某村集体土地征收", "", by, No), Can.ReadCases),
        ["NormativeDesk.CreateAsync"] = new(async (h, by) => await h.Get<NormativeDesk>().CreateAsync(new() { Title = "某办法", MadeOn = new(2024, 1, 2) }, by, No), Can.Report),
        ["NormativeDesk.ChangeAsync"] = new(async (h, by) => await h.Get<NormativeDesk>().ChangeAsync(Guid.NewGuid(), new(), new() { Title = "某办法" }, by, No), Can.Report),
        ["GroundHistory.ReadAsync"] = new(async (h, by) => await h.Get<GroundHistory>().ReadAsync("A", by, No), Can.ReadCases),
        ["DashboardQueries.ReadAsync"] = new(async (h, by) => await h.Get<DashboardQueries>().ReadAsync(null, true, by, No), Can.Supervise),
        ["CalendarQueries.ReadAsync"] = new(async (h, by) => await h.Get<CalendarQueries>().ReadAsync(by, No)),
        ["CalendarQueries.RulesAsync"] = new(async (h, by) => await h.Get<CalendarQueries>().RulesAsync(by, No)),
        ["CalendarDesk.PreviewAsync"] = new(async (h, by) => await h.Get<CalendarDesk>().PreviewAsync(new(Flood), by, null, No), Can.ManageCalendar),
        ["CalendarDesk.ChangeAsync"] = new(async (h, by) => await h.Get<CalendarDesk>().ChangeAsync(new(Flood), Domain.Clock.Notices.Delivered.Count, by, null, No), Can.ManageCalendar),
        ["RuleSettingsDesk.ReadAsync"] = new(async (h, by) => await h.Get<RuleSettingsDesk>().ReadAsync(by, No)),
        ["RuleSettingsDesk.PreviewAsync"] = new(async (h, by) => await h.Get<RuleSettingsDesk>().PreviewAsync(new() { ReplyDays = 15 }, by, null, No), Can.ApproveExtension),
        ["RuleSettingsDesk.ChangeAsync"] = new(async (h, by) => await h.Get<RuleSettingsDesk>().ChangeAsync(new() { ReplyDays = 15 }, "省级规定", 0, by, null, No), Can.ApproveExtension),
        ["HomeState.ReadAsync"] = new(async (h, by) => await h.Get<HomeState>().ReadAsync(by, No),
            Can.ManageAgencies, Can.ManageAccounts, Can.ManageCalendar, Can.ManageSecurity, Can.ReadAudit, Can.Report, Can.Supervise, Can.ApproveExtension),
        ["CheckDesk.RunAsync"] = new(async (h, by) => await h.Get<CheckDesk>().RunAsync(new("年报.txt", "某县2024年政府信息公开工作年度报告"u8.ToArray()), null, by, No) is CheckAnswer.Denied ? null : "read", Can.Report),
        ["ReportExport.RunAsync"] = new(async (h, by) => await h.Get<ReportExport>().RunAsync(new(null, 2024, true), by, No), Can.Report),
        ["ExchangeDesk.ImportAsync"] = new(async (h, by) => await h.Get<ExchangeDesk>().ImportAsync([], "台账.csv", false, false, by, null, No), Can.Exchange),
        ["ExchangeDesk.ExportAsync"] = new(async (h, by) => await h.Get<ExchangeDesk>().ExportAsync(new MemoryStream(), by, null, No), Can.Exchange),
        ["ExchangeDesk.VerifyAsync"] = new(async (h, by) => await h.Get<ExchangeDesk>().VerifyAsync(by, null, No), Can.Exchange),
        ["AgencyDesk.TreeAsync"] = new(async (h, by) => await h.Get<AgencyDesk>().TreeAsync(by, No), Can.ManageAgencies, Can.ManageAccounts, Can.ManageSecurity),
        ["AgencyDesk.CreateAsync"] = new(async (h, by) => await h.Get<AgencyDesk>().CreateAsync(new() { Code = "NEW", Name = "新机关", Mark = "新" }, by, No), Can.ManageAgencies),
        ["AgencyDesk.ChangeAsync"] = new(async (h, by) => await h.Get<AgencyDesk>().ChangeAsync(Guid.NewGuid(), new(), new(), by, No), Can.ManageAgencies),
        ["AgencyDesk.SetClosedAsync"] = new(async (h, by) => await h.Get<AgencyDesk>().SetClosedAsync(Guid.NewGuid(), true, by, No), Can.ManageAgencies),
        ["DirectoryDesk.ListAsync"] = new(async (h, by) => await h.Get<DirectoryDesk>().ListAsync(by, No), Can.ReadCases),
        ["DirectoryDesk.OfferAsync"] = new(async (h, by) => await h.Get<DirectoryDesk>().OfferAsync("征地批复", by, No), Can.ReadCases),
        ["DirectoryDesk.CreateAsync"] = new(async (h, by) => await h.Get<DirectoryDesk>().CreateAsync(Entry($"测试县自然资源局{Guid.NewGuid():N}"), by, No), Can.KeepDirectory),
        ["DirectoryDesk.ChangeAsync"] = new(async (h, by) => await h.Get<DirectoryDesk>().ChangeAsync(Guid.NewGuid(), new(), Entry("别名"), by, No), Can.KeepDirectory),
        ["AccountList.PageAsync"] = new(async (h, by) => await h.Get<AccountList>().PageAsync(by, null, null, 0, 10, No), Can.ManageAccounts, Can.ManageSecurity),
        ["AccountDesk.CreateAsync"] = new(async (h, by) => await h.Get<AccountDesk>().CreateAsync(new() { UserName = "new", DisplayName = "新人", Roles = ["registrar"] }, by, No), Can.ManageAccounts),
        ["AccountDesk.ChangeAsync"] = new(async (h, by) => await h.Get<AccountDesk>().ChangeAsync(by, "", new(), by, No), Can.ManageAccounts),
        ["AccountDesk.ResetAsync"] = new(async (h, by) => await h.Get<AccountDesk>().ResetAsync(Guid.NewGuid(), "", by, No), Can.ManageAccounts),
        ["AccountDesk.LockAsync"] = new(async (h, by) => await h.Get<AccountDesk>().LockAsync(Guid.NewGuid(), "", by, No), Can.ManageSecurity),
        ["AccountDesk.UnlockAsync"] = new(async (h, by) => await h.Get<AccountDesk>().UnlockAsync(Guid.NewGuid(), "", by, No), Can.ManageSecurity),
        ["RoleDesk.ChangeAsync"] = new(async (h, by) => await h.Get<RoleDesk>().ChangeAsync("registrar", new HashSet<Can>(), new HashSet<Can> { Can.Sign }, by, No), Can.ManageSecurity),
        ["SettingsDesk.ChangeAsync"] = new(async (h, by) => await h.Get<SettingsDesk>().ChangeAsync(new(), 1, by, No), Can.ManageSecurity),
        ["IntakeDesk.LookAsync"] = new(async (h, by) => await h.Get<IntakeDesk>().LookAsync(new(), by, No), Can.Register),
        ["IntakeDesk.RegisterAsync"] = new(async (h, by) => await h.Get<IntakeDesk>().RegisterAsync(new(), by, No), Can.Register),
        ["IntakeDesk.FindAsync"] = new(async (h, by) => await h.Get<IntakeDesk>().FindAsync(await CaseAsync(h), by, No), Can.ReadCases),
        ["DecisionDesk.FindAsync"] = new(async (h, by) => await h.Get<DecisionDesk>().FindAsync(await CaseAsync(h), by, No), Can.ReadCases),
        ["DecisionDesk.ProposeAsync"] = new(async (h, by) => await h.Get<DecisionDesk>().ProposeAsync(await CaseAsync(h), Seen, new() { Outcome = "A" }, by, No), Can.Handle),
        ["CaseMover.SplitAsync"] = new(async (h, by) => await h.Get<CaseMover>().SplitAsync(await CaseAsync(h), Seen, ["某村征地批复", "某镇道路合同"], "两项分别涉及土地征收和道路工程，没有关联", by, No), Can.Handle),
        ["DecisionDesk.AnswerAsync"] = new(async (h, by) => await h.Get<DecisionDesk>().AnswerAsync(Roads.To(State.Handling).Case, Inputs.Answer(Question.Clear, "clear"), by, No), Can.Handle),
        ["DecisionDesk.PassAsync"] = new(async (h, by) => await h.Get<DecisionDesk>().PassAsync(Roads.To(State.LegalReview).Case, "同意", by, No), Can.ReviewLaw, Can.ReviewSecrecy, Can.Sign),
        ["DecisionDesk.SendBackAsync"] = new(async (h, by) => await h.Get<DecisionDesk>().SendBackAsync(Roads.To(State.LegalReview).Case, "补充事实", by, No), Can.ReviewLaw, Can.ReviewSecrecy, Can.Sign),
        ["DecisionDesk.PlaceAsync"] = new(async (h, by) => await h.Get<DecisionDesk>().PlaceAsync(await CaseAsync(h), by, No), Can.ReadCases),
        ["LetterDesk.FindAsync"] = new(async (h, by) => await h.Get<LetterDesk>().FindAsync(await CaseAsync(h), 1, by, No), Can.ReadCases),
        ["AttachmentDesk.AddAsync"] = new(async (h, by) => await h.Get<AttachmentDesk>().AddAsync(await CaseAsync(h), Seen, "申请表.pdf", Scan(), "申请材料", by, No), Can.Annotate),
        ["AttachmentDesk.AddAllAsync"] = new(async (h, by) => (await h.Get<AttachmentDesk>().AddAllAsync(await CaseAsync(h), Seen, [new Chosen()], "申请材料", by, No)).Refused ?? new Answer.Done(), Can.Annotate),
        ["AttachmentDesk.OpenAsync"] = new(async (h, by) => await h.Get<AttachmentDesk>().OpenAsync(await CaseAsync(h), 2, by, No), Can.ReadCases),
        ["BundleDesk.OpenAsync"] = new(async (h, by) => await h.Get<BundleDesk>().OpenAsync(await CaseAsync(h), Domain.Bundles.BundlePurpose.Lawsuit, by, No) is { Bundle: not null } opened ? opened.Bundle.FileName : null, Can.Unmask),
        ["ReminderSettingsDesk.ReadAsync"] = new(async (h, by) => await h.Get<ReminderSettingsDesk>().ReadAsync(by, No), Can.ManageReminders),
        ["ReminderSettingsDesk.ChangeAsync"] = new(async (h, by) => await h.Get<ReminderSettingsDesk>().ChangeAsync(new() { QuietFrom = "20:00", QuietTo = "07:30", MailPort = 465 }, 1, by, No), Can.ManageReminders),
        ["ReminderSettingsDesk.TestAsync"] = new(async (h, by) => await h.Get<ReminderSettingsDesk>().TestAsync(by, No), Can.ManageReminders),
        ["Openings.RecordAsync"] = new(async (h, by) => await h.Get<Openings>().RecordAsync(await FoldedAsync(h), 2, new Attached("申请表.pdf", "", 1, "", ""), by, No), Can.ReadCases),
        ["Openings.OfAsync"] = new(async (h, by) => await h.Get<Openings>().OfAsync(await FoldedAsync(h), by, No), Can.ReadCases),
        ["LetterMails.OfAsync"] = new(async (h, by) => await h.Get<LetterMails>().OfAsync(await CaseAsync(h), by, No), Can.ReadCases),
        ["LetterMails.LeaveAsync"] = new(async (h, by) => await h.Get<LetterMails>().LeaveAsync(by, No)),
        ["LetterMails.RetryAsync"] = new(async (h, by) => await h.Get<LetterMails>().RetryAsync(await CaseAsync(h), 2, by, No), Can.Dispatch),
        ["UnservedQueue.ReadAsync"] = new(async (h, by) => await h.Get<UnservedQueue>().ReadAsync(by, No), Can.ReadCases),
        ["ReminderInbox.PageAsync"] = new(async (h, by) => await h.Get<ReminderInbox>().PageAsync(by, 0, 10, No), Can.ReadCases),
        ["ReminderInbox.UnreadAsync"] = new(async (h, by) => await h.Get<ReminderInbox>().UnreadAsync(by, No), Can.ReadCases),
        ["ReminderInbox.ReadAsync"] = new(async (h, by) => await h.Get<ReminderInbox>().ReadAsync(by, null, No)),
        ["DueFeed.SinceAsync"] = new(async (h, by) => await h.Get<DueFeed>().SinceAsync(by, No)),
        ["DueFeed.OpenAsync"] = new(async (h, by) => await h.Get<DueFeed>().OpenAsync(by, No), Can.ReadCases),
        ["DueFeed.CloseAsync"] = new(async (h, by) => await h.Get<DueFeed>().CloseAsync(by, No)),
        ["LetterDesk.PaperAsync"] = new(async (h, by) => await h.Get<LetterDesk>().PaperAsync(await CaseAsync(h), Domain.Papers.PaperKind.FileList, 1, by, No), Can.ReadCases),
        ["TemplateDesk.ReadAsync"] = new(async (h, by) => await h.Get<TemplateDesk>().ReadAsync(by, No), Can.ManageTemplates),
        ["TemplateDesk.StarterAsync"] = new(async (h, by) => await h.Get<TemplateDesk>().StarterAsync(LetterKind.Withholding, by, No), Can.ManageTemplates),
        ["TemplateDesk.OpenAsync"] = new(async (h, by) => await h.Get<TemplateDesk>().OpenAsync(await TemplateAsync(h), by, No), Can.ManageTemplates),
        ["TemplateDesk.ChoicesAsync"] = new(async (h, by) => await h.Get<TemplateDesk>().ChoicesAsync(LetterKind.Receipt, by, No), Can.ManageTemplates),
        ["TemplateDesk.TryAsync"] = new(async (h, by) => await h.Get<TemplateDesk>().TryAsync([], LetterKind.Receipt, null, by, No), Can.ManageTemplates),
        ["TemplateDesk.AdoptAsync"] = new(async (h, by) => await h.Get<TemplateDesk>().AdoptAsync([], "模板.docx", LetterKind.Receipt, new(2099, 1, 1), 0, by, No), Can.ManageTemplates),
        ["NumberDesk.ReadAsync"] = new(async (h, by) => await h.Get<NumberDesk>().ReadAsync(by, No), Can.ReadCases),
        ["NumberDesk.RegisterAsync"] = new(async (h, by) => await h.Get<NumberDesk>().RegisterAsync(Series.Case, 2024, by, No), Can.ReadCases),
        ["NumberDesk.ChangeAsync"] = new(async (h, by) => await h.Get<NumberDesk>().ChangeAsync(NumberRules.Delivered, 0, by, No), Can.ManageTemplates),
        ["AuditSearch.PageAsync"] = new(async (h, by) => await h.Get<AuditSearch>().PageAsync(by, new(null, null, null, null, null, false), 0, 10, No), Can.ReadAudit),
    };

    /// <summary>What belongs to the account itself and reaches nobody else, and the readers of rights, which every handler asks.</summary>
    private static readonly HashSet<string> OfOneself =
    [
        "DraftStore.SaveAsync", "DraftStore.ReadAsync", "DraftStore.ClearAsync", "OwnAccount.ReadAsync", "OwnAccount.ChangePasswordAsync", "OwnAccount.ChangeEmailAsync", "Unread.RefreshAsync", "OwnAccount.BeginFactorAsync",
        "OwnAccount.ConfirmFactorAsync", "OwnAccount.DisableFactorAsync", "OwnAccount.RenewRecoveryCodesAsync", "SignInDesk.RenewAsync", "Circuits.End",
        "ActorReader.ReadAsync", "Entrance.ActAsync",
    ];

    private static readonly string[] NamesOfAccounts = ["accountId", "by"];
    private static readonly string[] NamesOfThings = ["id", "caseId", "agencyId", "agency"];

    public static TheoryData<string> EveryRole => [.. Roles.All.Select(role => role.Code)];

    [Fact]
    public async Task No_handler_is_forgotten()
    {
        await using var host = new SignInHost();
        var methods = Methods(host).ToList();
        var acting = methods.Where(method => method.GetParameters().Any(p => p.ParameterType == typeof(Guid) && NamesOfAccounts.Contains(p.Name))).Select(Name).Distinct();
        Assert.Equal(Handlers.Keys.Concat(OfOneself).Order(), acting.Order());
        // An account under another name would slip through.
        Assert.Empty(methods.SelectMany(method => method.GetParameters().Where(p => p.ParameterType == typeof(Guid) && !NamesOfAccounts.Contains(p.Name) && !NamesOfThings.Contains(p.Name))
            .Select(p => $"{Name(method)}({p.Name})")));
    }

    [Theory, MemberData(nameof(EveryRole))]
    public async Task Who_may_not_gets_nothing(string role)
    {
        await using var host = new SignInHost();
        var forger = await host.PersonAsync("yue", role);
        await host.PersonAsync("li", "registrar");
        await CaseAsync(host);
        await OrderAsync(host);
        await ReceivedAsync(host);
        foreach (var (name, knock) in Handlers.Where(handler => handler.Value.AnyOf.Length > 0))
        {
            var may = Roles.Of(role).Permissions.Intersect(knock.AnyOf).Any();
            if (may) continue;
            var before = await WrittenAsync(host);
            var given = await knock.CallAsync(host, forger);
            Assert.True(IsNothing(given), $"{role} {name}: {given}");
            Assert.Equal(before, await WrittenAsync(host));
        }
    }

    [Fact]
    public async Task A_locked_account_gets_nothing_from_anything()
    {
        await using var host = new SignInHost();
        var locked = await host.PersonAsync("yue", "head");
        await host.PersonAsync("li", "registrar");
        await CaseAsync(host);
        await using (var db = await host.OpenAsync())
        {
            // All the permissions there are, to show that it is the lock which shuts the door.
            var roles = await db.Roles.Where(row => row.Name != "head").Select(row => row.Id).ToListAsync();
            db.UserRoles.AddRange(roles.Select(id => new IdentityUserRole<Guid> { UserId = locked, RoleId = id }));
            await db.SaveChangesAsync();
            await db.Users.Where(user => user.Id == locked).ExecuteUpdateAsync(set => set.SetProperty(user => user.Locked, true));
        }
        await OrderAsync(host);
        await ReceivedAsync(host);
        foreach (var (name, knock) in Handlers)
        {
            var before = await WrittenAsync(host);
            var given = await knock.CallAsync(host, locked);
            Assert.True(IsNothing(given), $"{name}: {given}");
            Assert.Equal(before, await WrittenAsync(host));
        }
    }

    [Fact]
    public async Task Each_knock_opens_to_somebody_who_may()
    {
        await using var host = new SignInHost();
        await host.PersonAsync("li", "registrar");
        await CaseAsync(host);
        foreach (var (name, knock) in Handlers.Where(handler => handler.Value.AnyOf.Length > 0))
        {
            var role = Roles.All.First(row => row.Permissions.Contains(knock.AnyOf[0])).Code;
            var given = await knock.CallAsync(host, await host.PersonAsync($"u{name.Length}{Guid.NewGuid():N}"[..20], role));
            Assert.False(given is null || given is Answer.Refused { Reasons: [{ Code: "denied" or Gate.NoPermission or "actor" or "no-actor" }, ..] }, $"{role} {name}: {given}");
        }
    }

    /// <summary>A refusal, or an answer in which there is nothing.</summary>
    private static bool IsNothing(object? given) => given switch
    {
        null or false or 0 or 0.0 => true,
        Answer answer => answer is Answer.Refused or Answer.Missing,
        Issued issued => issued is { Answer: Answer.Refused, Password: null },
        string text => text.Length == 0,
        IEnumerable many => !many.Cast<object>().Any(),
        ITuple tuple => Enumerable.Range(0, tuple.Length).All(i => IsNothing(tuple[i])),
        _ => given.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.GetMethod!.IsStatic is false && p.Name != "EqualityContract").All(p => IsNothing(p.GetValue(given))),
    };

    // The denial itself is the one line that may be added.
    private static async Task<string> WrittenAsync(SignInHost host)
    {
        await using var db = await host.OpenAsync();
        var stamps = await db.Users.OrderBy(user => user.Id).Select(user => user.ConcurrencyStamp + user.SecurityStamp + user.Locked).ToListAsync();
        return string.Join(' ', await db.Cases.CountAsync(), await db.Facts.CountAsync(), await db.NumberSeries.SumAsync(s => s.Last), await db.Agencies.CountAsync(), await db.Directory.CountAsync(), await db.ReportFacts.CountAsync(), await db.OrderFacts.CountAsync(), await db.NormativeDocuments.CountAsync(),
            await db.RoleClaims.CountAsync(), await db.UserRoles.CountAsync(), await db.SecuritySettings.Select(s => s.Version).SingleAsync(), await db.ReminderSettings.CountAsync(), await db.FeedTokens.CountAsync(), await db.AttachmentOpenings.CountAsync(), await db.Reminders.CountAsync(r => r.ReadAt != null), await db.HolidayNotices.CountAsync(), await db.LetterTemplates.CountAsync(t => t.Version != 1), await db.NumberRules.CountAsync(),
            await db.Audit.CountAsync(entry => entry.Kind != Data.Audit.AuditKind.Denied), string.Concat(stamps));
    }

    private static async Task<Guid> CaseAsync(SignInHost host)
    {
        await using var db = await host.OpenAsync();
        if (await db.Cases.Select(c => c.Id).FirstOrDefaultAsync() is var id && id != Guid.Empty) return id;
        var clerk = await db.Users.Where(user => user.UserName == "li").Select(user => user.Id).SingleAsync();
        var made = ((Answer.Done)await host.Get<CaseMover>().RegisterAsync(Guid.CreateVersion7(), Inputs.Application("2024-06-03"), clerk, No)).Id!.Value;
        Assert.IsType<Answer.Done>(await host.Get<AttachmentDesk>().AddAsync(made, 1, "申请表.pdf", Scan(), "申请材料", clerk, No));
        return made;
    }

    private static async Task<Guid> OrderAsync(SignInHost host)
    {
        await using var db = await host.OpenAsync();
        if (await db.Orders.Select(o => o.Id).FirstOrDefaultAsync() is var id && id != Guid.Empty) return id;
        return ((Answer.Done)await host.Get<OrderDesk>().RaiseAsync(await ComplainedAsync(host), await host.PersonAsync("wu", "supervisor"), No)).Id!.Value;
    }

    // A report of 2022 that came as a file.
    private static async Task<int> ReceivedAsync(SignInHost host)
    {
        await using var db = await host.OpenAsync();
        var agency = await AgencyAsync(host);
        if (await db.ReportFacts.AnyAsync(fact => fact.AgencyId == agency && fact.Year == 2022)) return 1;
        var report = new FrozenReport("某县", 2022, [], new Dictionary<string, IReadOnlyList<string>>(), new Dictionary<string, IReadOnlyList<string>>(), new Dictionary<string, IReadOnlyList<string>>(), new(2023, 1, 10), new Dictionary<string, string>());
        var file = new ReportFile(agency, 2022, []);
        var entry = new ReportReceived(report, "年报.docx", await host.Get<AttachmentStore>().KeepAsync("年报"u8.ToArray(), No), []);
        db.ReportFacts.Add(ReportFactRow.Of(file, file.Next(entry, host.Get<TimeProvider>().Instant(), Guid.CreateVersion7(), "某人")));
        await db.SaveChangesAsync();
        return 1;
    }

    private static async Task<OrderRaised> ComplainedAsync(SignInHost host)
    {
        await using var db = await host.OpenAsync();
        var today = host.Get<TimeProvider>().Today();
        return OrderProposals.Begun(OrderSource.Complaint, Domain.Clock.Rules.Default, today) with
        {
            AddresseeId = await db.Agencies.Select(a => a.Id).FirstAsync(),
            Owner = "某主任",
            Wrong = "公开指南中的联系电话已经停用，群众无法咨询。",
            Demanded = "立即更新公开指南，并逐项核对联系方式。",
            Complaint = new() { ReceivedOn = today, Name = "申请人甲" },
        };
    }

    private static async Task<Guid> TemplateAsync(SignInHost host)
    {
        await using var db = await host.OpenAsync();
        if (await db.LetterTemplates.Select(t => t.Id).FirstOrDefaultAsync() is var id && id != Guid.Empty) return id;
        var agency = await db.Agencies.FirstAsync();
        var row = new TemplateRow { AgencyId = agency.Id, Kind = LetterKind.Withholding, Version = 1, From = new(2024, 1, 1), File = [1], Sha256 = new('0', 64), FileName = "模板.docx", By = "某人" };
        db.LetterTemplates.Add(row);
        await db.SaveChangesAsync();
        return row.Id;
    }

    private static async Task<Case> FoldedAsync(SignInHost host)
    {
        var id = await CaseAsync(host);
        await using var db = await host.OpenAsync();
        return await host.Get<FactStore>().LoadAsync(db, await db.Cases.SingleAsync(c => c.Id == id), No);
    }

    private static DirectoryForm Entry(string name) => new() { Name = name, Phone = "0358-0000000", Source = "机构职能目录" };

    private static MemoryStream Scan() => new("%PDF-1.4\n%%EOF\n"u8.ToArray());

    /// <summary>A file as a browser hands it over.</summary>
    private sealed class Chosen : IBrowserFile
    {
        public string Name => "申请表.pdf";
        public DateTimeOffset LastModified => default;
        public long Size => 15;
        public string ContentType => "application/pdf";
        public Stream OpenReadStream(long maxAllowedSize = 512000, CancellationToken cancellationToken = default) => Scan();
    }

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static IEnumerable<MethodInfo> Methods(SignInHost host) =>
        from type in host.Registered.Distinct()
        where type.Assembly == typeof(RequestsDb).Assembly || type.Assembly == typeof(Program).Assembly
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        select method;
}
