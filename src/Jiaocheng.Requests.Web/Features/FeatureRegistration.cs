using Jiaocheng.Requests.Data.Outside;
using Jiaocheng.Requests.Web.Account;
using Jiaocheng.Requests.Web.Features.Accounts;
using Jiaocheng.Requests.Web.Features.Agencies;
using Jiaocheng.Requests.Web.Features.Attachments;
using Jiaocheng.Requests.Web.Features.Audit;
using Jiaocheng.Requests.Web.Features.Bundle;
using Jiaocheng.Requests.Web.Features.Calendar;
using Jiaocheng.Requests.Web.Features.Cases;
using Jiaocheng.Requests.Web.Features.Decisions;
using Jiaocheng.Requests.Web.Features.Directory;
using Jiaocheng.Requests.Web.Features.Exchange;
using Jiaocheng.Requests.Web.Features.Intake;
using Jiaocheng.Requests.Web.Features.Letters;
using Jiaocheng.Requests.Web.Features.Normative;
using Jiaocheng.Requests.Web.Features.Numbers;
using Jiaocheng.Requests.Web.Features.Periods;
using Jiaocheng.Requests.Web.Features.Reminders;
using Jiaocheng.Requests.Web.Features.Report;
using Jiaocheng.Requests.Web.Features.ReportCheck;
using Jiaocheng.Requests.Web.Features.Security;
using Jiaocheng.Requests.Web.Features.Supervision;
using Jiaocheng.Requests.Web.Features.Templates;
using Jiaocheng.Requests.Web.Features.WorkDesk;
using Jiaocheng.Requests.Web.Features.Workflow;
using Jiaocheng.Requests.Web.Shell;

namespace Jiaocheng.Requests.Web.Features;

/// <summary>The handlers and queries of all features, one line each.</summary>
public static class FeatureRegistration
{
    /// <summary>Adds every feature's handlers.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        services.AddSingleton<AgencyDesk>();
        services.AddSingleton<DirectoryDesk>();
        services.AddSingleton<NormativeDesk>();
        services.AddSingleton<AccountList>();
        services.AddSingleton<AccountDesk>();
        services.AddSingleton<RoleDesk>();
        services.AddSingleton<SettingsDesk>();
        services.AddSingleton<AuditSearch>();
        services.AddSingleton<HomeState>();
        services.AddSingleton<ReportExport>();
        services.AddSingleton<ReceiveDesk>();
        services.AddSingleton<CheckDesk>();
        services.AddSingleton<ExchangeDesk>();
        services.AddSingleton<LetterDesk>();
        services.AddSingleton<LetterFiles>(LetterView.DocumentOf);
        services.AddSingleton<TemplateDesk>();
        services.AddSingleton<NumberDesk>();
        services.AddSingleton<AttachmentDesk>();
        services.AddSingleton<IntakeDesk>();
        services.AddBundles();
        services.AddSingleton<BundleDesk>();
        services.AddSingleton<DecisionDesk>();
        services.AddSingleton<ReminderSettingsDesk>();
        services.AddScoped<Unread>();
        services.AddHostedService<ReminderService>();
        services.AddFeedLimit();
        return services;
    }

    /// <summary>Maps the addresses of features that are not pages.</summary>
    public static void MapFeatures(this IEndpointRouteBuilder app)
    {
        app.MapReport();
        app.MapLetters();
        app.MapTemplates();
        app.MapOrders();
        app.MapAttachments();
        app.MapBundle();
        app.MapFeeds();

        var api = app.MapApi();
        api.MapTokens();
        api.MapCases();
        api.MapBundle();
        api.MapLaw();
        api.MapCalendar();
        api.MapDue();
        api.MapReportForPrograms();
        api.MapExchangeForPrograms();
    }
}
