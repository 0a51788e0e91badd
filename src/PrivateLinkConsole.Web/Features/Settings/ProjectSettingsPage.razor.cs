using Microsoft.AspNetCore.Components;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Shared;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Features.Settings;

/// <summary>What belongs to a project rather than to a person: its name, and how private links of its own clusters are named (R2).</summary>
public sealed partial class ProjectSettingsPage
{
    private readonly FormErrors errors = new();
    private ProjectScope? scope;
    private string? name;
    private string? template;

    [Inject]
    public required ProjectAccess Access { get; init; }

    [Inject]
    public required ProjectEditing Editing { get; init; }

    [Inject]
    public required FlashMessages Flash { get; init; }

    private bool MayEdit => scope is { Role: ProjectRole.Owner };

    private string Example => PrivateLinkTemplate.Fill(string.IsNullOrWhiteSpace(template) ? null : template.Trim(), "product search", Core.Ids.Cluster + "0123456789abcdef", "us-west-2");

    protected override async Task OnParametersSetAsync()
    {
        await LoadAsync(async caller => scope = await Access.RequireAsync(caller, Project, ProjectRole.Viewer, Leaving));
        (name, template) = (scope?.Project.Name, scope?.Project.PrivateLinkTemplate);
    }

    private async Task SaveAsync()
    {
        errors.Clear();
        var problem = await TryAsync(async caller => scope = await Editing.UpdateAsync(caller, Project, new ProjectChange(name?.Trim() ?? "", template?.Trim() ?? ""), Leaving));
        if (problem is null)
            Flash.Add(new FlashMessage(FlashKind.Success, L["Clusters.Saved", scope!.Project.Name]));
        else if (!errors.Take(problem))
            Flash.Add(problem.Flash(L));
    }
}
