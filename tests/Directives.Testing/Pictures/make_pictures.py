#!/usr/bin/env python3
"""Makes the small pictures that hostile ones are made of: one line of print in every coding that offices' scanners write.

Usage: ./make_pictures.py (needs Pillow with a TrueType font at hand)
"""
import pathlib
from PIL import Image, ImageDraw, ImageFont

HERE = pathlib.Path(__file__).resolve().parent
FONT = "/usr/share/fonts/truetype/croscore/Tinos-Regular.ttf"


def page(text="Sở Y tế chủ trì", size=(220, 48)):
    image = Image.new("L", size, 250)
    ImageDraw.Draw(image).text((12, 8), text, font=ImageFont.truetype(FONT, 26), fill=15)
    return image


def main():
    gray = page()
    color = Image.merge("RGB", [gray, gray, gray.point(lambda value: value * 9 // 10 + 20)])
    bits = gray.point(lambda value: 255 if value > 128 else 0).convert("1")
    palette = color.quantize(16)
    dpi = (200, 200)
    gray.save(HERE / "gray.png", dpi=dpi)
    color.save(HERE / "color.png", dpi=dpi)
    bits.save(HERE / "bits.png", dpi=dpi)
    palette.save(HERE / "palette.png", transparency=0)
    Image.merge("RGBA", [*color.split(), gray.point(lambda value: 255 - value // 4)]).save(HERE / "alpha.png")
    gray.convert("I").point(lambda value: value * 256).convert("I;16").save(HERE / "deep.png")
    gray.save(HERE / "gray.jpg", quality=70, dpi=dpi)
    color.save(HERE / "progressive.jpg", quality=70, progressive=True)
    color.convert("CMYK").save(HERE / "cmyk.jpg", quality=70)
    for coding in ("group3", "group4", "packbits"):
        bits.save(HERE / f"{coding}.tif", compression=coding, dpi=dpi)
    gray.save(HERE / "lzw.tif", compression="tiff_lzw")
    color.save(HERE / "deflate.tif", compression="tiff_adobe_deflate")
    color.save(HERE / "jpeg.tif", compression="jpeg")
    bits.save(HERE / "pages.tif", compression="group4", save_all=True, append_images=[page("Sở Nội vụ", (180, 40)).convert("1"), bits])
    gray.save(HERE / "raw.tif")
    for name, image in (("gray", gray), ("color", color), ("bits", bits), ("palette", palette)):
        image.save(HERE / f"{name}.bmp")
    color.save(HERE / "lossy.webp", quality=60)
    gray.convert("RGB").save(HERE / "lossless.webp", lossless=True)


if __name__ == "__main__":
    main()
