namespace PrivateLinkConsole.Web.Hosting;

/// <summary>Which clouds this process works with; one choice for all projects (R28).</summary>
/// <param name="IsSandbox">The clouds are emulated on this machine.</param>
/// <param name="PublicUrl">The address people use, where the operator named one.</param>
public sealed record ConsoleMode(bool IsSandbox, string? PublicUrl);
