using System.Globalization;
using Microsoft.Extensions.Localization;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Web.Shared.Pages;

/// <summary>Refusals as sentences in the reader's language; what the cloud said stays word for word.</summary>
public static class ProblemTexts
{
    public static FlashMessage Flash(this PageProblem problem, IStringLocalizer texts) => problem.Refusal switch
    {
        ForbiddenException forbidden => new(FlashKind.Error, texts["Forbidden.Body", texts[$"Role.{forbidden.Needed}"], forbidden.Project]),
        ConflictException conflict => new(FlashKind.Error, texts[$"Conflict.{conflict.Kind}"], conflict.Message),
        InvalidInputException input => new(FlashKind.Error, string.Join(" ", input.Errors.Select(Sentence))),
        CloudException cloud => new(FlashKind.Error, texts["Problem.Cloud", cloud.Operation], Detail(cloud)),
        _ => new(FlashKind.Error, texts["NotFound.Title"], problem.Refusal.Message),
    };

    public static string Sentence(FieldError error) => FieldTexts.Format(error, CultureInfo.CurrentUICulture);

    /// <summary>Code, message and request id, for those who go on to ask the cloud's support.</summary>
    public static string Detail(CloudException cloud) => cloud.RequestId is null ? $"{cloud.Code}: {cloud.Message}" : $"{cloud.Code}: {cloud.Message} ({cloud.RequestId})";
}
