using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using PrivateLinkConsole.Core.Connectivity.Probing;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.Connectivity.Reports;

/// <summary>
/// What <see cref="ConnectionScript"/> printed, read from whatever was copied around it: prompts, colours, quote marks, lines of
/// other programs. Of several runs the last counts. It is told by a person and only ever judged: no address in it is connected to.
/// </summary>
/// <param name="Found">Where the name leads there.</param>
/// <param name="Own">Where the endpoint's own interfaces are: as the console knew, or as its own name resolved there.</param>
/// <param name="Met">What each of those did.</param>
internal sealed partial record ReportedOutput(IReadOnlyList<IPAddress> Found, IReadOnlyList<IPAddress> Own, IReadOnlyList<(IPAddress Address, TcpAnswer Answer)> Met, ClusterAnswer Answer)
{
    public const int Version = 1;
    public const int Longest = 20_000;
    public const string Field = "output";
    private const string Word = "plc-check";
    private const int MostAddresses = 32;

    /// <exception cref="InvalidInputException">It is not the whole output of that run's script.</exception>
    public static ReportedOutput Read(string? text, string runId)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw Refused("required", "Field.Output.Required");
        if (text.Length > Longest)
            throw Refused("length", "Field.Output.TooLong", text.Length, Longest);
        var lines = Lines(text);
        if (lines.Count == 0)
            throw Refused("not-output", "Field.Output.NoLines");
        if (lines.Find(line => line[0] != Version.ToString(CultureInfo.InvariantCulture)) is { } stranger)
            throw Refused("version", "Field.Output.Version", Cut(stranger[0]), Version);
        return Of(Last(lines, runId));
    }

    /// <summary>The words after <c>plc-check</c> of each line that begins with it.</summary>
    private static List<string[]> Lines(string text)
    {
        var lines = new List<string[]>();
        foreach (var raw in Escapes().Replace(text.ReplaceLineEndings("\n"), "").Split('\n'))
        {
            var line = raw.Trim(' ', '\t', '\u00A0', '>', '|', '\uFEFF');
            if (line.StartsWith(Word + " ", StringComparison.Ordinal))
                lines.Add(line[(Word.Length + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words ? words : [""]);
            // Some terminals break long lines; only the greeting's digits are that long.
            else if (lines.Count > 0 && lines[^1] is [_, "greeting", ..] && Digits().IsMatch(line))
                lines[^1][^1] += line;
        }

        return lines;
    }

    /// <summary>The lines between the last start and its end.</summary>
    private static List<string[]> Last(List<string[]> lines, string runId)
    {
        var start = lines.FindLastIndex(line => line is [_, "start", ..]);
        if (start < 0)
            throw Refused("incomplete", "Field.Output.NoStart", Version);
        var end = lines.FindIndex(start, line => line is [_, "end", ..]);
        if (end < 0)
            throw Refused("incomplete", "Field.Output.NoEnd", Version);
        if (lines[start] is not [_, _, var run, ..] || run != runId)
            throw Refused("other-run", "Field.Output.Another", Cut(lines[start].ElementAtOrDefault(2) ?? ""));
        return lines[(start + 1)..end];
    }

    private static ReportedOutput Of(List<string[]> lines)
    {
        IReadOnlyList<IPAddress> found = [];
        IReadOnlyList<IPAddress> own = [];
        var met = new Dictionary<IPAddress, TcpAnswer>();
        var answer = new ReportedAnswer();
        foreach (var line in lines)
        {
            switch (line)
            {
                case [_, "name", .. var addresses]:
                    found = Addresses(line, addresses);
                    break;
                case [_, "own", .. var addresses]:
                    own = Addresses(line, addresses);
                    break;
                case [_, "tcp", var address, var word]:
                    if (!met.TryAdd(Address(line, address), Tcp(line, word)) && met[Address(line, address)] != Tcp(line, word))
                        throw Refused("twice", "Field.Output.Twice", Cut(address));
                    break;
                case [_, var part, var address, .. var words] when answer.Take(part, Address(line, address), string.Join(' ', words)):
                    break;
                default:
                    throw Unreadable(line);
            }
        }

        return new ReportedOutput(found, own, [.. met.Select(one => (one.Key, one.Value))], answer.Build());
    }

    private static TcpAnswer Tcp(string[] line, string word) => word switch
    {
        "connected" => TcpAnswer.Connected,
        "silence" => TcpAnswer.Silence,
        "refused" => TcpAnswer.Refused,
        "no-way" => TcpAnswer.NoWay,
        _ => throw Unreadable(line),
    };

    private static IReadOnlyList<IPAddress> Addresses(string[] line, string[] words) =>
        words.Length > MostAddresses ? throw Unreadable(line) : [.. words.Select(word => Address(line, word)).Distinct()];

    private static IPAddress Address(string[] line, string word) =>
        IPAddress.TryParse(word, out var address) && address.AddressFamily == AddressFamily.InterNetwork && address.ToString() == word ? address : throw Unreadable(line);

    private static InvalidInputException Unreadable(string[] line) => Refused("unreadable", "Field.Output.Line", Cut($"{Word} {string.Join(' ', line)}"));

    private static InvalidInputException Refused(string code, string key, params object[] args) => new(Field, code, key, args);

    private static string Cut(string text) => Fields.Refusal.Echo(text);

    [GeneratedRegex(@"\e\[[0-9;?]*[A-Za-z]|\e\][^\a]*\a", RegexOptions.NonBacktracking)]
    private static partial Regex Escapes();

    [GeneratedRegex(@"\A[0-9a-f]+(?::[0-9]*)?\z|\A:[0-9]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
