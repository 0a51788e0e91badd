namespace PrivateLinkConsole.Web.Hosting;

/// <summary>The configuration cannot be used; every fault found, each naming its key.</summary>
internal sealed class SettingsException(IReadOnlyList<string> faults)
    : Exception("The configuration has faults:\n" + string.Join('\n', faults.Select(fault => $"  {fault}")))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
