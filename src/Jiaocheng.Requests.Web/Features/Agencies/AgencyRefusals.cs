using Jiaocheng.Requests.Domain.Cases;

namespace Jiaocheng.Requests.Web.Features.Agencies;

/// <summary>Why a change to the tree of agencies is refused.</summary>
public static class AgencyRefusals
{
    public static readonly Refusal CodeShape = new("code-shape",
        new("机关代码只能用大写字母、数字，中间可用连字符，最长 32 位。", "The code takes capital letters, digits and single hyphens, at most 32."), Field: "Code");
    public static readonly Refusal CodeTaken = new("code-taken",
        new("已有机关使用这个代码。", "Another agency has this code."), Field: "Code");
    public static readonly Refusal CodeFixed = new("code-fixed",
        new("机关代码设立后不能更改，文号和下级机关都以它为准。", "The code cannot change once given: numbers and lower agencies rest on it."), Field: "Code");
    public static readonly Refusal NameMissing = new("name-missing",
        new("请填写机关全称，最长 200 字。", "Enter the full name, at most 200 characters."), Field: "Name");
    public static readonly Refusal MarkMissing = new("mark-missing",
        new("请填写机关代字，最长 50 字。", "Enter the mark for document numbers, at most 50 characters."), Field: "Mark");
    public static readonly Refusal MarkTaken = new("mark-taken",
        new("已有机关使用这个代字，文号会重复。", "Another agency uses this mark; numbers would repeat."), Field: "Mark");
    public static readonly Refusal PostcodeShape = new("postcode-shape",
        new("邮政编码是 6 位数字。", "A postcode has six digits."), Field: "Postcode");
    public static readonly Refusal ParentMissing = new("parent-missing",
        new("请选择您管辖范围内的上级机关。", "Choose a parent within your reach."), Field: "ParentId");
    public static readonly Refusal Cycle = new("cycle",
        new("不能把机关调整到它自己或它的下级机关之下。", "An agency cannot be moved below itself or below one of its own."), Field: "ParentId");
    public static readonly Refusal TopStays = new("top-stays",
        new("不能调整本人所在机关的上级。", "The parent of your own agency cannot be changed by you."), Field: "ParentId");
    public static readonly Refusal ParentClosed = new("parent-closed",
        new("上级机关已经关闭。", "The parent is closed."), Field: "ParentId");
    public static readonly Refusal OwnAgency = new("own-agency",
        new("不能关闭本人所在的机关。", "You cannot close your own agency."));
    public static readonly Refusal OpenBelow = new("open-below",
        new("还有未关闭的下级机关，请先关闭或调整它们。", "There are open agencies below; close or move them first."));
}
