using Directives.Lexing;
using Directives.Lexicons;

namespace Directives.Repair;

/// <summary>Finds the words that OCR misread, by their look and the words beside them. One run's state.</summary>
internal sealed class WordRepairer : IDisposable
{
    // A run is cut where words say nothing of each other; a longer one is cut anyway.
    private const int LongestRun = 400;

    // What the odds must be for each kind of slip, and how many times better known beside its neighbours the reading must be than a
    // word that exists. Chosen on the texts that benchmarks/README.md names; its table shows how they carry over to others.
    private const double OddsOfNoSyllable = 4, OddsOfHook = 3, OddsOfMarks = 8, OddsOfLookAlike = 40;
    private const int LongestAbbreviation = 5;
    // A word seen so often with either neighbour stands right.
    private const float AtHome = 80;
    private const double LeastTie = 10, LeastTieOfLookAlike = 40;

    private readonly SyllablePairs _pairs = SyllablePairs.Default;
    private readonly DocumentCounts _document;
    private readonly DistinctWords _words;
    private readonly ReadingTable _table;
    private readonly List<(int Id, float Cost)> _found = [];
    private readonly WordLattice _lattice;
    private readonly string _text;
    private readonly List<WordUnit> _units;
    private readonly int[] _readings;
    private readonly double[] _odds;

    // The readings of each word beside itself, and how likely one that is not listed stands right: the same in both passes.
    private readonly WordReadings[] _lists;
    private readonly double[] _surprises;

    public WordRepairer(string text, DistinctWords words, List<WordUnit> units, ReadingTable table)
    {
        _text = text;
        _words = words;
        _units = units;
        _document = new DocumentCounts(_pairs.Forms.Length);
        _table = table;
        _lattice = new WordLattice(_pairs, _document);
        _readings = new int[units.Count];
        _odds = new double[units.Count];
        _lists = new WordReadings[units.Count];
        _surprises = new double[units.Count];
    }

    /// <summary>Adds the readings that differ from the text.</summary>
    public void Repair(List<TextEdit> edits)
    {
        // The first pass reads by prose alone; what it is sure of makes the document's own vocabulary for the second.
        float left = 0;
        for (int i = 0; i < _units.Count; i++)
        {
            float right = i + 1 < _units.Count ? CountBefore(i + 1) : 0;
            _lists[i] = _units[i].IsFixed ? WordReadings.None : ListOf(_units[i], left, right);
            left = right;
            _surprises[i] = _units[i].Id < 0 ? Unknown(_units[i]) : 0;
        }

        _readings.AsSpan().Fill(-1);
        Pass();
        Count();
        Pass();
        for (int i = 0; i < _units.Count; i++)
        {
            if (_odds[i] > 0 && Accept(i) is { } reason)
            {
                WordUnit unit = _units[i];
                edits.Add(new TextEdit(unit.Start, unit.End, Written(_pairs.Forms[_readings[i]], unit), reason, _odds[i]));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lattice.Dispose();

    private void Pass()
    {
        Span<WordUnit> units = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_units);
        int[] counted = [.. _readings];
        _readings.AsSpan().Fill(-1);
        _odds.AsSpan().Clear();
        _lattice.BeginPass();
        int start = 0;
        while (start < units.Length)
        {
            int end = start + 1;
            while (end < units.Length && end - start < LongestRun && units[end].Link != WordLink.None)
            {
                end++;
            }

            _lattice.Weigh(units[start..end], _lists.AsSpan(start..end), counted.AsSpan(start..end), _surprises.AsSpan(start..end), _readings.AsSpan(start..end), _odds.AsSpan(start..end));
            start = end;
        }
    }

    private void Count()
    {
        int before = -1;
        for (int i = 0; i < _units.Count; i++)
        {
            int word = _odds[i] > 0 && Accept(i) is not null ? _readings[i] : _units[i].Id;
            _readings[i] = word;
            if (word < 0)
            {
                before = -1;
                continue;
            }

            _document.Add(_units[i].Link == WordLink.Close ? before : -1, word);
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
    private WordReadings ListOf(in WordUnit unit, float left, float right) =>
        Math.Min(left, right) >= AtHome ? WordReadings.None : _table.Find(_words.Form(unit.Word), unit.Id, unit.Shape, widely: unit.Id < 0 || left + right == 0, _found);

    // How often a word stood right behind the one before it.
    private float CountBefore(int index)
    {
        WordUnit unit = _units[index];
        return unit.Link == WordLink.Close && unit.Id >= 0 && _units[index - 1].Id >= 0 ? _pairs.Count(_units[index - 1].Id, unit.Id) : 0;
    }

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
