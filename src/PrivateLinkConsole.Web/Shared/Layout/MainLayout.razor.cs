using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Shared.Layout;

/// <summary>The frame around every page. It knows the project of the page, or the last one on pages of no project.</summary>
public sealed partial class MainLayout
{
    private ErrorBoundary? boundary;
    private IReadOnlyList<ProjectScope> projects = [];
    private string? slug;

    [CascadingParameter]
    private Preferences Preferences { get; set; } = new();

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    public void Dispose() => Navigation.LocationChanged -= Navigated;

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Navigated;
        projects = await Access.ListAsync(ProjectPage.CallerOf((await Authentication).User), CancellationToken.None);
        slug = Current();
    }

    protected override void OnParametersSet() => boundary?.Recover();

    private async void Navigated(object? sender, LocationChangedEventArgs args)
    {
        var now = Current();
        if (now == slug)
            return;
        slug = now;
        await InvokeAsync(StateHasChanged);
        if (slug is not null)
            await Browser.InvokeVoidAsync("plc.setCookie", Layout.Preferences.ProjectCookie, slug);
    }

    private string? Current()
    {
        var named = ProjectSlug.In("/" + Navigation.ToBaseRelativePath(Navigation.Uri));
        if (named is not null)
            return named;
        return Known(slug) ?? Known(Preferences.LastProject) ?? (projects is [var first, ..] ? first.Project.Slug : null);
    }

    private string? Known(string? name) => projects.Any(one => one.Project.Slug == name) ? name : null;
}
