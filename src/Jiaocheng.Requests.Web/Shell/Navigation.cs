using Jiaocheng.Requests.Domain.Workflow;
using MudBlazor;

namespace Jiaocheng.Requests.Web.Shell;

/// <summary>One place in the product that the menu offers.</summary>
/// <param name="Key">Its word in <c>Labels/Words.resx</c>.</param>
/// <param name="Href">Address without leading slash.</param>
/// <param name="Icon">Beside the word, never instead of it.</param>
/// <param name="AnyOf">Offered to whoever holds one of these.</param>
public sealed record Place(string Key, string Href, string Icon, params Can[] AnyOf);

/// <summary>The menu, in groups, in the order of an office's day.</summary>
public static class Navigation
{
    /// <summary>With the key of a place, the policy of its page: the menu and the door ask for the same.</summary>
    public const string Door = "Door:";

    /// <summary>Groups of places; a group of which nothing may be seen is not shown.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<Place>> Groups =
    [
        [
            new("Home", "", Icons.Material.Outlined.Home, Enum.GetValues<Can>()),
            new("Register", "register", Icons.Material.Outlined.PostAdd, Can.Register),
            new("Cases", "cases", Icons.Material.Outlined.FolderOpen, Can.ReadCases),
            new("Reminders", "reminders", Icons.Material.Outlined.Notifications, Can.ReadCases),
            new("Unserved", "unserved", Icons.Material.Outlined.MarkunreadMailbox, Can.Dispatch, Can.Handle, Can.Sign, Can.Supervise),
            new("Approvals", "approvals", Icons.Material.Outlined.FactCheck, Can.ReviewLaw, Can.ReviewSecrecy, Can.Sign),
        ],
        [
            new("Dashboard", "dashboard", Icons.Material.Outlined.BarChart, Can.Supervise),
            new("Supervision", "supervision", Icons.Material.Outlined.AssignmentLate, Can.Supervise, Can.Report, Can.ApproveExtension),
            new("Report", "report", Icons.Material.Outlined.TableChart, Can.Report, Can.Supervise),
            new("Contests", "contests", Icons.Material.Outlined.Gavel, Can.Report, Can.Supervise),
            new("Documents", "documents", Icons.Material.Outlined.LibraryBooks, Can.Report, Can.Handle, Can.Supervise),
            new("ReportCheck", "report/check", Icons.Material.Outlined.Rule, Can.Report),
            new("Calendar", "calendar", Icons.Material.Outlined.CalendarMonth, Enum.GetValues<Can>()),
            new("Periods", "periods", Icons.Material.Outlined.Calculate, Enum.GetValues<Can>()),
            new("Rules", "rules", Icons.Material.Outlined.Tune, Can.Handle, Can.ApproveExtension, Can.Sign, Can.Report, Can.Supervise, Can.ManageCalendar),
            new("Templates", "templates", Icons.Material.Outlined.Description, Can.ManageTemplates),
            new("Numbers", "numbers", Icons.Material.Outlined.Numbers, Can.ManageTemplates, Can.Sign, Can.Archive, Can.Handle),
            new("Directory", "directory", Icons.Material.Outlined.Contacts, Can.Handle, Can.ReviewLaw, Can.Sign, Can.KeepDirectory),
            new("Workflow", "workflow", Icons.Material.Outlined.Route, Enum.GetValues<Can>()),
            new("Exchange", "exchange", Icons.Material.Outlined.SwapVert, Can.Exchange),
        ],
        [
            new("Agencies", "agencies", Icons.Material.Outlined.AccountTree, Can.ManageAgencies),
            new("Accounts", "accounts", Icons.Material.Outlined.People, Can.ManageAccounts, Can.ManageSecurity),
            new("ReminderSettings", "reminders/settings", Icons.Material.Outlined.EditNotifications, Can.ManageReminders),
            new("Roles", "roles", Icons.Material.Outlined.Key, Can.ManageSecurity),
            new("SecuritySettings", "security", Icons.Material.Outlined.Shield, Can.ManageSecurity),
            new("Audit", "audit", Icons.Material.Outlined.FactCheck, Can.ReadAudit),
        ],
    ];
}
