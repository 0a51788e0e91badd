namespace PrivateLinkConsole.Core.Clouds;

/// <summary>Section <c>Clouds</c>: which clouds this process talks to. One choice for the whole process.</summary>
public sealed class CloudsOptions
{
    public const string Section = "Clouds";

    /// <summary>Sandbox: emulators on loopback. Live: the clouds, or the overrides below and nothing else.</summary>
    /// <value>Default: Sandbox.</value>
    public CloudsMode Mode { get; set; } = CloudsMode.Sandbox;

    public AwsOptions Aws { get; set; } = new();

    public AlibabaOptions Alibaba { get; set; } = new();
}

public enum CloudsMode
{
    Sandbox,
    Live,
}

public sealed class AwsOptions
{
    public AwsServiceUrls ServiceUrls { get; set; } = new();
}

/// <summary>Absolute URLs that replace the public endpoints of AWS: an emulator on loopback, or a VPC endpoint of the API.</summary>
public sealed class AwsServiceUrls
{
    /// <value>Default: none.</value>
    public string? Ec2 { get; set; }

    /// <value>Default: none.</value>
    public string? Route53 { get; set; }

    /// <value>Default: none.</value>
    public string? Sts { get; set; }
}

public sealed class AlibabaOptions
{
    public AlibabaServiceUrls ServiceUrls { get; set; } = new();
}

/// <summary>Absolute URLs that replace the public endpoints of Alibaba Cloud.</summary>
public sealed class AlibabaServiceUrls
{
    /// <value>Default: none.</value>
    public string? PrivateLink { get; set; }

    /// <value>Default: none.</value>
    public string? Vpc { get; set; }

    /// <value>Default: none.</value>
    public string? Ecs { get; set; }

    /// <value>Default: none.</value>
    public string? Sts { get; set; }
}
