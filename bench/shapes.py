#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Documents of partnerships in many shapes, composed by chance from a seed, with the truth beside them.

    bench/shapes.py DIR --set shapes --seed 1 --count 10 --kinds html md txt csv docx odt xlsx ods pdf
    bench/shape_score.py DIR --program build/dev/verband [--mistakes]

`--count` is per shape. Each document is one composition (blocks of text and tables) that is written in
every kind of file the shape occurs in: DIR/SHAPE-NNN.KIND beside DIR/SHAPE-NNN.truth.json. The truth
comes from the composition alone. What the words say is in tests/generator/content; what an official
varies without thinking (words of heads, order, marks, capitals, titles, what is left out) is here.
"""
import argparse
import json
import pathlib
import random

import shape_files

CONTENT = pathlib.Path(__file__).resolve().parent.parent / "tests/generator/content"
LETTERS = {"=": "name", "d": "purpose", "w": "participants_text", "b": "policy_area_text", "f": "legal_form_text",
           "p": "seat"}
HEADS = {
    "name": ["Naam", "Samenwerkingsverband", "Verbonden partij", "Naam regeling", "Organisatie", "Partij",
             "Naam organisatie", "Samenwerking", "Regeling", "Naam verbonden partij", "Instelling", "Naam van het verband"],
    "purpose": ["Doel", "Doelstelling", "Waarom", "Taken", "Openbaar belang", "Wat doet deze partij?", "Publiek belang",
                "Waarvoor", "Taak", "Waar is het voor?", "Activiteiten", "Doel en taak", "Waartoe dient het", "Beoogd doel"],
    "participants_text": ["Deelnemers", "Wie", "Deelnemende gemeenten", "Partners", "Met wie", "Betrokken gemeenten",
                          "Wie doen mee?", "Deelnemende partijen", "Samen met", "Andere deelnemers", "Leden"],
    "policy_area_text": ["Beleidsterrein", "Programma", "Beleidsveld", "Thema", "Taakveld", "Onderwerp", "Domein"],
    "legal_form_text": ["Rechtsvorm", "Juridische vorm", "Organisatievorm", "Vorm"],
    "seat": ["Vestigingsplaats", "Plaats", "Gevestigd te", "Zetel", "Waar gevestigd"],
    "contribution": ["Bijdrage", "Bijdrage 2018", "Financieel belang", "Kosten per jaar", "Wat betalen wij", "Begroot 2019"],
    "interest": ["Bestuurlijk belang", "Vertegenwoordiging", "Onze zetel in het bestuur", "Zeggenschap"],
    "risk": ["Risico's", "Risico", "Risicoprofiel"],
    "holder": ["Portefeuillehouder", "Wethouder", "Bestuurlijk trekker", "Contactpersoon"],
    "since": ["Sinds", "Opgericht", "Ingangsdatum", "Jaar van oprichting"],
    "website": ["Website", "Internet", "Meer weten"],
}
FURTHER = {
    "contribution": ["€ 1.250.000", "€ 84.500", "€ 12,40 per inwoner", "Geen", "2,4 miljoen euro", "nihil", "€ 0"],
    "interest": ["De burgemeester is lid van het algemeen bestuur.", "Eén stem", "2 van de 14 zetels", "Geen zetel"],
    "risk": ["Laag", "Gemiddeld", "Hoog", "Tekorten komen voor rekening van de deelnemers."],
    "holder": ["J. de Vries", "mw. A. Bakker", "Wethouder Pietersen", "K. van der Meulen"],
    "since": ["2004", "1-1-2013", "1998", "1 juli 2015"],
    "website": ["www.voorbeeld.nl", "www.samenwerking.nl", "https://www.regio.nl/over-ons"],
}
FORMS = {"Gemeenschappelijke regeling": ("Gemeenschappelijke regelingen", "GR"), "Stichting": ("Stichtingen", "ST"),
         "Naamloze vennootschap": ("Naamloze vennootschappen", "NV"), "Besloten vennootschap": ("Besloten vennootschappen", "BV"),
         "N.V.": ("Naamloze vennootschappen", "NV"), "NV": ("Naamloze vennootschappen", "NV"),
         "B.V.": ("Besloten vennootschappen", "BV"), "BV": ("Besloten vennootschappen", "BV"),
         "Vereniging": ("Verenigingen", "VR"), "Coöperatie": ("Coöperaties", "CO")}
TITLES = ["Bijlage 3: verbonden partijen", "Samenwerkingsverbanden", "Paragraaf verbonden partijen", "Waarin werken wij samen?",
          "5 Overzicht regelingen", "Register van samenwerkingen", "BIJLAGE SAMENWERKING"]
INTROS = ["In dit overzicht staat met wie wij samenwerken.", "Peildatum is 1 januari.", "Het college heeft de lijst in mei vastgesteld.",
          "Hieronder leest u per partij wat zij doet en wie erin meedoen. De cijfers komen uit de laatste begroting."]
ENDINGS = ["Aldus vastgesteld door de raad.", "Vragen? Bel met de afdeling Financiën.", "Bedragen zijn afgerond."]
LONGER = ["De raad heeft daar in 2014 mee ingestemd.", "Dat gebeurt tegen zo laag mogelijke kosten.", "Inwoners merken daar elke dag iets van.",
          "Elk jaar verschijnt een verslag."]
BESIDE = (["Soort lening", "Bedrag", "Looptijd"], [["Woningbouw", "€ 1.200.000", "10 jaar"], ["Sportzaal", "€ 85.000", "5 jaar"],
                                                   ["Riolering", "€ 640.000", "20 jaar"]])
PAPER = ["De raad besprak in de vergadering van maart de plannen voor het nieuwe zwembad.", "De wethouder zegde toe dat er voor de zomer een brief komt.",
         "De kosten van groenonderhoud stegen licht.", "Het college stelt voor de verordening te wijzigen.", "Op de markt staan meer kramen dan vorig jaar.",
         "Met de gemeenten in de buurt is gesproken over de bus.", "De lening loopt af in 2022."]


def content(name):
    """Regions of a content file: the day, the owners and the partnerships."""
    regions = []
    for line in (CONTENT / f"{name}.txt").read_text("utf-8").splitlines():
        sign, _, text = line.partition(" ")
        if sign == "@region":
            regions.append({"day": text.split("|")[1].strip(), "owners": [], "all": []})
        elif sign == "@owner":
            regions[-1]["owners"] = text.split()
        elif sign == "=":
            regions[-1]["all"].append({"name": text.split(" ~ ")})
        elif sign in LETTERS and regions:
            regions[-1]["all"][-1][LETTERS[sign]] = text.split(" ~ ")
    return regions


class Composer:
    """One document: the dice, the fields it has and what stands in them."""

    def __init__(self, regions, dice):
        self.dice = dice
        self.region = dice.choice(regions)
        many = min(len(self.region["all"]), dice.choice([2, 3, 4, 5, 6, 8, 12, 25]))
        fields = ["name", "purpose", "participants_text"]
        fields += dice.sample(["policy_area_text", "legal_form_text", "seat", *FURTHER], dice.randint(0, 4))
        if dice.random() < 0.2:
            fields.remove("participants_text" if len(fields) > 3 else "purpose")
        rest = fields[1:]
        dice.shuffle(rest)
        self.fields = ["name", *rest]
        self.heads = self.choose_heads()
        self.rows = [self.row(each) for each in dice.sample(self.region["all"], many)]

    def choose_heads(self):
        heads = {field: self.dice.choice(HEADS[field]) for field in [*self.fields, "legal_form_text"]}
        style = self.dice.choice(["", "", "", "upper", "lower"])
        return {field: head.upper() if style == "upper" else head.lower() if style == "lower" else head
                for field, head in heads.items()}

    def row(self, party):
        row = {}
        for field in dict.fromkeys([*self.fields, "legal_form_text", "participants_text"]):
            row[field] = self.dice.choice(party.get(field) or FURTHER.get(field) or [""])
            row[field] = row[field].replace("|- ", " ").replace("|", " ")
        if "purpose" in row and row["purpose"][-1:] == "." and self.dice.random() < 0.3:
            row["purpose"] += " " + self.dice.choice(LONGER)
        for field in self.fields[1:]:
            if self.dice.random() < 0.06:
                row[field] = ""
        return row

    def only(self, *fields):
        self.fields = [field for field in fields if field in HEADS]
        for field in self.fields:
            self.heads.setdefault(field, self.dice.choice(HEADS[field]))
        for row in self.rows:
            row.update({field: self.dice.choice(FURTHER.get(field, [""])) for field in self.fields if field not in row})

    def names(self, row):
        text = row["participants_text"].replace(" en ", ", ") if "Mill en" not in row["participants_text"] else row["participants_text"]
        return [each.strip() for each in text.replace("Aa, Hunze", "Aa en Hunze").split(",") if each.strip()]

    def listed(self):
        """Only parties of which the participants are named one by one."""
        self.rows = [row for row in self.rows if len(self.names(row)) > 1 and row["participants_text"][:3] not in ("De ", "All", "13 ")]
        return len(self.rows) >= 2

    def labelled(self, row, but=("name",)):
        return [(self.heads[field], row[field]) for field in self.fields if field not in but and (row[field] or self.dice.random() < 0.3)]

    def number(self, at):
        return {"": "", "1": f"{at + 1}. ", "c": f"3.{at + 1} ", "k": f"Kaart {at + 1}: "}[self.numbering] if hasattr(self, "numbering") else ""


def frame(c, blocks):
    """What stands around a list."""
    before = [("h", 1, c.dice.choice(TITLES))] if c.dice.random() < 0.85 else []
    if c.dice.random() < 0.6:
        before.append(("p", c.dice.choice(INTROS)))
    after = [("p", c.dice.choice(ENDINGS))] if c.dice.random() < 0.35 else []
    return before + blocks + after


def table(c):
    heads = [c.heads[field] for field in c.fields]
    rows = [[row[field] for field in c.fields] for row in c.rows]
    how = c.dice.choice(["plain", "plain", "title", "groups", "two heads", "total", "beside", "parts"])
    grid = {"heads": [heads], "rows": rows}
    if how == "title":
        grid["rows_above"] = [c.dice.choice(TITLES)]
    elif how == "groups":
        by_form = {}
        c.rows = [row for row in c.rows if row["legal_form_text"]]
        for row in c.rows:
            by_form.setdefault(FORMS.get(row["legal_form_text"], (row["legal_form_text"],))[0], []).append(row)
        c.only(*[field for field in c.fields if field != "legal_form_text"])
        grid = {"heads": [[c.heads[field] for field in c.fields]], "rows": []}
        for form, rows in by_form.items():
            grid["rows"] += [[form], *[[row[field] for field in c.fields] for row in rows]]
            for row in rows:
                row["group"] = form
        c.rows = [row for rows in by_form.values() for row in rows]
        c.fields.append("group")
    elif how == "two heads" and len(heads) > 3:
        grid["heads"] = [["", "", *["Gegevens" for _ in heads[2:]]], heads]
    elif how == "total" and "contribution" in c.fields and c.fields[0] == "name":
        rows.append(["Totaal", *["€ 3.450.000" if field == "contribution" else "" for field in c.fields[1:]]])
    elif how == "parts" and "participants_text" in c.fields and c.listed():
        for row in c.rows:
            names = c.names(row)
            names[c.dice.randrange(len(names))] += c.dice.choice([" (25%)", " (alleen voor jeugd)", " (tot 1-1-2020)", " (toehoorder)"])
            row["participants_text"] = ", ".join(names)
        grid["rows"] = [[row[field] for field in c.fields] for row in c.rows]
    blocks = [("t", grid)]
    if how == "beside":
        blocks.insert(c.dice.choice([0, 1]), ("t", {"heads": [BESIDE[0]], "rows": BESIDE[1]}))
    return blocks


def card_table(c):
    named = c.dice.random() < 0.5
    mark = c.dice.choice(["", "", ":"])
    cards = []
    for at, row in enumerate(c.rows):
        pairs = c.labelled(row, ("name",) if named else ())
        if named:
            cards.append(("h", 2, c.number(at) + row["name"]))
        if pairs:
            cards.append(("t", {"heads": [], "rows": [[label + mark, text] for label, text in pairs], "labels": True}))
    return cards


def card_sheets(c):
    mark = c.dice.choice(["", ":"])
    titled = c.dice.random() < 0.5
    return [("t", {"heads": [], "rows": [[label + mark, text] for label, text in c.labelled(row, ("name",) if titled else ())],
                   "rows_above": [row["name"]] if titled else [], "labels": True, "sheet": f"Partij {at + 1}"}) for at, row in enumerate(c.rows)]


def card_lines(c):
    named = c.dice.random() < 0.65
    bold = c.dice.random() < 0.5
    mark = c.dice.choice([":", ":", ":", " :", " –"] if bold else [":", ":", " :"])
    item = c.dice.random() < 0.25
    blocks = []
    for at, row in enumerate(c.rows):
        if named:
            blocks.append(c.dice.choice([("h", 2), ("b",)]) + (c.number(at) + row["name"],) if at == 0 else blocks[start][:-1] + (c.number(at) + row["name"],))
            start = len(blocks) - 1
        for label, text in c.labelled(row, ("name",) if named else ()):
            blocks.append(("li" if item else "p", f"**{label}{mark}** {text}" if bold else f"{label}{mark} {text}"))
        if not named:
            blocks.append(("br",))
    return blocks


def card_below(c, level):
    """Labels in bold, or as headings, with the text below them."""
    mark = c.dice.choice(["", "", ":"])
    blocks = []
    for at, row in enumerate(c.rows):
        blocks.append(("h", 2, c.number(at) + row["name"]))
        for label, text in c.labelled(row):
            if text:
                blocks += [("h", level, label) if level else ("b", label + mark), ("p", text)]
    return blocks


def card_fold(c):
    broken = c.dice.random() < 0.5  # "<b>Doel</b><br>text"
    mark = c.dice.choice(["", ":"])
    return [("fold", row["name"], [(label + mark, text) for label, text in c.labelled(row)], broken) for row in c.rows]


def card_terms(c):
    if c.dice.random() < 0.5:
        return [each for row in c.rows for each in (("h", 2, row["name"]), ("dl", c.labelled(row)))]
    return [("dl", c.labelled(row, ())) for row in c.rows]


def card_beside(c):
    blocks = []
    c.rows = c.rows[:len(c.rows) // 2 * 2]
    for left, right in zip(c.rows[::2], c.rows[1::2]):
        rows = [[c.heads[f], left[f], c.heads[f], right[f]] for f in c.fields]
        blocks.append(("t", {"heads": [], "rows": rows, "labels": True}))
    return blocks


def by_form(c):
    groups = {}
    for row in filter(lambda row: row["legal_form_text"], c.rows):
        groups.setdefault(FORMS.get(row["legal_form_text"], (row["legal_form_text"],))[0], []).append(row)
    c.rows = []
    for form, rows in groups.items():
        for row in rows:
            row["group"] = form
            row["purpose"] = row.get("purpose") or "Taken uitvoeren voor de gemeenten."
            c.rows.append(row)
    c.only("name", "purpose")
    c.fields.append("group")
    return groups


def outline(c):
    how = c.dice.choice(["heading", "bold", "item", "item text"])
    blocks = []
    for at, (form, rows) in enumerate(by_form(c).items()):
        blocks.append(("h", 2, c.number(at) + form))
        for row in rows:
            if how == "heading":
                blocks += [("h", 3, row["name"]), ("p", row["purpose"])]
            elif how == "bold":
                blocks += [("b", row["name"]), ("p", row["purpose"])]
            elif how == "item":
                blocks.append(("li", row["name"]))
                row["purpose"] = ""
            else:
                blocks.append(("li", f"**{row['name']}**: {row['purpose']}" if at % 2 else f"{row['name']}: {row['purpose']}"))
    return blocks


def coded(c):
    by_form(c)
    codes = {plural: (code, form) for form, (plural, code) in FORMS.items() if len(form) > 4}
    c.rows = [row for row in c.rows if row["group"] in codes]
    used = dict(codes[row["group"]] for row in c.rows)
    legend = [("p", f"{code} = {form.lower()}") for code, form in used.items()]
    for row in c.rows:
        code, form = codes[row["group"]]
        row["group"] = f"{code} ({form.lower()})"
    with_text = c.dice.random() < 0.5
    dash = c.dice.choice([" – ", ": "])
    items = []
    for row in c.rows:
        items.append(("ol", f"{row['name']} ({row['group'][:2]})" + (dash + row["purpose"] if with_text else "")))
        row["purpose"] = row["purpose"] if with_text else ""
    return legend + items if c.dice.random() < 0.6 else items + legend


def long_form(c):
    if not c.listed():
        return None
    extra = c.dice.choice(["", "Aandeel", "Toegetreden", "Voorwaarde"])
    values = {"Aandeel": ["12,5%", "25%", "1/3", "8%"], "Toegetreden": ["1-1-2010", "1-7-2014", "1-1-2016"],
              "Voorwaarde": ["alleen jeugd", "zonder stemrecht", "volledig"]}
    merged = c.dice.random() < 0.3
    rows = []
    c.only("name", "participants_text", *[field for field in c.fields if field in ("purpose", "seat", "policy_area_text")])
    for row in c.rows:
        parties = []
        for at, name in enumerate(c.names(row)):
            value = c.dice.choice(values[extra]) if extra else ""
            parties.append(name + (f" ({value})" if extra else ""))
            cells = [name if f == "participants_text" else "" if merged and at else row[f] for f in c.fields]
            rows.append(cells + ([value] if extra else []))
        row["participants_text"] = "; ".join(parties)
    head = c.dice.choice(["Deelnemer", "Gemeente", "Deelnemende gemeente", "Partner"])
    heads = [head if f == "participants_text" else c.heads[f] for f in c.fields]
    return [("t", {"heads": [heads + ([extra] if extra else [])], "rows": rows})]


def matrix(c):
    if not c.listed():
        return None
    everyone = list(dict.fromkeys(name for row in c.rows for name in c.names(row)))[:14]
    mark = c.dice.choice(["x", "X", "•", "ja", "v", "%"])
    none = c.dice.choice(["", "", "-", "nee" if mark == "ja" else ""])
    also = [field for field in c.fields if field in ("purpose", "policy_area_text")][:c.dice.choice([0, 1, 1])]
    c.only("name", "participants_text", *also)
    rows = []
    for row in c.rows:
        taking = {name: c.dice.choice(["12,5%", "25%", "40%"]) if mark == "%" else mark for name in c.names(row) if name in everyone}
        rows.append([row["name"], *[row[field] for field in also], *[taking.get(name, none) for name in everyone]])
        row["participants_text"] = "; ".join(name + (f" ({taking[name]})" if mark == "%" else "") for name in everyone if name in taking)
    return [("t", {"heads": [[c.heads["name"], *[c.heads[field] for field in also], *everyone]], "rows": rows})]


def on_side(c):
    c.rows = c.rows[:6]
    rows = [[c.heads[field], *[row[field] for row in c.rows]] for field in c.fields]
    return [("t", {"heads": [], "rows": rows, "labels": True})]


def no_list(c):
    c.rows = []
    blocks = []
    for at in range(c.dice.randint(2, 6)):
        blocks.append(("h", 2, c.dice.choice(["Sport", "Financiën", "Doel", "Wat gaan we doen?", "Besluit", "Samenwerking", "Deelnemers"])))
        blocks += [(c.dice.choice(["p", "p", "li"]), c.dice.choice(PAPER)) for _ in range(c.dice.randint(1, 4))]
    if c.dice.random() < 0.6:
        blocks.append(("t", {"heads": [BESIDE[0]], "rows": BESIDE[1]}))
    if c.dice.random() < 0.4:
        blocks += [("p", f"**{label}:** {text}") for label, text in [("Datum", "4 maart 2018"), ("Aanwezig", "J. de Vries, A. Bakker"), ("Onderwerp", "Zwembad"), ("Doel", "Besluiten over de bouw")]]
    return blocks


ANY = ("html", "md", "docx", "odt", "pdf", "libreoffice.pdf")
FLATTENED = ("layout.txt", "raw.txt", "plain.txt")  # by pdftotext from a PDF of Chromium
SHAPES = {
    "table": (table, (*ANY, "csv", "xlsx", "ods")), "card-table": (card_table, (*ANY, *FLATTENED)), "card-sheets": (card_sheets, ("xlsx", "ods")),
    "card-lines": (card_lines, (*ANY, "txt")), "card-bold": (lambda c: card_below(c, 0), ANY),
    "card-headed": (lambda c: card_below(c, 3), ANY), "card-fold": (card_fold, ("html",)), "card-terms": (card_terms, ("html",)),
    "card-beside": (card_beside, ("html", "docx", "odt", "pdf", "libreoffice.pdf", "xlsx")), "outline": (outline, (*ANY, "txt")),
    "coded": (coded, (*ANY, "txt")), "long": (long_form, (*ANY, "csv", "xlsx", "ods")),
    "matrix": (matrix, (*ANY, "csv", "xlsx", "ods")), "on-side": (on_side, (*ANY, "csv", "xlsx")), "none": (no_list, (*ANY, "txt")),
}


def composed(shape, regions, dice):
    """A composition of a shape and its truth; another throw when the dice give nothing to write."""
    while True:
        c = Composer(regions, dice)
        c.numbering = dice.choice(["", "", "", "1", "c"])
        blocks = SHAPES[shape][0](c)
        if blocks is None or (shape != "none" and len(c.rows) < 2):
            continue
        role = {"group": "legal_form_text"}
        columns = [{"role": role.get(f, f if f.endswith("_text") or f in ("name", "purpose") else "extra"),
                    "header": c.heads.get(f, "")} for f in c.fields]
        return frame(c, blocks), {"shape": shape, "owner": dice.choice(c.region["owners"]), "reference_date": c.region["day"],
                                  "has_header": True, "dialect": shape, "noise": 0, "columns": columns,
                                  "rows": [[row[f] for f in c.fields] for row in c.rows]}


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("--set", default="shapes")
    options.add_argument("--seed", default="1")
    options.add_argument("--count", type=int, default=10)
    options.add_argument("--shapes", nargs="*", default=list(SHAPES))
    options.add_argument("--kinds", nargs="*", default=["html", "md", "txt", "csv", "docx", "odt", "xlsx", "ods"])
    chosen = options.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    regions = content(chosen.set)
    made = []
    for shape in chosen.shapes:
        for at in range(chosen.count):
            dice = random.Random(f"{chosen.set}/{chosen.seed}/{shape}/{at}")
            blocks, truth = composed(shape, regions, dice)
            name = chosen.folder.resolve() / f"{shape}-{at + 1:03}"
            name.with_suffix(".truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1), "utf-8")
            made.append((name, blocks, [kind for kind in chosen.kinds if kind in SHAPES[shape][1]], dice))
    shape_files.write(made)


if __name__ == "__main__":
    main()
