namespace PrivateLinkConsole.Core.Fields;

/// <summary>Why one value was refused. <see cref="FieldTexts.Format"/> makes the sentence, in the reader's language.</summary>
/// <param name="Field">The kind of field, e.g. <c>aws.vpc</c> (not the property's name: several properties share a kind).</param>
/// <param name="Code">For programs, e.g. <c>length</c>, <c>charset</c>, <c>wrong-kind</c>.</param>
/// <param name="MessageKey">Key in <c>FieldTexts.resx</c>, e.g. <c>Field.AwsVpc.Required</c>.</param>
/// <param name="Args">Formatting arguments; parts of the input are cut to 64 characters. A <see cref="TextKey"/> or another <see cref="FieldError"/> is itself a text.</param>
public sealed record FieldError(string Field, string Code, string MessageKey, IReadOnlyList<object> Args)
{
    /// <summary>The value that was probably meant; a page offers it as a button, nothing is changed silently.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The English sentence.</summary>
    public override string ToString() => FieldTexts.Format(this);
}

/// <summary>An argument that is a text of its own and so differs by language: the name of a kind of ID.</summary>
public sealed record TextKey(string Key);
