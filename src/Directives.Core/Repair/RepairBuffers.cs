namespace Directives.Repair;

/// <summary>What <see cref="TextRepairer"/> works with, kept from run to run.</summary>
internal sealed class RepairBuffers
{
    /// <summary>The readings of the run.</summary>
    public Settlement Settlement { get; } = new();

    /// <summary>Weighs its words.</summary>
    public WordRepairer Words { get; } = new();
}
