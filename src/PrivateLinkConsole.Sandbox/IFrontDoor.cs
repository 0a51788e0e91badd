namespace PrivateLinkConsole.Sandbox;

/// <summary>One cloud's way in: finds out what a request asks for and who sends it, and lets it through the pipeline. All share one URL.</summary>
internal interface IFrontDoor
{
    /// <summary>True when a request is one of this cloud's.</summary>
    bool Handles(HttpContext context);

    Task HandleAsync(HttpContext context);
}
