using System.Runtime.InteropServices;

namespace Directives.Repair;

/// <summary>Finds the words that OCR misread, by their look and the words beside them. One run's state, kept for the next.</summary>
internal sealed class WordRepairer
{
    // What the odds must be for each kind of slip, and how many times better known beside its neighbours the reading must be than a
    // word that exists. Chosen on the texts that benchmarks/README.md names; its table shows how they carry over to others.
    private const double OddsOfNoSyllable = 4, OddsOfHook = 3, OddsOfMarks = 8, OddsOfLookAlike = 40;
    private const int LongestAbbreviation = 5;
    // A word seen so often with either neighbour stands right.
    private const float AtHome = 80;
    private const double LeastTie = 10, LeastTieOfLookAlike = 40;

    private readonly SyllablePairs _pairs = SyllablePairs.Default;
    private readonly DocumentCounts _document;
    private readonly DoubtfulStretches _stretches;
    private readonly WordLattice _lattice;
    private readonly List<WordUnit> _units = [];
    private readonly List<(int Id, float Cost)> _found = [];
    private TextWords _words = null!;
    private string _text = "";

    // For each word its best reading and the odds for it, and the reading that the document's counts hold.
    private int[] _readings = [];
    private double[] _odds = [];
    private int[] _counted = [];

    // For each word how often it stands behind the one before in prose, and behind the last one nothing.
    private float[] _ties = [0];

    // The readings of each word beside itself, the same in both passes.
    private WordReadings[] _lists = [];

    public WordRepairer()
    {
        _document = new DocumentCounts(_pairs.Forms.Length);
        _stretches = new DoubtfulStretches(_pairs.Pairs);
        _lattice = new WordLattice(_pairs, _document);
    }

    /// <summary>Adds the readings that differ from the text to those settled.</summary>
    public void Repair(Settlement settlement, ReadingTable table)
    {
        _words = settlement.Words;
        _text = settlement.Text.Text;
        _units.Clear();
        UnitScanner.Scan(settlement, _units);
        Reset(_units.Count);
        Span<WordUnit> units = CollectionsMarshal.AsSpan(_units);
        for (int i = 1; i < units.Length; i++)
        {
            _ties[i] = CountBefore(units[i - 1], units[i]);
        }

        (_ties[0], _ties[units.Length]) = (0, 0);
        for (int i = 0; i < units.Length; i++)
        {
            _lists[i] = new WordReadings(ListOf(units[i], _ties[i], _ties[i + 1], table), units[i].Id < 0 ? Unknown(units[i]) : 0);
        }

        _stretches.Find(units, _lists.AsSpan(0, units.Length), LeastTie);

        // The first pass reads by prose alone; what it is sure of makes the document's own vocabulary for the second.
        Pass();
        Count();
        Pass();
        for (int i = 0; i < units.Length; i++)
        {
            if (_odds[i] > 0 && Accept(i) is { } reason)
            {
                settlement.Edits.Add(new TextEdit(units[i].Start, units[i].End, Written(_pairs.Forms[_readings[i]], units[i]), reason, _odds[i]));
            }
        }
    }

    private void Reset(int units)
    {
        _document.Reset(units);
        if (_readings.Length < units)
        {
            int room = Math.Max(units, _readings.Length * 2);
            _readings = new int[room];
            _odds = new double[room];
            _counted = new int[room];
            _ties = new float[room + 1];
            _lists = new WordReadings[room];
        }

        _counted.AsSpan(0, units).Fill(-1);
    }

    private void Pass()
    {
        ReadOnlySpan<WordUnit> units = CollectionsMarshal.AsSpan(_units);
        _readings.AsSpan(0, units.Length).Fill(-1);
        _odds.AsSpan(0, units.Length).Clear();
        foreach (ref readonly Stretch stretch in _stretches.All)
        {
            Range words = stretch.Start..stretch.End;
            _lattice.Weigh(units[words], _lists.AsSpan(words), _stretches.KnownIn(stretch), _counted.AsSpan(words), _readings.AsSpan(words), _odds.AsSpan(words));
        }
    }

    private void Count()
    {
        int before = -1;
        for (int i = 0; i < _units.Count; i++)
        {
            int word = _odds[i] > 0 && Accept(i) is not null ? _readings[i] : _units[i].Id;

            // What was not believed of it does not speak for its neighbour either.
            _readings[i] = _counted[i] = word;
            if (word >= 0)
            {
                _document.Add(_units[i].Link == WordLink.Close ? before : -1, word);
            }

            before = word;
        }
    }

