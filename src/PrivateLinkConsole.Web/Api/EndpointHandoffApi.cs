using System.Text;
using System.Text.Json;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Web.Api.Http;
using PrivateLinkConsole.Web.Api.Problems;

namespace PrivateLinkConsole.Web.Api;

/// <summary>The text that an admin copies and runs.</summary>
internal static class EndpointHandoffApi
{
    private enum Format
    {
        AwsCli,
        AliyunCli,
        Terraform,
        Console,
    }

    private enum Purpose
    {
        Create,
        EnablePrivateDns,
        Describe,
        Delete,
    }

    public static void Map(IEndpointRouteBuilder project) =>
        project.MapGet("/endpoints/{id}/handoff", GetAsync)
            .WithTags("Private endpoints")
            .WithSummary("The command, file or steps to copy, as text; purpose is create (the default), enablePrivateDns (the default at the DNS step), describe or delete")
            .Produces<string>(StatusCodes.Status200OK, "text/plain");

    private static async Task<IResult> GetAsync(HttpContext http, EndpointHandoffs handoffs, EndpointReading reading, string project, string id, string? format, string? purpose)
    {
        var form = QueryValues.Choice<Format>("format", format) ?? throw ApiRefusal.Field("format", "Choose awsCli, aliyunCli, terraform or console.");
        var view = await reading.GetAsync(http.Caller(), project, id, http.RequestAborted);
        if (form is Format.AwsCli or Format.AliyunCli && form != CliOf(view.Provider))
            throw ApiRefusal.Field("format", $"This private endpoint is on another cloud: choose {JsonNamingPolicy.CamelCase.ConvertName(CliOf(view.Provider).ToString())}, terraform or console.");
        var wanted = QueryValues.Choice<Purpose>("purpose", purpose) ?? (view.EditStep == WizardStep.Dns ? Purpose.EnablePrivateDns : Purpose.Create);
        var text = Text(EndpointTexts.Of(view.Provider), await handoffs.GetAsync(http.Caller(), project, id, http.RequestAborted), form, wanted);
        if (!text.CanCopy)
            throw HandoffRefusal.Unfilled(text);
        return TypedResults.Text(text.Text, "text/plain", Encoding.UTF8);
    }

    private static Format CliOf(CloudProvider provider) => provider switch
    {
        CloudProvider.Aws => Format.AwsCli,
        CloudProvider.Alibaba => Format.AliyunCli,
    };

    private static HandoffText Text(EndpointTexts texts, EndpointHandoff handoff, Format format, Purpose purpose) => (format, purpose) switch
    {
        (_, Purpose.EnablePrivateDns) when texts.EnablePrivateDns is null => throw ApiRefusal.Field("purpose", "Endpoints of this cloud have no private DNS to enable."),
        (Format.Terraform, _) => texts.Terraform(handoff),
        (Format.Console, Purpose.EnablePrivateDns) => Steps(texts.EnablePrivateDnsSteps!(handoff)),
        (Format.Console, _) => Steps(texts.CreateSteps(handoff)),
        (_, Purpose.Create) => texts.Create(handoff, CommandShell.Bash),
        (_, Purpose.EnablePrivateDns) => texts.EnablePrivateDns(handoff, CommandShell.Bash),
        (_, Purpose.Describe) => texts.Describe(handoff, CommandShell.Bash),
        (_, Purpose.Delete) => texts.Delete(handoff, CommandShell.Bash),
    };

    internal static HandoffText Steps(IReadOnlyList<ConsoleStep> steps)
    {
        var lines = steps.SelectMany(static (step, index) => step.Copies.Select(copy => $"   {copy.Label}: {copy.Value}").Prepend($"{index + 1}. {step.Text()}"));
        return new HandoffText(string.Join('\n', lines), [.. steps.SelectMany(step => step.Unfilled).Distinct()]);
    }
}
