# SPDX-License-Identifier: EUPL-1.2
"""Writes compositions of bench/shapes.py as files: blocks ("h", level, text), ("p", text), ("b", text),
("li", text), ("ol", text), ("t", table), ("dl", pairs), ("fold", name, pairs, broken), ("br",)."""
import csv
import html
import io
import pathlib
import re
import shutil
import subprocess
import tempfile

from make_documents import FONTS, office, printed

BOLD = re.compile(r"\*\*(.+?)\*\*")


def width(table):
    return max((len(row) for row in [*table["heads"], *table["rows"]]), default=2)


def filled(table):
    """All rows of a table, its titles among them, as wide as the table."""
    wide = width(table)
    rows = [[title] for title in table.get("rows_above", [])] + table["heads"] + table["rows"]
    return [row + [""] * (wide - len(row)) for row in rows]


def rich(text):
    return BOLD.sub(r"<b>\1</b>", html.escape(text, quote=False))


def html_table(table, look):
    wide = width(table)
    out = [f"<tr><td colspan={wide}>{rich(title)}</td></tr>" for title in table.get("rows_above", [])]
    for at, row in enumerate([*table["heads"], *table["rows"]]):
        tag = "th" if at < len(table["heads"]) and look["th"] else "td"
        if len(row) == 1:
            out.append(f"<tr><td colspan={wide}>{rich(row[0])}</td></tr>")
            continue
        cells = []
        column = 0
        while column < len(row):
            span = 1  # equal heads beside each other are one merged cell
            while at == 0 and len(table["heads"]) > 1 and column + span < len(row) and row[column] == row[column + span] != "":
                span += 1
            text = rich(row[column])
            if table.get("labels") and column % 2 == 0 and look["bold"]:
                text = f"<b>{text}</b>"
            cells.append(f"<{tag}{f' colspan={span}' if span > 1 else ''}>{text}</{tag}>")
            column += span
        out.append("<tr>" + "".join(cells) + "</tr>")
    return "<table>" + "\n".join(out) + "</table>"


def page(blocks, dice):
    look = {"th": dice.random() < 0.7, "bold": dice.random() < 0.5}
    border = dice.choice(["td,th{border:0.5pt solid #444}", "td,th{border:0.5pt solid #444}", "td,th{border-bottom:0.5pt solid #888}", ""])
    css = (f"@page{{size:A4 {dice.choice(['portrait', 'landscape'])};margin:18mm}}body{{font-family:'{dice.choice(FONTS)}';"
           f"font-size:{dice.choice([9, 10, 11])}pt}}table{{border-collapse:collapse;width:100%;margin-bottom:8pt}}"
           f"td,th{{text-align:left;vertical-align:top;padding:{dice.choice([1, 3])}pt {dice.choice([3, 6])}pt}}{border}")
    out = []
    for at, block in enumerate(blocks):
        kind = block[0]
        if kind in ("li", "ol"):
            tag = "ul" if kind == "li" else "ol"
            first = at == 0 or blocks[at - 1][0] != kind
            last = at + 1 == len(blocks) or blocks[at + 1][0] != kind
            out.append(f"{f'<{tag}>' if first else ''}<li>{rich(block[1])}</li>{f'</{tag}>' if last else ''}")
        elif kind == "h":
            out.append(f"<h{block[1]}>{rich(block[2])}</h{block[1]}>")
        elif kind == "t":
            out.append(html_table(block[1], look))
        elif kind == "dl":
            out.append("<dl>" + "".join(f"<dt>{rich(a)}</dt><dd>{rich(b)}</dd>" for a, b in block[1]) + "</dl>")
        elif kind == "fold":
            divider = "<br>" if block[3] else " "
            inside = "".join(f"<p><b>{rich(a)}</b>{divider}{rich(b)}</p>" for a, b in block[2])
            out.append(f"<details><summary>{rich(block[1])}</summary>{inside}</details>")
        elif kind == "br":
            out.append("<p>&nbsp;</p>")
        else:
            out.append(f"<p><b>{rich(block[1])}</b></p>" if kind == "b" else f"<p>{rich(block[1])}</p>")
    return f"<!DOCTYPE html><html lang=nl><meta charset=utf-8><title>Bijlage</title><style>{css}</style>" + "\n".join(out) + "</html>"


def markdown(blocks):
    out = []
    for at, block in enumerate(blocks):
        kind = block[0]
        if kind == "h":
            out.append("\n" + "#" * block[1] + " " + block[2] + "\n")
        elif kind == "t":
            rows = [[cell.replace("|", "\\|") for cell in row] for row in filled(block[1])]
            if not block[1]["heads"]:
                rows.insert(0, [""] * len(rows[0]))
            rows.insert(1, ["---"] * len(rows[0]))
            out.append("\n" + "\n".join("| " + " | ".join(row) + " |" for row in rows) + "\n")
        elif kind in ("li", "ol"):
            out.append(("- " if kind == "li" else "1. ") + block[1])
        elif kind == "br":
            out.append("\n---\n")
        else:
            out.append(f"\n**{block[1]}**\n" if kind == "b" else f"\n{block[1]}\n")
    return "\n".join(out)


