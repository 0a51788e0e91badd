using Microsoft.AspNetCore.Http.HttpResults;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Refusals;
using PrivateLinkConsole.Web.Api.Http;

namespace PrivateLinkConsole.Web.Api;

/// <summary><c>/api/v1/projects/{project}/endpoints</c></summary>
internal static class EndpointsApi
{
    public static void Map(IEndpointRouteBuilder project)
    {
        var group = project.MapGroup("/endpoints").WithTags("Private endpoints");
        group.MapGet("", ListAsync).WithSummary("Private endpoints, by name; filters combine by AND, several statuses by OR");
        group.MapPost("", CreateAsync).WithSummary("Asks for a private endpoint: everything is checked before anything is made");
        group.MapGet("/{id}", GetAsync).WithSummary("One private endpoint; its ETag is the revision");
        group.MapPatch("/{id}", UpdateAsync).WithSummary("Changes name and description (an empty one removes it), zones, security groups, tags and access policy, each as a whole");
        group.MapDelete("/{id}", DeleteAsync).WithSummary("Asks for the deletion; the row stays until the cloud says it is gone");
        group.MapGet("/{id}/events", EventsAsync).WithSummary("The timeline, newest first");
    }

    private static async Task<Ok<ApiPage<EndpointAnswer>>> ListAsync(HttpContext http, EndpointReading reading, string project, [AsParameters] EndpointFilters filters)
    {
        var query = filters.Query();
        // One more than asked for tells whether there is a next page.
        var page = await reading.ListAsync(http.Caller(), project, query with { Limit = query.Limit + 1 }, http.RequestAborted);
        var items = page.Items.Take(query.Limit).ToList();
        var next = page.Items.Count > query.Limit ? Paging.Encode(new PageEnd(items[^1].Name, items[^1].Id)) : null;
        return TypedResults.Ok(new ApiPage<EndpointAnswer>([.. items.Select(EndpointAnswer.Of)], next));
    }

    private static async Task<Created<EndpointAnswer>> CreateAsync(HttpContext http, ApiBody<EndpointBody> body, EndpointCreation creation, EndpointReading reading, string project)
    {
        var id = await creation.CreateAsync(http.Caller(), project, body.Value.Request(), http.RequestAborted);
        return TypedResults.Created(Address(project, id), await AnswerAsync(http, reading, project, id));
    }

    private static async Task<Ok<EndpointAnswer>> GetAsync(HttpContext http, EndpointReading reading, string project, string id) =>
        TypedResults.Ok(await AnswerAsync(http, reading, project, id));

    private static async Task<Ok<EndpointAnswer>> UpdateAsync(HttpContext http, ApiBody<EndpointPatch> body, EndpointDetails details, EndpointReading reading, string project, string id)
    {
        await details.ChangeAsync(http.Caller(), project, id, body.Value.Input(), http.ExpectedRevision(), http.RequestAborted);
        return TypedResults.Ok(await AnswerAsync(http, reading, project, id));
    }

    private static async Task<Accepted<EndpointAnswer>> DeleteAsync(HttpContext http, EndpointRemoval removal, EndpointReading reading, string project, string id, string? keepCloudResources)
    {
        var keep = QueryValues.Flag("keepCloudResources", keepCloudResources);
        var before = await reading.GetAsync(http.Caller(), project, id, http.RequestAborted);
        await removal.DeleteAsync(http.Caller(), project, id, keep, http.ExpectedRevision(), http.RequestAborted);
        return TypedResults.Accepted(Address(project, id), await AnswerAsync(http, reading, project, id, before));
    }

    private static async Task<Ok<ApiPage<EventAnswer>>> EventsAsync(HttpContext http, EndpointReading reading, string project, string id, string? limit, string? cursor)
    {
        var paging = Paging.Of(limit, cursor);
        var lines = await reading.EventsAsync(http.Caller(), project, id, http.RequestAborted);
        return TypedResults.Ok(paging.Cut(lines, EventAnswer.Place, EventAnswer.Of));
    }

    internal static string Address(string project, string id) => $"/api/v1/projects/{project}/endpoints/{id}";

    internal static async Task<EndpointAnswer> AnswerAsync(HttpContext http, EndpointReading reading, string project, string id)
    {
        var view = await reading.GetAsync(http.Caller(), project, id, http.RequestAborted);
        http.SetEntityTag(view.Revision);
        return EndpointAnswer.Of(view);
    }

    // A row that is only forgotten may be gone a moment after it was asked for.
    private static async Task<EndpointAnswer> AnswerAsync(HttpContext http, EndpointReading reading, string project, string id, EndpointView before)
    {
        try
        {
            return await AnswerAsync(http, reading, project, id);
        }
        catch (NotFoundException)
        {
            return EndpointAnswer.Of(before) with { Status = EndpointStatus.Deleting, StatusReason = ReasonTexts.English(new(StatusReasonKind.DeletingEndpoint)) };
        }
    }
}
