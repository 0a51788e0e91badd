namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Parts;

public enum StageState
{
    Done,
    Now,
    Later,
    Failed,
}
