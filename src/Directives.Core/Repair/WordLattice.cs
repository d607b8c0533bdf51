namespace Directives.Repair;

/// <summary>Weighs the possible readings of a run of words against each other by the counts of pairs: the forward-backward sums of a hidden Markov chain (Baum et al. 1970). One run's state.</summary>
internal sealed class WordLattice
{
    // Candidates beyond the word itself.
    private const int MostOfKnown = 8, MostOfUnknown = 14;

    // How far the next word is foretold by the word before, by its frequency in prose, and by what this document says elsewhere.
    private const double PairWeight = 0.60, WordWeight = 0.20, TextWordWeight = 0.08, TextPairWeight = 0.12;
    private const double LooseWeight = 0.5;

    private readonly SyllablePairs _pairs;
    private readonly DocumentCounts _document;
    private readonly List<(int Id, float Cost)> _states = [];
    private readonly List<int> _firsts = [];
    private readonly List<double> _steps = [];
    private readonly List<(int Id, float Cost)> _sorted = [];
    private double[] _forward = new double[256];
    private double[] _backward = new double[256];

    public WordLattice(SyllablePairs pairs, DocumentCounts document)
    {
        _pairs = pairs;
        _document = document;
    }

    /// <summary>Weighs the readings of <paramref name="units"/>, a run whose first word is tied to none before.</summary>
    /// <param name="units">The words.</param>
    /// <param name="current">Id of the reading of each word that the document's own counts hold; -1 for one not counted.</param>
    /// <param name="candidates">Gives the possible readings of a word of the run, by its index, apart from itself, and their costs.</param>
    /// <param name="unknown">Gives the likelihood that a word which is not listed is right as it stands.</param>
    /// <param name="decide">Receives index, reading and its odds against all others where a word is best read otherwise than it stands.</param>
    public void Weigh(ReadOnlySpan<WordUnit> units, ReadOnlySpan<int> current, Func<int, List<(int Id, float Cost)>> candidates, Func<WordUnit, double> unknown, Action<int, int, double> decide)
    {
        _states.Clear();
        _firsts.Clear();
        for (int i = 0; i < units.Length; i++)
        {
            _firsts.Add(_states.Count);
            _states.Add((units[i].Id, 0));
            if (!units[i].IsFixed)
            {
                AddBest(candidates(i), units[i].Id < 0 ? MostOfUnknown : MostOfKnown);
            }
        }

        _firsts.Add(_states.Count);

        // Where every word stands as read there is nothing to weigh.
        if (_states.Count == units.Length)
        {
            return;
        }

        if (_forward.Length < _states.Count)
        {
            _forward = new double[_states.Count * 2];
            _backward = new double[_states.Count * 2];
        }

        _steps.Clear();
        Forward(units, current, unknown);
        Backward(units.Length);
        for (int i = 0; i < units.Length; i++)
        {
            if (_firsts[i + 1] > _firsts[i] + 1)
            {
                Decide(i, decide);
            }
        }
    }

    private void AddBest(List<(int Id, float Cost)> found, int most)
    {
        if (found.Count <= most)
        {
            _states.AddRange(found);
            return;
        }

        _sorted.Clear();
        _sorted.AddRange(found);
        _sorted.Sort((left, right) => Rank(left).CompareTo(Rank(right)));
        _states.AddRange(_sorted.GetRange(0, most));

        double Rank((int Id, float Cost) state) => state.Cost - (0.5 * Math.Log(_pairs.Counts[state.Id] + 1));
    }

    private void Forward(ReadOnlySpan<WordUnit> units, ReadOnlySpan<int> current, Func<WordUnit, double> unknown)
    {
        for (int i = 0; i < units.Length; i++)
        {
            int first = _firsts[i], end = _firsts[i + 1];
            double surprise = units[i].Id < 0 ? unknown(units[i]) : 0;
            double sum = 0;
            for (int s = first; s < end; s++)
            {
                double emission = _states[s].Cost == 0 ? 1 : Math.Exp(-_states[s].Cost), reach = 0;
                for (int before = i == 0 ? -1 : _firsts[i - 1]; before < (i == 0 ? 0 : first); before++)
                {
                    double step = emission * (i == 0
                        ? Follow(-1, -1, s, current[i], WordLink.None, surprise)
                        : Follow(_states[before].Id, current[i - 1], s, current[i], units[i].Link, surprise));
                    _steps.Add(step);
                    reach += i == 0 ? step : _forward[before] * step;
                }

                _forward[s] = reach;
                sum += reach;
            }

            Scale(_forward, first, end, sum);
        }
    }

    // The steps are those of the way forward, from the last to the first.
    private void Backward(int count)
    {
        int last = count - 1, at = _steps.Count;
        for (int s = _firsts[last]; s < _firsts[last + 1]; s++)
        {
            _backward[s] = 1;
        }

        for (int i = last - 1; i >= 0; i--)
        {
            int first = _firsts[i], end = _firsts[i + 1], width = end - first;
            at -= width * (_firsts[i + 2] - end);
            double sum = 0;
            for (int s = first; s < end; s++)
            {
                double reach = 0;
                for (int next = end; next < _firsts[i + 2]; next++)
                {
                    reach += _backward[next] * _steps[at + ((next - end) * width) + (s - first)];
                }

                _backward[s] = reach;
                sum += reach;
            }

            Scale(_backward, first, end, sum);
        }
    }

    private static void Scale(double[] values, int first, int end, double sum)
    {
        double factor = sum > 0 ? 1 / sum : 1;
        for (int s = first; s < end; s++)
        {
            values[s] *= factor;
        }
    }

    // Likelihood of a state behind another word.
    private double Follow(int before, int countedBefore, int state, int counted, WordLink link, double surprise)
    {
        int id = _states[state].Id;
        if (id < 0)
        {
            return surprise;
        }

        double alone = _pairs.Shares[id];
        double inText = _document.Share(id, id == counted);
        double free = ((WordWeight + PairWeight) * alone) + ((TextWordWeight + TextPairWeight) * inText);
        if (link == WordLink.None || before < 0)
        {
            return free;
        }

        double tied = (PairWeight * _pairs.Count(before, id) / (_pairs.Counts[before] + 1.0))
            + (WordWeight * alone)
            + (TextWordWeight * inText)
            + (TextPairWeight * _document.PairShare(before, id, id == counted && before == countedBefore));
        return link == WordLink.Close ? tied : (LooseWeight * tied) + ((1 - LooseWeight) * free);
    }

    private void Decide(int index, Action<int, int, double> decide)
    {
        int first = _firsts[index], end = _firsts[index + 1];
        double total = 0, bestValue = -1;
        int best = -1;
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
            decide(index, _states[best].Id, bestValue / Math.Max(total - bestValue, bestValue * 1e-9));
        }
    }
}
