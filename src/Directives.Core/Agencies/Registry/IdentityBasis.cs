namespace Directives.Agencies.Registry;

/// <summary>What settled which body a mention means, beyond its name.</summary>
public enum IdentityBasis
{
    /// <summary>The mention alone: a central body, or the unit is named in it.</summary>
    Stated,

    /// <summary>The jurisdiction is that of the document.</summary>
    Document,

    /// <summary>The document defines the short name (“sau đây gọi tắt là”).</summary>
    Definition,

    /// <summary>The document says elsewhere which body it is (“Công an tỉnh (Thường trực Ban Chỉ đạo)”).</summary>
    Apposition,

    /// <summary>The short form of the issuer's own name: “Ban Chỉ đạo” in a plan of Ban Chỉ đạo 138.</summary>
    Issuer,

    /// <summary>The body is not in the registry; its id is made of the name and unit that the mention states in full.</summary>
    Formed,
}
