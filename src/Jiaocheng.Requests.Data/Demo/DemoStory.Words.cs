namespace Jiaocheng.Requests.Data.Demo;

/// <summary>The small talk of the story.</summary>
internal sealed partial class DemoStory
{
    /// <summary>How applications come in, in the order of the channels.</summary>
    private static readonly int[] Channels = [180, 330, 20, 330, 5, 125, 10];

    private static readonly string[] Withdrawals = ["申请人书面撤回，称已从其他途径取得", "申请人来电表示撤回，通话已记录", "申请人在平台提交撤回"];
    private static readonly string[] Proofs = ["邮件签收回执", "送达回证", "平台已读记录", "EMS 签收查询单"];
    private const string PostalProof = "挂号信签收查询单";
    private static readonly string[] Calls = ["未接通", "接通，申请人确认为本人提交", "接通，申请人要求尽快办理"];
    private static readonly string[] Notes = ["申请人来电询问进度，已告知答复期限", "已向档案室调卷", "与业务股室核对材料页数", "申请人补送身份证复印件一份"];
    private static readonly string[] Parties = ["建设工程", "农业发展", "热力", "市政养护", "物业服务", "勘测设计"];
    private static readonly string[] SendBacks = ["请补充查明的事实", "请写明能否区分处理", "请核对所引条款", "请附检索情况"];

    private static readonly string[] Guidance =
    [
        "申请内容涉及多个项目，请写明项目名称和年度。", "请提供文件名称、文号或者其他便于查询的特征。", "“相关材料”范围不明，请写明需要的是批复、合同还是付款凭证。",
    ];

    private static readonly string[] ExtensionReasons =
    [
        "需要向两个乡镇调取十五年前的征地档案", "涉及材料三百余页，需要逐页遮盖个人信息", "涉及多个股室职责，材料正在移交档案馆，调卷尚需时日", "需要与市级部门核对批复的最终文本",
    ];
}
