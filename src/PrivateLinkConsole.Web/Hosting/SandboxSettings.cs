using System.ComponentModel.DataAnnotations;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>Section <c>Sandbox</c>: the emulated clouds that run inside the console while <c>Clouds:Mode</c> is Sandbox.</summary>
public sealed class SandboxSettings
{
    public const string Section = "Sandbox";

    /// <summary>Port on 127.0.0.1; 0 takes any free one.</summary>
    /// <value>Default: 0.</value>
    [Range(0, 65535, ErrorMessage = "must be 0 to 65535.")]
    public int Port { get; set; }

    /// <summary>How much faster than the clouds' documented durations.</summary>
    /// <value>Default: 20.</value>
    [Range(0.01, 100_000, ErrorMessage = "must be more than 0 and at most 100000.")]
    public double TimeScale { get; set; } = 20;

    /// <summary>Start with example clusters and endpoints.</summary>
    /// <value>Default: true.</value>
    public bool SampleData { get; set; } = true;
}
