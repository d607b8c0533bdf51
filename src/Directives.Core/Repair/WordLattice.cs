using System.Runtime.InteropServices;

namespace Directives.Repair;

/// <summary>Weighs the possible readings of words against each other by the counts of pairs: the forward-backward sums of a hidden Markov chain (Baum et al. 1970). One run's state, kept for the next.</summary>
/// <remarks>Of the readings of two neighbours few pairs are known, one in sixteen: what a reading is worth behind any word is summed once for all readings before it, and only known pairs, the ties, are walked one by one.</remarks>
internal sealed class WordLattice(SyllablePairs pairs, DocumentCounts document)
{
    // How far the next word is foretold by the word before, by its frequency in prose, and by what this document says elsewhere.
    private const double PairWeight = 0.60, WordWeight = 0.20, TextWordWeight = 0.08, TextPairWeight = 0.12;
    private const double LooseWeight = 0.5;

    // The readings of the words at hand, and the ties between them, word by word.
    private readonly List<Tie> _ties = [];
    private State[] _states = new State[256];
    private double[] _forward = new double[256];
    private double[] _backward = new double[256];

    // For each word its first reading; one more behind the last.
    private int[] _firsts = new int[64];

    /// <summary>Weighs the readings of some words, of which the first has one reading or is tied to none before, and the last likewise.</summary>
    /// <param name="units">The words.</param>
    /// <param name="lists">The readings of each word beside itself.</param>
    /// <param name="known">The pairs of readings that prose knows, word by word.</param>
    /// <param name="counted">Id of the reading of each word that the document's own counts hold; -1 for one not counted.</param>
    /// <param name="readings">Receives the best reading of each word that is best read otherwise than it stands; others stay.</param>
    /// <param name="odds">Receives its odds against all others.</param>
    public void Weigh(ReadOnlySpan<WordUnit> units, ReadOnlySpan<WordReadings> lists, ReadOnlySpan<KnownPair> known, ReadOnlySpan<int> counted, Span<int> readings, Span<double> odds)
    {
        AddStates(units, lists, counted);
        AddTies(known, counted);
        Forward(units.Length);
        Backward(units.Length);
        Decide(readings, odds);
    }

    private void AddStates(ReadOnlySpan<WordUnit> units, ReadOnlySpan<WordReadings> lists, ReadOnlySpan<int> counted)
    {
        if (_firsts.Length <= units.Length)
        {
            _firsts = new int[units.Length * 2];
        }

        int count = 0;
        for (int i = 0; i < units.Length; i++)
        {
            Reading[] readings = lists[i].All;
            if (count + readings.Length + 1 > _states.Length)
            {
                Array.Resize(ref _states, _states.Length * 2);
                Array.Resize(ref _forward, _states.Length);
                Array.Resize(ref _backward, _states.Length);
            }

            _firsts[i] = count;
            _states[count++] = units[i].Id < 0 ? new State(-1, false, lists[i].Surprise, lists[i].Surprise, 0) : StateOf(units[i].Id, 1, units[i].Link, counted[i]);
            foreach (ref readonly Reading reading in readings.AsSpan())
            {
                _states[count++] = StateOf(reading.Id, reading.Likelihood, units[i].Link, counted[i]);
            }
        }

        _firsts[units.Length] = count;
    }

    private State StateOf(int id, double likelihood, WordLink link, int counted)
    {
        bool occurs = document.Contains(id);
        double inProse = pairs.Shares[id], inText = occurs ? document.Share(id, id == counted) : 0;
        double alone = (WordWeight * inProse) + (TextWordWeight * inText);
        double free = ((WordWeight + PairWeight) * inProse) + ((TextWordWeight + TextPairWeight) * inText);
        return link == WordLink.Close ? new State(id, occurs, likelihood * alone, likelihood * free, likelihood)
            : new State(id, occurs, likelihood * ((LooseWeight * alone) + ((1 - LooseWeight) * free)), likelihood * free, likelihood * LooseWeight);
    }

