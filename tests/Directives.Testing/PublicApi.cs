using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Directives.Testing;

/// <summary>Prints what an assembly offers, one line a member, in an order that does not depend on the sources.</summary>
public sealed class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly NullabilityInfoContext _nullability = new();
    private readonly StringBuilder _text = new();

    private PublicApi()
    {
    }

    /// <summary>The public types of <paramref name="assembly"/> with their public and protected members; what the compiler adds to records is left out.</summary>
    public static string Print(Assembly assembly)
    {
        var printer = new PublicApi();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            printer.Print(type);
        }

        return printer._text.ToString();
    }

    /// <summary>The public and protected members of <paramref name="type"/> that a person wrote.</summary>
    public static IEnumerable<MemberInfo> Members(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [];
        }

        bool isRecord = IsRecord(type);
        return type.GetMembers(Declared).Where(member => IsVisible(member) && !IsMadeByCompiler(member, isRecord)).OrderBy(member => member.MemberType).ThenBy(member => member.Name, StringComparer.Ordinal).ThenBy(member => member.ToString(), StringComparer.Ordinal);
    }

    /// <summary>A type's name as C# writes it.</summary>
    public static string Name(Type type)
    {
        if (type.IsByRef || type.IsPointer)
        {
            return Name(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Name(value) + "?";
        }

        string name = type.IsNested && !type.IsGenericParameter ? $"{Name(type.DeclaringType!)}.{type.Name}" : type.Name;
        if (!type.IsGenericType)
        {
            return name switch
            {
                "Boolean" => "bool", "Int32" => "int", "Int64" => "long", "Double" => "double", "Decimal" => "decimal", "String" => "string", "Void" => "void", "Object" => "object", "Char" => "char", "Byte" => "byte",
                _ => name,
            };
        }

        return $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared) is not null;

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        FieldInfo field => field.IsPublic,
        EventInfo e => e.AddMethod is { IsPublic: true },
        Type => false,
        _ => false,
    };

    private static bool IsMadeByCompiler(MemberInfo member, bool isRecord) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute))
        || member is MethodInfo { IsSpecialName: true } or FieldInfo { IsSpecialName: true }
        || member is MethodInfo { DeclaringType.IsEnum: true }
        || (isRecord && member is MethodInfo { Name: "Deconstruct" or "GetHashCode" or "Equals" or "PrintMembers" or "<Clone>$" } && !member.ToString()!.Contains("Span", StringComparison.Ordinal))
        || (isRecord && member is PropertyInfo { Name: "EqualityContract" })
        || (isRecord && member is ConstructorInfo constructor && constructor.GetParameters() is [{ ParameterType: var only }] && only == member.DeclaringType);

    private void Print(Type type)
    {
        string kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : typeof(Delegate).IsAssignableFrom(type) ? "delegate" : "class";
        string form = type is { IsAbstract: true, IsSealed: true } ? "static " : kind is "class" && type.IsSealed ? "sealed " : kind is "class" && type.IsAbstract ? "abstract " : "";
        string record = IsRecord(type) ? "record " : "";
        var bases = new List<string>();
        if (type.BaseType is { } baseType && baseType != typeof(object) && baseType != typeof(ValueType) && !type.IsEnum)
        {
            bases.Add(Name(baseType));
        }

        bases.AddRange(type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Where(i => i.IsPublic && i.Name != "IEquatable`1" && !type.IsEnum).Select(Name).Order(StringComparer.Ordinal));
        _text.Append(CultureInfo.InvariantCulture, $"{form}{record}{kind} {type.Namespace}.{Name(type)}{(bases.Count > 0 ? " : " + string.Join(", ", bases) : "")}\n");
        foreach (MemberInfo member in Members(type))
        {
            _text.Append("    ").Append(Line(member)).Append('\n');
        }

        _text.Append('\n');
    }

    private string Line(MemberInfo member) => member switch
    {
        FieldInfo { DeclaringType.IsEnum: true } field => string.Create(CultureInfo.InvariantCulture, $"{field.Name} = {field.GetRawConstantValue()}"),
        FieldInfo field => $"{(field.IsLiteral ? "const" : field.IsStatic ? "static" : "field")} {Name(field.FieldType)} {field.Name}{(field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "")}",
        PropertyInfo property => Property(property),
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => Method(method),
        _ => member.ToString()!,
    };

    private string Property(PropertyInfo property)
    {
        MethodInfo getter = property.GetAccessors(nonPublic: true)[0];
        string setter = property.SetMethod is not { } set || !IsVisible(set) ? ""
            : set.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit") ? " init;" : " set;";
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{(getter.IsStatic ? "static " : "")}{required}{Name(property.PropertyType)}{Mark(_nullability.Create(property), property.PropertyType)} {property.Name} {{ get;{setter} }}";
    }

    private string Method(MethodInfo method)
    {
        string generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
        return $"{(method.IsStatic ? "static " : method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract " : "")}{Name(method.ReturnType)}{Mark(_nullability.Create(method.ReturnParameter), method.ReturnType)} {method.Name}{generic}({Parameters(method)})";
    }

    private string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
    {
        string passed = parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : "";
        string value = !parameter.HasDefaultValue ? ""
            : string.Create(CultureInfo.InvariantCulture, $" = {parameter.RawDefaultValue switch { null => "default", string text => $"\"{text}\"", bool flag => flag ? "true" : "false", var other => other }}");
        return $"{passed}{Name(parameter.ParameterType)}{Mark(_nullability.Create(parameter), parameter.ParameterType)} {parameter.Name}{value}";
    }));

    private static string Mark(NullabilityInfo nullability, Type type) =>
        !type.IsValueType && !type.IsByRef && nullability.ReadState == NullabilityState.Nullable ? "?" : "";
}
