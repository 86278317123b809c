namespace Jiaocheng.Requests.Data.Audit;

/// <summary>What the audit records. Stored by name: names are forever, the order is not.</summary>
public enum AuditKind
{
    /// <summary>登录, failed ones included.</summary>
    SignIn,
    /// <summary>退出.</summary>
    SignOut,
    /// <summary>登录失败过多，账号自动锁定.</summary>
    LockedOut,
    /// <summary>使用一次性初始化链接.</summary>
    SetUp,
    /// <summary>本人修改密码.</summary>
    PasswordChanged,
    /// <summary>管理员重置密码.</summary>
    PasswordReset,
    /// <summary>启用、停用动态口令，重新生成或使用恢复码.</summary>
    SecondFactor,
    /// <summary>开户.</summary>
    AccountCreated,
    /// <summary>修改姓名或所属机关.</summary>
    AccountChanged,
    /// <summary>授予或收回角色.</summary>
    RolesGranted,
    /// <summary>锁定账号.</summary>
    AccountLocked,
    /// <summary>解锁账号.</summary>
    AccountUnlocked,
    /// <summary>修改角色的权限.</summary>
    RoleChanged,
    /// <summary>修改安全设置.</summary>
    SettingsChanged,
    /// <summary>新设机关.</summary>
    AgencyCreated,
    /// <summary>修改、调整或关闭机关.</summary>
    AgencyChanged,
    /// <summary>增加或修改机关名录.</summary>
    DirectoryChanged,
    /// <summary>载入放假通知.</summary>
    CalendarLoaded,
    /// <summary>导入.</summary>
    Imported,
    /// <summary>导出.</summary>
    Exported,
    /// <summary>查看完整个人信息.</summary>
    Unmasked,
    /// <summary>打开附件.</summary>
    AttachmentOpened,
    /// <summary>无权的操作被拒绝.</summary>
    Denied,
    /// <summary>制作案卷: a whole case left the house, personal details in full.</summary>
    Bundled,
    /// <summary>撤销放假通知.</summary>
    CalendarRevoked,
    /// <summary>登记或修改规范性文件.</summary>
    DocumentChanged,
    /// <summary>年报的填报、送审、签发和变更.</summary>
    ReportChanged,
    /// <summary>限期整改的发出、答复、审核、通报和办结.</summary>
    OrderChanged,
}
