using System.Buffers;
using System.Runtime.CompilerServices;
using Directives.Lexing;
using Directives.Structure;
using Directives.Targets;
using Directives.Text;

namespace Directives.Assignments;

/// <summary>Turns duties in token indexes into records with text and spans. What several records share (a heading, a path, an owner, a set of evidence) is made once. One run's state.</summary>
internal ref struct AssignmentBuilder
{
    // Of a longer heading, a whole paragraph over its items, only so many tokens are repeated in each record.
    private const int MaxHeading = 300;

    private readonly TokenizedText _text;
    private readonly SourceText _source;
    private readonly List<Block> _blocks;
    private readonly DutyExtractor _extractor;
    private OwnerRecords _owners;
    private readonly string?[] _paths;
    private readonly RecordBuffers _buffers;
    private int _headingBlock = -1;
    private StrongBox<LazyText>? _heading;
    private string _path = "";
    private int _nextTarget;

    private AssignmentBuilder(TokenizedText text, SourceText source, List<Block> blocks, DutyExtractor extractor, RecordBuffers buffers, OwnerResolver? resolver)
    {
        _text = text;
        _source = source;
        _blocks = blocks;
        _extractor = extractor;
        _buffers = buffers;
        _owners = new OwnerRecords(text, source, extractor.Names, buffers, resolver);
        _paths = ArrayPool<string?>.Shared.Rent(blocks.Count);
        _paths.AsSpan(0, blocks.Count).Clear();
    }

    /// <summary>The records in text order.</summary>
    public static Assignment[] Build(TokenizedText text, SourceText source, List<Block> blocks, DutyExtractor extractor, List<Duty> duties, List<TargetMention> targets, RecordBuffers buffers, OwnerResolver? resolver)
    {
        var builder = new AssignmentBuilder(text, source, blocks, extractor, buffers, resolver);
        var assignments = new Assignment[duties.Count];
        for (int i = 0; i < assignments.Length; i++)
        {
            assignments[i] = builder.Build(duties[i], buffers.Links[i], targets);
        }

        ArrayPool<string?>.Shared.Return(builder._paths, clearArray: true);
        return assignments;
    }

    private Assignment Build(Duty duty, int[] deadlines, List<TargetMention> targets)
    {
        TextSpan span = _text.SpanOf(duty.Start, duty.End);
        int heading = _extractor.HeadingOf(duty.Block);
        StrongBox<LazyText>? above = heading >= 0 && heading != duty.Block ? HeadingOf(heading) : null;
        _buffers.Evidence.Clear();
        double confidence = ConfidenceScore.Of(_text, duty, _blocks[duty.Block], _buffers.Evidence);
        return new Assignment(_source, span, above, _owners.Of(duty), duty.Rule)
        {
            Path = PathOf(duty.Block),
            Deadlines = deadlines,
            Targets = TargetsIn(targets, duty),
            Confidence = confidence,
            Evidence = _buffers.EvidenceSet(),
        };
    }

    private StrongBox<LazyText> HeadingOf(int block)
    {
        if (block != _headingBlock)
        {
            _headingBlock = block;
            _heading = LazyText.Share(LazyText.Joined(_text, _source, _blocks[block].Content, Math.Min(_blocks[block].End, _blocks[block].Content + MaxHeading)));
        }

        return _heading!;
    }

    // Figures and duties stand in text order.
    private int[] TargetsIn(List<TargetMention> targets, Duty duty)
    {
        while (_nextTarget < targets.Count && targets[_nextTarget].FigureStart < duty.Start)
        {
            _nextTarget++;
        }

        int first = _nextTarget, last = first;
        while (last < targets.Count && targets[last].FigureStart < duty.End)
        {
            last++;
        }

        if (last == first)
        {
            return [];
        }

        if (last == first + 1)
        {
            return _buffers.Single(first);
        }

        var inside = new int[last - first];
        for (int i = 0; i < inside.Length; i++)
        {
            inside[i] = first + i;
        }

        return inside;
    }

    private string PathOf(int block)
    {
        if (block < 0)
        {
            return "";
        }

        return _paths[block] ??= MakePath(_blocks[block]);
    }

    private string MakePath(Block block)
    {
        string above = PathOf(block.Parent);
        if (block.Content == block.Start)
        {
            return above;
        }

        ReadOnlySpan<char> marker = _text.Slice(block.Start, block.Content).TrimEnd(['.', ')', '/']);
        if (!_text.HasSingleBlanks(block.Start, block.Content))
        {
            marker = _text.Join(block.Start, block.Content).TrimEnd('.', ')', '/');
        }

        // Dashes below one clause all have its path.
        string below = above.Length == 0 ? "" : " › ";
        bool same = _path.Length == above.Length + below.Length + marker.Length
            && _path.StartsWith(above, StringComparison.Ordinal) && _path.AsSpan(above.Length).StartsWith(below) && _path.AsSpan().EndsWith(marker);
        return same ? _path : _path = _buffers.Path(above, below, marker);
    }
}
