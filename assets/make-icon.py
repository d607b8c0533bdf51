#!/usr/bin/env python3
"""Draws icon.png, the packages' icon: a page with a marked duty. Needs Pillow (Debian: python3-pil)."""
from pathlib import Path

from PIL import Image, ImageDraw

SIZE = 128
SCALE = 8  # drawn larger and reduced, so that edges are smooth

RED, GOLD, PAPER, INK = "#b3261e", "#f2b705", "#ffffff", "#8a8f98"


def main() -> None:
    picture = Image.new("RGBA", (SIZE * SCALE, SIZE * SCALE))
    draw = ImageDraw.Draw(picture)

    def box(left, top, right, bottom, radius, fill):
        draw.rounded_rectangle([n * SCALE for n in (left, top, right, bottom)], radius * SCALE, fill=fill)

    box(0, 0, 127, 127, 24, RED)
    box(28, 16, 100, 112, 6, PAPER)
    box(38, 28, 62, 33, 2, INK)
    box(70, 28, 90, 33, 2, INK)
    box(46, 44, 82, 50, 2, RED)
    box(36, 60, 92, 74, 4, GOLD)
    box(41, 65, 80, 69, 2, RED)
    box(38, 82, 90, 86, 2, INK)
    box(38, 92, 76, 96, 2, INK)
    picture.resize((SIZE, SIZE), Image.Resampling.LANCZOS).save(Path(__file__).with_name("icon.png"), optimize=True)


if __name__ == "__main__":
    main()
