using System.Reflection;
using System.Xml.Linq;

[assembly: AssemblyFixture(typeof(Directives.Packages.Tests.Feed.LocalFeed))]

namespace Directives.Packages.Tests.Feed;

/// <summary>The packages, made once of what was built, in a folder that serves as the only feed of the projects that the tests make.</summary>
public sealed class LocalFeed : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("directives-feed-").FullName;

    /// <summary>The feed.</summary>
    public string Folder => Path.Combine(_root, "feed");

    /// <summary>The version of the packages.</summary>
    public string Version { get; } = XDocument.Load(Repository.At("Directory.Build.props")).Descendants("Version").Single().Value;

    /// <summary>The packages' files.</summary>
    public IEnumerable<string> Packages => Directory.EnumerateFiles(Folder, "*.nupkg").Order(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        string configuration = typeof(LocalFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        foreach (string project in (string[])["Directives.Core", "Directives.Pipeline", "Directives.Cli"])
        {
            await Shell.DotnetAsync(Repository.Root, "pack", Repository.At("src", project), "--configuration", configuration, "--no-build", "--output", Folder, "-nologo", "-verbosity:quiet", "-nodeReuse:false");
        }
    }

    /// <summary>Makes an empty folder whose projects see this feed and the packages that the build restored, and nothing else: no network.</summary>
    public string MakeWorkspace(string name)
    {
        string folder = Path.Combine(_root, name);
        Directory.CreateDirectory(folder);
        string packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        File.WriteAllText(Path.Combine(folder, "nuget.config"),
            $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{_root}/packages" /></config>
              <packageSources><clear /><add key="local" value="{Folder}" /></packageSources>
              <fallbackPackageFolders><clear /><add key="restored" value="{packages}" /></fallbackPackageFolders>
            </configuration>
            """);
        return folder;
    }

    /// <summary>A project file of a console application that uses <paramref name="packages"/>, each a name or <c>name/version</c>.</summary>
    public string ConsoleProject(params string[] packages) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <UseAppHost>false</UseAppHost>
          </PropertyGroup>
          <ItemGroup>
            {string.Concat(packages.Select(package => $"<PackageReference Include=\"{package.Split('/')[0]}\" Version=\"{(package.Contains('/', StringComparison.Ordinal) ? package.Split('/')[1] : Version)}\" />"))}
          </ItemGroup>
        </Project>
        """;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }
}
