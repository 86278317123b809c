using Jiaocheng.Requests.Domain.Workflow;

namespace Jiaocheng.Requests.Web.Features.Cases;

/// <summary>Under which heading a move is offered on the page of a case.</summary>
public enum MoveGroup
{
    /// <summary>往下走: the road itself.</summary>
    Road,
    /// <summary>与申请人之间.</summary>
    Applicant,
    /// <summary>征求意见.</summary>
    Opinions,
    /// <summary>记录与证据.</summary>
    Records,
    /// <summary>其他.</summary>
    Others,
    /// <summary>Offered where it belongs: beside the particulars, an entry or the files.</summary>
    Elsewhere,
}

/// <summary>The headings of moves.</summary>
public static class MoveGroups
{
    /// <summary>The heading of a move.</summary>
    public static MoveGroup Of(Move move) => move switch
    {
        Move.AskCorrection or Move.AskReasons or Move.NotifyFee or Move.Extend or Move.Defer or Move.LogContact or Move.AmendContact => MoveGroup.Applicant,
        Move.AskThirdParty or Move.AskAgency or Move.AskCoMaker or Move.InformThirdParty or Move.AskAssistance or Move.ReceiveAssistance => MoveGroup.Opinions,
        Move.RecordSearch or Move.ListItems or Move.SendNotice or Move.ProveNotice or Move.ReturnNotice or Move.Note or Move.RecordRemedy or Move.AnswerAmendment => MoveGroup.Records,
        Move.Assign or Move.Withdraw or Move.Void or Move.Split => MoveGroup.Others,
        Move.Attach or Move.Unmask or Move.Supersede or Move.Register or Move.ImportResult or Move.AnswerQuestion => MoveGroup.Elsewhere,
        _ => MoveGroup.Road,
    };
}
