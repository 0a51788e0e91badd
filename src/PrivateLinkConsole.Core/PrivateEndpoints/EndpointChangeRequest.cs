using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>What a change of an endpoint needs and how it is audited.</summary>
/// <param name="Action">Audit verb; null for an autosaved draft.</param>
internal sealed record EndpointChangeRequest(string? Action, ProjectRole Role = ProjectRole.Editor, int? ExpectedRevision = null, string? Detail = null, bool WhileDeleting = false);
