#!/usr/bin/env python3
"""How `process` grows with the archive: documents a second, processor time, bytes written and peak memory, by number of files and of workers.

The texts are the directives of corpus/documents with a number of their own each, so that no two are equal; the long files are PDFs of
500 pages with the same texts. Processor time holds the outside programs too; it is what to compare on a machine with other work.

Usage: benchmarks/scaling.py [--sizes 100,1000,10000,50000] [--workers 1,2] [--long 5] [--program PROGRAM] [--folder DIR]
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
TEXTS = sorted((ROOT / "corpus" / "documents").glob("*.txt"))
# Of what the kernel counts as written by a process.
BLOCK = 512
LINES_PER_PAGE = 44
CHARACTERS_PER_LINE = 88


def write_texts(folder, count):
    """Writes `count` texts, a thousand to a folder."""
    texts = [path.read_bytes() for path in TEXTS]
    for number in range(count):
        place = folder / f"{number // 1000:03d}"
        if number % 1000 == 0:
            place.mkdir(parents=True)
        (place / f"{number:06d}.txt").write_bytes(texts[number % len(texts)] + f"\n\nBản số {number}.\n".encode())


def wrap(text):
    """The lines of a text as a page has them."""
    for paragraph in text.splitlines():
        line = ""
        for word in paragraph.split():
            if line and len(line) + 1 + len(word) > CHARACTERS_PER_LINE:
                yield line
                line = word
            else:
                line = f"{line} {word}".strip()
        yield line


def pdf(lines, pages, title):
    """A PDF whose font is not in the file but whose text says which letters it shows: enough for whatever reads text."""
    ranges = "".join(f"<{high:02X}00> <{high:02X}FF> <{high:02X}00>\n" for high in range(0x20))
    cmap = ("/CIDInit /ProcSet findresource begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
            f"{0x20} beginbfrange\n{ranges}endbfrange endcmap end end").encode()
    objects = [b"<</Type/Catalog/Pages 2 0 R>>",
               f"<</Type/Pages/Count {pages}/Kids[{' '.join(f'{6 + 2 * page} 0 R' for page in range(pages))}]>>".encode(),
               b"<</Type/Font/Subtype/Type0/BaseFont/Times-Roman/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
               b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Times-Roman/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 480>>",
               b"<</Length %d>> stream\n%s\nendstream" % (len(cmap), cmap)]
    for page in range(pages):
        first = page * (LINES_PER_PAGE - 1)
        shown = [f"{title}, trang {page + 1}"] + [lines[(first + i) % len(lines)] for i in range(LINES_PER_PAGE - 1)]
        content = ("BT /F 11 Tf 16 TL 60 790 Td\n" + "".join(f"<{line.encode('utf-16-be').hex()}> Tj T*\n" for line in shown) + "ET").encode()
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F 3 0 R>>>>>>" % (7 + 2 * page))
        objects.append(b"<</Length %d>> stream\n%s\nendstream" % (len(content), content))
    out, places = bytearray(b"%PDF-1.5\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj %s endobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer <</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(out)


def write_long(folder, count, pages=500):
    """Writes `count` PDFs of `pages` pages."""
    folder.mkdir(parents=True)
    lines = [line for path in TEXTS for line in wrap(path.read_text(encoding="utf-8"))]
    for number in range(count):
        shift = number * 97 % len(lines)
        (folder / f"{number}.pdf").write_bytes(pdf(lines[shift:] + lines[:shift], pages, f"Tập {number}"))


def run(program, folder, store, workers):
    """Processes the folder; gives wall time, processor time, peak memory and what was written in bytes, and the summary."""
    start = time.monotonic()
    process = subprocess.Popen(
        [program, "process", folder, "--store", store, "--progress", "none", "--jobs", str(workers), "--format", "json", "--ocr", "never"], stdout=subprocess.PIPE)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"process ended with exit code {process.returncode}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, usage.ru_oublock * BLOCK, json.loads(output)


def measure(program, what, folder, workers, work):
    """One line of the table: the first run, and the run over the finished archive."""
    store = work / "store.db"
    seconds, cpu, peak, written, summary = run(program, folder, store, workers)
    again_seconds, again_cpu, _, _, again = run(program, folder, store, workers)
    if again["stored"] or again["unchanged"] != summary["documents"]:
        sys.exit(f"the second run over {what} did not find everything done: {again}")
    count, size = summary["stored"], store.stat().st_size
    store.unlink()
    print(f"| {what} | {workers} | {seconds:.1f} | {count / seconds:.0f} | {summary['pages'] / seconds:.0f} | {1000 * cpu / count:.2f} | {written / count / 1e3:.0f} | {peak / 1e6:.0f} "
          f"| {again_seconds:.1f} ({100 * again_seconds / seconds:.1f} %) | {again_cpu:.1f} ({100 * again_cpu / cpu:.1f} %) | {size / 1e6:.1f} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="100,1000,10000,50000")
    parser.add_argument("--workers", default="1,2")
    parser.add_argument("--long", type=int, default=5, help="how many PDFs of 500 pages; 0 for none")
    parser.add_argument("--program", help="default: what ./directives builds")
    parser.add_argument("--folder", help="where to put the files and stores, which are removed; default: the system's temporary folder")
    options = parser.parse_args()
    if options.program is None:
        subprocess.run([ROOT / "directives", "--version"], stdout=subprocess.DEVNULL, check=True)
        options.program = str(ROOT / "artifacts" / "cli" / "directives")
    work = pathlib.Path(tempfile.mkdtemp(prefix="directives-scaling-", dir=options.folder))
    try:
        print("| files | workers | seconds | documents/s | pages/s | processor time a document, ms | written a document, kB | peak memory, MB | run again, seconds | run again, processor seconds | store, MB |")
        print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |", flush=True)
        for size in [int(text) for text in options.sizes.split(",") if text]:
            write_texts(work / str(size), size)
            for workers in options.workers.split(","):
                measure(options.program, f"{size:,} texts", work / str(size), int(workers), work)
            shutil.rmtree(work / str(size))
        if options.long:
            write_long(work / "long", options.long)
            for workers in options.workers.split(","):
                measure(options.program, f"{options.long} PDFs of 500 pages", work / "long", int(workers), work)
    finally:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
