using AngleSharp.Dom;

namespace Directives.Pipeline.Reading.Html;

/// <summary>Finds the element of a page that holds what the page is about.</summary>
internal static class MainContent
{
    /// <summary>The element: a stated main part if most of the text is in it, and from there down as long as one child holds nearly all text and no heading or letterhead stands beside it.</summary>
    public static INode Find(IDocument page, PageSurvey survey)
    {
        if (page.Body is not { } body)
        {
            return page;
        }

        IElement current = Stated(page, survey, body) ?? body;
        while (Heir(current, survey) is { } child)
        {
            current = child;
        }

        return current;
    }

    private static IElement? Stated(IDocument page, PageSurvey survey, IElement body)
    {
        int whole = survey.Of(body).OwnText;
        bool cue = survey.Of(body).HasCue;
        IElement? best = null;
        foreach (IElement element in page.QuerySelectorAll("main, article, [role=main], [itemprop=articleBody]"))
        {
            PageSurvey.Content content = survey.Of(element);
            if (!survey.IsDropped(element) && content.OwnText * 2 > whole && (content.HasCue || !cue) && (best is null || content.OwnText > survey.Of(best).OwnText))
            {
                best = element;
            }
        }

        return best;
    }

    private static IElement? Heir(IElement element, PageSurvey survey)
    {
        IElement? heir = null;
        bool cueBeside = false;
        int whole = survey.Of(element).OwnText;
        foreach (INode node in element.ChildNodes)
        {
            if (node is not IElement child || survey.IsDropped(child))
            {
                continue;
            }

            PageSurvey.Content content = survey.Of(child);
            if (heir is null && content.OwnText * 20 > whole * 17)
            {
                heir = child;
            }
            else
            {
                cueBeside |= content.HasCue;
            }
        }

        // A table is a unit: its rows must not be torn out of it.
        return cueBeside || heir?.LocalName is "table" or "ul" or "ol" or "p" or "pre" or "tr" or "tbody" ? null : heir;
    }
}
