namespace Jiaocheng.Requests.Documents.Tables;

/// <summary>Text files as offices' programs write them.</summary>
public static class PlainText
{
    /// <summary>The text of a file in UTF-8 (with or without mark) or GB18030; null where it is certainly neither, or no text.</summary>
    public static string? Of(byte[] file)
    {
        try
        {
            return CsvText.Decode(file);
        }
        catch (UnreadableTableException)
        {
            return null;
        }
    }
}
