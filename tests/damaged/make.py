#!/usr/bin/env python3
"""Makes the damaged, hostile and mislabelled files of this folder. Python's standard library only; same bytes on every run.

Usage: python3 tests/damaged/make.py
"""
import io
import random
import struct
import zipfile
import zlib
from pathlib import Path

HERE = Path(__file__).resolve().parent
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NOTE = "Sở Y tế chủ trì, phối hợp với Sở Giáo dục và Đào tạo thực hiện trước ngày 15/10/2023.\n"
TCVN3 = (
    "ñy ban nh©n d©n tØnh giao Së Y tÕ chñ tr×, phèi hîp víi Së Gi¸o dôc vµ §µo t¹o thùc hiÖn tr­íc ngµy 15/10/2003.\n"
)
VNI = "UÛy ban nhaân daân tænh giao Sôû Y teá chuû trì, phoái hôïp vôùi Sôû Giaùo duïc vaø Ñaøo taïo thöïc hieän tröôùc ngaøy 15/10/2003.\n"


def write(name: str, content: bytes) -> None:
    (HERE / name).write_bytes(content)


def archive(entries: list[tuple[str, bytes]]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for name, content in entries:
            # The class replaces what it takes for unsafe only on reading; names are written as they are.
            info = zipfile.ZipInfo(name, (2023, 10, 1, 8, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(info, content)
    return buffer.getvalue()


def word(document: str) -> bytes:
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    parts = [("[Content_Types].xml", types), ("_rels/.rels", links), ("word/document.xml", document)]
    return archive([(name, text.encode()) for name, text in parts])


def body(text: str, before: str = "") -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>{before}<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>'


def ole(stream: str) -> bytes:
    """The signature of an OLE file and a directory entry; enough to tell what it is, nothing to read."""
    return bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + (stream + "\0").encode("utf-16-le").ljust(64, b"\0") + bytes(64)


class ZipCrypto:
    """The classic encryption of ZIP entries (APPNOTE.TXT, section 6.1)."""

    def __init__(self, password: bytes) -> None:
        self.keys = [0x12345678, 0x23456789, 0x34567890]
        for byte in password:
            self.update(byte)

    @staticmethod
    def crc(value: int, byte: int) -> int:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ (0xEDB88320 if value & 1 else 0)
        return value

    def update(self, byte: int) -> None:
        first, second, third = self.keys
        first = self.crc(first, byte)
        second = (second + (first & 0xFF)) * 134775813 + 1 & 0xFFFFFFFF
        self.keys = [first, second, self.crc(third, second >> 24)]

    def encrypt(self, content: bytes) -> bytes:
        out = bytearray()
        for byte in content:
            mix = self.keys[2] | 2
            out.append(byte ^ (mix * (mix ^ 1) >> 8 & 0xFF))
            self.update(byte)
        return bytes(out)


def encrypted_archive(name: str, content: bytes, password: bytes) -> bytes:
    crc = zlib.crc32(content)
    data = ZipCrypto(password).encrypt(bytes(11) + bytes([crc >> 24]) + content)
    common = struct.pack("<HHHHHIIIHH", 20, 1, 0, 0x4000, 0x5741, crc, len(data), len(content), len(name), 0)
    local = b"PK\3\4" + common + name.encode() + data
    central = b"PK\1\2" + struct.pack("<H", 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name.encode()
    return local + central + b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)


def main() -> None:
    note = NOTE.encode()
    write("empty.txt", b"")
    write("white-space.txt", b" \r\n\t\r\n")
    write("noise.txt", random.Random(20).randbytes(2000))
    write("utf-8-cut.txt", note[: note.rindex("ự".encode()) + 1])
    write("tcvn3.txt", TCVN3.encode("latin-1"))
    write("vni.txt", VNI.encode("latin-1"))
    write("tcvn3-as-utf-8.txt", TCVN3.encode())
    # Bytes that the Western page leaves free stand for themselves, as browsers have it.
    western = "".join(chr(byte) if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([byte]).decode("cp1252") for byte in note)
    write("utf-8-twice.txt", western.encode())
    write("utf-16-no-mark.txt", NOTE.encode("utf-16-le"))

    write("program.docx", b"\x7fELF\2\1\1" + bytes(57))
    write("picture.pdf", b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBB", 13, b"IHDR", 1, 1, 8, 0, 0, 0, 0) + bytes(4))
    write("word-97.docx", ole("WordDocument"))
    write("protected.docx", ole("EncryptedPackage"))
    write("rich-text.doc", rb"{\rtf1\ansi S\u7903? Y t\u7871?}")
    write("workbook.docx", archive([("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<workbook/>")]))
    write("text.docx", note)
    whole = word(body(NOTE))
    write("cut.docx", whole[: len(whole) * 2 // 3])
    write("broken-xml.docx", word(body(NOTE)[:-30]))
    write("no-main-part.docx", archive([("[Content_Types].xml", b"<Types/>"), ("word/styles.xml", b"<styles/>")]))
    write("external-entity.docx", word(body("&x;", '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>')))
    bomb = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10 if i else "ha"}">' for i in range(10))
    write("entity-bomb.docx", word(body("&e9;", f"<!DOCTYPE d [{bomb}]>")))

    write("deep.html", ("<html><body>" + "<div>" * 20000 + NOTE).encode())
    write("script-only.html", b"<!DOCTYPE html><html><body><div id=app></div><script>start()</script></body></html>")

    write("names.zip", archive([("../ngoai.txt", note), ("/etc/ngoai.txt", note), ("C:\\ngoai.txt", note), ("trong/ke-hoach.txt", note)]))
    write("ratio.zip", archive([("bom.txt", bytes(8 << 20)), ("ke-hoach.txt", note)]))
    write("encrypted.zip", encrypted_archive("mat.txt", note, b"mat khau"))
    nested = note
    for level in range(5):
        nested = archive([(f"{level}.zip" if level else "ke-hoach.txt", nested)])
    write("nested.zip", nested)
    stored = archive([("ke-hoach.txt", note)])
    at = stored.index(b"ke-hoach.txt") + 40
    write("checksum.zip", stored[:at] + bytes([stored[at] ^ 4]) + stored[at + 1 :])
    write("cut.zip", stored[:-40])
    write("no-files.zip", archive([]))


main()
