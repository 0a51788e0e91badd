using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox;

/// <summary>How a sandbox is started.</summary>
public sealed record SandboxOptions
{
    /// <summary>Port on 127.0.0.1; 0 = the port of the state file if it is free, else any free one.</summary>
    public int Port { get; init; }

    /// <summary>How many times faster than on AWS things happen, 0 to 1,000,000; 0 = only when the clock is advanced.</summary>
    public double TimeScale { get; init; } = 20;

    /// <summary>True: some named networks are there besides each region's default VPC.</summary>
    public bool SampleData { get; init; }

    /// <summary>File that keeps the world and the port over restarts; null = the world ends with the process.</summary>
    public string? StateFile { get; init; }

    /// <summary>True: endpoints have listeners on loopback and VPCs have resolvers, so that connections can be tried.</summary>
    public bool DataPlane { get; init; }

    /// <summary>How long the cloud takes, before the time scale.</summary>
    public Durations Durations { get; init; } = new();

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where log lines go; null = nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }
}
