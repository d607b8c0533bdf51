#!/usr/bin/python3
"""Makes scans of directives, with what stands on them: the samples of corpus/scans, or the input of the scan benchmark.

  make_scans.py                                         makes corpus/scans again
  make_scans.py --out DIR [--seed N] [--variants a,b] [--face FACE] FILE.txt …

For each FILE.txt, into DIR:
  NAME.VARIANT.pdf    pictures only, a page each (VARIANTS below)
  NAME.truth.txt      the words printed, in the order of reading;  NAME.body.txt  those of the body only
  NAME.words.tsv      page, left, top, right, bottom in points on the upright sheet, word
  NAME.scans.json     what was done to each page
The files depend on the text, the seed and the installed LibreOffice, Poppler and Pillow alone.
Needs Debian's libreoffice-writer, poppler-utils, python3-pil, python3-numpy, fonts-croscore.
"""
import argparse
import json
import pathlib
import sys
import tempfile
import zlib

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parent))
import numpy as np
from PIL import Image

import scan_effects as effects
import scan_files as files
import scan_ink
import scan_pages

CORPUS = pathlib.Path(__file__).parent.parent
VARIANTS = {"clean": 200, "skew": 200, "noisy": 200, "faded": 200, "stamped": 200, "photocopy": 300, "low": 150, "worst": 200, "turned": 200}
QUALITY = {"clean": 45, "stamped": 45, "noisy": 40}
TURNS = [180, 90, 270]
SAMPLE_SEED = 20
# document, variant, form, number of the page where the form holds one page only
SAMPLES = [
    ("nq-hdnd-thanh-hoa-2024-cham-soc-nguoi-cao-tuoi", "stamped", "pdf", None),
    ("cv-so-gddt-lam-dong-2024-an-toan-truong-hoc", "photocopy", "tif", None),
    ("kh-bcd-an-giang-2024-giam-ngheo-bieu-chi-tieu", "skew", "pdf", None),
    ("cd-ttg-2024-ung-pho-mua-lu", "faded", "jpg", 1),
    ("hd-vptw-2024-luu-tru-so", "turned", "png", 1),
]


def main():
    options = argparse.ArgumentParser(usage=__doc__)
    options.add_argument("--out", type=pathlib.Path)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--variants", default=",".join(VARIANTS))
    options.add_argument("--face")
    options.add_argument("texts", nargs="*", type=pathlib.Path)
    given = options.parse_args()
    if not given.texts:
        make_samples()
        return
    if given.out is None:
        options.error("--out DIR is missing")
    given.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for printed in scan_pages.print_out(given.texts, pathlib.Path(folder), given.seed, given.face):
            write_truth(printed, given.out, given.seed, given.variants.split(","))


def make_samples():
    """Writes the samples with their words; texts and gold records stand in corpus/documents."""
    folder = CORPUS / "scans"
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        sources = [CORPUS / "documents" / f"{name}.txt" for name, _, _, _ in SAMPLES]
        for printed, (name, variant, form, page) in zip(scan_pages.print_out(sources, pathlib.Path(work), SAMPLE_SEED), SAMPLES):
            dpi, pictures, _ = make(printed, variant, SAMPLE_SEED)
            path = folder / f"{name}.{variant}.{form}"
            if form == "pdf":
                files.write_pdf(path, pictures, dpi, QUALITY.get(variant, 42))
            elif form == "tif":
                files.write_tiff(path, pictures, dpi)
            elif form == "jpg":
                files.write_jpeg(path, pictures[page - 1], dpi, 42)
            else:
                files.write_png(path, pictures[page - 1].quantize(8), dpi)
            (folder / f"{name}.words.tsv").write_text(word_table(printed, page), encoding="utf-8")


def write_truth(printed, folder, seed, variants):
    """Writes the variants of one directive and what stands on them."""
    record = {"face": printed.face, "pages": len(printed.words), "table": printed.has_table, "seed": seed, "variants": {}}
    for variant in variants:
        dpi, pictures, done = make(printed, variant, seed)
        files.write_pdf(folder / f"{printed.name}.{variant}.pdf", pictures, dpi, QUALITY.get(variant, 42))
        record["variants"][variant] = {"dpi": dpi, "pages": done}
    (folder / f"{printed.name}.truth.txt").write_text(printed.whole + "\n", encoding="utf-8")
    (folder / f"{printed.name}.body.txt").write_text(printed.body + "\n", encoding="utf-8")
    (folder / f"{printed.name}.words.tsv").write_text(word_table(printed), encoding="utf-8")
    (folder / f"{printed.name}.scans.json").write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


def word_table(printed, page=None):
    """Page, box and text of each word printed, or of those of one page."""
    rows = ["page\tleft\ttop\tright\tbottom\tword"]
    for number, words in enumerate(printed.words, 1):
        rows += ["\t".join([str(number), *(f"{edge:.1f}" for edge in each[:4]), each[4]]) for each in words if page in (None, number)]
    return "\n".join(rows) + "\n"


def make(printed, variant, seed):
    """Gives the resolution, the pictures of the pages and a note for each of what was done to it."""
    dpi = VARIANTS[variant]
    pictures, done = [], []
    for page, picture in enumerate(printed.pictures(dpi)):
        root = [seed, zlib.crc32(printed.name.encode()), zlib.crc32(variant.encode()), page]
        picture, note = _make_page(printed, variant, picture, page, dpi, np.random.default_rng(root), sum(root))
        pictures.append(picture)
        done.append(note)
    return dpi, pictures, done


def _make_page(printed, variant, picture, page, dpi, numbers, seed):
    note = {}
    if variant in ("skew", "worst"):
        note["skew"] = round(float(numbers.choice([-1, 1]) * numbers.uniform(0.7, 1.8)), 2)
    if variant == "stamped":
        picture, note["ink"] = scan_ink.stamp(effects.scanner(picture, numbers), dpi, printed, page, seed)
    elif variant == "noisy":
        picture = effects.grain(picture, numbers, sigma=10, blur=0.95)
    elif variant == "faded":
        picture = effects.grain(effects.faded(picture, numbers, ink=122, paper=234), numbers, sigma=3, blur=0.3)
    elif variant == "photocopy":
        picture = effects.photocopy(picture, numbers, dpi)
    elif variant == "worst":
        blurred = effects.grain(effects.skewed(picture, note["skew"]), numbers, sigma=2, blur=0.75)
        picture = effects.grain(effects.faded(blurred, numbers, ink=112, paper=230), numbers, sigma=7, blur=0.3)
    elif variant == "skew":
        picture = effects.scanner(effects.skewed(picture, note["skew"]), numbers)
    else:
        picture = effects.scanner(picture, numbers)
    if variant == "turned":
        note["turned"] = TURNS[page % len(TURNS)]
        picture = picture.transpose({90: Image.ROTATE_90, 180: Image.ROTATE_180, 270: Image.ROTATE_270}[note["turned"]])
    return picture, note


if __name__ == "__main__":
    main()
