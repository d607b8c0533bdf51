using System.Reflection;
using System.Xml.Linq;
using Directives.Pipeline;

namespace Directives.Packages.Tests.PublicApi;

/// <summary>Nothing becomes public, changes or disappears by accident, and everything public is explained.</summary>
public sealed class PublicApiTests
{
    public static TheoryData<string> Assemblies => ["Directives.Core", "Directives.Pipeline"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Public_api_is_as_approved(string name)
    {
        string path = Repository.At("tests", "Directives.Packages.Tests", "PublicApi", name + ".approved.txt");
        string? difference = Approved.Difference(
            path,
            Testing.PublicApi.Print(Load(name)),
            "A line that is gone or changed breaks applications: that takes a new major version. A new line is a promise: is it needed outside?");
        Assert.True(difference is null, difference);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_public_member_is_explained(string name)
    {
        Assembly assembly = Load(name);
        Dictionary<string, XElement> documented = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);
        Assert.All(assembly.GetExportedTypes(), type =>
        {
            AssertExplained(DocumentationId.Of(type), documented);
            foreach (MemberInfo member in Testing.PublicApi.Members(type))
            {
                // Parameters of records and constructors without any are explained by their type.
                bool isImplicit = member is ConstructorInfo || (member is PropertyInfo property && IsPositional(property));
                if (!isImplicit)
                {
                    AssertExplained(DocumentationId.Of(member), documented);
                }
            }
        });
    }

    [Fact]
    public void Public_methods_that_wait_can_be_cancelled()
    {
        IEnumerable<string> deaf = from name in Assemblies.Select(row => row.Data)
                                   from type in Load(name).GetExportedTypes()
                                   from member in Testing.PublicApi.Members(type)
                                   let method = member as MethodInfo
                                   where method is not null && method.Name.EndsWith("Async", StringComparison.Ordinal)
                                   where method.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken) && method.Name != "DisposeAsync"
                                   select $"{type.Name}.{method.Name}";
        Assert.Empty(deaf);
    }

    private static bool IsPositional(PropertyInfo property) =>
        property.DeclaringType!.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.Name == property.Name));

    private static void AssertExplained(string id, Dictionary<string, XElement> documented)
    {
        Assert.True(documented.TryGetValue(id, out XElement? element), $"{id} has no documentation");
        Assert.True(element.Element("inheritdoc") is not null || element.Element("summary")?.Value.Trim().Length > 2, $"{id} has no summary worth the name");
    }

    private static Assembly Load(string name) => name == "Directives.Core" ? typeof(DirectiveParser).Assembly : typeof(DirectivesServices).Assembly;
}
