using Directives.Pipeline.Processes;
using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Tests.Processes;

public sealed class OutsideToolsTests
{
    [Fact]
    public void Missing_tool_is_named_with_the_command_that_installs_it()
    {
        using var empty = new TemporaryFolder();

        var failure = Assert.Throws<DocumentReadException>(() => OutsideTools.Require(OutsideTools.PdfToText, empty.FullPath));

        Assert.Equal(ReadFailure.ToolMissing, failure.Failure);
        Assert.Contains("apt-get install -y poppler-utils", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Relative_folders_of_the_search_path_are_passed_over()
    {
        Assert.Null(OutsideTools.Find(OutsideTools.PdfToText, "." + Path.PathSeparator + "bin"));
    }

    [OutsideToolFact]
    public async Task Installed_tools_are_found_with_their_versions()
    {
        IReadOnlyList<ToolStatus> statuses = await OutsideTools.CheckAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(OutsideTools.All, statuses.Select(s => s.Tool));
        Assert.All(statuses, s => Assert.True(s.IsInstalled, s.Tool.Name));
        Assert.All(statuses, s => Assert.Contains(s.Tool.Name, s.Version!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Missing_tools_are_listed_as_missing()
    {
        using var empty = new TemporaryFolder();

        IReadOnlyList<ToolStatus> statuses = await OutsideTools.CheckAsync(empty.FullPath, TestContext.Current.CancellationToken);

        Assert.All(statuses, s => Assert.False(s.IsInstalled));
    }
}
