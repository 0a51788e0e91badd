using System.Text.RegularExpressions;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>The name of an endpoint service: <c>com.amazonaws.vpce.{region}.vpce-svc-{17 hex}</c>, in China with <c>cn.</c> before it.</summary>
internal static class AwsServiceNameRule
{
    private static readonly Regex Accepted = Patterns.Whole("(?:cn[.])?com[.]amazonaws[.]vpce[.][a-z0-9-]+[.]vpce-svc-[0-9a-f]{17}");
    private static readonly Regex Parts = Patterns.Whole("(cn[.])?com[.]amazonaws[.]vpce[.]([a-z0-9-]*)[.]vpce-svc-(.*)");
    private static readonly Regex AwsOwned = Patterns.Whole("(?:cn[.])?com[.]amazonaws[.][a-z0-9-]+[.].+|aws[.].+");

    public static FieldError? Check(Refusal no, string value)
    {
        if (value.Length == 0) return no.Because("required", "Field.AwsService.Required");
        if ((no.TooLong(value) ?? UnseenCharacters.CheckId(no, value) ?? Lookalikes.Check(no, value)) is { } unreadable) return unreadable;
        return Form(no, value) ?? Case(no, value) ?? Kind(no, value) ?? Content(no, value);
    }

    private static FieldError? Form(Refusal no, string value)
    {
        if (value.Contains('<', StringComparison.Ordinal)) return no.Because("placeholder", "Field.AwsService.Placeholder");
        if (value.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) return no.Because("wrong-form", "Field.Any.RemoveHttps") with { Suggestion = value[8..] };
        if (value.AsSpan().ContainsAny("\"' `")) return no.Because("charset", "Field.AwsService.Quotes");
        var strangers = Patterns.Strangers(value, c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.');
        return strangers.Length > 0 ? no.Because("charset", "Field.Any.NotAllowed", strangers) : null;
    }

    private static FieldError? Case(Refusal no, string value) =>
        Patterns.IsMiswrittenCase(Accepted, value, out var small) ? no.Because("case", "Field.Any.SmallLetters", small) with { Suggestion = small } : null;

    private static FieldError? Kind(Refusal no, string value)
    {
        if (value.StartsWith("vpce-svc-", StringComparison.Ordinal)) return no.Because("wrong-form", "Field.AwsService.Id");
        if (value.StartsWith("com.aliyuncs.", StringComparison.Ordinal)) return no.Because("wrong-cloud", "Field.AwsService.Alibaba");
        var isOther = AwsOwned.IsMatch(value) && !value.Contains("com.amazonaws.vpce.", StringComparison.Ordinal);
        return isOther ? no.Because("wrong-kind", "Field.AwsService.AwsOwned") : null;
    }

    private static FieldError? Content(Refusal no, string value)
    {
        var parts = Parts.Match(value);
        if (!parts.Success) return no.Because("format", "Field.AwsService.Format");
        var region = parts.Groups[2].Value;
        if (region.Length == 0) return no.Because("format", "Field.AwsService.NoRegion");
        if (!CloudRegions.Aws.Contains(region)) return no.Because("region-unknown", "Field.AwsService.UnknownRegion", region);
        var isChina = CloudRegions.AwsPartition(region) == "aws-cn";
        if (isChina != parts.Groups[1].Success) return no.Because("partition", isChina ? "Field.AwsService.ChinaWithoutCn" : "Field.AwsService.CnOutsideChina");
        return ServiceId(no, parts.Groups[3].Value);
    }

    private static FieldError? ServiceId(Refusal no, string id)
    {
        if (id.Length > 17 && id[17] is '.' or '-') return no.Because("format", "Field.AwsService.TextAfter");
        if (id.Length > 3 && id.All(c => c is 'x' or 'X')) return no.Because("placeholder", "Field.AwsService.Example", id);
        var stranger = id.FirstOrDefault(c => !char.IsAsciiHexDigitLower(c));
        if (stranger != 0) return no.Because("charset", "Field.AwsId.NotHex", stranger.ToString());
        return id.Length == 17 ? null : no.Because("length", "Field.AwsService.Length");
    }
}
