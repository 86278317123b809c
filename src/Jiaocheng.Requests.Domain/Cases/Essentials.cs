namespace Jiaocheng.Requests.Domain.Cases;

/// <summary>What every application must contain (Art 29 ¶2). What is missing is no ground to refuse it: it is asked for, all at once, by correction notice (Art 30).</summary>
public static class Essentials
{
    /// <summary>The article, as screens cite it.</summary>
    public const string Article = "《条例》第二十九条第二款";

    /// <summary>The items that an application lacks, in the order of the article.</summary>
    public static IEnumerable<CorrectionItem> Missing(Registered application)
    {
        var who = application.Applicant;
        if (Blank(who.Name)) yield return CorrectionItem.Name;
        if (who.IdKind is null || Blank(who.IdNumber)) yield return CorrectionItem.IdentityProof;
        var reached = application.Delivery switch
        {
            Delivery.Post => !Blank(who.Address),
            Delivery.Email => !Blank(who.Email),
            _ => !Blank(who.Phone) || !Blank(who.Address) || !Blank(who.Email),
        };
        if (!reached) yield return CorrectionItem.Contact;
        if (Blank(application.Content)) yield return CorrectionItem.Content;
        if (application.Form is null || application.Delivery is null) yield return CorrectionItem.Form;
    }

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
