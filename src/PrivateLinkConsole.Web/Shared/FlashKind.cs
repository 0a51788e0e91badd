namespace PrivateLinkConsole.Web.Shared;

public enum FlashKind
{
    Success,
    Info,
    Warning,
    Error,
}
