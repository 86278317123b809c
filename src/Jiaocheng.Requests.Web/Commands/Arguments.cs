using System.Globalization;

namespace Jiaocheng.Requests.Web.Commands;

/// <summary>The words after the verb: values, <c>--options</c> with a value, and flags.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _options = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _values = [];

    /// <summary>Reads the words; an option that the verb does not know is a mistake, not a guess.</summary>
    /// <exception cref="UsageException">An unknown option, or one without its value.</exception>
    public Arguments(IEnumerable<string> words, IReadOnlyCollection<string> options, IReadOnlyCollection<string> flags)
    {
        using var word = words.GetEnumerator();
        while (word.MoveNext())
        {
            var name = word.Current;
            if (!name.StartsWith("--", StringComparison.Ordinal)) { _values.Add(name); continue; }
            string? value = null;
            if (name.IndexOf('=', StringComparison.Ordinal) is var at and > 0) (name, value) = (name[..at], name[(at + 1)..]);
            if (flags.Contains(name)) _options[name] = "true";
            else if (!options.Contains(name)) throw new UsageException($"unknown option {name}");
            else if (value is null && !word.MoveNext()) throw new UsageException($"{name} needs a value");
            else _options[name] = value ?? word.Current;
        }
    }

    public string? this[string option] => _options.GetValueOrDefault(option);

    public bool Has(string flag) => _options.ContainsKey(flag);

    /// <summary>The only value.</summary>
    public string Single(string what) => _values.Count == 1 ? _values[0] : throw new UsageException($"exactly one {what} is needed");

    /// <summary>The values, of which there is at least one.</summary>
    public IReadOnlyList<string> Several(string what) => _values.Count > 0 ? _values : throw new UsageException($"at least one {what} is needed");

    /// <summary>Refuses values where none are wanted.</summary>
    public Arguments None() => _values.Count == 0 ? this : throw new UsageException($"unexpected {_values[0]}");

    /// <summary>A whole number within bounds.</summary>
    public int Number(string option, int otherwise, int least, int most)
    {
        if (this[option] is not { } text) return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number : throw new UsageException($"{option} takes a whole number from {least} to {most}");
    }
}

/// <summary>The command line was written wrongly: exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
