using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Jiaocheng.Requests.Documents.Reports.Reading;

/// <summary>Unpacks the streams of a PDF, but never more than allowed: a small file may be made to burst.</summary>
internal sealed class BoundedFilters(long most) : IFilterProvider
{
    // The most that one byte can become in the other packings that a PDF may use.
    private const int MostPerByte = 2048;

    private long left = most;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(DefaultFilterProvider.Instance.GetAllFilters());

    private List<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BoundedFilter(this, filter))];

    private void Spend(long bytes)
    {
        left -= bytes;
        if (left < 0) throw new UnreadableReportException(UnreadableReportReason.TooLarge);
    }

    private sealed class BoundedFilter(BoundedFilters all, IFilter inner) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (inner is FlateFilter) Inflate(input);
            else if (inner is LzwFilter or RunLengthFilter) all.Spend((long)input.Length * MostPerByte);
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        // Counted before the library unpacks it into memory.
        private void Inflate(Memory<byte> input)
        {
            using var packed = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
            var buffer = new byte[81_920];
            try
            {
                while (packed.Read(buffer) is var read and > 0) all.Spend(read);
            }
            catch (InvalidDataException)
            {
                // Damaged: what the library makes of it is no more than this.
            }
        }
    }
}
