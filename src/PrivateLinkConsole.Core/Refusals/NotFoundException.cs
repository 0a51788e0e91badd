namespace PrivateLinkConsole.Core.Refusals;

/// <summary>There is no such thing in this project; also said of another project's things.</summary>
public sealed class NotFoundException(string what) : Exception($"{what} was not found.");
