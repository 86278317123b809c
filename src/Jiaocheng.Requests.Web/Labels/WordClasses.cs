namespace Jiaocheng.Requests.Web.Labels;

/// <summary>Words of the frame around every page (<c>Words.resx</c>).</summary>
public sealed class Words;

/// <summary>Words of sign-in and of one's own account.</summary>
public sealed class AccountWords;

/// <summary>Words of the page of agencies.</summary>
public sealed class AgencyWords;

/// <summary>Words of the list of people and their accounts.</summary>
public sealed class AccountsWords;

/// <summary>Words of roles and security settings.</summary>
public sealed class SecurityWords;

/// <summary>Words of the audit.</summary>
public sealed class AuditWords;

/// <summary>MudBlazor's own words, in Chinese only.</summary>
public sealed class MudWords;

/// <summary>Words of the list of cases.</summary>
public sealed class CaseWords;

/// <summary>Words of the work desk.</summary>
public sealed class DeskWords;

/// <summary>Words of reminders, their settings and the calendar feed.</summary>
public sealed class ReminderWords;

/// <summary>Words of the registration form.</summary>
public sealed class IntakeWords;

/// <summary>Words of the annual report.</summary>
public sealed class ReportWords;

/// <summary>Words of the dashboard.</summary>
public sealed class DashboardWords;

/// <summary>Words of the working-day calendar.</summary>
public sealed class CalendarWords;

/// <summary>Words of the workflow page.</summary>
public sealed class WorkflowWords;

/// <summary>Words of import and export.</summary>
public sealed class ExchangeWords;

/// <summary>Words of the page of one case.</summary>
public sealed class CasePageWords;

/// <summary>Words of moves: their questions, hints and consequences.</summary>
public sealed class MoveWords;

/// <summary>Words around bundles; a bundle itself is Chinese only.</summary>
public sealed class BundleWords;

/// <summary>Words around letters; a letter itself is Chinese only.</summary>
public sealed class LetterWords;

/// <summary>Words of the office's own templates.</summary>
public sealed class TemplateWords;

/// <summary>Words of document numbers and their register.</summary>
public sealed class NumberWords;

/// <summary>Words of proposing, reviewing and signing decisions.</summary>
public sealed class DecisionWords;

/// <summary>Words of periods: the picture of days, the page that explains a case's dates, the calculator.</summary>
public sealed class DateWords;

/// <summary>Words of letters on their way out, their service and their mail.</summary>
public sealed class OutsideWords;

/// <summary>Words of the settings of disputed points.</summary>
public sealed class RuleWords;

/// <summary>Words of the register of reconsiderations and lawsuits.</summary>
public sealed class RemedyWords;

/// <summary>Words of earlier cases that resemble a text, and of two texts side by side.</summary>
public sealed class EarlierWords;

/// <summary>Words of the directory of competent agencies.</summary>
public sealed class DirectoryWords;

/// <summary>Words of the register of normative documents.</summary>
public sealed class NormativeWords;

/// <summary>Words of rectification orders.</summary>
public sealed class SupervisionWords;

/// <summary>Words of checking a report that somebody brings.</summary>
public sealed class ReportCheckWords;