    private void AddTies(ReadOnlySpan<KnownPair> known, ReadOnlySpan<int> counted)
    {
        _ties.Clear();
        int next = 0;
        for (int i = 1; i < counted.Length; i++)
        {
            for (; next < known.Length && known[next].Second < _firsts[i + 1]; next++)
            {
                (ushort first, ushort second, float count) = known[next];
                _ties.Add(new Tie(first, second, _states[second].Bound * (PairWeight * count / (pairs.Counts[_states[first].Id] + 1.0))));
            }

            AddTiesOfText(i, counted[i], counted[i - 1]);
        }
    }

    private void AddTiesOfText(int unit, int counted, int countedBefore)
    {
        int firstBefore = _firsts[unit - 1], first = _firsts[unit];
        ReadOnlySpan<State> states = _states;
        for (int s = first; s < _firsts[unit + 1]; s++)
        {
            int id = states[s].Id;
            for (int b = firstBefore; b < first && states[s].Occurs; b++)
            {
                int before = states[b].Id;
                if (states[b].Occurs && document.PairShare(before, id, id == counted && before == countedBefore) is var share and > 0)
                {
                    _ties.Add(new Tie(b, s, states[s].Bound * (TextPairWeight * share)));
                }
            }
        }
    }

    private void Forward(int units)
    {
        ReadOnlySpan<Tie> ties = CollectionsMarshal.AsSpan(_ties);
        ReadOnlySpan<State> states = _states;
        Span<double> forward = _forward;
        double listed = 0, unlisted = 1;
        int tie = 0;
        for (int i = 0; i < units; i++)
        {
            int first = _firsts[i], end = _firsts[i + 1];
            for (int s = first; s < end; s++)
            {
                forward[s] = (listed * states[s].Behind) + (unlisted * states[s].Free);
            }

            for (; tie < ties.Length && ties[tie].To < end; tie++)
            {
                forward[ties[tie].To] += forward[ties[tie].From] * ties[tie].Weight;
            }

            double all = Scale(forward[first..end]);
            unlisted = states[first].Id < 0 ? forward[first] : 0;
            listed = all - unlisted;
        }
    }

    private void Backward(int units)
    {
        ReadOnlySpan<Tie> ties = CollectionsMarshal.AsSpan(_ties);
        ReadOnlySpan<State> states = _states;
        Span<double> backward = _backward;
        int tie = ties.Length - 1;
        backward[_firsts[units - 1].._firsts[units]].Fill(1);
        for (int i = units - 2; i >= 0; i--)
        {
            int first = _firsts[i], end = _firsts[i + 1];
            double listed = 0, unlisted = 0;
            for (int next = end; next < _firsts[i + 2]; next++)
            {
                listed += backward[next] * states[next].Behind;
                unlisted += backward[next] * states[next].Free;
            }

            backward[first..end].Fill(listed);
            if (states[first].Id < 0)
            {
                backward[first] = unlisted;
            }

            for (; tie >= 0 && ties[tie].To >= end; tie--)
            {
                backward[ties[tie].From] += backward[ties[tie].To] * ties[tie].Weight;
            }

            Scale(backward[first..end]);
        }
    }

    // So that they do not become too small for a number; gives their sum.
    private static double Scale(Span<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        if (sum <= 0)
        {
            return 0;
        }

        double factor = 1 / sum;
        foreach (ref double value in values)
        {
            value *= factor;
        }

        return 1;
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
                readings[i] = _states[best].Id;
                odds[i] = bestValue / Math.Max(total - bestValue, bestValue * 1e-9);
            }
        }
    }

    /// <summary>A reading of one of the words.</summary>
    /// <param name="Id">Its id; -1 for a word as it stands that is not listed.</param>
    /// <param name="Occurs">Whether the document has it.</param>
    /// <param name="Behind">Its likelihood behind any listed word.</param>
    /// <param name="Free">Its likelihood behind a word that is not listed, or behind none.</param>
    /// <param name="Bound">What each tie to a word before is to be multiplied by.</param>
    private readonly record struct State(int Id, bool Occurs, double Behind, double Free, double Bound);

    /// <summary>How much likelier a reading is behind one of the word before, because the two are known to follow each other.</summary>
    private readonly record struct Tie(int From, int To, double Weight);
}
