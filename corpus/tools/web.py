"""Writes the blocks of a directive as a page of a portal: the article between navigation, side column and footer."""
from html import escape

STYLE = "body{font-family:serif}.wrap{display:flex}main{flex:3}aside{flex:1}table.doc td,table.doc th{border:1px solid #000}"
NAVIGATION = ["Trang chủ", "Giới thiệu", "Tin tức - Sự kiện", "Văn bản", "Thủ tục hành chính", "Liên hệ"]
ASIDE = ["Lịch công tác tuần từ ngày 03/6 đến ngày 07/6", "Thông báo tuyển dụng viên chức", "Kết quả xử lý phản ánh, kiến nghị", "Đấu giá quyền sử dụng đất"]
FOOTER = "Cổng thông tin điện tử. Chịu trách nhiệm chính: Chánh Văn phòng. Điện thoại: 0292 3000 000. Ghi rõ nguồn khi phát hành lại thông tin."


def write_page(path, title, blocks):
    """Writes a legal portal's page: letterhead and signature as tables, the text as paragraphs."""
    _write(path, title, "".join(_block(block) for block in blocks))


def write_news(path, text):
    """Writes a news page from its text: the first lines are the portal's, the last ones too."""
    lines = [line for line in text.split("\n") if line.strip()]
    title, date = lines[2], lines[3]
    end = lines.index("Tin liên quan")
    article = "".join(f"<p>{escape(line)}</p>\n" for line in lines[4 : end - 1])
    related = "".join(f'<li><a href="#">{escape(line.lstrip("- "))}</a></li>' for line in lines[end + 1 : -1])
    body = f'<h1 class="title">{escape(title)}</h1>\n<div class="date">{escape(date)}</div>\n<div class="content">\n{article}<p class="author"><strong>{escape(lines[end - 1])}</strong></p>\n</div>\n'
    _write(path, title, body, f'<section class="related"><h3>Tin liên quan</h3><ul>{related}</ul></section>\n')


def _write(path, title, article, after=""):
    items = "".join(f'<li><a href="#">{escape(item)}</a></li>' for item in NAVIGATION)
    side = "".join(f'<li><a href="#">{escape(item)}</a></li>' for item in ASIDE)
    page = (
        f'<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)} - Cổng thông tin điện tử</title>\n<style>{STYLE}</style>\n'
        '<script>var hits = 1284; function printPage() { window.print(); }</script>\n</head>\n<body>\n'
        f'<header><a href="#">Đăng nhập</a> | <a href="#">Sơ đồ cổng</a>\n<nav><ul>{items}</ul></nav></header>\n'
        f'<div class="wrap">\n<main>\n<div class="breadcrumb"><a href="#">Trang chủ</a> &rsaquo; <a href="#">Văn bản</a></div>\n<article>\n{article}</article>\n{after}'
        '<div class="tools"><a href="#">In trang</a> | <a href="#">Gửi email</a></div>\n</main>\n'
        f'<aside><h3>Tin mới</h3><ul>{side}</ul></aside>\n</div>\n<footer><p>{escape(FOOTER)}</p></footer>\n</body>\n</html>\n'
    )
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(page)


def _block(block):
    if block.kind in ("letterhead", "signature"):
        left, right = ("<br>\n".join(escape(line) for line in lines) for lines in (block.left, block.right))
        return f'<table width="100%"><tr><td valign="top">{left}</td><td valign="top" align="center">{right}</td></tr></table>\n'
    if block.kind == "table":
        rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>\n" for row in block.rows)
        return f'<table class="doc">\n{rows}</table>\n'
    align = ' align="center"' if block.kind in ("title", "subject", "heading") else ""
    strong = f"<strong>{escape(block.text)}</strong>" if align else escape(block.text)
    return f"<p{align}>{strong}</p>\n"