def plain(blocks, dice):
    """Text as someone types it: no bold, headings on a line of their own."""
    mark = dice.choice(["- ", "* ", "• "])
    out = []
    number = 0
    for block in blocks:
        kind = block[0]
        number = number + 1 if kind == "ol" else 0
        text = block[2] if kind == "h" else block[1] if kind != "br" and kind != "t" else ""
        if kind == "t":
            out += ["", *["  ".join(row) for row in filled(block[1])], ""]
            continue
        text = BOLD.sub(r"\1", text)
        out.append({"h": f"\n{text}\n", "b": f"\n{text}", "li": mark + text, "ol": f"{number}. {text}"}.get(kind, text))
    return "\n".join(out) + "\n"


def separated(blocks, dice):
    out = io.StringIO()
    padded = dice.random() < 0.6  # as a spreadsheet writes lines with one text
    wide = max(width(block[1]) for block in blocks if block[0] == "t")
    writer = csv.writer(out, delimiter=dice.choice(";;,\t"), lineterminator=dice.choice(["\r\n", "\n"]))
    for block in blocks:
        if block[0] == "t":
            writer.writerows(filled(block[1]))
        elif block[0] in "hp":
            writer.writerow([block[-1]] + [""] * (wide - 1 if padded else 0))
        if block[0] in "ht":
            writer.writerow([""] * wide if padded else [])
    return out.getvalue().encode(dice.choice(["utf-8", "utf-8-sig", "cp1252", "utf-16"]), "replace")


def sheets(blocks):
    """A flat OpenDocument workbook: all in one sheet, or a sheet for each table that names one."""
    made = {}
    for block in blocks:
        name = block[1].get("sheet", "Blad1") if block[0] == "t" else "Toelichting" if any(
            b[0] == "t" and "sheet" in b[1] for b in blocks) else "Blad1"
        rows = made.setdefault(name, [])
        rows += filled(block[1]) + [[]] if block[0] == "t" else [[BOLD.sub(r"\1", block[-1])]]
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    body = "".join(f'<table:table table:name="{name}">' + "".join(
        "<table:table-row>" + ("".join(cell.format(html.escape(text)) if text else "<table:table-cell/>" for text in row) or "<table:table-cell/>")
        + "</table:table-row>" for row in rows) + "</table:table>" for name, rows in made.items())
    spaces = "".join(f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text"))
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document{spaces} office:version="1.2" '
            f'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>{body}'
            "</office:spreadsheet></office:body></office:document>")


def write(made):
    """Every composition (path without suffix, blocks, kinds, dice) in its kinds of file."""
    with tempfile.TemporaryDirectory() as passing:
        temporary = pathlib.Path(passing)
        wanted = {}
        for path, blocks, kinds, dice in made:
            source = page(blocks, dice)
            (temporary / f"{path.name}.html").write_text(source, "utf-8")
            (temporary / f"{path.name}.fods").write_text(sheets(blocks) if "xlsx" in kinds or "ods" in kinds else "", "utf-8")
            written = {"html": lambda: source.encode(), "md": lambda: markdown(blocks).encode(),
                       "txt": lambda: plain(blocks, dice).encode(), "csv": lambda: separated(blocks, dice)}
            for kind in kinds:
                if kind in written:
                    path.with_suffix("." + kind).write_bytes(written[kind]())
                wanted.setdefault(kind, []).append(path)
        texts = {path for kind in ("odt", "docx", "libreoffice.pdf") for path in wanted.get(kind, [])}
        pages = [temporary / f"{path.name}.html" for path in sorted(texts)]
        if pages:
            office(temporary, pages, "odt:writer8", "odt", "HTML (StarWriter)")
        for path in wanted.get("odt", []):
            shutil.copy(temporary / f"{path.name}.odt", path.with_suffix(".odt"))
        for kind, target in (("docx", "docx"), ("pdf", "libreoffice.pdf")):
            sources = [temporary / f"{path.name}.odt" for path in wanted.get(target, [])]
            if sources:
                office(path.parent, sources, kind, target)
        for kind in ("xlsx", "ods"):
            sources = [temporary / f"{path.name}.fods" for path in wanted.get(kind, [])]
            if sources:
                office(path.parent, sources, kind, kind)
        ways = {"layout.txt": ["-layout"], "raw.txt": ["-raw"], "plain.txt": []}  # of pdftotext
        flattened = {path for kind in ways for path in wanted.get(kind, [])}
        for path in sorted({*wanted.get("pdf", []), *flattened}):
            pdf = temporary / f"{path.name}.pdf"
            printed(temporary / f"{path.name}.html", pdf)
            for kind, way in ways.items():
                if path in wanted.get(kind, []):
                    subprocess.run(["pdftotext", *way, pdf, path.with_suffix("." + kind)], check=True)
            if path in wanted.get("pdf", []):
                shutil.move(pdf, path.with_suffix(".pdf"))
