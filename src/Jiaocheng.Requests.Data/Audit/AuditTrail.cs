using Jiaocheng.Requests.Data.Accounts;

namespace Jiaocheng.Requests.Data.Audit;

/// <summary>Adds lines to the audit within the caller's save, so that an act and its record stand or fall together.</summary>
public sealed class AuditTrail(TimeProvider time)
{
    /// <summary>Adds what a known person did; saved with the caller's next save.</summary>
    public void Add(RequestsDb db, AuditKind kind, Actor by, string subject, string detail = "", bool succeeded = true) =>
        Add(db, kind, by.AccountId, by.Name, subject, detail, succeeded);

    /// <summary>Adds what happened before or without a signed-in person; saved with the caller's next save.</summary>
    public void Add(
        RequestsDb db, AuditKind kind, Guid? actorId, string actorName, string subject, string detail = "",
        bool succeeded = true, string address = "") =>
        db.Audit.Add(new AuditEntry
        {
            At = time.GetUtcNow().UtcDateTime,
            Kind = kind,
            ActorId = actorId,
            ActorName = Short(actorName, 100),
            Subject = Short(subject, 200),
            Detail = detail,
            Succeeded = succeeded,
            Address = Short(address, 64),
        });

    // A forged name may be of any length; the audit keeps its beginning rather than failing.
    private static string Short(string text, int length) => text.Length <= length ? text : text[..length];
}
