"""What scanners, copiers and years do to a page. Pictures are grey or colour; each effect takes a numpy generator of its own."""
import numpy as np
from PIL import Image, ImageFilter

PAPER = 250


def scanner(picture, numbers):
    """A well-kept scanner: slight blur and noise, paper driven to white."""
    levels = _levels(picture.filter(ImageFilter.GaussianBlur(0.5)))
    levels += numbers.normal(4, 1.8, levels.shape)
    levels[levels > 245] = 255
    return _picture(levels)


def grain(picture, numbers, sigma, blur):
    """An unsteady picture: out of focus, with the noise of a cheap sensor."""
    levels = _levels(picture.filter(ImageFilter.GaussianBlur(blur)))
    return _picture(levels + numbers.normal(0, sigma, levels.shape))


def skewed(picture, degrees):
    """The sheet laid down crookedly; positive turns it counter-clockwise."""
    return picture.rotate(degrees, resample=Image.BICUBIC, fillcolor=PAPER if picture.mode == "L" else (PAPER,) * 3)


def faded(picture, numbers, ink, paper):
    """Ink bleached to `ink` and paper yellowed to `paper` (0 black to 255 white), lit from one side, with blotches and dust."""
    levels = _levels(picture) / 255
    high, wide = levels.shape[:2]
    angle = numbers.uniform(0, 2 * np.pi)
    down, across = np.mgrid[0:high, 0:wide].astype(np.float32)
    light = 22 * ((across / wide - 0.5) * np.cos(angle) + (down / high - 0.5) * np.sin(angle))
    small = Image.fromarray(numbers.integers(0, 256, (11, 8)).astype(np.uint8))
    blotches = np.asarray(small.resize((wide, high), Image.BICUBIC), dtype=np.float32) / 255 * 30
    if levels.ndim == 3:
        light, blotches = light[..., None], blotches[..., None]
    dark = ink + blotches
    return dust(_picture(dark + (paper - dark) * levels + light), numbers, share=0.001, dark=(45, 150), light=0.35)


def dust(picture, numbers, share, dark, light=0.0):
    """Specks of one to four pixels on `share` of the page's pixels; the part `light` of them is white."""
    levels = _levels(picture)
    high, wide = levels.shape[:2]
    count = int(high * wide * share)
    rows, columns = numbers.integers(0, high - 2, count), numbers.integers(0, wide - 2, count)
    value = np.where(numbers.random(count) < light, 255, numbers.uniform(*dark, count)).astype(np.float32)
    if levels.ndim == 3:
        value = value[:, None]
    size = numbers.integers(0, 4, count)
    levels[rows, columns] = value
    for least, (down, across) in ((1, (0, 1)), (2, (1, 0)), (3, (1, 1))):
        pick = size >= least
        levels[rows[pick] + down, columns[pick] + across] = value[pick]
    return _picture(levels)


def photocopy(picture, numbers, dpi):
    """A copy of a copy: hard black and white, specks, the lid's shadow along two edges, holes of a binder, a scratch."""
    blurred = _levels(picture.convert("L").filter(ImageFilter.GaussianBlur(dpi / 280)))
    noisy = _picture(blurred + numbers.normal(0, 20, blurred.shape)).filter(ImageFilter.GaussianBlur(0.6))
    black = np.asarray(noisy) < 165
    high, wide = black.shape
    specks = int(high * wide * 0.00024)
    rows, columns = numbers.integers(0, high - 2, specks), numbers.integers(0, wide - 2, specks)
    for down in (0, 1):
        for across in (0, 1):
            black[rows + down, columns + across] = True
    edge = dpi * numbers.uniform(0.05, 0.16)
    slope = np.linspace(edge, edge * 0.3, high)[:, None]
    black |= np.arange(wide)[None, :] < slope
    black |= np.arange(high)[:, None] < np.linspace(edge * 0.5, edge * 0.2, wide)[None, :]
    for share in (0.37, 0.63):
        middle, reach = high * share, dpi * 0.11
        down, across = np.ogrid[0:high, 0:wide]
        black |= (down - middle) ** 2 + (across - dpi * 0.45) ** 2 < reach**2
    scratch = int(wide * numbers.uniform(0.25, 0.8))
    black[numbers.random(high) < 0.4, scratch : scratch + 2] = True
    return Image.fromarray(~black)


def _levels(picture):
    return np.asarray(picture, dtype=np.float32).copy()


def _picture(levels):
    return Image.fromarray(np.clip(levels, 0, 255).astype(np.uint8))
