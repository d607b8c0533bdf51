namespace Directives.Cli.Tests.Commands;

/// <summary>A register of three documents, made once by the program itself.</summary>
public sealed class RegisterFixture : IAsyncLifetime
{
    private readonly Workspace _workspace = new();

    /// <summary>Path of the store.</summary>
    public string Store => _workspace.At("register.db");

    /// <summary>Path of a file beside the store.</summary>
    public string At(string name) => _workspace.At(name);

    public async ValueTask InitializeAsync()
    {
        _workspace.Write("archive/hai-dong.txt", Workspace.Plan);
        _workspace.Write("archive/son-bac.txt", Workspace.Plan
            .Replace("HẢI ĐÔNG", "SƠN BẮC", StringComparison.Ordinal)
            .Replace("Hải Đông", "Sơn Bắc", StringComparison.Ordinal)
            .Replace("45/KH-UBND", "77/KH-UBND", StringComparison.Ordinal)
            .Replace("Sở Xây dựng", "Sở Y tế", StringComparison.Ordinal));
        _workspace.Write("archive/bom.txt", Workspace.Plan
            .Replace("45/KH-UBND", "91/KH-UBND", StringComparison.Ordinal)
            .Replace("đội mũ bảo hiểm", "phòng, chống đuối nước", StringComparison.Ordinal));
        CliResult result = await Cli.RunAsync("process", _workspace.At("archive"), "--store", Store);
        Assert.True(result.ExitCode == 0, result.Error);
    }

    public ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        return ValueTask.CompletedTask;
    }
}
