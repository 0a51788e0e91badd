namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>Why a row stopped and what the cloud said, word for word.</summary>
public sealed class Failure
{
    public required string Code { get; init; }

    public required string Message { get; init; }

    public string? RequestId { get; init; }

    public required WizardStep Step { get; init; }

    /// <summary>The cloud's operation, e.g. <c>CreateVpcEndpoint</c>.</summary>
    public string? Operation { get; init; }

    public required DateTimeOffset At { get; init; }
}
