using System.Globalization;

namespace Directives.Pipeline.Reading.Docx;

/// <summary>Characters that a document takes from symbol fonts.</summary>
internal static class SymbolFont
{
    /// <summary>The character that <c>w:sym</c> shows, as text: ticks, arrows and bullets that mean something, nothing for ornaments.</summary>
    /// <param name="font">Name of the font.</param>
    /// <param name="code">Hexadecimal code, with or without the offset 0xF000 of symbol fonts.</param>
    public static string Read(string? font, string? code)
    {
        if (!int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value))
        {
            return string.Empty;
        }

        int index = value >= 0xF000 ? value - 0xF000 : value;
        bool wingdings = font?.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) == true;
        bool symbol = font?.Equals("Symbol", StringComparison.OrdinalIgnoreCase) == true;
        return (wingdings, symbol, index) switch
        {
            (true, _, 0xFC or 0xFE) => "☑",
            (true, _, 0xA8 or 0x6F or 0x71 or 0x72) => "☐",
            (true, _, 0xE0 or 0xE8 or 0xF0) => "→",
            (true, _, _) => "- ",
            (_, true, 0xB7) => "•",
            (_, true, 0xA3) => "≤",
            (_, true, 0xB3) => "≥",
            (_, true, 0xB1) => "±",
            (_, true, 0xB4) => "×",
            (_, true, 0x2D) => "-",
            (_, true, 0xAE) => "→",
            (_, _, >= 0x20) when value < 0xD800 => ((char)value).ToString(),
            _ => string.Empty,
        };
    }
}
