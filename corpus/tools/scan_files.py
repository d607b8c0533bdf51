"""Writes page pictures as the files that scanners make: PDF of pictures only, TIFF of many pages, JPEG, PNG."""
import io

from PIL import Image, TiffImagePlugin

# A page's G4 data in one strip can go into a PDF as it is.
TiffImagePlugin.STRIP_SIZE = 1 << 28
BITS_ARE_BLACK_WHEN_ZERO = 1


def write_pdf(path, pictures, dpi, quality):
    """One page for each picture: two-tone ones as CCITT G4, others as JPEG of the given quality."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    pages = []
    for picture in pictures:
        wide, high = (round(side * 72 / dpi, 2) for side in picture.size)
        drawing = f"q {wide} 0 0 {high} 0 0 cm /P Do Q".encode()
        first = len(objects) + 1
        objects.append(_stream(*_image(picture, quality)))
        objects.append(_stream("", drawing))
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {wide} {high}] /Resources << /XObject << /P {first} 0 R >> >> /Contents {first + 1} 0 R >>".encode())
        pages.append(f"{first + 2} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(pages)}] >>".encode()
    out = io.BytesIO()
    out.write(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    path.write_bytes(out.getvalue())


def write_tiff(path, pictures, dpi):
    """All pages in one TIFF: two-tone as G4, others as LZW."""
    compression = "group4" if pictures[0].mode == "1" else "tiff_lzw"
    pictures[0].save(path, "TIFF", save_all=True, append_images=pictures[1:], compression=compression, dpi=(dpi, dpi))


def write_jpeg(path, picture, dpi, quality):
    """One page as JPEG."""
    picture.convert("RGB" if picture.mode == "RGB" else "L").save(path, "JPEG", quality=quality, dpi=(dpi, dpi))


def write_png(path, picture, dpi):
    """One page as PNG."""
    picture.save(path, "PNG", optimize=True, dpi=(dpi, dpi))


def _image(picture, quality):
    head = f"/Type /XObject /Subtype /Image /Width {picture.width} /Height {picture.height}"
    data = io.BytesIO()
    if picture.mode == "1":
        picture.save(data, "TIFF", compression="group4")
        tags = Image.open(data).tag_v2
        start, length = tags[273][0], tags[279][0]
        black = "true" if tags[262] == BITS_ARE_BLACK_WHEN_ZERO else "false"
        fax = f"/DecodeParms << /K -1 /Columns {picture.width} /Rows {picture.height} /BlackIs1 {black} >>"
        return f"{head} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode {fax}", data.getvalue()[start : start + length]
    picture.save(data, "JPEG", quality=quality)
    space = "DeviceRGB" if picture.mode == "RGB" else "DeviceGray"
    return f"{head} /ColorSpace /{space} /BitsPerComponent 8 /Filter /DCTDecode", data.getvalue()


def _stream(head, data):
    return f"<< {head} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"
