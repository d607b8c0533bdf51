namespace Directives.Agencies.Registry;

/// <summary>Why a mention was not traced to a body.</summary>
public enum UnresolvedReason
{
    /// <summary>The mention was resolved.</summary>
    None,

    /// <summary>The registry has no such name, and the mention states no unit from which to form one. Add it with a registry file.</summary>
    UnknownName,

    /// <summary>The name is known, but neither the mention nor the document says of which unit.</summary>
    NoJurisdiction,

    /// <summary>Several bodies or units fit equally.</summary>
    Ambiguous,
}
