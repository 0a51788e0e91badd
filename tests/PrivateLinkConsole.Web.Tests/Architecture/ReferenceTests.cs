using System.Reflection;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Architecture;

/// <summary>Which project may see which: each project exists to make one wrong reference impossible.</summary>
public sealed class ReferenceTests
{
    private const string Prefix = "PrivateLinkConsole.";

    [Theory]
    [InlineData("Core", "")]
    [InlineData("Clouds", "Core")]
    [InlineData("Sandbox", "")]
    [InlineData("Web", "Clouds,Core,Sandbox")]
    public void Project_References_AreThoseOfTheHouse(string project, string allowed)
    {
        var references = Assembly.Load(Prefix + project).GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith(Prefix, StringComparison.Ordinal));
        Assert.Empty(references.Select(name => name[Prefix.Length..]).Except(allowed.Split(',')));
    }

    [Theory]
    [InlineData("Core", "AWSSDK")]
    [InlineData("Core", "MudBlazor")]
    [InlineData("Core", "Microsoft.AspNetCore.Components")]
    [InlineData("Web", "AWSSDK")]
    [InlineData("Sandbox", "AWSSDK")]
    [InlineData("Clouds", "MudBlazor")]
    public void Project_ForeignLibrary_IsNotReferenced(string project, string library) =>
        Assert.DoesNotContain(Assembly.Load(Prefix + project).GetReferencedAssemblies(), name => name.Name!.StartsWith(library, StringComparison.Ordinal));

    [Fact]
    public void Core_DatabaseContext_IsNotPublic() =>
        Assert.DoesNotContain(Assembly.Load(Prefix + "Core").GetExportedTypes(), type => type.Name.EndsWith("DbContext", StringComparison.Ordinal));

    [Fact]
    public void Clouds_Public_IsTheRegistrationOnly() =>
        Assert.Equal(["CloudsServiceCollectionExtensions"], Assembly.Load(Prefix + "Clouds").GetExportedTypes().Select(type => type.Name));

    [Fact]
    public void Names_Nowhere_SayNothing()
    {
        string[] empty = ["Manager", "Helper", "Helpers", "Util", "Utils"];
        var types = new[] { "Core", "Clouds", "Sandbox", "Web" }.SelectMany(project => Assembly.Load(Prefix + project).GetTypes())
            .Where(type => type.Namespace?.StartsWith(Prefix, StringComparison.Ordinal) == true);
        Assert.DoesNotContain(types, type => empty.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)));
    }
}
