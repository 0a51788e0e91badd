using System.Collections.Frozen;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>One object for each cloud, made from its data once.</summary>
internal sealed class PerCloud<T>(Func<CloudFields, CloudTraits, T> make)
{
    private readonly FrozenDictionary<CloudProvider, T> _all =
        Enum.GetValues<CloudProvider>().ToFrozenDictionary(cloud => cloud, cloud => make(CloudFields.Of(cloud), CloudTraits.Of(cloud)));

    public T this[CloudProvider cloud] => _all[cloud];
}
