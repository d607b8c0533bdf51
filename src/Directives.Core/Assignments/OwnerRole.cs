namespace Directives.Assignments;

/// <summary>How a body answers for a duty.</summary>
public enum OwnerRole
{
    /// <summary>Chủ trì: told to do it.</summary>
    Lead,

    /// <summary>Phối hợp: told to help.</summary>
    Support,
}
