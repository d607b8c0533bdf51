using System.Text;
using Directives.Text;

namespace Directives.Search;

/// <summary>Cuts text into the tokens that are indexed and looked up; index and query use the same one. Stateless and thread-safe.</summary>
/// <remarks>
/// <para>A token is a run of letters and digits, which in Vietnamese is a syllable. Figures keep their separators (<c>1.500</c>);
/// document numbers stay whole and are followed by their parts (<c>46/BCĐ</c>, <c>46</c>, <c>BCĐ</c>); abbreviations of
/// <c>Data/search/abbreviations.tsv</c> become the words they stand for, so that UBND and Ủy ban nhân dân are one.</para>
/// <para>Tokens hold no white space and, besides letters and digits, only the characters of <see cref="Joiners"/>.</para>
/// </remarks>
public static class SearchAnalyzer
{
    /// <summary>Characters that may stand inside a token.</summary>
    internal const string Joiners = "/-.,&";

    /// <summary>Cuts <paramref name="text"/>; tokens are in text order, the parts of a number after it. Time is linear.</summary>
    public static IReadOnlyList<SearchToken> Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<SearchToken>(text.Length / 5);
        int position = 0;
        while (position < text.Length)
        {
            if (!IsWordChar(text, position))
            {
                position++;
                continue;
            }

            int end = EndOfCompound(text, position);
            AddCompound(tokens, text, TextSpan.FromBounds(position, end));
            position = end;
        }

        return tokens;
    }

    /// <summary>Cuts <paramref name="text"/> at every joiner and leaves abbreviations as they stand: the form that they have as parts of a number.</summary>
    internal static IReadOnlyList<SearchToken> AnalyzeLiteral(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<SearchToken>();
        int position = 0;
        while (position < text.Length)
        {
            int end = IsWordChar(text, position) ? EndOfWord(text, position) : position;
            if (end > position)
            {
                (string exact, string folded) = SyllableFolder.Fold(text.AsSpan(position, end - position));
                tokens.Add(new SearchToken(TextSpan.FromBounds(position, end), exact, folded));
            }

            position = Math.Max(end, position + 1);
        }

        return tokens;
    }

    /// <summary>The folded form of a whole text: its tokens without marks, joined by single spaces.</summary>
    public static string Fold(string text) => Join(text, static token => token.Folded);

    /// <summary>The canonical form of a whole text: its tokens with marks, joined by single spaces. Equal for all spellings of one name.</summary>
    internal static string Canonicalize(string text) => Join(text, static token => token.Exact);

    private static string Join(string text, Func<SearchToken, string> form)
    {
        var joined = new StringBuilder(text.Length);
        foreach (SearchToken token in Analyze(text))
        {
            if (!token.IsPart)
            {
                joined.Append(joined.Length > 0 ? " " : "").Append(form(token));
            }
        }

        return joined.ToString();
    }

    private static bool IsWordChar(string text, int index)
    {
        char c = text[index];
        return char.IsLetterOrDigit(c) || (SyllableFolder.IsMark(c) && index > 0 && IsWordStart(text, index));
    }

    // A mark belongs to a word only when a letter stands before the run of marks.
    private static bool IsWordStart(string text, int index)
    {
        while (index > 0 && SyllableFolder.IsMark(text[index]))
        {
            index--;
        }

        return char.IsLetterOrDigit(text[index]);
    }

    private static int EndOfWord(string text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || SyllableFolder.IsMark(text[end])))
        {
            end++;
        }

        return end;
    }

    // Words tied by single joiners without spaces: 793/QĐ-TTg, GD&ĐT, 1.500, TP.HCM, but also “kinh tế-xã hội”.
    private static int EndOfCompound(string text, int start)
    {
        int end = EndOfWord(text, start);
        while (end + 1 < text.Length && Joiners.Contains(text[end], StringComparison.Ordinal) && char.IsLetterOrDigit(text[end + 1]))
        {
            end = EndOfWord(text, end + 1);
        }

        return end;
    }

    private static void AddCompound(List<SearchToken> tokens, string text, TextSpan span)
    {
        ReadOnlySpan<char> compound = text.AsSpan(span.Start, span.Length);
        if (!compound.ContainsAny(Joiners))
        {
            AddWord(tokens, text, span);
        }
        else if (IsNumber(compound))
        {
            (string exact, string folded) = SyllableFolder.Fold(compound);
            tokens.Add(new SearchToken(span, exact, folded));
            foreach (TextSpan part in Words(text, span, splitFigures: true))
            {
                (exact, folded) = SyllableFolder.Fold(text.AsSpan(part.Start, part.Length));
                tokens.Add(new SearchToken(part, exact, folded, IsPart: true));
            }
        }
        else if (Abbreviations.Find(Compact(compound)) is { } words)
        {
            AddExpansion(tokens, span, words);
        }
        else
        {
            foreach (TextSpan word in Words(text, span, splitFigures: false))
            {
                AddWord(tokens, text, word);
            }
        }
    }

    private static void AddWord(List<SearchToken> tokens, string text, TextSpan span)
    {
        (string exact, string folded) = SyllableFolder.Fold(text.AsSpan(span.Start, span.Length));
        if (Abbreviations.Find(exact) is { } words)
        {
            AddExpansion(tokens, span, words);
        }
        else if (folded.Length > 0)
        {
            tokens.Add(new SearchToken(span, exact, folded));
        }
    }

    private static void AddExpansion(List<SearchToken> tokens, TextSpan span, IReadOnlyList<(string Exact, string Folded)> words)
    {
        foreach ((string exact, string folded) in words)
        {
            tokens.Add(new SearchToken(span, exact, folded));
        }
    }

    // NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3: figures, a slash, the symbol; Party numbers put the figures before a hyphen (12-CT/TW).
    private static bool IsNumber(ReadOnlySpan<char> compound) => char.IsAsciiDigit(compound[0]) && compound.Contains('/');

    private static string Compact(ReadOnlySpan<char> compound)
    {
        var letters = new StringBuilder(compound.Length);
        foreach (char c in compound)
        {
            if (!Joiners.Contains(c, StringComparison.Ordinal))
            {
                letters.Append(c);
            }
        }

        return SyllableFolder.Fold(letters.ToString()).Exact;
    }

    private static IEnumerable<TextSpan> Words(string text, TextSpan span, bool splitFigures)
    {
        int start = span.Start;
        for (int i = span.Start; i <= span.End; i++)
        {
            bool cut = i == span.End || (Joiners.Contains(text[i], StringComparison.Ordinal) && (splitFigures || !IsInsideFigure(text, i)));
            if (cut)
            {
                yield return TextSpan.FromBounds(start, i);
                start = i + 1;
            }
        }
    }

    private static bool IsInsideFigure(string text, int index) =>
        text[index] is '.' or ',' && char.IsAsciiDigit(text[index - 1]) && char.IsAsciiDigit(text[index + 1]);
}
