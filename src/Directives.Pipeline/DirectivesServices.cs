using Directives.Pipeline.Batch;
using Directives.Pipeline.Ocr;
using Directives.Pipeline.Reading;
using Directives.Pipeline.Search;
using Directives.Pipeline.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Directives.Pipeline;

/// <summary>Puts the library into an application's services.</summary>
public static class DirectivesServices
{
    /// <summary>
    /// Adds, each as a singleton unless the application has one already: <see cref="DirectiveParser"/>, <see cref="DocumentOpener"/>,
    /// <see cref="DirectiveReader"/>, <see cref="DirectivePipeline"/>, <see cref="IDirectiveStore"/> and <see cref="DirectiveIndex"/>
    /// (both over <see cref="DirectivesOptions.StorePath"/>), <see cref="IOcrEngine"/> (a <see cref="TesseractEngine"/>), and <see cref="TimeProvider.System"/>.
    /// </summary>
    /// <remarks>
    /// Every <see cref="IDocumentReader"/> among the services is asked before the built-in readers. Options are checked when they are first
    /// used and at the start of a host; a fault is an <see cref="OptionsValidationException"/> that lists all.
    /// </remarks>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets options; null leaves them to other calls of <c>Configure</c>, such as a binding to configuration.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddDirectives(this IServiceCollection services, Action<DirectivesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptionsWithValidateOnStart<DirectivesOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DirectivesOptions>, DirectivesOptionsCheck>());
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => CreateParser(OptionsOf(provider)));
        services.TryAddSingleton<IOcrEngine>(provider => new TesseractEngine(OptionsOf(provider).Tesseract));
        services.TryAddSingleton(provider => CreateOpener(OptionsOf(provider), provider.GetServices<IDocumentReader>(), provider.GetRequiredService<IOcrEngine>()));
        services.TryAddSingleton(provider => new DirectiveReader(
            provider.GetRequiredService<DocumentOpener>(),
            provider.GetRequiredService<DirectiveParser>(),
            OptionsOf(provider).Batch,
            provider.GetService<ILogger<DirectiveReader>>()));
        services.TryAddSingleton<IDirectiveStore>(provider => SqliteDirectiveStore.Open(RequireStorePath(provider, nameof(IDirectiveStore)), OptionsOf(provider).Store));
        services.TryAddSingleton(provider => DirectiveIndex.Open(RequireStorePath(provider, nameof(DirectiveIndex)), OptionsOf(provider).Store));
        services.TryAddSingleton(provider => new DirectivePipeline(
            provider.GetRequiredService<IDirectiveStore>(),
            provider.GetRequiredService<DocumentOpener>(),
            provider.GetRequiredService<DirectiveParser>(),
            OptionsOf(provider).Batch,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILogger<DirectivePipeline>>()));
        return services;
    }

    private static DirectivesOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<DirectivesOptions>>().Value;

    private static DirectiveParser CreateParser(DirectivesOptions options) => new(new DirectiveParserOptions
    {
        DefaultIssueDate = options.DefaultIssueDate,
        Registry = DirectivesOptionsCheck.LoadRegistry(options.RegistryFile),
        Rules = DirectivesOptionsCheck.LoadRules(options.RulesFile),
    });

    private static DocumentOpener CreateOpener(DirectivesOptions options, IEnumerable<IDocumentReader> own, IOcrEngine engine) =>
        new([.. own, .. DocumentReaders.Default(options.Limits, engine, options.Ocr)], options.Limits);

    private static string RequireStorePath(IServiceProvider provider, string service) =>
        OptionsOf(provider).StorePath
        ?? throw new InvalidOperationException($"{service} was asked for, but there is no store: set {nameof(DirectivesOptions)}.{nameof(DirectivesOptions.StorePath)} in AddDirectives, or register a {service} of your own.");
}
