namespace PrivateLinkConsole.Core.Fields;

/// <summary>One thing that is wrong with one input.</summary>
/// <param name="Field">Name of the input in camelCase, as in the REST body: <c>vpcId</c>.</param>
/// <param name="Code">Short reason for programs: <c>required</c>, <c>format</c>, <c>wrong-kind</c> …</param>
/// <param name="MessageKey">Resource key of the sentence for people.</param>
/// <param name="Args">Its arguments; echoed input is cut to 64 characters.</param>
public sealed record FieldError(string Field, string Code, string MessageKey, IReadOnlyList<object> Args);
