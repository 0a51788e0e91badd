namespace PrivateLinkConsole.Core.Clusters;

public enum ClusterPlatform
{
    TidbDedicated,
    TidbStarter,
    TidbEssential,
    ZillizDedicated,
}
