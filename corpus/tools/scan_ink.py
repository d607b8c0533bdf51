"""Seals, incoming-mail stamps and signatures, laid over a page as ink is: what lies under it stays as dark as it was."""
import math
import random

import numpy as np
from PIL import Image, ImageDraw, ImageFont

BOLD = "/usr/share/fonts/truetype/croscore/Tinos-Bold.ttf"
RED = (205, 40, 55)
BLUE = (38, 58, 165)
SEAL_INCHES = 1.4


class Ink:
    """What is stamped and written on one page; `boxes` are (left, top, right, bottom) in pixels."""

    def __init__(self, picture, dpi, seed):
        self._paper = picture.convert("RGB")
        self._layer = Image.new("RGBA", picture.size, (255, 255, 255, 0))
        self._dpi = dpi
        self._random = random.Random(seed)
        self.boxes = []

    def seal(self, x, y, around, inside):
        """A round seal centred at (x, y): ring of text, star, a line inside."""
        size = int(SEAL_INCHES * self._dpi)
        colour = (*(max(0, min(255, part + self._random.randint(-14, 14))) for part in RED), self._random.randint(165, 215))
        seal = Image.new("RGBA", (size, size), (*colour[:3], 0))
        pen = ImageDraw.Draw(seal)
        middle = size / 2
        for radius, thick in ((0.485, 50), (0.445, 130), (0.275, 100)):
            reach = radius * size
            pen.ellipse([middle - reach, middle - reach, middle + reach, middle + reach], outline=colour, width=max(1, size // thick))
        letters = ImageFont.truetype(BOLD, int(size * 0.08))
        step = math.radians(300 / max(1, len(around)))
        for place, letter in enumerate(around):
            angle = math.radians(-240) + (place + 0.5) * step
            self._turned_letter(seal, letter, letters, colour, middle + math.cos(angle) * size * 0.36, middle + math.sin(angle) * size * 0.36, -math.degrees(angle) - 90)
        points = [(middle + math.sin(k * math.pi / 5) * size * (0.05 if k % 2 else 0.13), middle - size * 0.05 - math.cos(k * math.pi / 5) * size * (0.05 if k % 2 else 0.13)) for k in range(10)]
        pen.polygon(points, fill=colour)
        pen.text((middle, middle + size * 0.14), inside, font=ImageFont.truetype(BOLD, int(size * 0.05)), fill=colour, anchor="mm")
        self._lay(seal.rotate(self._random.uniform(-20, 20), resample=Image.BICUBIC), x - middle, y - middle)

    def mail_stamp(self, x, y):
        """The box that a registry stamps on what it receives, with a number written by hand."""
        wide, high = int(1.7 * self._dpi), int(0.9 * self._dpi)
        colour = (*RED, 200)
        stamp = Image.new("RGBA", (wide, high), (*RED, 0))
        pen = ImageDraw.Draw(stamp)
        pen.rectangle([1, 1, wide - 2, high - 2], outline=colour, width=max(2, self._dpi // 80))
        letters = ImageFont.truetype(BOLD, int(0.14 * self._dpi))
        pen.text((wide / 2, high * 0.22), "CÔNG VĂN ĐẾN", font=letters, fill=colour, anchor="mm")
        pen.text((wide * 0.06, high * 0.52), f"Số: ….{self._random.randint(90, 9800)}….", font=letters, fill=colour, anchor="lm")
        pen.text((wide * 0.06, high * 0.8), f"Ngày: {self._random.randint(1, 28)}/{self._random.randint(1, 12)}/….", font=letters, fill=colour, anchor="lm")
        self._lay(stamp.rotate(self._random.uniform(-4, 4), resample=Image.BICUBIC, expand=True), x, y)

    def signature(self, x, y):
        """A stroke of a blue pen through (x, y), some loops wide."""
        wide, high = int(1.8 * self._dpi), int(0.8 * self._dpi)
        sheet = Image.new("RGBA", (wide, high), (*BLUE, 0))
        pen = ImageDraw.Draw(sheet)
        loops = self._random.uniform(3, 5)
        lean, swing = self._random.uniform(0.5, 1.2), self._random.uniform(0.2, 0.34)
        path = []
        for step in range(240):
            t = step / 239
            turn = 2 * math.pi * loops * t
            path.append((wide * (0.08 + 0.8 * t) + math.sin(turn + lean) * wide * 0.07, high * (0.5 + swing * math.cos(turn) * (1 - 0.5 * t))))
        for start, end in zip(path, path[1:]):
            pen.line([start, end], fill=(*BLUE, 220), width=max(2, int(self._dpi * 0.013)))
        self._lay(sheet, x - wide / 2, y - high / 2)

    def result(self):
        """The page with its ink, in colour."""
        layer = np.asarray(self._layer, dtype=np.float32)
        cover = layer[..., 3:] / 255
        mixed = np.asarray(self._paper, dtype=np.float32) * (1 - cover + cover * layer[..., :3] / 255)
        return Image.fromarray(mixed.clip(0, 255).astype(np.uint8))

    def _turned_letter(self, sheet, letter, letters, colour, x, y, degrees):
        side = int(letters.size * 2)
        glyph = Image.new("RGBA", (side, side), (*colour[:3], 0))
        ImageDraw.Draw(glyph).text((side / 2, side / 2), letter, font=letters, fill=colour, anchor="mm")
        sheet.alpha_composite(glyph.rotate(degrees, resample=Image.BICUBIC), (int(x - side / 2), int(y - side / 2)))

    def _lay(self, sheet, x, y):
        left = int(max(0, min(self._layer.width - sheet.width, x)))
        top = int(max(0, min(self._layer.height - sheet.height, y)))
        self._layer.alpha_composite(sheet, (left, top))
        self.boxes.append((left, top, left + sheet.width, top + sheet.height))


def stamp(picture, dpi, printed, page, seed):
    """Stamps a page as an office and its registry do: mail stamp beside the number, seal and pen over the signer, a join seal at the edge between."""
    ink = Ink(picture, dpi, seed)
    words = printed.words[page]
    scale = dpi / 72
    if page == 0 and printed.issuer:
        number = next((each for each in words if each[4].startswith("Số")), words[0])
        ink.mail_stamp(number[0] * scale - 0.6 * dpi, number[3] * scale + 0.15 * dpi)
    signed = _signed_at(printed, words)
    if signed:
        left, top, right, _ = signed
        ink.seal(left * scale - 0.35 * dpi, (top - 30) * scale, (printed.issuer + " • ") * 2 if len(printed.issuer) < 14 else printed.issuer + " •", "VĂN THƯ")
        ink.signature((left + right) / 2 * scale, (top - 4) * scale)
    else:
        ink.seal(picture.width - 0.75 * dpi, picture.height * (0.3 + 0.3 * (seed % 7) / 7), "GIÁP LAI • " * 3, "GIÁP LAI")
    return ink.result(), ink.boxes


def _signed_at(printed, words):
    """Box of the signer's name in points, where it stands on the page."""
    name = printed.signer.split()
    for place in range(len(words) - len(name), -1, -1) if name else ():
        run = words[place : place + len(name)]
        if [each[4] for each in run] == name:
            return run[0][0], run[0][1], run[-1][2], run[-1][3]
    return None
