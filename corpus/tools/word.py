"""Writes the blocks of a directive as a Word file (ECMA-376), with the standard library only."""
import zipfile
from xml.sax.saxutils import escape

from directive_text import MARKER

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NAMESPACES = (
    W
    + ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    + ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    + ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    + ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    + ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
LEVELS = {"roman": (0, "upperRoman", "%1."), "number": (1, "decimal", "%2."), "letter": (2, "lowerLetter", "%3)"), "dash": (3, "bullet", "-")}
ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
LETTERS = "abcdefghijklmnopqrstuvwxyz"
BORDERS = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
NO_BORDERS = BORDERS.replace('"single"', '"nil"')


def write(path, blocks, font="Times New Roman", numbering=False, whole_columns=False):
    """Writes `blocks` to `path`. With `numbering`, list markers become automatic numbers wherever Word counts the same; with `whole_columns`, no page ends inside a signature."""
    counters = [0, 0, 0, 0]
    body = ""
    for index, block in enumerate(blocks):
        # A plan or annex behind the signature begins on a page of its own.
        if block.kind == "title" and any(earlier.kind == "title" for earlier in blocks[:index]):
            body += '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        body += _block(block, counters if numbering else None, whole_columns)
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )
    parts = {
        "[Content_Types].xml": XML + _content_types(),
        "_rels/.rels": XML + _relationships(("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": f"{XML}<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>",
        "word/styles.xml": XML + _styles(font),
        "word/numbering.xml": XML + _numbering(),
        "word/header1.xml": f'{XML}<w:hdr {W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>',
        "word/_rels/document.xml.rels": XML
        + _relationships(("rId1", "styles", "styles.xml"), ("rId2", "numbering", "numbering.xml"), ("rId3", "header", "header1.xml")),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def _block(block, counters, whole_columns):
    if block.kind == "box":
        return _text_box(block.text)
    if block.kind in ("letterhead", "signature"):
        return _columns(block, whole_columns)
    if block.kind == "table":
        return _table(block.rows)
    if block.kind in ("title", "subject"):
        return _paragraph(block.text, "center", bold=True, size=28 if block.kind == "title" else 26)
    if counters is not None and (number := _automatic(block.text, counters)):
        level, rest = number
        return _paragraph(rest, "both", bold=level == 0, level=level)
    return _paragraph(block.text, "center" if block.text.startswith(("Phần ", "THỦ TƯỚNG", "ỦY BAN", "QUYẾT ĐỊNH:")) else "both", bold=block.kind == "heading", first_line=567)


def _automatic(text, counters):
    """Gives level and rest of a paragraph whose marker is the one that Word would count, else None."""
    match = MARKER.match(text)
    if not match:
        return None
    kind = match.lastgroup
    level = LEVELS[kind][0]
    count = counters[level] + 1
    due = {"roman": ROMAN[count - 1 : count], "number": [str(count)], "letter": [LETTERS[count - 1]], "dash": ["-"]}[kind]
    if match.group(kind) not in due:
        return None
    counters[level] = count
    counters[level + 1 :] = [0] * (3 - level)
    return level, text[match.end() :]


def _run(text, bold=False, italic=False, size=None):
    properties = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "") + (f'<w:sz w:val="{size}"/>' if size else "")
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _paragraph(text, align="both", bold=False, italic=False, size=None, level=None, first_line=0, after=120):
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>' if level is not None else ""
    indent = f'<w:ind w:firstLine="{first_line}"/>' if first_line else ""
    return f'<w:p><w:pPr>{numbering}<w:spacing w:after="{after}"/>{indent}<w:jc w:val="{align}"/></w:pPr>{_run(text, bold, italic, size)}</w:p>'


def _columns(block, whole):
    """A table without borders: letterhead, or distribution beside the signature."""
    head = block.kind == "letterhead"
    left = "".join(
        _paragraph(line, "center" if head else "left", bold=line.isupper() or line.startswith("Nơi nhận"), italic=line.startswith("Nơi nhận"), size=24 if head else 22, after=0)
        for line in block.left
    )
    right = "".join(_paragraph(line, "center", bold=not line.startswith("(") and ", ngày" not in line, italic=", ngày" in line, size=24, after=0) for line in block.right)
    cells = f'<w:tc><w:tcPr><w:tcW w:w="3800" w:type="dxa"/></w:tcPr>{left or "<w:p/>"}</w:tc><w:tc><w:tcPr><w:tcW w:w="5271" w:type="dxa"/></w:tcPr>{right or "<w:p/>"}</w:tc>'
    grid = '<w:tblGrid><w:gridCol w:w="3800"/><w:gridCol w:w="5271"/></w:tblGrid>'
    return f'<w:tbl><w:tblPr><w:tblW w:w="9071" w:type="dxa"/><w:tblBorders>{NO_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>{grid}<w:tr>{"<w:trPr><w:cantSplit/></w:trPr>" if whole else ""}{cells}</w:tr></w:tbl>' + _paragraph("", after=60)


def _table(rows):
    """A ruled table: a short row spans the columns (group), an empty cell continues the one above it, but for those of a group's name."""
    columns = max(len(row) for row in rows)
    first = 560
    others = (9071 - first) * 4 // (5 * columns - 5)
    widths = [first, 9071 - first - others * (columns - 2)] + [others] * (columns - 2)
    grid = "<w:tblGrid>" + "".join(f'<w:gridCol w:w="{each}"/>' for each in widths) + "</w:tblGrid>"
    body = ""
    for index, row in enumerate(rows):
        cells = ""
        for column, text in enumerate(row):
            span = columns - column if column == len(row) - 1 else 1
            below = text and not _stands_alone(row, columns) and index + 1 < len(rows) and not _stands_alone(rows[index + 1], columns) and not rows[index + 1][column]
            goes_on = not text and index and column < columns - 1 and not _stands_alone(row, columns)
            merge = '<w:vMerge w:val="restart"/>' if below else "<w:vMerge/>" if goes_on else ""
            properties = f'<w:tcW w:w="{sum(widths[column : column + span])}" w:type="dxa"/>' + (f'<w:gridSpan w:val="{span}"/>' if span > 1 else "") + merge
            cells += f"<w:tc><w:tcPr>{properties}</w:tcPr>{_paragraph(text, 'center' if not column else 'left', bold=not index or len(row) < columns, size=22, after=0)}</w:tc>"
        repeat = "<w:trPr><w:tblHeader/></w:trPr>" if not index else ""
        body += f"<w:tr>{repeat}{cells}</w:tr>"
    return f'<w:tbl><w:tblPr><w:tblW w:w="9071" w:type="dxa"/><w:tblBorders>{BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>{grid}{body}</w:tbl>' + _paragraph("", after=60)


def _stands_alone(row, columns):
    """Whether a row is a group's name: it has fewer cells than the table, or all but its number and the name are empty."""
    return len(row) < columns or (columns > 3 and sum(1 for text in row if text) <= 2 and not row[0].isdigit())


def _text_box(text):
    """A floating box, as Word writes it: a drawing with a fallback that repeats the text for older programs."""
    inside = f"<w:txbxContent>{_paragraph(text, 'center', bold=True, after=0)}</w:txbxContent>"
    drawing = (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="1080000" cy="300000"/><wp:wrapTopAndBottom/>'
        '<wp:docPr id="1" name="Text Box 1"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1080000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:txbx>{inside}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>'
    )
    fallback = f'<w:pict><v:shape style="width:85pt;height:24pt"><v:textbox>{inside}</v:textbox></v:shape></w:pict>'
    return f'<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r></w:p>'


def _styles(font):
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
    return (
        f'<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
    )


def _numbering():
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{style}"/><w:suff w:val="space"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="567"/></w:pPr></w:lvl>'
        for level, style, text in LEVELS.values()
    )
    return f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'


def _relationships(*entries):
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    return '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + "".join(f'<Relationship Id="{id}" Type="{base}{kind}" Target="{target}"/>' for id, kind, target in entries) + "</Relationships>"


def _content_types():
    base = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    parts = {"document": "document.main", "styles": "styles", "numbering": "numbering", "header1": "header"}
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>' + "".join(f'<Override PartName="/word/{name}.xml" ContentType="{base}{kind}+xml"/>' for name, kind in parts.items()) + "</Types>"
    )
