namespace Jiaocheng.Requests.Documents.Tables;

/// <summary>Carries a refusal out of the depth of a parser to <see cref="TableReader"/>, which answers it.</summary>
internal sealed class UnreadableTableException(UnreadableReason reason, string detail = "") : Exception
{
    public UnreadableFile Answer { get; } = new(reason, detail);
}
