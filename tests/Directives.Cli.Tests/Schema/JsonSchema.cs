using System.Text.Json;
using System.Text.RegularExpressions;

namespace Directives.Cli.Tests.Schema;

/// <summary>Checks JSON against a schema (JSON Schema 2020-12, the keywords that this repository's schemas use; any other keyword is an error, never ignored).</summary>
internal sealed class JsonSchema
{
    private readonly JsonElement _root;
    private readonly List<string> _faults = [];

    private JsonSchema(JsonElement root) => _root = root;

    /// <summary>The ways in which <paramref name="value"/> breaks <paramref name="schema"/>, each with its path; empty when it keeps it.</summary>
    public static IReadOnlyList<string> Check(JsonElement schema, JsonElement value)
    {
        var check = new JsonSchema(schema);
        check.Visit(schema, value, "$");
        return check._faults;
    }

    private void Visit(JsonElement schema, JsonElement value, string path)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            Apply(schema, keyword, value, path);
        }
    }

    private void Apply(JsonElement schema, JsonProperty keyword, JsonElement value, string path)
    {
        JsonElement rule = keyword.Value;
        switch (keyword.Name)
        {
            case "$schema" or "$defs" or "title" or "description":
                break;
            case "$ref":
                Visit(Resolve(rule.GetString()!), value, path);
                break;
            case "type":
                Require(rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Any(type => Is(type, value)) : Is(rule, value), path, $"is no {rule}");
                break;
            case "const":
                Require(JsonElement.DeepEquals(rule, value), path, $"is not {rule}");
                break;
            case "enum":
                Require(rule.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)), path, $"{value} is none of {rule}");
                break;
            case "anyOf":
                Require(rule.EnumerateArray().Any(option => new JsonSchema(_root).Keeps(option, value)), path, "fits none of the forms");
                break;
            case "pattern" when value.ValueKind == JsonValueKind.String:
                Require(Regex.IsMatch(value.GetString()!, rule.GetString()!), path, $"{value} does not match {rule}");
                break;
            case "minimum" when value.ValueKind == JsonValueKind.Number:
                Require(value.GetDouble() >= rule.GetDouble(), path, $"is under {rule}");
                break;
            case "maximum" when value.ValueKind == JsonValueKind.Number:
                Require(value.GetDouble() <= rule.GetDouble(), path, $"is over {rule}");
                break;
            case "minItems" when value.ValueKind == JsonValueKind.Array:
                Require(value.GetArrayLength() >= rule.GetInt32(), path, $"has under {rule} entries");
                break;
            case "maxItems" when value.ValueKind == JsonValueKind.Array:
                Require(value.GetArrayLength() <= rule.GetInt32(), path, $"has over {rule} entries");
                break;
            case "items" when value.ValueKind == JsonValueKind.Array:
                int index = 0;
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Visit(rule, item, $"{path}[{index++}]");
                }

                break;
            case "required" when value.ValueKind == JsonValueKind.Object:
                foreach (JsonElement name in rule.EnumerateArray())
                {
                    Require(value.TryGetProperty(name.GetString()!, out _), path, $"lacks {name}");
                }

                break;
            case "properties" when value.ValueKind == JsonValueKind.Object:
                foreach (JsonProperty property in rule.EnumerateObject())
                {
                    if (value.TryGetProperty(property.Name, out JsonElement member))
                    {
                        Visit(property.Value, member, $"{path}.{property.Name}");
                    }
                }

                break;
            case "additionalProperties" when value.ValueKind == JsonValueKind.Object && !rule.GetBoolean():
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    Require(schema.GetProperty("properties").TryGetProperty(member.Name, out _), path, $"has the unknown member {member.Name}");
                }

                break;
            case "pattern" or "minimum" or "maximum" or "minItems" or "maxItems" or "items" or "required" or "properties" or "additionalProperties":
                break;
            default:
                throw new NotSupportedException($"keyword {keyword.Name} at {path}");
        }
    }

    private bool Keeps(JsonElement schema, JsonElement value)
    {
        Visit(schema, value, "$");
        return _faults.Count == 0;
    }

    private void Require(bool holds, string path, string fault)
    {
        if (!holds)
        {
            _faults.Add($"{path} {fault}");
        }
    }

    private JsonElement Resolve(string reference)
    {
        JsonElement target = _root;
        foreach (string part in reference.Split('/')[1..])
        {
            target = target.GetProperty(part);
        }

        return target;
    }

    private static bool Is(JsonElement type, JsonElement value) => type.GetString() switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"type {type}"),
    };
}
