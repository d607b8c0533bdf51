using System.Runtime.InteropServices;

namespace Directives.Cli;

/// <summary>Turns Ctrl-C and requests to end into a cancelled token, so that work stops between two documents; a second Ctrl-C, or work that does not stop, ends at once.</summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public Interruption() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
    ];

    /// <summary>Cancelled at the first signal.</summary>
    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    // Opening a pipe that nobody writes to, or a file of a server that is gone, cannot be cancelled.
    private static async Task EndAfterGraceAsync()
    {
        await Task.Delay(Grace).ConfigureAwait(false);
        Environment.Exit(ExitCode.Interrupted);
    }

    private void OnSignal(PosixSignalContext context)
    {
        // The store rolls back an unfinished transaction when it is opened next, so ending at once is safe too.
        if (!_source.IsCancellationRequested)
        {
            context.Cancel = true;
            _source.Cancel();
            _ = EndAfterGraceAsync();
        }
    }
}
