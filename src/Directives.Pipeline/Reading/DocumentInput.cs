namespace Directives.Pipeline.Reading;

/// <summary>The bytes of one document and the name it goes by.</summary>
/// <param name="Name">Path of the file, or <c>archive.zip!entry/name.docx</c> for an entry of an archive; for messages and records.</param>
/// <param name="Bytes">The whole content.</param>
public sealed record DocumentInput(string Name, ReadOnlyMemory<byte> Bytes);
