using System.Buffers;

namespace Directives.Repair;

/// <summary>Weighs the possible readings of a run of words against each other by the counts of pairs: the forward-backward sums of a hidden Markov chain (Baum et al. 1970). One run's state.</summary>
/// <remarks>A word with one reading parts what stands before it from what stands behind, so that only the stretches between such words are weighed.</remarks>
internal sealed class WordLattice(SyllablePairs pairs, DocumentCounts document) : IDisposable
{
    // How far the next word is foretold by the word before, by its frequency in prose, and by what this document says elsewhere.
    private const double PairWeight = 0.60, WordWeight = 0.20, TextWordWeight = 0.08, TextPairWeight = 0.12;
    private const double LooseWeight = 0.5;

    // For each word of the stretch, its first state and its first step; one more of each behind the last.
    private int[] _firsts = new int[64];
    private int[] _stepsOf = new int[64];
    private int[] _ids = new int[256];
    private double[] _likelihoods = new double[256];
    private double[] _forward = new double[256];
    private double[] _backward = new double[256];
    private double[] _steps = new double[2048];

    // For each step how often its words stood behind each other in prose: looked up in the first pass and kept for the next ones, in the
    // order of the stretches; of a long text the first so many, and behind them those of the stretch at hand.
    private const int MostKept = 1 << 18;
    private float[] _pairCounts = ArrayPool<float>.Shared.Rent(1 << 14);
    private int _kept, _next, _countsOf;
    private bool _areKept;

    /// <summary>Begins a pass over all runs; every pass has the same runs and readings, in the same order.</summary>
    public void BeginPass() => _next = 0;

    /// <summary>Weighs the readings of a run of words, whose first is tied to none before.</summary>
    /// <param name="units">The words.</param>
    /// <param name="lists">The readings of each word beside itself.</param>
    /// <param name="current">Id of the reading of each word that the document's own counts hold; -1 for one not counted.</param>
    /// <param name="surprises">For each word that is not listed the likelihood that it is right as it stands.</param>
    /// <param name="readings">Receives the best reading of each word that is best read otherwise than it stands; others stay.</param>
    /// <param name="odds">Receives its odds against all others.</param>
    public void Weigh(ReadOnlySpan<WordUnit> units, ReadOnlySpan<WordReadings> lists, ReadOnlySpan<int> current, ReadOnlySpan<double> surprises, Span<int> readings, Span<double> odds)
    {
        for (int i = 0; i < units.Length; i++)
        {
            if (lists[i].Ids.Length == 0)
            {
                continue;
            }

            int start = Math.Max(i - 1, 0);
            while (i < units.Length && lists[i].Ids.Length > 0)
            {
                i++;
            }

            Range stretch = start..Math.Min(i + 1, units.Length);
            AddStates(units[stretch], lists[stretch]);
            Forward(units[stretch], current[stretch], surprises[stretch]);
            Backward(i + 1 > units.Length ? units.Length - start : i + 1 - start);
            Decide(readings[stretch], odds[stretch]);
        }
    }

    private void AddStates(ReadOnlySpan<WordUnit> units, ReadOnlySpan<WordReadings> lists)
    {
        if (_firsts.Length <= units.Length)
        {
            _firsts = new int[units.Length * 2];
            _stepsOf = new int[units.Length * 2];
        }

        int count = 0, steps = 0, before = 0;
        for (int i = 0; i < units.Length; i++)
        {
            int[] ids = lists[i].Ids;
            if (count + ids.Length + 1 > _ids.Length)
            {
                Array.Resize(ref _ids, _ids.Length * 2);
                Array.Resize(ref _likelihoods, _ids.Length);
                Array.Resize(ref _forward, _ids.Length);
                Array.Resize(ref _backward, _ids.Length);
            }

            _firsts[i] = count;
            _stepsOf[i] = steps;
            _ids[count] = units[i].Id;
            _likelihoods[count] = 1;
            ids.CopyTo(_ids.AsSpan(count + 1));
            lists[i].Likelihoods.CopyTo(_likelihoods.AsSpan(count + 1));
            count += ids.Length + 1;
            steps += (ids.Length + 1) * before;
            before = ids.Length + 1;
        }

        _firsts[units.Length] = count;
        if (_steps.Length < steps)
        {
            _steps = new double[steps * 2];
        }

        PlaceCounts(steps);
    }

