#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Makes real documents of generated annexes: for every DIR/NNN.truth.json (annexgen) an HTML page in
one of many looks, and from it documents as other programs write them.

    annexgen --set third --seed 1 --count 40 --out DIR
    bench/make_documents.py DIR chromium-pdf libreoffice-pdf docx odt xlsx ods html csv md cells bare raw
    bench/make_documents.py DIR set-pdf hard-pdf mixed-pdf
    annexscore DIR --kind chromium.pdf

`set-pdf` sets the pages as people do who care for looks, and makes a PDF of each by Chromium (`set.pdf`) and by
WeasyPrint (`weasy.pdf`), and the text of both by `pdftotext -layout` (`set-layout.txt`): justified, hyphenated,
centred or halfway the height, amounts on the right, rules below rows alone, small print, with what a browser prints
around a page.

`hard-pdf` does so by Chromium (`hard.pdf`) for pages that are hard to read: no white between cells and rows, texts at
the foot of their row or on the right, large letters over many pages, no head on later pages. `mixed-pdf` (`mixed.pdf`)
draws all of that by lot, and Chromium or WeasyPrint with it.

Three kinds are flat texts of no program that is known: `cells.txt` has a line for each cell, `bare.txt` is
annexgen's own text without blank lines and without spaces at line ends, `raw.txt` comes from `pdftotext -raw`
on the PDF of Chromium.
"""
import csv
import html
import io
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

FONTS = ["Liberation Sans", "Liberation Serif", "DejaVu Sans", "Carlito", "Liberation Sans Narrow"]


def look(dice):
    """How a page looks, by chance."""
    return {
        "lines": dice.choice(["all", "all", "rows", "none", "none", "zebra", "head"]),
        "font": dice.choice(FONTS),
        "size": dice.choice([8, 9, 10, 11]),
        "padding": dice.choice([1, 2, 4, 6]),
        "space": dice.choice([0, 2, 4]),
        "lying": dice.random() < 0.7,
        "whole_rows": dice.random() < 0.5,
        "head_again": dice.random() < 0.6,
        "bold_head": dice.random() < 0.8,
    }


def page(truth, dice):
    how = look(dice)
    border = {"all": "td,th{border:0.5pt solid #444}", "rows": "td,th{border-bottom:0.5pt solid #444}",
              "none": "", "zebra": "tr:nth-child(even) td{background:#e8eef4}",
              "head": "th{border-bottom:1pt solid #000}"}[how["lines"]]
    weights = []
    for column in range(len(truth["columns"])):
        longest = max([len(row[column]) for row in truth["rows"]] + [8])
        weights.append(min(max(longest, 12), 60) ** 0.8)
    total = sum(weights)
    columns = "".join(f'<col style="width:{100 * weight / total:.1f}%">' for weight in weights)
    head = ""
    if truth["has_header"]:
        tag = "th" if how["bold_head"] else "td"
        cells = "".join(f"<{tag}>{html.escape(column['header'])}</{tag}>" for column in truth["columns"])
        head = f"<thead><tr>{cells}</tr></thead>" if how["head_again"] else f"<tr>{cells}</tr>"
    rows = "".join("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>\n"
                   for row in truth["rows"])
    style = f"""@page{{size:A4 {'landscape' if how['lying'] else 'portrait'};margin:18mm}}
