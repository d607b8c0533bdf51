using Directives.Agencies;
using Directives.Agencies.Registry;
using Directives.Header;
using Directives.Lexing;

namespace Directives.Assignments;

/// <summary>Resolves the bodies of one document, each name once.</summary>
internal sealed class OwnerResolver
{
    private readonly AgencyResolver _resolver;
    private readonly ResolutionContext _context;
    private readonly Dictionary<string, AgencyIdentity?> _bodies;

    private OwnerResolver(AgencyRegistry registry, ResolutionContext context, Dictionary<string, AgencyIdentity?> bodies)
    {
        _resolver = registry.Resolver;
        _context = context;
        _bodies = bodies;
    }

    /// <summary>The resolver of a document, or null when <paramref name="registry"/> is null.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="text">The document.</param>
    /// <param name="header">Its letterhead.</param>
    /// <param name="bodies">Receives the bodies by name; empty.</param>
    public static OwnerResolver? Create(AgencyRegistry? registry, TokenizedText text, DirectiveHeader header, Dictionary<string, AgencyIdentity?> bodies) =>
        registry is null
            ? null
            : new OwnerResolver(registry, ResolutionContext.Create(DocumentNames.Of(header, text.Text, DefinitionScanner.Scan(text)), registry), bodies);

    /// <summary>The body that <paramref name="name"/> means, or null where the document does not settle it.</summary>
    public AgencyIdentity? Resolve(string name)
    {
        if (!_bodies.TryGetValue(name, out AgencyIdentity? body))
        {
            body = _resolver.Resolve(name, _context);
            _bodies.Add(name, body);
        }

        return body;
    }
}
