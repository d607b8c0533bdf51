namespace Directives.Pipeline.Reading.Encodings;

/// <summary>Text made of bytes.</summary>
/// <param name="Text">The text, without byte order mark.</param>
/// <param name="Encoding">Name of the encoding that was found.</param>
/// <param name="Warnings">What was guessed or repaired.</param>
internal sealed record DecodedText(string Text, string Encoding, IReadOnlyList<string> Warnings);