    private void PlaceCounts(int steps)
    {
        bool fits = _next + steps <= MostKept;
        _countsOf = fits ? _next : MostKept;
        _areKept = fits && _next + steps <= _kept;
        _next += fits ? steps : 0;
        _kept = Math.Max(_kept, _next);
        if (_pairCounts.Length < _countsOf + steps)
        {
            float[] larger = ArrayPool<float>.Shared.Rent(Math.Max(_countsOf + steps, _pairCounts.Length * 2));
            _pairCounts.CopyTo(larger, 0);
            ArrayPool<float>.Shared.Return(_pairCounts);
            _pairCounts = larger;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(_pairCounts);
        _pairCounts = [];
    }

    private void Forward(ReadOnlySpan<WordUnit> units, ReadOnlySpan<int> current, ReadOnlySpan<double> surprises)
    {
        for (int i = 0; i < units.Length; i++)
        {
            int first = _firsts[i], end = _firsts[i + 1];
            double sum = 0;
            for (int s = first; s < end; s++)
            {
                double reach = i == 0 ? _likelihoods[s] * Start(_ids[s], current[i], surprises[i])
                    : Step(s, i, units[i].Link, current, surprises[i]);
                _forward[s] = reach;
                sum += reach;
            }

            Scale(_forward.AsSpan(first, end - first), sum);
        }
    }

    // Likelihood of the first state of all.
    private double Start(int id, int counted, double surprise) => id < 0 ? surprise
        : ((WordWeight + PairWeight) * pairs.Shares[id]) + ((TextWordWeight + TextPairWeight) * (document.IsEmpty ? 0 : document.Share(id, id == counted)));

    // Likelihood of a state behind each state of the word before, and their sum.
    private double Step(int s, int i, WordLink link, ReadOnlySpan<int> current, double surprise)
    {
        int firstBefore = _firsts[i - 1], id = _ids[s], counted = current[i], countedBefore = current[i - 1];
        ReadOnlySpan<int> before = _ids.AsSpan(firstBefore, _firsts[i] - firstBefore);
        ReadOnlySpan<double> forward = _forward.AsSpan(firstBefore, before.Length);
        int place = _stepsOf[i] + ((s - _firsts[i]) * before.Length);
        Span<double> steps = _steps.AsSpan(place, before.Length);
        double likelihood = _likelihoods[s], reach = 0;
        if (id < 0)
        {
            steps.Fill(likelihood * surprise);
            foreach (double value in forward)
            {
                reach += value * likelihood * surprise;
            }

            return reach;
        }

        Span<float> counts = _pairCounts.AsSpan(_countsOf + place, before.Length);
        if (!_areKept)
        {
            for (int b = 0; b < before.Length; b++)
            {
                counts[b] = before[b] >= 0 && link != WordLink.None ? pairs.Count(before[b], id) : 0;
            }
        }

        bool hasCounts = !document.IsEmpty;
        double inText = hasCounts ? document.Share(id, id == counted) : 0;
        double alone = (WordWeight * pairs.Shares[id]) + (TextWordWeight * inText);
        double free = ((WordWeight + PairWeight) * pairs.Shares[id]) + ((TextWordWeight + TextPairWeight) * inText);
        for (int b = 0; b < before.Length; b++)
        {
            double follow = free;
            if (before[b] is var other and >= 0 && link != WordLink.None)
            {
                float count = counts[b];
                follow = count > 0 ? (PairWeight * count / (pairs.Counts[other] + 1.0)) + alone : alone;
                if (inText > 0)
                {
                    follow += TextPairWeight * document.PairShare(other, id, id == counted && other == countedBefore);
                }

                follow = link == WordLink.Close ? follow : (LooseWeight * follow) + ((1 - LooseWeight) * free);
            }

            steps[b] = likelihood * follow;
            reach += forward[b] * steps[b];
        }

        return reach;
    }

    private void Backward(int count)
    {
        _backward.AsSpan(_firsts[count - 1], _firsts[count] - _firsts[count - 1]).Fill(1);
        for (int i = count - 2; i >= 0; i--)
        {
            int first = _firsts[i], width = _firsts[i + 1] - first;
            Span<double> reach = _backward.AsSpan(first, width);
            reach.Clear();
            for (int next = _firsts[i + 1]; next < _firsts[i + 2]; next++)
            {
                ReadOnlySpan<double> steps = _steps.AsSpan(_stepsOf[i + 1] + ((next - _firsts[i + 1]) * width), width);
                double beyond = _backward[next];
                for (int s = 0; s < steps.Length; s++)
                {
                    reach[s] += beyond * steps[s];
                }
            }

            double sum = 0;
            foreach (double value in reach)
            {
                sum += value;
            }

            Scale(reach, sum);
        }
    }

    private static void Scale(Span<double> values, double sum)
    {
        double factor = sum > 0 ? 1 / sum : 1;
        foreach (ref double value in values)
        {
            value *= factor;
        }
    }

    private void Decide(Span<int> readings, Span<double> odds)
    {
        for (int i = 0; i < readings.Length; i++)
        {
            int first = _firsts[i], end = _firsts[i + 1], best = -1;
            double total = 0, bestValue = -1;
            for (int s = first; s < end; s++)
            {
                double value = _forward[s] * _backward[s];
                total += value;
                if (value > bestValue)
                {
                    (best, bestValue) = (s, value);
                }
            }

            if (best > first && total > 0)
            {
                readings[i] = _ids[best];
                odds[i] = bestValue / Math.Max(total - bestValue, bestValue * 1e-9);
            }
        }
    }
}
