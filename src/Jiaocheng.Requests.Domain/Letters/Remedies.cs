using Jiaocheng.Requests.Domain.Outcomes;

namespace Jiaocheng.Requests.Domain.Letters;

/// <summary>救济告知: the clause that names the remedies of a decision.</summary>
public static class Remedies
{
    /// <summary>The clause of a decision.</summary>
    /// <param name="remedy">What the outcome opens.</param>
    /// <param name="issuer">The agency, with its reconsideration body and court.</param>
    /// <param name="day">The day of the letter.</param>
    /// <param name="document">What the letter calls itself.</param>
    /// <param name="what">What the addressee may object to where the choice is free.</param>
    public static string Clause(Remedy remedy, Issuer issuer, DateOnly day, string document = "告知书", string what = "本答复")
    {
        var body = issuer.BodiesOn(day);
        var online = issuer.OnlineChannel.Length > 0 ? $"申请行政复议也可以通过{issuer.OnlineChannel}提出。" : "";
        var court = issuer.Court.Length > 0 ? issuer.Court : "有管辖权的人民法院";
        var free = $"可以自收到本{document}之日起60日内向{body}申请行政复议，或者自收到本{document}之日起6个月内向{court}提起行政诉讼。";
        var first = $"应当先自收到本{document}之日起60日内向{body}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向{court}提起行政诉讼。";
        return remedy switch
        {
            Remedy.ReconsiderationFirst => "如不服本决定，" + first + online,
            Remedy.Both => "如对其中不予公开的部分不服，" + first + "如对其他内容不服，" + free + online,
            Remedy.Free => $"如不服{what}，" + free + online,
            _ => "",
        };
    }
}
