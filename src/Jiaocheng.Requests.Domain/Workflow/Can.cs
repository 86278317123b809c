namespace Jiaocheng.Requests.Domain.Workflow;

/// <summary>
/// What one person may do. Every row of <see cref="Steps"/> names one; pages, API and command line ask for the same.
/// </summary>
public enum Can
{
    /// <summary>See the cases of one's own agency and of the agencies below it.</summary>
    ReadCases,
    /// <summary>登记: log applications, confirm receipt, change contact details.</summary>
    Register,
    /// <summary>收件: record what applicants and consulted parties send in.</summary>
    Receive,
    /// <summary>记事: notes, contacts and attachments.</summary>
    Annotate,
    /// <summary>承办: ask for correction, consult, search, notify fees, propose a decision.</summary>
    Handle,
    /// <summary>分派: name the person who handles a case.</summary>
    Assign,
    /// <summary>法制审核: legal review of a proposed decision.</summary>
    ReviewLaw,
    /// <summary>保密审查: secrecy review of a proposed decision (Art 17).</summary>
    ReviewSecrecy,
    /// <summary>延期、延迟答复审批: approvals reserved to the head of the disclosure office (Arts 33, 35).</summary>
    ApproveExtension,
    /// <summary>签发: sign a decision.</summary>
    Sign,
    /// <summary>寄送: dispatch letters and record the proof of service.</summary>
    Dispatch,
    /// <summary>归档: close and archive.</summary>
    Archive,
    /// <summary>作废: void a case registered by mistake; its number is kept.</summary>
    Void,
    /// <summary>更正: supersede a fact recorded wrongly.</summary>
    Supersede,
    /// <summary>查看完整个人信息: see identity numbers, phones and addresses unmasked; each time is recorded.</summary>
    Unmask,
    /// <summary>年报: build and export the report of the agencies in reach.</summary>
    Report,
    /// <summary>看板: supervise the agencies in reach.</summary>
    Supervise,
    /// <summary>导入导出: bring ledgers in and take data out.</summary>
    Exchange,
    /// <summary>机关: keep the tree of agencies and their particulars.</summary>
    ManageAgencies,
    /// <summary>人员: open accounts, give roles, reset passwords.</summary>
    ManageAccounts,
    /// <summary>日历: load holiday notices.</summary>
    ManageCalendar,
    /// <summary>提醒: choose when people are reminded, quiet hours and the mail server.</summary>
    ManageReminders,
    /// <summary>名录: keep the directory of agencies that may be responsible for what is asked for (Art 36(五)).</summary>
    KeepDirectory,
    /// <summary>安全: lock and unlock accounts, change security settings and the rights of roles.</summary>
    ManageSecurity,
    /// <summary>审计: search the audit trail; nobody can edit it.</summary>
    ReadAudit,
    /// <summary>文书模板和文号：change the templates of letters and how document numbers are printed.</summary>
    ManageTemplates,
}
