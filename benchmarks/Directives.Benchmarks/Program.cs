using Directives.Benchmarks;

if (args is ["quick", .. string[] stages])
{
    QuickRun.Run(Console.Out, stages);
}
