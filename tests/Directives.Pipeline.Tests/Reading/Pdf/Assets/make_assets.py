#!/usr/bin/python3
"""Typesets the PDF files of this folder. Their content is invented; only names of agencies are real.

Needs Debian's libreoffice-writer-nogui, fonts-croscore, poppler-utils and python3-pil. Run it in this folder:
  /usr/bin/python3 make_assets.py
"""
import base64, io, json, pathlib, subprocess, sys, tempfile
from xml.sax.saxutils import escape
from PIL import Image

HERE = pathlib.Path(__file__).parent
NAMESPACES = ' '.join(f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"' for k, v in {
    'office': 'office', 'style': 'style', 'text': 'text', 'table': 'table', 'draw': 'drawing',
    'fo': 'xsl-fo-compatible', 'svg': 'svg-compatible'}.items()) + ' xmlns:xlink="http://www.w3.org/1999/xlink"'

def paragraph_style(name, size, paragraph='', text=''):
    return (f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties fo:margin-top="0cm" fo:margin-bottom="0cm" {paragraph}/>'
            f'<style:text-properties fo:font-size="{size}pt" {text}/></style:style>')

BOLD, ITALIC, CENTRE = 'fo:font-weight="bold"', 'fo:font-style="italic"', 'fo:text-align="center"'
SPACED = 'fo:margin-bottom="0.2cm"'
STYLES = ''.join([
    paragraph_style('Centre', 13, CENTRE), paragraph_style('CentreBold', 13, CENTRE, BOLD), paragraph_style('CentreItalic', 13, CENTRE, ITALIC),
    paragraph_style('Small', 11), paragraph_style('SmallTitle', 12, '', BOLD + ' ' + ITALIC), paragraph_style('Gap', 8),
    paragraph_style('Title', 14, CENTRE, BOLD), paragraph_style('Cell', 12), paragraph_style('CellCentre', 12, CENTRE), paragraph_style('CellBold', 12, CENTRE, BOLD),
    paragraph_style('Body', 14, 'fo:text-align="justify" fo:text-indent="1.27cm"').replace('fo:margin-bottom="0cm"', SPACED),
    paragraph_style('Head', 14, 'fo:text-align="justify" fo:text-indent="1.27cm"', BOLD).replace('fo:margin-bottom="0cm"', SPACED),
    paragraph_style('To', 14, 'fo:margin-left="3cm"'), paragraph_style('Stamp', 7), paragraph_style('Running', 9, CENTRE, ITALIC), paragraph_style('Number', 12, CENTRE),
    '<style:style style:name="Break" style:family="paragraph"><style:paragraph-properties fo:break-before="page" fo:text-align="center"/><style:text-properties fo:font-size="14pt" fo:font-weight="bold"/></style:style>',
    '<style:style style:name="Plain" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" fo:border="none"/></style:style>',
    '<style:style style:name="Ruled" style:family="table-cell"><style:table-cell-properties fo:padding="0.15cm" fo:border="0.5pt solid #000000"/></style:style>',
    '<style:style style:name="T" style:family="table"><style:table-properties style:width="16.5cm" table:align="center" table:border-model="collapsing"/></style:style>',
    '<style:style style:name="Frame" style:family="graphic"><style:graphic-properties style:wrap="run-through" fo:border="none" fo:padding="0cm" style:vertical-pos="from-top" style:vertical-rel="page" style:horizontal-pos="from-left" style:horizontal-rel="page" fo:background-color="transparent"/></style:style>',
] + [f'<style:style style:name="W{w}" style:family="table-column"><style:table-column-properties style:column-width="{w / 10}cm"/></style:style>' for w in (12, 25, 30, 43, 55, 65, 100)])

def p(style, text): return f'<text:p text:style-name="{style}">{escape(text)}</text:p>'

def table(name, widths, rows, header=0):
    columns = ''.join(f'<table:table-column table:style-name="W{w}"/>' for w in widths)
    head = f'<table:table-header-rows>{"".join(rows[:header])}</table:table-header-rows>' if header else ''
    return f'<table:table table:name="{name}" table:style-name="T">{columns}{head}{"".join(rows[header:])}</table:table>'

def cell(content, style='Ruled', rows=1, columns=1):
    return (f'<table:table-cell table:style-name="{style}" table:number-rows-spanned="{rows}" table:number-columns-spanned="{columns}">{content}</table:table-cell>'
            + '<table:covered-table-cell/>' * (columns - 1))

