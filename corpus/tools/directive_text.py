"""Reads the text of a directive into the parts that a page sets differently."""
import re
from dataclasses import dataclass, field

TITLES = {"KẾ HOẠCH", "KẾ HOẠCH PHỐI HỢP", "QUYẾT ĐỊNH", "CHỈ THỊ", "CÔNG ĐIỆN", "THÔNG BÁO", "HƯỚNG DẪN", "NGHỊ QUYẾT", "CHƯƠNG TRÌNH", "CHƯƠNG TRÌNH HÀNH ĐỘNG", "PHỤ LỤC", "Phụ lục"}
MOTTO = re.compile(r"CỘNG H(ÒA|OÀ) XÃ HỘI|Độc lập - Tự do|ĐẢNG CỘNG SẢN")
MOTTO_LINES = re.compile(r"\s+(?=Độc lập - )")
PLACE_AND_DATE = re.compile(r", ngày .*tháng .*năm")
GAP = re.compile(r"\s{3,}")
PAGE_NUMBER = re.compile(r"\s+\d+$")
SEPARATOR = re.compile(r"\|(?:\s*:?-+:?\s*\|)+")
RULE = re.compile(r"[-*_]+$")
MARKER = re.compile(r"(?P<roman>[IVX]+)\.\s|(?P<number>\d+(?:\.\d+)*)\.\s|(?P<letter>[a-zđ])\)\s|(?P<dash>-)\s")


@dataclass
class Block:
    """One paragraph, title line, table or signature block; `kind` says which."""

    kind: str
    text: str = ""
    rows: list = field(default_factory=list)
    left: list = field(default_factory=list)
    right: list = field(default_factory=list)


def read(path):
    """Gives the blocks of the directive in the text file `path`, in order."""
    with open(path, encoding="utf-8") as file:
        return parse(file.read())


def parse(text):
    """Gives the blocks of the directive `text`, in order."""
    lines = [line for line in text.split("\n") if not PAGE_NUMBER.fullmatch(line) and not RULE.fullmatch(line.strip() or "x")]
    blocks = []
    position = _letterhead(lines, blocks)
    while position < len(lines):
        position = _next(lines, position, blocks)
    return blocks


def _letterhead(lines, blocks):
    left, right, position = [], [], 0
    while position < len(lines) and lines[position].strip() not in TITLES and not lines[position].strip().startswith("Kính gửi"):
        line = lines[position].strip()
        if line == "DỰ THẢO":
            blocks.append(Block("box", line))
        elif line:
            columns = _cells(line) if line.startswith("|") else _two_columns(line)
            if len(columns) == 2 and (MOTTO.search(columns[1]) or PLACE_AND_DATE.search(columns[1])):
                left.append(columns[0])
                right += MOTTO_LINES.split(columns[1])
            elif MOTTO.search(line) or PLACE_AND_DATE.search(line):
                right.append(line)
            else:
                left.append(GAP.sub(" ", line) if not line.startswith("Số:  ") else line)
        position += 1
    blocks.append(Block("letterhead", left=left, right=right))
    return position


def _next(lines, position, blocks):
    line = lines[position].strip()
    if not line:
        return position + 1
    if line.startswith("|"):
        return _table(lines, position, blocks)
    if line.startswith("Nơi nhận"):
        return _signature(lines, position, blocks)
    if line in TITLES:
        blocks.append(Block("title", line))
        return _subject(lines, position + 1, blocks)
    end = position + 1
    centred = line.startswith("Phần ") or line == line.upper()
    while not centred and end < len(lines) and lines[end].strip() and not MARKER.match(lines[end].strip()) and not lines[end].strip().startswith(("|", "Nơi nhận")):
        end += 1
    text = " ".join(part.strip() for part in lines[position:end])
    blocks.append(Block("heading" if centred else "paragraph", text))
    return end


def _table(lines, position, blocks):
    """Takes the rows of a table; one whose last cell is not closed goes on in the lines below."""
    rows = []
    while position < len(lines) and lines[position].startswith("|"):
        row = lines[position].strip()
        position += 1
        while not row.endswith("|") and position < len(lines) and not lines[position].startswith("|") and lines[position].strip():
            row += " " + lines[position].strip()
            position += 1
        if not SEPARATOR.fullmatch(row):
            rows.append(_cells(row))
    blocks.append(Block("table", rows=rows))
    return position


def _two_columns(line):
    """Splits a line at its last wide gap: “Số: 203   /TB-UBND” keeps its own."""
    gaps = list(GAP.finditer(line))
    return [line[: gaps[-1].start()], line[gaps[-1].end() :]] if gaps else [line]


def _cells(row):
    return [cell.strip() for cell in row.strip().strip("|").split("|")]


def _subject(lines, position, blocks):
    """Takes the lines of the subject, which stand centred under the title."""
    while position < len(lines) and not lines[position].strip():
        position += 1
    while position < len(lines) and (line := lines[position].strip()) and not MARKER.match(line) and not line.startswith("|"):
        if line.endswith((".", ";")) or line.startswith(("Căn cứ", "Thực hiện")) or line.endswith("điện:"):
            break
        blocks.append(Block("subject", line))
        position += 1
    return position


def _signature(lines, position, blocks):
    """Takes the distribution list and the signature that follows it, up to the next title."""
    left, right = [], []
    while position < len(lines) and lines[position].strip() not in TITLES:
        line = lines[position].strip()
        if line:
            columns = _two_columns(line)
            if len(columns) == 2:
                left.append(columns[0])
                right.append(columns[1])
            elif line.startswith(("Nơi nhận", "-")):
                left.append(line)
            elif left and not right and line[0].islower():
                left[-1] += " " + line
            else:
                right.append(line)
        position += 1
    blocks.append(Block("signature", left=left, right=right))
    return position
