using System.ComponentModel.DataAnnotations;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>Section <c>Reconciler</c>.</summary>
public sealed class ReconcilerOptions
{
    public const string Section = "Reconciler";

    /// <summary>How often accounts with rows in motion are swept, in seconds.</summary>
    /// <value>Default: 5.</value>
    [Range(1, 3600)]
    public int MotionSeconds { get; set; } = 5;

    /// <summary>How often accounts whose rows are at rest are swept, in seconds.</summary>
    /// <value>Default: 60.</value>
    [Range(1, 86400)]
    public int ActiveSeconds { get; set; } = 60;

    public TimeSpan Motion => TimeSpan.FromSeconds(MotionSeconds);

    public TimeSpan Active => TimeSpan.FromSeconds(ActiveSeconds);
}
