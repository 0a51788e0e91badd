using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>One change of a batch. Action is CREATE, UPSERT or DELETE.</summary>
internal sealed record RecordChange(string Action, RecordSet Record)
{
    public const string Create = "CREATE";
    public const string Upsert = "UPSERT";
    public const string Delete = "DELETE";

    /// <summary>What counts against the limits of a batch: an UPSERT counts twice.</summary>
    public int Weight => Action == Upsert ? 2 : 1;
}
