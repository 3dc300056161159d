"""Documents made for the tests: small archives, PDFs and pages, honest and hostile."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence

from openpyxl import Workbook


def xlsx(rows: Sequence[Sequence[object]], name: str = "Sheet1") -> bytes:
    book = Workbook()
    sheet = book.active
    sheet.title = name
    for row in rows:
        sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def archive(files: Mapping[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packing) as held:
        for name, content in files.items():
            held.writestr(name, content)
    return out.getvalue()


def ods(rows: Sequence[Sequence[str]]) -> bytes:
    cells = "".join(
        "<table:table-row>" + "".join(_ods_cell(cell) for cell in row) + "</table:table-row>" for row in rows
    )
    names = ["office:1.0", "table:1.0", "text:1.0"]
    spaces = " ".join(
        f'xmlns:{name.partition(":")[0]}="urn:oasis:names:tc:opendocument:xmlns:{name}"' for name in names
    )
    body = (
        f'<?xml version="1.0"?><office:document-content {spaces}><office:body><office:spreadsheet>'
        f'<table:table table:name="表1">{cells}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    listed = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    files = {"mimetype": kind, "META-INF/manifest.xml": listed.encode(), "content.xml": body.encode()}
    return archive(files, zipfile.ZIP_STORED)


def _ods_cell(cell: str) -> str:
    if cell.replace(".", "").isdigit():
        kind = f'office:value-type="float" office:value="{cell}"'
    else:
        kind = 'office:value-type="string"'
    return f"<table:table-cell {kind}><text:p>{cell}</text:p></table:table-cell>"


def docx(*paragraphs: str) -> bytes:
    text = "".join(f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>" for one in paragraphs)
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    kinds = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    return archive(
        {
            "[Content_Types].xml": kinds.encode(),
            "_rels/.rels": (
                f'<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{office}" Target="word/document.xml"/>'
                "</Relationships>"
            ).encode(),
            "word/document.xml": f'<w:document xmlns:w="{space}"><w:body>{text}</w:body></w:document>'.encode(),
        }
    )


def pdf(*pages: str, packed: bytes | None = None, filters: str = "/FlateDecode", extra: str = "") -> bytes:
    """A PDF of plain ASCII lines in Helvetica; `packed` takes the place of the first page's content."""
    objects: list[bytes] = []

    def add(content: bytes) -> int:
        objects.append(content)
        return len(objects)

    font = add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    kids, tree = [], len(pages) * 2 + 2
    for at, text in enumerate(pages):
        drawn = b"BT /F1 12 Tf 50 700 Td (" + text.encode("latin-1", "replace") + b") Tj ET"
        stream = packed if packed is not None and at == 0 else zlib.compress(drawn)
        about = f"<< /Length {len(stream)} /Filter {filters if packed is not None and at == 0 else '/FlateDecode'} >>"
        content = add(about.encode() + b"\nstream\n" + stream + b"\nendstream")
        page = f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 600 800] /Contents {content} 0 R"
        kids.append(add(f"{page} /Resources << /Font << /F1 {font} 0 R >> >> >>".encode()))
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    add(f"<< /Type /Pages /Kids [{listed}] /Count {len(kids)} >>".encode())
    root = add(f"<< /Type /Catalog /Pages {tree} 0 R {extra} >>".encode())
    return _written(objects, root)


def _written(objects: Sequence[bytes], root: int) -> bytes:
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += "".join(f"{place:010d} 00000 n \n" for place in places).encode()
    out += f"trailer << /Size {len(objects) + 1} /Root {root} 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)
