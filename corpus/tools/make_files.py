#!/usr/bin/env python3
"""Makes the .docx, .html and .pdf files of corpus/documents from their .txt files.

Needs Python 3.10; for the PDF files also LibreOffice Writer (soffice) and the font Tinos.
Run: python3 corpus/tools/make_files.py [--without-pdf]
"""
import pathlib
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parent))
import directive_text
import web
import word

DOCUMENTS = pathlib.Path(__file__).parent.parent / "documents"
# name -> whether list markers are automatic numbers
WORD = {
    "kh-ubnd-ha-nam-2024-phong-chay": True,
    "kh-ubnd-xa-tra-linh-2025-tre-em-draft": True,
    "qd-ubnd-hung-yen-2025-cai-cach-hanh-chinh": False,
    "cv-so-gddt-lam-dong-2024-an-toan-truong-hoc": False,
}
PDF = [
    "kh-ubnd-ha-nam-2024-phong-chay",
    "ct-ubnd-tuyen-quang-2025-an-toan-giao-thong",
    "qd-ubnd-hung-yen-2025-cai-cach-hanh-chinh",
    "tb-ubnd-gia-lai-2024-dau-tu-cong",
    "hd-vptw-2024-luu-tru-so",
    "kh-ubnd-lao-cai-2025-giao-duc-vung-cao",
]
PAGES = {"qd-ttg-2025-an-toan-thuc-pham": "Quyết định 1936/QĐ-TTg"}
NEWS = ["tin-bai-2024-tiem-chung-can-tho"]


def main():
    for name, numbering in WORD.items():
        word.write(DOCUMENTS / f"{name}.docx", directive_text.read(DOCUMENTS / f"{name}.txt"), numbering=numbering)
    for name, title in PAGES.items():
        web.write_page(DOCUMENTS / f"{name}.html", title, directive_text.read(DOCUMENTS / f"{name}.txt"))
    for name in NEWS:
        web.write_news(DOCUMENTS / f"{name}.html", (DOCUMENTS / f"{name}.txt").read_text(encoding="utf-8"))
    if "--without-pdf" not in sys.argv[1:]:
        make_pdf_files()


def make_pdf_files():
    """Sets each text in Tinos by way of a Word file, converts them in one run and removes the time of making."""
    with tempfile.TemporaryDirectory() as folder:
        sources = []
        for name in PDF:
            source = pathlib.Path(folder) / f"{name}.docx"
            word.write(source, directive_text.read(DOCUMENTS / f"{name}.txt"), font="Tinos")
            sources.append(str(source))
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, *sources],
            check=True, stdout=subprocess.DEVNULL, timeout=300,
        )
        for name in PDF:
            (DOCUMENTS / f"{name}.pdf").write_bytes(without_time((pathlib.Path(folder) / f"{name}.pdf").read_bytes()))


def without_time(pdf):
    """Replaces dates and file ids by constants of the same length, so that offsets stay right."""
    pdf = re.sub(rb"D:\d{14}", b"D:20250101000000", pdf)
    pdf = re.sub(rb"<[0-9A-F]{32}>", lambda match: b"<" + b"0" * 32 + b">", pdf)
    return re.sub(rb"/DocChecksum /[0-9A-F]{32}", b"/DocChecksum /" + b"0" * 32, pdf)


if __name__ == "__main__":
    main()
