using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Architecture;

/// <summary>What a page may not do.</summary>
public sealed partial class PageTests
{
    private static IEnumerable<Type> Components => Assembly.Load("PrivateLinkConsole.Web").GetTypes().Where(type => type.IsAssignableTo(typeof(ComponentBase)) && !type.IsAbstract);

    [Fact]
    public void Component_Services_AreFiveAtMost()
    {
        // The texts do not count: every component has them.
        var many = Components
            .Select(type => (type.Name, Count: Injected(type).Count(property => !property.PropertyType.IsAssignableTo(typeof(IStringLocalizer)))))
            .Where(found => found.Count > 5);
        Assert.Empty(many);
    }

    [Fact]
    public void Component_Members_NameNoSdkClientOrDatabase()
    {
        string[] foreign = ["Amazon.", "System.Net.Http.", "Microsoft.EntityFrameworkCore.", "PrivateLinkConsole.Sandbox.", "PrivateLinkConsole.Clouds.", "PrivateLinkConsole.Core.Data."];
        var wrong =
            from component in Components
            from type in Mentioned(component)
            where foreign.Any(space => (type.FullName ?? "").StartsWith(space, StringComparison.Ordinal))
            select $"{component.Name}: {type}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Page_Sources_DoNotPoll()
    {
        var polling = Repository.Files("src/PrivateLinkConsole.Web/Features", "*.razor*")
            .Where(file => PollingCall().IsMatch(File.ReadAllText(file)))
            .Select(Path.GetFileName);
        Assert.Empty(polling);
    }

    private static IEnumerable<PropertyInfo> Injected(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(property => property.GetCustomAttribute<InjectAttribute>() is not null);

    private static IEnumerable<Type> Mentioned(Type component)
    {
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        return component.GetFields(all).Select(field => field.FieldType)
            .Concat(component.GetProperties(all).Select(property => property.PropertyType))
            .Concat(component.GetMethods(all).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)));
    }

    [GeneratedRegex(@"PeriodicTimer|CreateTimer|System\.Threading\.Timer")]
    private static partial Regex PollingCall();
}
