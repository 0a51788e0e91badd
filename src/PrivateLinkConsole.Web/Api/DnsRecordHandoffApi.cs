using System.Text;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Refusals;
using PrivateLinkConsole.Web.Api.Http;
using PrivateLinkConsole.Web.Api.Problems;

namespace PrivateLinkConsole.Web.Api;

/// <summary>The text that an admin copies and runs for one DNS record.</summary>
internal static class DnsRecordHandoffApi
{
    private enum Format
    {
        AwsCli,
        Terraform,
        Console,
    }

    private enum Purpose
    {
        Create,
        Verify,
        Delete,
    }

    public static void Map(IEndpointRouteBuilder project) =>
        project.MapGet("/endpoints/{id}/dns-records/{bindingId}/handoff", GetAsync)
            .WithTags("DNS records")
            .WithSummary("The commands, file or steps to copy, as text; purpose is create (the default), verify or delete")
            .Produces<string>(StatusCodes.Status200OK, "text/plain");

    private static async Task<IResult> GetAsync(
        HttpContext http, DnsHandoffs handoffs, EndpointHandoffs endpoints, string project, string id, string bindingId, string? format, string? purpose)
    {
        var form = QueryValues.Choice<Format>("format", format) ?? throw ApiRefusal.Field("format", "Choose awsCli, terraform or console.");
        var wanted = QueryValues.Choice<Purpose>("purpose", purpose) ?? Purpose.Create;
        var all = await handoffs.OfAsync(http.Caller(), project, id, http.RequestAborted);
        var record = all.FirstOrDefault(one => one.BindingId == bindingId) ?? throw new NotFoundException($"DNS record {bindingId}");
        var text = Text(await endpoints.GetAsync(http.Caller(), project, id, http.RequestAborted), record, form, wanted);
        if (!text.CanCopy)
            throw HandoffRefusal.Unfilled(text);
        return TypedResults.Text(text.Text, "text/plain", Encoding.UTF8);
    }

    private static HandoffText Text(EndpointHandoff endpoint, DnsHandoff record, Format format, Purpose purpose) => (format, purpose) switch
    {
        (Format.Terraform, _) => Terraform.DnsRecords(endpoint, [record]),
        (Format.Console, Purpose.Create) => EndpointHandoffApi.Steps(Route53Steps.Create(record, endpoint.Region)),
        (Format.Console, _) => throw ApiRefusal.Field("purpose", "Steps in the AWS console are told for create only."),
        (Format.AwsCli, Purpose.Create) => Route53Cli.Create(record),
        (Format.AwsCli, Purpose.Verify) => Route53Cli.Verify(record),
        (Format.AwsCli, Purpose.Delete) => Route53Cli.Remove(record),
        _ => throw new InvalidOperationException($"No text for {format}, {purpose}."),
    };
}
