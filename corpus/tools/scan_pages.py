"""Sets a directive as an office would print it, and tells what stands where on the paper."""
import html
import pathlib
import random
import re
import subprocess
import unicodedata
import zlib
from dataclasses import dataclass, field, replace

from PIL import Image, ImageDraw

import directive_text
import word

# Most offices print in Times New Roman, whose widths Tinos has; some in Arial or whatever their system takes for it.
FACES = ["Tinos", "Tinos", "Tinos", "Arimo", "DejaVu Serif"]
POINTS = 72
MOTTO_ROWS_SEARCHED = 25
ROOM_TO_SIGN = 4
WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')


@dataclass
class Printed:
    """A directive on paper. `words` holds for each page (left, top, right, bottom, word) in points from the top left."""

    name: str
    pdf: pathlib.Path
    face: str
    whole: str
    body: str
    words: list
    has_table: bool
    signer: str = ""
    issuer: str = ""
    grey: dict = field(default_factory=dict)

    def pictures(self, dpi):
        """The pages as grey pictures, with the rules that stand under issuer and motto; drawn once for each resolution."""
        if dpi not in self.grey:
            self.grey[dpi] = [_with_rules(picture, words, dpi) if not page else picture for page, (picture, words) in enumerate(zip(_draw(self.pdf, dpi), self.words))]
        return self.grey[dpi]


def print_out(sources, folder, seed, face=None):
    """Sets the texts `sources` in one run of LibreOffice; `face` None picks one by name and seed. Gives a Printed each."""
    drafts = []
    for source in sources:
        name = source.stem
        chosen = face or random.Random(seed * 7919 + zlib.crc32(name.encode())).choice(FACES)
        blocks = _blocks(source)
        word.write(folder / f"{name}.docx", _spaced(blocks), font=chosen, whole_columns=True)
        drafts.append((name, chosen, blocks))
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", str(folder), *(str(folder / f"{name}.docx") for name, _, _ in drafts)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600,
    )
    return [_printed(folder / f"{name}.pdf", name, chosen, blocks) for name, chosen, blocks in drafts]


def _printed(pdf, name, face, blocks):
    body = [block for block in blocks if block.kind not in ("letterhead", "signature", "box")]
    signatures = [block for block in blocks if block.kind == "signature" and block.right]
    letterheads = [block for block in blocks if block.kind == "letterhead" and block.left]
    return Printed(
        name, pdf, face,
        whole=_nfc("\n".join(line for block in blocks for line in _lines(block))),
        body=_nfc("\n".join(line for block in body for line in _lines(block))),
        words=_words(pdf),
        has_table=any(block.kind == "table" for block in blocks),
        signer=_nfc(signatures[-1].right[-1]) if signatures else "",
        issuer=_nfc(letterheads[0].left[0]) if letterheads else "",
    )


def _blocks(source):
    """The parts of a directive; a text without letterhead, as a news page gives it, is paragraphs only."""
    text = source.read_text(encoding="utf-8-sig").replace("\t", "    ")
    lines = text.split("\n")
    if any(directive_text.MOTTO.search(line) for line in lines[:MOTTO_ROWS_SEARCHED]):
        return directive_text.parse(text)
    return [directive_text.Block("paragraph", line.strip()) for line in lines if line.strip()]


def _spaced(blocks):
    """Leaves room for the rules under issuer and motto, and for the hand that signs."""
    spaced = []
    for block in blocks:
        left, right = block.left, block.right
        if block.kind == "letterhead":
            left = _with_room(left, next((place for place, line in enumerate(left) if line.startswith("Số")), None), 1)
            right = _with_room(right, next((place for place, line in enumerate(right) if directive_text.PLACE_AND_DATE.search(line)), None), 1)
        elif block.kind == "signature" and len(right) > 1:
            right = _with_room(right, len(right) - 1, ROOM_TO_SIGN)
        spaced.append(replace(block, left=left, right=right))
    return spaced


def _with_room(lines, place, rows):
    return lines if place is None else [*lines[:place], *[""] * rows, *lines[place:]]


def _lines(block):
    if block.kind in ("letterhead", "signature"):
        return [*block.left, *block.right]
    if block.kind == "table":
        return [" ".join(cell for cell in row if cell) for row in block.rows]
    return [block.text]


def _nfc(text):
    return unicodedata.normalize("NFC", text)


def _words(pdf):
    boxes = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True).stdout.decode("utf-8")
    return [
        [(*map(float, match.groups()[:4]), _nfc(html.unescape(match[5]))) for match in WORD.finditer(page)]
        for page in boxes.split("<page ")[1:]
    ]


def _draw(pdf, dpi):
    prefix = pdf.with_suffix(f".{dpi}")
    subprocess.run(["pdftoppm", "-r", str(dpi), "-gray", str(pdf), str(prefix)], check=True)
    return [Image.open(path).copy() for path in sorted(pdf.parent.glob(f"{prefix.name}-*.pgm"))]


def _with_rules(picture, words, dpi):
    """Draws the lines that stand under the motto and the issuer (NĐ 30/2020/NĐ-CP, Phụ lục I)."""
    motto = [each for each in words if each[4] in ("Độc", "phúc")][:2]
    if len(motto) < 2:
        return picture
    left, right, foot = motto[0][0], motto[1][2], motto[1][3]
    pen = ImageDraw.Draw(picture)
    scale = dpi / POINTS
    width = max(1, round(0.75 * scale))
    pen.line([left * scale, (foot + 1.5) * scale, right * scale, (foot + 1.5) * scale], fill=0, width=width)
    column = [each for each in words if each[2] < left and each[3] < foot + 2]
    if column:
        low = max(each[3] for each in column)
        row = [each for each in column if each[3] > low - 2]
        centre = (min(each[0] for each in row) + max(each[2] for each in row)) / 2
        pen.line([(centre - 30) * scale, (low + 1) * scale, (centre + 30) * scale, (low + 1) * scale], fill=0, width=width)
    return picture