body{{font-family:'{how['font']}';font-size:{how['size']}pt}}
table{{border-collapse:collapse;width:100%;table-layout:fixed}}
td,th{{text-align:left;vertical-align:top;padding:{how['space']}pt {how['padding']}pt;
overflow-wrap:break-word}} {'tr{break-inside:avoid}' if how['whole_rows'] else ''} {border}"""
    return (f"<!DOCTYPE html><html lang=nl><meta charset=utf-8><title>Bijlage</title><style>{style}</style>"
            f"<h1>Bijlage: samenwerking</h1><p>Dit overzicht hoort bij de begroting.</p>"
            f"<table><colgroup>{columns}</colgroup>{head}{rows}</table>"
            f"<p>Vastgesteld door het college.</p></html>")


SETTINGS = {
    "justified": "td{text-align:justify;hyphens:auto}",
    "hyphenated": "td,th{hyphens:auto;border:0.5pt solid #000}",
    "middle": "td,th{vertical-align:middle}",
    "centred": "td,th{text-align:center;vertical-align:middle;border:0.5pt solid #777}",
    "right": "td:last-child,th:last-child{text-align:right}td,th{border-bottom:0.5pt solid #999}",
    "small": "body{font-size:7pt}td,th{padding:1pt 2pt}",
    "zebra": "thead{display:table-row-group}tr:nth-child(even) td{background:#eee}",
}


HARD = {
    "tight": "body{line-height:1}td,th{padding:0 1pt;border:none;background:none}",
    "foot": "td,th{vertical-align:bottom;padding:0 3pt;border:none;background:none}",
    "large": "body{font-size:13pt}thead{display:table-row-group}tr{break-inside:auto}",
    "right": "td,th{text-align:right;vertical-align:middle;border:none;background:none}",
    "narrow": "body{font-size:12pt}table{width:75%}td,th{text-align:justify;padding:1pt}",
    "halfway": "td,th{vertical-align:middle;padding:0 2pt;border:none;background:none}tr{break-inside:auto}",
}


def set_page(truth, number, settings):
    """A page in the setting of that number, and whether a browser prints its own lines around it."""
    names = sorted(settings)
    plain = page(truth, random.Random(number))
    style = settings[names[number % len(names)]]
    return plain.replace("</style>", "\n" + style + "</style>"), number % 3 == 0


def table(truth):
    head = [[column["header"] for column in truth["columns"]]] if truth["has_header"] else []
    return head + truth["rows"]


def separated(truth, dice):
    out = io.StringIO()
    csv.writer(out, delimiter=dice.choice(";;,\t"), lineterminator=dice.choice(["\r\n", "\n"])).writerows(table(truth))
    return out.getvalue().encode(dice.choice(["utf-8", "utf-8-sig", "cp1252", "utf-16"]), "replace")


def markdown(truth):
    rows = table(truth)
    lines = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    lines.insert(1, "|" + "---|" * len(rows[0]))
    return "# Bijlage\n\n" + "\n".join(lines) + "\n"


def bare(text):
    return "".join(line.rstrip() + "\n" for line in text.splitlines() if line.strip())


def office(folder, sources, kind, target, import_filter=None):
    """Lets LibreOffice convert all the sources at once, into `target`."""
    with tempfile.TemporaryDirectory() as made:
        command = ["soffice", f"-env:UserInstallation=file://{made}/profile", "--headless"]
        if import_filter:
            command.append(f"--infilter={import_filter}")
        subprocess.run([*command, "--convert-to", kind, "--outdir", made, *map(str, sources)],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        suffix = kind.split(":")[0]
        for source in sources:
            shutil.move(f"{made}/{source.stem}.{suffix}", folder / f"{source.stem}.{target}")


def printed(source, target, around=False):
    """The PDF that Chromium prints, with its own lines around the page or without."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu",
                        *([] if around else ["--no-pdf-header-footer"]), f"--user-data-dir={profile}",
                        f"--print-to-pdf={target}", source.as_uri()],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def mixed_page(truth, dice):
    """A page of which each thing is drawn by lot."""
    border = dice.choice([*["border:none"] * 4, "border:0.5pt solid #333", "border:none;border-bottom:0.4pt solid #888"])
    rules = [f"td,th{{{border};background:none;padding:{dice.choice([0, 1, 3, 6])}pt {dice.choice([1, 3, 6])}pt}}",
             f"td{{vertical-align:{dice.choice(['top', 'top', 'middle', 'bottom'])};hyphens:{dice.choice(['manual', 'auto'])};"
             f"text-align:{dice.choice(['left', 'left', 'left', 'justify', 'center'])}}}",
             f"th{{text-align:{dice.choice(['left', 'center'])};vertical-align:{dice.choice(['top', 'middle', 'bottom'])}}}",
             f"body{{font-size:{dice.choice([7, 8, 9, 10, 11, 12, 14])}pt;line-height:{dice.choice([1, 1.15, 1.5])}}}",
             f"tr{{break-inside:{dice.choice(['auto', 'avoid'])}}}"]
    seldom = [f"td:nth-child({dice.randint(2, 4)}){{text-align:right}}td:nth-child({dice.randint(1, 3)}){{text-align:center}}",
              "tr:nth-child(even) td{background:#eee}", "th{border-bottom:1pt solid}", "thead{display:table-row-group}",
              f"@page{{margin:12mm}}table{{width:{dice.choice([70, 80, 90])}%}}", "td:first-child{font-weight:bold}",
              '@page{@bottom-center{content:"Gemeente Voorbeeld - pagina " counter(page) " van " counter(pages);font-size:8pt}'
              '@top-right{content:"Begroting 2020"}}']
    style = "".join(rules + [rule for rule in seldom if dice.random() < 0.3])
    return page(truth, dice).replace("</style>", f"\n{style}</style>")


