namespace PrivateLinkConsole.Sandbox.World;

/// <summary>A token bucket's size, and how many tokens a second of sandbox time brings back.</summary>
internal readonly record struct Rate(double Capacity, double PerSecond);
