namespace Directives.Cli.Tests.Commands;

public sealed class DoctorTests
{
    [Fact]
    public async Task What_is_there_is_listed_with_its_version()
    {
        Tool.Require("pdftotext");
        CliResult result = await Cli.RunAsync("doctor");
        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"(?m)^\.NET\tok\t\.NET 10\.", result.Out);
        Assert.Matches(@"(?m)^pdftotext\tok\t.*\d+\.\d+", result.Out);
        Assert.DoesNotContain("MISSING", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_comes_with_the_command_that_installs_it()
    {
        CliResult result = await Cli.RunAsync(new CliRun(["doctor"]) { Environment = new() { ["PATH"] = "/nowhere" } });
        Assert.Equal(3, result.ExitCode);
        Assert.Matches("(?m)^pdftotext\tMISSING", result.Out);
        Assert.Matches("(?m)^  apt-get install .*poppler-utils$", result.Out);
    }

    [Fact]
    public async Task Scans_that_cannot_be_read_come_with_the_reason()
    {
        Tool.Require("tesseract");
        CliResult result = await Cli.RunAsync(new CliRun(["doctor"]) { Environment = new() { ["TESSDATA_PREFIX"] = "/nowhere" } });
        Assert.Equal(3, result.ExitCode);
        Assert.Matches("(?m)^tesseract \\+ vie\tMISSING", result.Out);
        Assert.Matches("(?ms)^Scans are not read:$.*“vie”.*apt-get install -y tesseract-ocr-vie$", result.Out);
        Assert.DoesNotContain("To install", result.Out, StringComparison.Ordinal);
    }
}
