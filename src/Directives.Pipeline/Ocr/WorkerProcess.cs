using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Directives.OcrWorker.Protocol;
using Directives.Pipeline.Processes;
using Directives.Pipeline.Reading;

namespace Directives.Pipeline.Ocr;

/// <summary>One worker process and the pipes to it. One page at a time.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan ExitTime = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly CappedBuffer _complaints;
    private readonly Task _draining;

    private WorkerProcess(Process process, int errorBytes)
    {
        _process = process;
        _complaints = new CappedBuffer(errorBytes);
        _draining = _complaints.FillAsync(process.StandardError.BaseStream, onFull: null, CancellationToken.None);
    }

    /// <summary>What the engine said about itself.</summary>
    public string Version { get; private set; } = string.Empty;

    /// <summary>Whether the process still runs.</summary>
    public bool IsAlive => !_process.HasExited;

    /// <summary>Number of the process in the system.</summary>
    public int Id => _process.Id;

    /// <summary>Starts a worker and waits until its engine is loaded.</summary>
    /// <exception cref="DocumentReadException">It cannot be started, or says that engine or language are not installed.</exception>
    public static async Task<WorkerProcess> StartAsync(OutsideCommand command, CancellationToken cancellationToken)
    {
        var worker = new WorkerProcess(ProcessRunner.Start(command, command.WorkingFolder!), command.Limits.ErrorBytes);
        try
        {
            WorkerReply reply = await worker.ReceiveAsync(command.Limits.WallTime, cancellationToken).ConfigureAwait(false);
            if (reply.Kind != WorkerReplyKind.Ready)
            {
                throw WorkerFailure.OfReply(reply);
            }

            worker.Version = reply.Text;
            return worker;
        }
        catch
        {
            worker.Dispose();
            throw;
        }
    }

    /// <summary>Whether the last page was handed over whole. Where it was not and the worker ended, the page was not begun.</summary>
    public bool HasTakenPage { get; private set; }

    /// <summary>Hands a page over and waits for the answer.</summary>
    /// <remarks>Both at the same time: a worker that fills its output without reading its input would never be noticed otherwise.</remarks>
    /// <exception cref="DocumentReadException">The worker ended, took too long or sent what is no answer; it must not be used again.</exception>
    public async Task<WorkerReply> AskAsync(PageRequest request, TimeSpan time, CancellationToken cancellationToken)
    {
        HasTakenPage = false;
        using var answered = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task sending = SendAsync(request, answered.Token);
        try
        {
            return await ReceiveAsync(time, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await answered.CancelAsync().ConfigureAwait(false);
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task SendAsync(PageRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await Framing.WriteAsync(_process.StandardInput.BaseStream, request.WriteHead(), request.Image, cancellationToken).ConfigureAwait(false);
            HasTakenPage = true;
        }
        catch (IOException)
        {
            // It has ended: the end of its output says so.
        }
    }

    /// <summary>Waits for the answer.</summary>
    /// <exception cref="DocumentReadException">The worker ended, took too long or sent what is no answer; it must not be used again.</exception>
    private async Task<WorkerReply> ReceiveAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(time);
        try
        {
            byte[]? frame = await Framing.ReadAsync(_process.StandardOutput.BaseStream, WorkerReply.MostBytes, stop.Token).ConfigureAwait(false);
            return frame is null ? throw await EndedAsync(null).ConfigureAwait(false) : WorkerReply.Read(frame);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw WorkerFailure.TookTooLong(time, e);
        }
        catch (InvalidDataException e)
        {
            throw WorkerFailure.NoAnswer(e);
        }
        catch (IOException e)
        {
            throw await EndedAsync(e).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by itself.
        }

        _process.Dispose();
    }

    private async Task<DocumentReadException> EndedAsync(Exception? inner)
    {
        using var stop = new CancellationTokenSource(ExitTime);
        try
        {
            await Task.WhenAll(_process.WaitForExitAsync(stop.Token), _draining.WaitAsync(stop.Token)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // It closed its output but runs on: it is killed when it is disposed.
        }

        return WorkerFailure.Ended(_process.HasExited ? _process.ExitCode : null, Encoding.UTF8.GetString(_complaints.Content.Span), inner);
    }
}