    // What the odds must be for each kind of slip: benchmarks/README.md shows how right and wrong readings spread over them.
    private RepairReason? Accept(int index)
    {
        WordUnit unit = _units[index];
        double odds = _odds[index];
        if (unit.Id < 0)
        {
            return odds >= OddsOfNoSyllable ? RepairReason.NoSyllable : null;
        }

        if (IsMarksOnly(unit, _pairs.Forms[_readings[index]]))
        {
            double least = SlipCost.Of(_words.Form(unit.Word), _pairs.Forms[_readings[index]]) <= SlipCost.OneHook ? OddsOfHook : OddsOfMarks;
            return odds >= least && IsTiedBetter(index, LeastTie) ? RepairReason.Marks : null;
        }

        return odds >= OddsOfLookAlike && IsTiedBetter(index, LeastTieOfLookAlike) ? RepairReason.LookAlike : null;
    }

    // A word that exists gives way only to one that is known beside a neighbour, and far better known there than itself.
    private bool IsTiedBetter(int index, double least)
    {
        WordUnit unit = _units[index];
        double asRead = 1, asReading = 1;
        if (index > 0 && unit.Link != WordLink.None && BestOf(index - 1) is var left and >= 0)
        {
            asRead *= Tie(left, unit.Id);
            asReading *= Tie(left, _readings[index]);
        }

        if (index + 1 < _units.Count && _units[index + 1].Link != WordLink.None && BestOf(index + 1) is var right and >= 0)
        {
            asRead *= Tie(unit.Id, right);
            asReading *= Tie(_readings[index], right);
        }

        return asReading >= asRead * least;
    }

    private double Tie(int first, int second) => 1 + _pairs.Count(first, second);

    private int BestOf(int index) => _readings[index] >= 0 ? _readings[index] : _units[index].Id;

    private bool IsMarksOnly(in WordUnit unit, string form)
    {
        if (unit.End - unit.Start != form.Length)
        {
            return false;
        }

        for (int i = 0; i < form.Length; i++)
        {
            if (Text.VietnameseLetters.Fold(_text[unit.Start + i]) != Text.VietnameseLetters.Fold(form[i]))
            {
                return false;
            }
        }

        return true;
    }

    // A word that is at home beside both its neighbours has no other reading; one that is used with one of them is at most wrong in its marks.
    private Reading[] ListOf(in WordUnit unit, float left, float right, ReadingTable table) =>
        unit.IsFixed || Math.Min(left, right) >= AtHome ? [] : table.Find(_words, unit.Word, unit.Shape, widely: unit.Id < 0 || left + right == 0, _found);

    // How often a word stood right behind the one before it.
    private float CountBefore(in WordUnit before, in WordUnit unit) => unit.Link == WordLink.Close && (unit.Id | before.Id) >= 0 ? _pairs.Count(before.Id, unit.Id) : 0;

    // Whether a word that is not listed stands as it was printed: foreign words, names and abbreviations do, spellings that
    // Vietnamese cannot have do not.
    private double Unknown(WordUnit unit)
    {
        ReadOnlySpan<char> word = _text.AsSpan(unit.Start, unit.End - unit.Start);
        if (unit.Shape == WordShape.Capitals && word.Length <= LongestAbbreviation)
        {
            return 1e-4;
        }

        double likelihood = !IsMarked(word) ? 1e-6 : SyllableShape.IsPossible(unit.Word >= 0 ? _words.Form(unit.Word) : word.ToString().ToLowerInvariant()) ? 3e-6 : 3e-8;
        return unit.Shape is WordShape.Title or WordShape.TitleInName ? likelihood * 10 : likelihood;
    }

    private static bool IsMarked(ReadOnlySpan<char> word) => word.IndexOfAnyExceptInRange('\0', '\x7F') >= 0;

    private static string Written(string form, in WordUnit unit) => unit.Shape switch
    {
        WordShape.Capitals => form.ToUpperInvariant(),
        WordShape.Title or WordShape.TitleInName => string.Concat(form[..1].ToUpperInvariant(), form.AsSpan(1)),
        _ => form,
    };
}
