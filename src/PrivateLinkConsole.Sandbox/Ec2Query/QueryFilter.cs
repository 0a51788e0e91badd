using System.IO.Enumeration;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>One <c>Filter.N</c>: a name and values of which one must match; * and ? are wildcards.</summary>
internal sealed record QueryFilter(string Name, IReadOnlyList<string> Values)
{
    private const int MostValues = 200;

    /// <summary>All filters of a call.</summary>
    /// <exception cref="WireException">MissingParameter, FilterLimitExceeded.</exception>
    public static IReadOnlyList<QueryFilter> Read(QueryParameters parameters)
    {
        var filters = parameters.Indexes("Filter")
            .Select(i => new QueryFilter(parameters.Required($"Filter.{i}.Name"), parameters.List($"Filter.{i}.Value"))).ToList();
        if (filters.Sum(f => f.Values.Count) > MostValues)
            throw new WireException("FilterLimitExceeded", $"The maximum number of filter values specified on a single call is {MostValues}");
        return filters;
    }

    public static WireException Unknown(string name) => Ec2Errors.InvalidValue($"The filter '{name}' is invalid");

    public bool Matches(IEnumerable<string?> actual) =>
        actual.OfType<string>().Any(a => Values.Any(v => v == a || FileSystemName.MatchesSimpleExpression(v, a, ignoreCase: false)));
}
