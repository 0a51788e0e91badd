namespace PrivateLinkConsole.Sandbox.DataPlane.Dns;

/// <summary>One question, with its bytes as they came: a resolver echoes them, the letters' case included.</summary>
internal sealed record DnsQuery(ushort Id, int Opcode, bool RecursionDesired, string Name, ushort Type, ushort Class, byte[] Question)
{
    public const ushort TypeA = 1;
    public const ushort TypeCname = 5;
    public const ushort ClassInternet = 1;
}
