using Microsoft.Extensions.Localization;
using MudBlazor;
using PrivateLinkConsole.Web.Resources;

namespace PrivateLinkConsole.Web.Shared;

/// <summary>MudBlazor's own texts in the page's language; keys that we lack stay English.</summary>
internal sealed class MudTexts(IStringLocalizer<SharedResource> texts) : MudLocalizer
{
    public override LocalizedString this[string key] => texts[key];
}
