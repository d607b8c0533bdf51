using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Directives.Cli.Mcp;

/// <summary>A tool that says which argument is wrong: the library would say only that there was an error, and pass over names that it does not know.</summary>
internal sealed class CheckedTool(McpServerTool tool) : DelegatingMcpServerTool(tool)
{
    /// <inheritdoc/>
    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        string[] known = Names("properties", schema => schema.EnumerateObject().Select(member => member.Name));
        IEnumerable<string> given = request.Params?.Arguments?.Keys ?? [];
        if (given.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new McpException($"“{unknown}” is not known; the arguments are: {string.Join(", ", known)}.");
        }

        if (Names("required", schema => schema.EnumerateArray().Select(name => name.GetString()!)).Except(given, StringComparer.Ordinal).FirstOrDefault() is { } missing)
        {
            throw new McpException($"“{missing}” is missing; it must be given.");
        }

        try
        {
            return await base.InvokeAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (JsonException e)
        {
            throw new McpException($"an argument is not of the kind that the tool's schema states: {e.Message}", e);
        }
    }

    private string[] Names(string member, Func<JsonElement, IEnumerable<string>> read) =>
        ProtocolTool.InputSchema.TryGetProperty(member, out JsonElement found) ? [.. read(found)] : [];
}
