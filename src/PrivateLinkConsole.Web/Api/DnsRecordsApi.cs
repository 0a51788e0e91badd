using Microsoft.AspNetCore.Http.HttpResults;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.Refusals;
using PrivateLinkConsole.Web.Api.Http;

namespace PrivateLinkConsole.Web.Api;

/// <summary><c>/api/v1/projects/{project}/endpoints/{id}/dns-records</c>: names that lead to the endpoint by private hosted zones.</summary>
internal static class DnsRecordsApi
{
    public static void Map(IEndpointRouteBuilder project)
    {
        var group = project.MapGroup("/endpoints/{id}/dns-records").WithTags("DNS records");
        group.MapGet("", ListAsync).WithSummary("Every cluster behind the endpoint's service with its DNS record; record is null where it is still to be made");
        group.MapPost("", CreateAsync).WithSummary("Asks for the records of some clusters: everything is checked before anything is made");
        group.MapPost("/preview", PreviewAsync).WithSummary("What would be made, and what stands in the way with its owner; nothing is written");
        group.MapDelete("/{bindingId}", DeleteAsync).WithSummary("Takes the record back, then its zone if it was made for it; what stood there before comes back");
        group.MapPost("/{bindingId}/retry", RetryAsync).WithSummary("Takes up a failed record where it stopped; with replacementConfirmed=true also over what stands under the name");
        group.MapPost("/{bindingId}/vpcs", AddVpcAsync).WithSummary("Lets one more VPC's resolver answer from the zone");
        group.MapPost("/{bindingId}/confirm", ConfirmAsync).WithSummary("Says that the record stands, where no account is connected that could be read");
    }

    private static async Task<Ok<ApiPage<ClusterRecordAnswer>>> ListAsync(HttpContext http, DnsRecords records, string project, string id, string? limit, string? cursor)
    {
        var paging = Paging.Of(limit, cursor);
        var all = await records.ListAsync(http.Caller(), project, id, http.RequestAborted);
        return TypedResults.Ok(paging.Cut(all, one => new PageEnd(one.ClusterName, one.ClusterId), ClusterRecordAnswer.Of));
    }

    private static async Task<Created<ApiPage<DnsRecordAnswer>>> CreateAsync(HttpContext http, ApiBody<DnsRecordsBody> body, DnsRecords records, string project, string id)
    {
        var made = await records.ApplyAsync(http.Caller(), project, id, body.Value.Input(), http.RequestAborted);
        var all = await records.ListAsync(http.Caller(), project, id, http.RequestAborted);
        var answers = all.Select(one => one.Binding).OfType<DnsBindingView>().Where(binding => made.Contains(binding.Id)).Select(DnsRecordAnswer.Of);
        return TypedResults.Created(Address(project, id), new ApiPage<DnsRecordAnswer>([.. answers], null));
    }

    private static async Task<Ok<ApiPage<DnsPreviewAnswer>>> PreviewAsync(HttpContext http, ApiBody<DnsRecordsBody> body, DnsPreviews previews, string project, string id)
    {
        var seen = await previews.OfAsync(http.Caller(), project, id, body.Value.Input(), http.RequestAborted);
        return TypedResults.Ok(new ApiPage<DnsPreviewAnswer>([.. seen.Select(DnsPreviewAnswer.Of)], null));
    }

    private static async Task<Accepted<DnsRecordAnswer>> DeleteAsync(HttpContext http, DnsRecords records, string project, string id, string bindingId)
    {
        var before = await FindAsync(http, records, project, id, bindingId);
        await records.RemoveAsync(http.Caller(), project, id, bindingId, http.RequestAborted);
        // The record may be gone a moment after it was asked for.
        return TypedResults.Accepted(Address(project, id), DnsRecordAnswer.Of(before) with { Status = DnsBindingStatus.Removing });
    }

    private static async Task<Accepted<DnsRecordAnswer>> RetryAsync(HttpContext http, DnsRecords records, string project, string id, string bindingId, string? replacementConfirmed)
    {
        await records.RetryAsync(http.Caller(), project, id, bindingId, QueryValues.Flag("replacementConfirmed", replacementConfirmed), http.RequestAborted);
        return await AcceptedAsync(http, records, project, id, bindingId);
    }

    private static async Task<Accepted<DnsRecordAnswer>> AddVpcAsync(HttpContext http, ApiBody<VpcBody> body, DnsRecords records, string project, string id, string bindingId)
    {
        await records.AddVpcAsync(http.Caller(), project, id, bindingId, body.Value.Input(), http.RequestAborted);
        return await AcceptedAsync(http, records, project, id, bindingId);
    }

    private static async Task<Accepted<DnsRecordAnswer>> ConfirmAsync(HttpContext http, DnsRecords records, string project, string id, string bindingId)
    {
        await records.ConfirmAsync(http.Caller(), project, id, bindingId, http.RequestAborted);
        return await AcceptedAsync(http, records, project, id, bindingId);
    }

    private static string Address(string project, string id) => EndpointsApi.Address(project, id) + "/dns-records";

    private static async Task<Accepted<DnsRecordAnswer>> AcceptedAsync(HttpContext http, DnsRecords records, string project, string id, string bindingId) =>
        TypedResults.Accepted(Address(project, id), DnsRecordAnswer.Of(await FindAsync(http, records, project, id, bindingId)));

    private static async Task<DnsBindingView> FindAsync(HttpContext http, DnsRecords records, string project, string id, string bindingId) =>
        (await records.ListAsync(http.Caller(), project, id, http.RequestAborted)).Select(one => one.Binding).FirstOrDefault(binding => binding?.Id == bindingId)
            ?? throw new NotFoundException($"DNS record {bindingId}");
}