def row(*cells): return f'<table:table-row>{"".join(cells)}</table:table-row>'

def columns(name, left, right): return table(name, [65, 100], [row(cell(left, 'Plain'), cell(right, 'Plain'))])

MOTTO = p('CentreBold', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + p('CentreBold', 'Độc lập - Tự do - Hạnh phúc')

def document(body, running=''):
    head = p('Running', running) if running else ''
    return f'''<?xml version="1.0" encoding="UTF-8"?>
<office:document {NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="Tinos"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="F" fo:font-size="14pt" fo:language="vi" fo:country="VN" fo:hyphenate="false"/></style:default-style></office:styles>
<office:automatic-styles>{STYLES}<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="3cm" fo:margin-right="1.5cm"/>
<style:header-style><style:header-footer-properties fo:min-height="0.9cm" fo:margin-bottom="0.2cm"/></style:header-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"><style:header>{head}<text:p text:style-name="Number"><text:page-number text:select-page="current"/></text:p></style:header></style:master-page></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>'''

def plan():
    left = p('Centre', 'UBND TỈNH HÀ GIANG') + p('CentreBold', 'SỞ NỘI VỤ') + p('Gap', '') + p('Centre', 'Số: 418/KH-SNV')
    right = MOTTO + p('Gap', '') + p('CentreItalic', 'Hà Giang, ngày 07 tháng 3 năm 2023')
    body = columns('Head', left, right) + p('Gap', '')
    body += p('Title', 'KẾ HOẠCH') + p('Title', 'Chỉnh lý hồ sơ, tài liệu tồn đọng và số hóa sổ bộ của các phòng') + p('Title', 'trong hai năm 2023 và 2024') + p('Gap', '')
    body += p('Body', 'Căn cứ Quyết định số 1092/QĐ-UBND ngày 14/6/2022 của Ủy ban nhân dân tỉnh về quản lý kho lưu trữ và xét yêu cầu bố trí thêm phòng đọc, Sở Nội vụ ban hành Kế hoạch chỉnh lý như sau:')
    body += p('Head', 'I. MỤC TIÊU') + p('Body', '1. Đến hết tháng 11 năm 2024 có ít nhất 85% hồ sơ hình thành trước năm 2010 được chỉnh lý, lập mục lục, đóng hộp và xếp lên giá theo từng phông.')
    body += p('Body', '2. Mỗi phòng cử một người làm đầu mối, ghi nhật ký giao nhận và chịu trách nhiệm về số lượng hộp bàn giao.')
    body += p('Head', 'II. PHÂN CÔNG')
    for number, name, duty in [
        ('1', 'Văn phòng Sở', 'Chủ trì, phối hợp với Trung tâm Lưu trữ lịch sử lập danh mục tài liệu hết giá trị; trình Giám đốc Sở phê duyệt trước ngày 30/9/2023 và báo cáo số hộp đã hủy hằng quý.'),
        ('2', 'Trung tâm Lưu trữ lịch sử', 'Bố trí giá kệ, máy hút ẩm và hai máy quét khổ A3; hướng dẫn các phòng ghi nhãn theo Công văn số 77/VTLTNN-NVTW và các mẫu kèm theo, tiếp nhận tài liệu theo từng đợt.'),
        ('3', 'Phòng Cải cách hành chính', 'Theo dõi tiến độ trên phần mềm, nhắc việc bằng thư điện tử và tổng hợp khó khăn để đưa vào họp giao ban tháng.')]:
        body += p('Head', f'{number}. {name}') + p('Body', '- ' + duty)
        body += p('Body', '- Chuẩn bị phần việc của mình cho buổi kiểm tra chéo giữa các phòng, ghi rõ người làm, người kiểm và ngày hoàn thành vào phiếu theo mẫu.')
    body += p('Body', 'Nhiệm vụ cụ thể nêu tại Phụ lục kèm theo Kế hoạch số 418/KH-SNV này. Các phòng gửi kết quả về Văn phòng Sở trước ngày 15 của tháng cuối quý./.')
    to = p('SmallTitle', 'Nơi nhận:') + ''.join(p('Small', t) for t in ['- UBND tỉnh (để báo cáo);', '- Giám đốc, các Phó Giám đốc Sở;', '- Các phòng, đơn vị trực thuộc Sở và Trung tâm Lưu trữ lịch sử;', '- Trang thông tin của Sở;', '- Lưu: VT, VP.'])
    sign = p('CentreBold', 'KT. GIÁM ĐỐC') + p('CentreBold', 'PHÓ GIÁM ĐỐC') + p('Centre', '') * 4 + p('CentreBold', 'Vàng Thị Lanh')
    body += p('Gap', '') + columns('Foot', to, sign)
    body += p('Break', 'PHỤ LỤC') + p('Title', 'NHIỆM VỤ CHỈNH LÝ HỒ SƠ VÀ SỐ HÓA SỔ BỘ') + p('CentreItalic', '(Kèm theo Kế hoạch số 418/KH-SNV ngày 07 tháng 3 năm 2023)') + p('Gap', '')
    head = row(*(cell(p('CellBold', t)) for t in ['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời hạn']))
    rows = [head, row(cell(p('CellBold', 'I')), cell(p('CellBold', 'CHỈNH LÝ HỒ SƠ GIẤY'), columns=4))]
    works = ['Kiểm đếm số hộp, số cặp và số tập rời của từng phòng, lập biên bản có chữ ký của người giao và người nhận',
             'Phân loại hồ sơ theo phông và theo thời hạn bảo quản, tách riêng các tập bị ẩm mốc để xử lý trước khi xếp lên giá',
             'Lập mục lục hồ sơ của giai đoạn 1991 - 2004 theo mẫu ban hành tại Công văn số 77/VTLTNN-NVTW',
             'Viết bìa, đánh số tờ, đóng hộp và dán nhãn cho toàn bộ hồ sơ có thời hạn bảo quản vĩnh viễn',
             'Rà soát tài liệu hết giá trị, trình Hội đồng xác định giá trị tài liệu xem xét và thông qua danh mục',
             'Bàn giao hồ sơ vĩnh viễn vào kho lưu trữ lịch sử của tỉnh theo từng đợt, mỗi đợt không quá ba trăm hộp',
             'Vệ sinh kho, bổ sung hóa chất chống mối và kiểm tra bình chữa cháy của cả hai tầng',
             'Quét sổ bộ khổ lớn, đặt tên tệp theo mã hồ sơ và kiểm tra chất lượng ảnh ngay trong ngày quét để quét lại những trang mờ, thiếu góc hoặc bị bóng',
             'Nhập dữ liệu đặc tả của từng tập sổ vào phần mềm và đối chiếu với mục lục giấy',
             'Tổ chức hai lớp tập huấn về lập hồ sơ điện tử cho công chức các phòng']
    leads = ['Văn phòng Sở', 'Văn phòng Sở', 'Trung tâm Lưu trữ lịch sử', 'Trung tâm Lưu trữ lịch sử', 'Văn phòng Sở', 'Trung tâm Lưu trữ lịch sử', 'Văn phòng Sở', 'Phòng Cải cách hành chính', 'Phòng Cải cách hành chính', 'Văn phòng Sở']
    terms = ['Tháng 4/2023', 'Quý II/2023', 'Quý III/2023', 'Quý IV/2023', '30/9/2023', 'Quý I/2024', 'Hằng quý', 'Tháng 6/2024', 'Quý III/2024', '30/11/2024']
    for i, work in enumerate(works):
        if i == 7: rows.append(row(cell(p('CellBold', 'II')), cell(p('CellBold', 'SỐ HÓA SỔ BỘ'), columns=4)))
        cells = [cell(p('CellCentre', str(i + 1))), cell(p('Cell', work)), cell(p('Cell', leads[i]))]
        if i == 2: cells.append(cell(p('Cell', 'Thanh tra Sở') + p('Cell', 'Phòng Tổ chức biên chế'), rows=2))
        elif i == 3: cells.append('<table:covered-table-cell/>')
        else: cells.append(cell(p('Cell', 'Các phòng thuộc Sở')))
        rows.append(row(*cells, cell(p('CellCentre', terms[i]))))
    body += table('Tasks', [12, 55, 30, 43, 25], rows, header=1)
    return document(body)

def letter():
    left = p('Centre', 'BỘ XÂY DỰNG') + p('CentreBold', 'CỤC HẠ TẦNG KỸ THUẬT') + p('Gap', '') + p('Centre', 'Số: 2205/HTKT-QLN') + p('Small', '').replace('Small', 'Gap') + p('Centre', 'V/v rà soát van giảm áp và bể chứa') + p('Centre', 'của Nhà máy nước') + p('Centre', 'trước mùa khô')
    right = MOTTO + p('Gap', '') + p('CentreItalic', 'Hà Nội, ngày 19 tháng 10 năm 2022')
    stamp = ('<text:p text:style-name="Gap"><draw:frame draw:style-name="Frame" draw:name="S" text:anchor-type="page" text:anchor-page-number="1" svg:x="14.2cm" svg:y="0.25cm" svg:width="6cm" svg:height="1.5cm" draw:z-index="1"><draw:text-box>'
             + p('Stamp', 'Ký bởi: Cục Hạ tầng kỹ thuật') + p('Stamp', 'Email: lienhe@example.vn') + p('Stamp', 'Thời gian ký: 19.10.2022 15:42:07 +07:00') + '</draw:text-box></draw:frame></text:p>')
    body = stamp + columns('Head', left, right) + p('Gap', '') + p('To', 'Kính gửi: Sở Xây dựng các tỉnh, thành phố.') + p('Gap', '')
    for i in range(1, 13):
        body += p('Body', f'{i}. Đối với trạm bơm số {i}, đơn vị quản lý đo lưu lượng vào các khung giờ sáng, trưa và tối trong bảy ngày liên tục, so với số liệu cùng kỳ, ghi vào biểu số {i}/QLN-HTKT và gửi kèm ảnh chụp đồng hồ; nếu chênh lệch quá {i + 4}% thì kiểm tra lại van, đường ống và báo cáo ngay.')
    body += p('Gap', '') + columns('Foot', p('SmallTitle', 'Nơi nhận:') + ''.join(p('Small', t) for t in ['- Như trên;', '- Lưu: VT, QLN.']),
                                   p('CentreBold', 'CỤC TRƯỞNG') + p('Centre', '') * 3 + p('CentreBold', 'Đoàn Minh Quý'))
    return document(body, running='Công văn 2205/HTKT-QLN về rà soát van giảm áp')

def garbage():
    return document(''.join(p('Body', 'CQNG HoA xA HQI CHiJ NGHiA VI~T NAM. Thirc hi~n Chi thj s6 12/CT-UB ngay 03/4/2011 cua UBND tinh vS vi~c tang cuong ki~m tra cac h6 chua, don vj quan ly dap va tram born bao cao k~t qua hang thang.') for _ in range(4)))

def picture(png):
    return ('<text:p text:style-name="Break"><draw:frame draw:style-name="Frame" draw:name="P" text:anchor-type="as-char" svg:width="16cm" svg:height="22.6cm"><draw:image><office:binary-data>'
            + base64.b64encode(png).decode() + '</office:binary-data></draw:image></draw:frame></text:p>')

def export(name, source, **options):
    with tempfile.TemporaryDirectory() as work:
        source_file = pathlib.Path(work, name + '.fodt'); source_file.write_text(source, encoding='utf-8')
        settings = {k: {'type': 'boolean' if isinstance(v, bool) else 'string', 'value': str(v).lower() if isinstance(v, bool) else v} for k, v in options.items()}
        subprocess.run(['soffice', f'-env:UserInstallation=file://{work}/profile', '--headless', '--convert-to', 'pdf:writer_pdf_Export:' + json.dumps(settings), '--outdir', str(HERE), str(source_file)],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

def main():
    export('plan', plan())
    export('letter', letter())
    export('garbage-layer', garbage())
    export('encrypted', document(p('Body', 'Văn bản có mật khẩu mở tệp.')), EncryptFile=True, DocumentOpenPassword='bi-mat')
    export('owner-password', document(p('Body', 'Văn bản chỉ cấm sửa và cấm in, ai cũng mở được để đọc; mật khẩu của người lập không cần khi đọc nội dung.')), RestrictPermissions=True, PermissionPassword='chu-so-huu', Printing='0')
    pixels = subprocess.run(['pdftoppm', '-r', '60', '-gray', '-l', '1', str(HERE / 'letter.pdf')], check=True, capture_output=True).stdout
    image = Image.open(io.BytesIO(pixels)).convert('1')
    image.save(HERE / 'scan.pdf', resolution=60)
    png = io.BytesIO(); image.save(png, 'PNG')
    export('mixed', document(p('Body', 'Trang thứ nhất của tệp này có chữ, đọc được ngay, không cần nhận dạng; trang sau chỉ là ảnh chụp một công văn.') + p('Body', 'Đơn vị nhận tệp kiểm tra đủ hai trang trước khi ghi sổ văn bản đến.') + picture(png.getvalue())))
    export('empty-page', document('<text:p/>').replace('<text:page-number text:select-page="current"/>', ''))

if __name__ == '__main__':
    sys.exit(main())
