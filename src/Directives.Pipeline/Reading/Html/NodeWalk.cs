using System.Text;
using AngleSharp.Dom;

namespace Directives.Pipeline.Reading.Html;

/// <summary>Visits the nodes of a page in order without recursion: pages nest as deep as their authors like.</summary>
internal static class NodeWalk
{
    /// <summary>Visits <paramref name="root"/> and what is below.</summary>
    /// <param name="root">Where to begin.</param>
    /// <param name="enter">Called when a node begins; returns whether to go into it. <paramref name="leave"/> is called for elements gone into only.</param>
    /// <param name="leave">Called when an element ends.</param>
    /// <param name="cancellationToken">Looked at for every node.</param>
    public static void Visit(INode root, Func<INode, bool> enter, Action<IElement> leave, CancellationToken cancellationToken)
    {
        var open = new Stack<(INode Node, int Next)>();
        if (enter(root))
        {
            open.Push((root, 0));
        }

        while (open.TryPop(out (INode Node, int Next) top))
        {
            cancellationToken.ThrowIfCancellationRequested();

            // By index: stepping from sibling to sibling searches the parent's list anew at each step.
            INodeList children = top.Node.ChildNodes;
            if (top.Next >= children.Length)
            {
                if (top.Node is IElement element)
                {
                    leave(element);
                }

                continue;
            }

            open.Push((top.Node, top.Next + 1));
            INode child = children[top.Next];
            if (enter(child))
            {
                open.Push((child, 0));
            }
        }
    }

    /// <summary>The first characters of the text in <paramref name="root"/>, without leading white space; at most <paramref name="length"/>.</summary>
    public static string LeadingText(INode root, int length)
    {
        var text = new StringBuilder(length);
        var open = new Stack<(INode Node, int Next)>([(root, 0)]);
        while (text.Length < length && open.TryPop(out (INode Node, int Next) top))
        {
            if (top.Node is IText words)
            {
                ReadOnlySpan<char> data = text.Length == 0 ? words.Data.AsSpan().TrimStart() : words.Data;
                text.Append(data[..Math.Min(data.Length, length - text.Length)]);
            }
            else if (top.Next < top.Node.ChildNodes.Length)
            {
                open.Push((top.Node, top.Next + 1));
                open.Push((top.Node.ChildNodes[top.Next], 0));
            }
        }

        return text.ToString();
    }
}
