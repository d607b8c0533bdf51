using Directives.Benchmarks;

if (args is ["quick", .. string[] stages])
{
    QuickRun.Run(Console.Out, stages);
}
else if (args is ["registry"])
{
    RegistrySizeBenchmarks.RunQuick(Console.Out);
}