def mixed_pdfs(folder, truths):
    for name, truth in truths:
        dice = random.Random(folder.name + name)
        source = folder / f"{name}.mixed.html"
        source.write_text(mixed_page(truth, dice), "utf-8")
        if dice.random() < 0.5:
            printed(source, folder / f"{name}.mixed.pdf", dice.random() < 0.3)
        else:
            subprocess.run(["weasyprint", "-q", source, folder / f"{name}.mixed.pdf"], check=True)


def hard_pdfs(folder, truths):
    for number, (name, truth) in enumerate(truths):
        source = folder / f"{name}.hard.html"
        source.write_text(set_page(truth, number, HARD)[0], "utf-8")
        printed(source, folder / f"{name}.hard.pdf")


def set_pdfs(folder, truths):
    for number, (name, truth) in enumerate(truths):
        source = folder / f"{name}.set.html"
        text, around = set_page(truth, number, SETTINGS)
        source.write_text(text, "utf-8")
        printed(source, folder / f"{name}.set.pdf", around)
        subprocess.run(["weasyprint", "-q", source, folder / f"{name}.weasy.pdf"], check=True)
        subprocess.run(["pdftotext", "-layout", folder / f"{name}.set.pdf", folder / f"{name}.set-layout.txt"],
                       check=True)


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    kinds = sys.argv[2:]
    pages = []
    truths = []
    with tempfile.TemporaryDirectory() as passing:
        sheets = []
        for path in sorted(folder.glob("*.truth.json")):
            truth = json.loads(path.read_text("utf-8"))
            name = path.name.removesuffix(".truth.json")
            truths.append((name, truth))
            dice = random.Random(name + truth["owner"])
            pages.append(folder / f"{name}.html")
            pages[-1].write_text(page(truth, dice), "utf-8")
            if "csv" in kinds:
                (folder / f"{name}.csv").write_bytes(separated(truth, dice))
            if "md" in kinds:
                (folder / f"{name}.md").write_text(markdown(truth), "utf-8")
            if "cells" in kinds:
                cells = [cell.replace("\n", " ") for row in table(truth) for cell in row if cell]
                (folder / f"{name}.cells.txt").write_text("\n".join(cells) + "\n", "utf-8")
            if "bare" in kinds:
                (folder / f"{name}.bare.txt").write_text(bare((folder / f"{name}.txt").read_text("utf-8")), "utf-8")
            sheets.append(pathlib.Path(passing) / f"{name}.csv")
            with open(sheets[-1], "w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(table(truth))
        if "chromium-pdf" in kinds:
            for source in pages:
                printed(source, folder / f"{source.stem}.chromium.pdf")
        if "set-pdf" in kinds:
            set_pdfs(folder, truths)
        if "mixed-pdf" in kinds:
            mixed_pdfs(folder, truths)
        if "hard-pdf" in kinds:
            hard_pdfs(folder, truths)
        if "raw" in kinds:
            for source in pages:
                subprocess.run(["pdftotext", "-raw", folder / f"{source.stem}.chromium.pdf", folder / f"{source.stem}.raw.txt"],
                               check=True)
        if "odt" in kinds or "docx" in kinds or "libreoffice-pdf" in kinds:
            office(folder, pages, "odt:writer8", "odt", "HTML (StarWriter)")
        texts = [page.with_suffix(".odt") for page in pages]
        if "docx" in kinds:
            office(folder, texts, "docx", "docx")
        if "libreoffice-pdf" in kinds:
            office(folder, texts, "pdf", "libreoffice.pdf")
        for kind in ("xlsx", "ods"):
            if kind in kinds:
                office(folder, sheets, kind, kind, "CSV:44,34,76,1")


if __name__ == "__main__":
    main()
