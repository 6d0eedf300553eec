#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The real programs on real and on hostile PDF and office files: pdf_test.py VERBAND [sanitized]

What the sandbox forbids is refused; a PDF written here is read row by row; 200 damaged files each end
with a message and a status, never by a signal.
"""
import io
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.error
import urllib.request
import zipfile
import zlib

PROGRAM = pathlib.Path(sys.argv[1])
SANITIZED = "sanitized" in sys.argv[2:]
HANGS = 60  # seconds; the programs stop themselves long before

ROWS = [["Naam", "Doel", "Deelnemers"],
        ["Afvaldienst Noord", "Huisvuil ophalen", "Bedum en Winsum"],
        ["Volkskrediet", "Schuldhulp", "Loppersum"]]


def pdf(rows, compress=False, ruled=True, drawn=()):
    """A PDF of one page with a table, each cell a text of its own; `drawn` is put below the table."""
    drawing = []
    lefts, step = [50, 200, 350, 540], 20
    for number, row in enumerate(rows):
        for left, cell in zip(lefts, row):
            drawing.append(f"BT /F1 10 Tf {left + 3} {780 - number * step} Td ({cell}) Tj ET")
    if ruled:
        bottom = 794 - step * len(rows)
        drawing += [f"50 {794 - step * n} m 540 {794 - step * n} l S" for n in range(len(rows) + 1)]
        drawing += [f"{x} 794 m {x} {bottom} l S" for x in lefts]
    content = "\n".join(drawing + list(drawn)).encode("latin-1")
    if compress:
        content = zlib.compress(content)
    coding = b"/Filter /FlateDecode " if compress else b""
    bodies = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
              b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
              b"/Resources << /Font << /F1 5 0 R >> >> >>",
              b"<< " + coding + b"/Length %d >>\nstream\n" % len(content) + content + b"\nendstream",
              b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + b"xref\n0 6\n0000000000 65535 f \n" + table + \
        b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(out)


def docx(body):
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
                         f'content-types"><Override PartName="/word/document.xml" ContentType="{main}"/></Types>')
        package.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>')
    return out.getvalue()


def word_table(rows):
    cells = ["".join(f"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>" for cell in row) for row in rows]
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def hostile():
    """200 files, the same every time."""
    dice = random.Random(20150101)
    whole = [pdf(ROWS), pdf(ROWS, compress=True), docx(word_table(ROWS))]
    for number in range(150):
        data = bytearray(whole[number % 3])
        for _ in range(dice.choice([1, 4, 40])):
            data[dice.randrange(len(data))] = dice.randrange(256)
        if number % 5 == 0:
            del data[dice.randrange(20, len(data)):]
        yield f"damaged-{number}", bytes(data)
    for number in range(20):
        yield f"only-a-header-{number}", b"%PDF-1.7\n" + dice.randbytes(number * 300)
    cyclic = pdf(ROWS).replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]")
    yield "pages-in-themselves", cyclic
    yield "content-in-itself", pdf(ROWS).replace(b"/Contents 4 0 R", b"/Contents 3 0 R")
    yield "page-without-size", pdf(ROWS).replace(b"[0 0 595 842]", b"[0 0 1e30 -1e30]")
    yield "a-length-that-lies", pdf(ROWS).replace(b"/Length ", b"/Length 99999999")
    yield "a-million-pages", pdf(ROWS).replace(b"/Count 1 ", b"/Count 1000000000 ")
    yield "letters-without-end", pdf([["x" * 400_000, "", ""]])
    yield "lines-without-end", pdf([["a", "b", "c"]] * 3000)
    for number in range(12):
        yield f"deep-arrays-{number}", b"%PDF-1.4\n1 0 obj\n" + b"[" * 10 ** (number % 6) + b"\nendobj\ntrailer <</Root 1 0 R>>"
    yield "zip-bomb", docx("<w:p><w:r><w:t>" + " " * 60_000_000 + "</w:t></w:r></w:p>")
    yield "tables-in-tables", docx("<w:tbl><w:tr><w:tc>" * 20_000 + "</w:tc></w:tr></w:tbl>" * 20_000)
    yield "wide-cell", docx(word_table(ROWS).replace("<w:tc>", '<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>'))
    for number in range(8):
        yield f"half-package-{number}", whole[2][:len(whole[2]) * (number + 1) // 9]


class Pdf(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def read(self, data):
        path = pathlib.Path(self.folder.name, "document")
        path.write_bytes(data)
        return subprocess.run([PROGRAM, "import", path, "--dry-run", "--format", "json", "--on", "2015-01-01"],
                              capture_output=True, timeout=HANGS, check=False)

    def rows(self, data):
        answer = self.read(data)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        return [[row["name"], row["purpose"], row["participants_text"]]
                for row in json.loads(answer.stdout)["partnerships"]]

    @unittest.skipIf(SANITIZED, "the sanitizers need what the sandbox takes away")
    def test_what_the_sandbox_forbids_is_refused(self):
        for mode in ([], ["drawing"]):
            answer = subprocess.run([PROGRAM.with_name("verband-pdf"), "probe", *mode], capture_output=True, text=True,
                                    check=True)
            tried = dict(line.split() for line in answer.stdout.splitlines())
            # Reading fonts needs files; other files are refused where the kernel has Landlock.
            for what in ["write", "network", "process", "program"] + ([] if mode else ["read"]):
                self.assertEqual(tried[what], "refused", (mode, what))

    def test_a_pdf_is_read_row_by_row(self):
        for compress in (False, True):
            for ruled in (False, True):
                self.assertEqual(self.rows(pdf(ROWS, compress, ruled)), ROWS[1:], (compress, ruled))

    def test_filled_rounds_are_told_as_marks(self):
        round_path = "52 100 m 52 101.1 51.1 102 50 102 c 48.9 102 48 101.1 48 100 c " \
                     "48 98.9 48.9 98 50 98 c 51.1 98 52 98.9 52 100 c"
        for fill in ("f", "f*"):
            page = pdf(ROWS, drawn=[f"{round_path} {fill} BT /F1 9 Tf 60 97 Td (Item) Tj ET"])
            answer = subprocess.run([PROGRAM.with_name("verband-pdf"), "glyphs"], input=page, capture_output=True,
                                    check=True)
            marks = [line for line in answer.stdout.splitlines() if line.startswith(b"b ")]
            self.assertEqual(len(marks), 1, fill)

    def test_a_page_is_drawn_as_a_picture(self):
        answer = subprocess.run([PROGRAM.with_name("verband-pdf"), "image", "1", "50"], input=pdf(ROWS),
                                capture_output=True, check=True)
        self.assertTrue(answer.stdout.startswith(b"\x89PNG"))
        missing = subprocess.run([PROGRAM.with_name("verband-pdf"), "image", "2"], input=pdf(ROWS),
                                 capture_output=True, check=False)
        self.assertEqual(missing.returncode, 5)

    def test_the_site_shows_the_page_of_an_open_document_only(self):
        document = pathlib.Path(self.folder.name, "lijst.pdf")
        document.write_bytes(pdf(ROWS))
        register = pathlib.Path(self.folder.name, "r.verband")
        words = ["--register", register, "--author", "test"]
        subprocess.run([PROGRAM, "import", document, "--owner", "Bedum", "--on", "2015-01-01", "--visibility", "openbaar",
                        *words], check=True, capture_output=True)
        source = json.loads(subprocess.run([PROGRAM, "source", "--format", "json", "--register", register], check=True,
                                           capture_output=True).stdout)["sources"][0]["source"]
        with subprocess.Popen([PROGRAM, "serve", "--register", register, "--port", "0"], stdout=subprocess.PIPE,
                              text=True) as server:
            self.addCleanup(server.kill)
            site = re.search(r"http://[^/\s]+", server.stdout.readline()).group(0)

            def get(path):
                try:
                    with urllib.request.urlopen(site + path, timeout=HANGS) as answer:
                        return answer.status, answer.headers["Content-Type"], answer.read()
                except urllib.error.HTTPError as error:
                    return error.code, error.headers["Content-Type"], error.read()

            page = f"/bron/{source}/bladzijde/1"
            self.assertIn(page.encode(), get(f"/bron/{source}")[2])
            status, _, html = get(page)
            self.assertEqual(status, 200)
            for mark in (b'id="t-1-1"', b'id="t-2-3"', b"<rect"):
                self.assertIn(mark, html)
            status, kind, picture = get(page + "/beeld")
            self.assertEqual((status, kind), (200, "image/png"))
            self.assertTrue(picture.startswith(b"\x89PNG"))
            for wrong in ("2", "0", "-1", "1.5", "99999999999", "een"):
                self.assertEqual(get(f"/bron/{source}/bladzijde/{wrong}")[0], 404, wrong)
            subprocess.run([PROGRAM, "source", source, "--visibility", "cellen", "--reason", "toets", *words], check=True,
                           capture_output=True)
            for _ in range(40):
                if get(page)[0] == 404:
                    break
                time.sleep(0.25)
            self.assertEqual(get(page)[0], 404)
            self.assertEqual(get(page + "/beeld")[0], 404)
            self.assertNotIn(b"/bladzijde/", get(f"/bron/{source}")[2])
            server.terminate()
            server.communicate()

    def test_200_hostile_files_each_end_in_a_message(self):
        files = 0
        for name, data in hostile():
            with self.subTest(name):
                files += 1
                answer = self.read(data)
                self.assertGreaterEqual(answer.returncode, 0, "killed by a signal")
                if answer.returncode != 0:
                    self.assertIn(b"niets gelezen", answer.stderr)
                else:
                    self.assertTrue(json.loads(answer.stdout)["partnerships"])
        self.assertEqual(files, 200)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
