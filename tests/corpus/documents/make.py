#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Makes the documents of the corpus from what is written by hand in source/*.txt.

    make.py             all of them
    make.py NAME...     those documents alone (file names)
    make.py --expectations      only the expectations; no other program is needed

A source file holds many documents. "=== goes-2018.docx" begins one; then lines "key: value", the rows
a careful reader expects (">" and the cells between bars, "=" and the participants), "---", and the
document itself. In the document {{table}}, {{head}} and {{rows 2-4}} stand for rows of the expectation,
{{cards 1-3}} for a table of labels each, {{titled}} for such a table below its name as a heading, {{capped}}
with the name in a merged first row, {{labels}} for lines of text with bold labels below a heading;
wherever a document says something else than the plain rows it is written out.

A name cell "GGD Zeeland¦Goes" holds more than the name: the document shows both, joined as "joint:" says ("comma",
"()", or a line break), and the expectation has the name alone and the rest in the columns of "behind:", the last ones.

Participants are names; "*Zeeland" = all municipalities of that province that day, "@key" = a grouping of
the reference data; "-Goes" takes one out again. The owner takes part in each row, unless the line begins with "=!".
PDF and office documents need chromium, weasyprint and soffice. What they make is kept in the repository.
"""
import csv
import html
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
REFERENCE = HERE.parents[2] / "data" / "reference"
ROLES = {"name": "name", "purpose": "purpose", "participants": "participants_text",
         "policy": "policy_area_text", "nature": "nature_text", "form": "legal_form_text"}


def lines_of(file):
    rows = [line.rstrip("\n").split("\t") for line in open(REFERENCE / file, encoding="utf-8")]
    return [dict(zip(rows[0], row + [""] * len(rows[0]))) for row in rows[1:]]


MUNICIPALITIES = lines_of("municipalities.tsv")
BODIES = lines_of("bodies.tsv")
GROUPINGS = lines_of("groupings.tsv")


def alive(one, day):
    return (not one["from"] or one["from"] <= day) and (not one["to"] or day < one["to"])


def code_of(name, day):
    """The code of an organisation by its exact name: of a municipality that day, else of a body."""
    if re.fullmatch(r"(gm|pv|ws|so)\d+", name):
        return [name]
    if name.startswith("@"):
        for grouping in GROUPINGS:
            if grouping["key"] == name[1:]:
                members = set(grouping["members"].split())
                return [m["code"] for m in MUNICIPALITIES if m["code"] in members and alive(m, day)]
    if name.startswith("*"):
        if name == "*Nederland":
            return [m["code"] for m in MUNICIPALITIES if alive(m, day)]
        if name == "*Waterschappen":
            return [b["code"] for b in BODIES if b["kind"] == "water_authority" and alive(b, day)]
        province = [b["code"] for b in BODIES if b["kind"] == "province" and b["name"] == name[1:]]
        return [m["code"] for m in MUNICIPALITIES if province and m["province"] == province[0] and alive(m, day)]
    found = [m["code"] for m in MUNICIPALITIES if m["name"] == name and alive(m, day)]
    if not found:
        found = [b["code"] for b in BODIES if name in (b["official_name"], b["name"]) and alive(b, day)]
    if len(found) != 1:
        raise SystemExit(f"{name} on {day}: {found}")
    return found


class Document:
    def __init__(self, name, text):
        self.name = name
        above, _, self.body = text.partition("\n---\n")
        self.keys, self.rows, self.participants = {}, [], []
        for line in above.split("\n"):
            if line.startswith("> "):
                self.rows.append([cell.strip().replace("\\n", "\n") for cell in re.split(r" \|(?= )", line[2:] + " ")])
                self.participants.append(None)
            elif line.startswith("="):
                self.participants[-1] = line[1:].strip()
            elif line.strip():
                key, _, value = line.partition(":")
                self.keys[key.strip()] = value.strip()
        self.columns = [c.strip() for c in self.keys.get("columns", "").split(" | ") if c.strip()]
        self.behind = [c.strip() for c in self.keys.get("behind", "").split(" | ") if c.strip()]
        self.expected = [list(row) for row in self.rows]
        for row, expected in zip(self.rows, self.expected) if self.behind else ():
            at = next(i for i, column in enumerate(self.columns) if column.startswith("name"))
            parts = row[at].split("¦")
            joint = {"comma": ", ", "()": " ("}.get(self.keys["joint"], "\n")
            row[at] = joint.join(parts) + (")" if joint == " (" and len(parts) > 1 else "")
            expected[at] = parts[0]
            expected += (parts[1:] + [""] * len(self.behind))[:len(self.behind)]
        for row in self.rows:
            if len(row) != len(self.columns):
                raise SystemExit(f"{name}: {len(row)} cells, {len(self.columns)} columns: {row}")

    def heads(self):
        if "heads" in self.keys:
            return [head.strip() for head in self.keys["heads"].split(" | ")]
        return [column.partition(":")[2] for column in self.columns]

    def expectation(self):
        day = self.keys.get("on", "2020-01-01")
        owner = code_of(self.keys["owner"], day)[0]
        rows = []
        for cells, told in zip(self.expected, self.participants):
            row = {"cells": cells}
            if told is not None:
                codes = set() if told.startswith("!") else {owner}
                for name in filter(None, (part.strip() for part in told.lstrip("!").split(" + "))):
                    if name.startswith("-"):
                        codes.difference_update(code_of(name[1:], day))
                    else:
                        codes.update(code_of(name, day))
                row["participants"] = sorted(codes)
            rows.append(row)
        columns = [{"role": ROLES.get(c.partition(":")[0], "extra"), "header": head}
                   for c, head in zip(self.columns + self.behind,
                                      self.heads() + [b.partition(":")[2] for b in self.behind])]
        return {"class": self.keys.get("class", "structured"), "owner": owner, "on": day,
                "shape": self.keys["shape"], "has_header": self.keys.get("headless", "no") == "no",
                "findings": sorted(filter(None, self.keys.get("findings", "").replace(",", " ").split())),
                "columns": columns, "rows": rows}

    def write_expectation(self):
        made = self.expectation()
        rows = made.pop("rows")
        text = json.dumps(made, ensure_ascii=False)[:-1] + ',\n "rows": [\n  '
        text += ",\n  ".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n ]}\n"
        (HERE / f"{self.name}.json").write_text(text, "utf-8")

    def filled(self, show):
        """The body with rows of the expectation put in; `show` makes them."""
        def part(match):
            what, _, which = match.group(1).partition(" ")
            first, last = 1, len(self.rows)
            if which:
                first, _, last = which.partition("-")
                first, last = int(first), int(last or first)
            return show(what, self.rows[first - 1:last])
        return re.sub(r"\{\{(.*?)\}\}", part, self.body)

    def cards(self, what, rows):
        """A card for each row; the label of the name is left out where the name stands above it."""
        tell = lambda cell: html.escape(cell).replace("\n", "<br>")
        level = self.keys.get("level", "3")
        for row in rows:
            pairs = [pair for pair in zip(self.heads(), self.columns, row)][:int(self.keys.get("shown", len(row)))]
            name = next(cell for _, column, cell in pairs if column.startswith("name"))
            if what != "cards":
                pairs = [pair for pair in pairs if not pair[1].startswith("name")]
            pairs = [(head, cell) for head, _, cell in pairs if cell or what != "labels"]
            if what == "labels":
                yield f"<h{level}>{tell(name)}</h{level}>" + "".join(
                    f"<p><b>{tell(head)}:</b> {tell(cell)}</p>" for head, cell in pairs)
                continue
            above = f"<h{level}>{tell(name)}</h{level}>" if what == "titled" else ""
            cap = f"<tr><td colspan=2><b>{tell(name)}</b></td></tr>" if what == "capped" else ""
            yield f"{above}<table border=1>{cap}" + "".join(
                f"<tr><td>{tell(head)}</td><td>{tell(cell)}</td></tr>" for head, cell in pairs) + "</table><p></p>"

    def in_html(self, what, rows):
        if what in ("cards", "titled", "capped", "labels"):
            return "\n".join(self.cards(what, rows))
        tell = lambda cell: html.escape(cell).replace("\n", "<br>")
        shown = int(self.keys.get("shown", len(self.columns)))  # the others follow from what stands around
        rows = [row[:shown] for row in rows]
        head = "<tr>" + "".join(f"<th>{tell(h)}</th>" for h in self.heads()[:shown]) + "</tr>"
        if what == "head":
            return head
        body = "".join("<tr>" + "".join(f"<td>{tell(c)}</td>" for c in row) + "</tr>\n" for row in rows)
        if what == "rows":
            return body
        widths = self.keys.get("widths", "").split()
        columns = "".join(f'<col style="width:{w}%">' for w in widths)
        head = "" if self.keys.get("headless") == "yes" else f"<thead>{head}</thead>"
        return f"<table><colgroup>{columns}</colgroup>{head}<tbody>{body}</tbody></table>"

    def page(self):
        border = {"lines": "td,th{border:0.5pt solid #333}", "rows": "td,th{border-bottom:0.5pt solid #333}",
                  "zebra": "tr:nth-child(even) td{background:#e6eef5}", "none": "",
                  "head": "th{border-bottom:1pt solid #000}"}[self.keys.get("look", "lines")]
        style = (f"@page{{size:A4 {self.keys.get('paper', 'landscape')};margin:16mm}}"
                 f"body{{font-family:'{self.keys.get('font', 'Liberation Sans')}';font-size:{self.keys.get('size', '9')}pt}}"
                 "table{border-collapse:collapse;width:100%}"
                 f"td,th{{text-align:left;vertical-align:top;padding:{self.keys.get('padding', '2pt 3pt')}}}"
                 f"{border} {self.keys.get('css', '')}")
        return (f"<!DOCTYPE html><html lang=nl><head><meta charset=utf-8><title></title>"
                f"<style>{style}</style></head><body>{self.filled(self.in_html)}</body></html>")

    def in_text(self, divider):
        def show(what, rows):
            out = io.StringIO()
            writer = csv.writer(out, delimiter=divider, lineterminator="\n")
            if what in ("table", "head") and self.keys.get("headless") != "yes":
                writer.writerow(self.heads())
            if what != "head":
                writer.writerows(rows)
            return out.getvalue().rstrip("\n")
        return show

    def in_markdown(self, what, rows):
        tell = lambda row: "| " + " | ".join(c.replace("\n", "<br>").replace("|", "\\|") for c in row) + " |"
        head = [tell(self.heads()), "|" + " --- |" * len(self.columns)]
        return "\n".join((head if what in ("table", "head") else []) + ([] if what == "head" else list(map(tell, rows))))

    def plain(self):
        kind = self.name.rpartition(".")[2]
        divider = {"tab": "\t"}.get(self.keys.get("divider"), self.keys.get("divider", ";"))
        show = {"csv": self.in_text(divider), "md": self.in_markdown}.get(kind, self.in_html)
        text = self.filled(show)
        if not text.endswith("\n"):
            text += "\n"
        if self.keys.get("eol") == "crlf":
            text = text.replace("\n", "\r\n")
        encoding = self.keys.get("encoding", "utf-8")
        if encoding == "utf-8-twice":
            return text.encode("utf-8").decode("cp1252", "replace").encode("utf-8")
        return text.encode(encoding)

    def sheets(self):
        """A workbook out of lines with tabs: "#sheet Name", "#merge A1:C1", "#hidden 3" (a row), "#hidden-column D"."""
        sheets = []
        for line in self.filled(self.in_text("\t")).split("\n"):
            if line.startswith("#sheet "):
                sheets.append({"name": line[7:], "rows": [], "merge": [], "hidden": [], "columns": []})
            elif line.startswith("#merge "):
                sheets[-1]["merge"].append(line[7:])
            elif line.startswith("#hidden-column "):
                sheets[-1]["columns"].append(ord(line[15:]) - ord("A") + 1)
            elif line.startswith("#hidden "):
                sheets[-1]["hidden"].append(int(line[8:]))
            elif sheets:
                sheets[-1]["rows"].append(next(csv.reader([line], delimiter="\t"), []))
        for sheet in sheets:
            while sheet["rows"] and not any(sheet["rows"][-1]):
                sheet["rows"].pop()
        return sheets


def letters(number):
    return (letters(number // 26 - 1) if number > 25 else "") + chr(65 + number % 26)


def workbook(sheets):
    out = io.BytesIO()
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        def put(name, text):
            file.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), start + text, zipfile.ZIP_DEFLATED)
        put("[Content_Types].xml", f'<Types xmlns="{package}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
            + "".join(f'<Override PartName="/xl/worksheets/sheet{i + 1}.xml" ContentType="application/'
                      'vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' for i in range(len(sheets)))
            + "</Types>")
        put("_rels/.rels", f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
            f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        put("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>' + "".join(
            f'<sheet name="{html.escape(s["name"])}" sheetId="{i + 1}" r:id="r{i + 1}"/>' for i, s in enumerate(sheets))
            + "</sheets></workbook>")
        put("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{package}/relationships">' + "".join(
            f'<Relationship Id="r{i + 1}" Type="{office}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>'
            for i in range(len(sheets))) + "</Relationships>")
        for i, sheet in enumerate(sheets):
            text = f'<worksheet xmlns="{main}">'
            if sheet["columns"]:
                text += "<cols>" + "".join(f'<col min="{c}" max="{c}" width="9" hidden="1"/>' for c in sheet["columns"]) + "</cols>"
            text += "<sheetData>"
            for r, row in enumerate(sheet["rows"]):
                text += f'<row r="{r + 1}"' + (' hidden="1"' if r + 1 in sheet["hidden"] else "") + ">"
                for c, cell in enumerate(row):
                    where = f'{letters(c)}{r + 1}'
                    if re.fullmatch(r"-?\d+(\.\d+)?", cell):
                        text += f'<c r="{where}"><v>{cell}</v></c>'
                    elif cell:
                        told = html.escape(cell.replace("\\n", "\n"))
                        text += f'<c r="{where}" t="inlineStr"><is><t xml:space="preserve">{told}</t></is></c>'
                text += "</row>"
            text += "</sheetData>"
            if sheet["merge"]:
                text += "<mergeCells>" + "".join(f'<mergeCell ref="{m}"/>' for m in sheet["merge"]) + "</mergeCells>"
            put(f"xl/worksheets/sheet{i + 1}.xml", text + "</worksheet>")
    return out.getvalue()


def convert(sources, kind, folder, import_filter=None):
    if not sources:
        return
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless"]
        if import_filter:
            command.append(f"--infilter={import_filter}")
        subprocess.run([*command, "--convert-to", kind, "--outdir", str(folder), *map(str, sources)],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def make(documents):
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(made)
        texts, sheets = {}, []
        for document in documents:
            stem, _, kind = document.name.rpartition(".")
            target = HERE / document.name
            if document.keys.get("made-by") == "weasyprint":
                page = folder / f"{stem}.html"
                page.write_text(document.page(), "utf-8")
                subprocess.run(["weasyprint", str(page), str(target)], check=True, stderr=subprocess.DEVNULL)
            elif document.keys.get("made-by") == "chromium":
                page = folder / f"{stem}.html"
                page.write_text(document.page(), "utf-8")
                subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--disable-pdf-tagging",
                                f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={target}", page.as_uri()],
                               check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            elif kind in ("pdf", "docx", "odt"):
                page = folder / f"{stem}.html"
                page.write_text(document.page(), "utf-8")
                texts.setdefault(kind, []).append(page)
            elif kind == "xlsx":
                target.write_bytes(workbook(document.sheets()))
            elif kind == "ods":
                sheets.append(folder / f"{stem}.xlsx")
                sheets[-1].write_bytes(workbook(document.sheets()))
            else:
                target.write_bytes(document.plain())
        convert([page for pages in texts.values() for page in pages], "odt:writer8", folder, "HTML (StarWriter)")
        for kind in ("docx", "pdf"):
            convert([page.with_suffix(".odt") for page in texts.get(kind, [])], kind, folder)
        convert(sheets, "ods", folder)
        for kind, sources in [*texts.items(), ("ods", sheets)]:
            for source in sources:
                shutil.move(folder / f"{source.stem}.{kind}", HERE / f"{source.stem}.{kind}")


def documents():
    for path in sorted((HERE / "source").glob("*.txt")):
        for part in re.split(r"^=== ", path.read_text("utf-8"), flags=re.M)[1:]:
            name, _, text = part.partition("\n")
            yield Document(name.strip(), text.rstrip("\n"))


def main():
    wanted = [word for word in sys.argv[1:] if not word.startswith("--")]
    chosen = [d for d in documents() if not wanted or d.name in wanted]
    for document in chosen:
        document.write_expectation()
    if "--expectations" not in sys.argv:
        make(chosen)


if __name__ == "__main__":
    main()
