namespace Directives.Pipeline.Indexing;

/// <summary>What a value that many documents share is. Values are stored: never change one.</summary>
internal enum IndexValueKind
{
    /// <summary>Wire name of a document type.</summary>
    Type = 1,

    /// <summary>Name of an issuing body.</summary>
    Issuer = 2,

    /// <summary>Place of issue.</summary>
    Place = 3,

    /// <summary>Number and symbol of a document.</summary>
    Number = 4,

    /// <summary>Unit of a target.</summary>
    Unit = 5,
}
