namespace Jiaocheng.Requests.Domain.Cases;

/// <summary>Why something was not done: the sentence, the article it rests on, and the field it concerns, if one.</summary>
/// <param name="Code">Stable name for tests and logs.</param>
/// <param name="Reason">The sentence shown.</param>
/// <param name="Article">The rule, e.g. 《条例》第三十三条; empty where it is a matter of form.</param>
/// <param name="Field">The input that is wrong; null where the case itself does not allow it.</param>
public sealed record Refusal(string Code, Text Reason, string Article = "", string? Field = null);

/// <summary>What became of a request to write. Refusal is an answer; surprise is an exception.</summary>
public abstract record Answer
{
    private Answer() { }

    /// <summary>It was done; <paramref name="Id"/> names what was made.</summary>
    public sealed record Done(Guid? Id = null) : Answer;

    /// <summary>It may not be done, and this is why.</summary>
    public sealed record Refused(IReadOnlyList<Refusal> Reasons) : Answer
    {
        public Refused(Refusal reason) : this([reason]) { }
    }

    /// <summary>Somebody else wrote in between: nothing was changed.</summary>
    /// <param name="Seen">The version the writer had seen.</param>
    /// <param name="Now">The version that stands.</param>
    public sealed record Stale(int Seen, int Now) : Answer;

    /// <summary>There is no such thing in the writer's reach.</summary>
    public sealed record Missing : Answer;
}
