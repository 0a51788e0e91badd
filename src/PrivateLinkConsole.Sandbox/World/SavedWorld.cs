namespace PrivateLinkConsole.Sandbox.World;

/// <summary>The state file: the port, so that what was configured with the URL still works; the clock's position; the world.</summary>
internal sealed record SavedWorld(int Port, TimeSpan Clock, WorldState State);
