#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Draws the pairs that people label: which entries of the national register, of the provinces' lists of 2015/16 and of
an annex speak of one partnership.

  sample.py PROGRAM SHARED [--seed 2016] [--show]

Writes pairs as CSV: stratum, a, b (and with --show what each side says, to read). The measure of likeness used here
is a plain one of its own (trigrams of names, shared members), so that the sample does not lean on what it will test."""
import argparse
import csv
import itertools
import json
import random
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

# Stratum: how many, and which pairs. Likeness of names and of members between 0 and 1.
STRATA = [
    ("name and members alike", 30, lambda n, m: n >= 0.6 and m >= 0.5),
    ("name alike, members not", 25, lambda n, m: n >= 0.5 and m < 0.3),
    ("members alike, name not", 35, lambda n, m: n < 0.3 and m >= 0.6),
    ("near: name fair, members fair", 40, lambda n, m: 0.3 <= n < 0.6 and 0.3 <= m < 0.8),
    ("near: name fair, members alike", 25, lambda n, m: 0.3 <= n < 0.6 and m >= 0.8),
    ("near: name alike, members fair", 15, lambda n, m: n >= 0.6 and 0.3 <= m < 0.5),
    ("neither alike", 10, lambda n, m: 0.1 <= n < 0.3 and 0.1 <= m < 0.6),
]
# Within one source, and for the annex, the same measure with fewer pairs.
INSIDE = [("inside one source: alike", 20, lambda n, m: n >= 0.55 and m >= 0.3),
          ("inside one source: same members", 10, lambda n, m: n < 0.55 and m >= 0.9)]


def plain(text):
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", " ", text).strip()


def trigrams(name):
    name = re.sub(r"\b(gemeenschappelijke regeling|regeling|gr|openbaar lichaam|de|het|van|en|voor)\b", " ", plain(name))
    name = f" {' '.join(name.split())} "
    return {name[i:i + 3] for i in range(len(name) - 2)}


def jaccard(a, b):
    return len(a & b) / len(a | b) if a | b else 0.0


class Entry:
    def __init__(self, key, names, members, says):
        self.key, self.names, self.members, self.says = key, names, members, says
        self.grams = [g for g in map(trigrams, dict.fromkeys(n for n in names if n)) if g]

    def likeness(self, other):
        return max((jaccard(a, b) for a in self.grams for b in other.grams), default=0.0)


def draft(program, *arguments):
    out = subprocess.run([program, "import", *arguments, "--dry-run", "--format", "json"], check=True, capture_output=True)
    return json.loads(out.stdout)["partnerships"]


def successors(root):
    with open(root / "data/reference/municipalities.tsv", encoding="utf-8") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return {row["code"]: set(row["successors"].split()) for row in rows if row["successors"]}


def today(codes, following):
    result = set()
    for code in codes:
        seen, now = set(), {code}
        while any(c in following and c not in seen for c in now):
            seen |= now
            now = {n for c in now for n in following.get(c, {c})}
        result |= now
    return result


def national(program, shared, following):
    rows = draft(program, str(shared / "national/roo"))
    with open(shared / "national/roo/gr_regelingen.csv", encoding="utf-8") as file:
        table = list(csv.DictReader(file))
    root = {row["roo_id"]: row["roo_id"] for row in table}

    def top(key):
        while root[key] != key:
            key = root[key]
        return key
    for row in table:
        for other in (row["vorige_versie"], row["volgende_versie"]):
            if other in root:
                root[top(row["roo_id"])] = top(other)
    chains = {}
    for row, read in zip(table, rows, strict=True):
        chains.setdefault(top(row["roo_id"]), []).append((row, read))
    for versions in chains.values():
        versions.sort(key=lambda v: v[0]["datum_inwerkingtreding"])
        last, read = versions[-1]
        names = [v[0][f] for v in versions for f in ("titel", "citeertitel", "orgaan_naam", "afkorting")]
        members = today({p["code"] for p in read["participants"]}, following)
        spans = "; ".join(f"{v[0]['datum_inwerkingtreding']}..{v[0]['datum_uitwerkingtreding']}" for v in versions)
        yield Entry("roo:" + last["roo_id"], names, members,
                    [" / ".join(dict.fromkeys(n for n in names if n)), last["samenwerkingsvorm"], spans, last["beleidsterreinen"],
                     last["doel"][:260].replace("\n", " "), [p["name"] for p in read["participants"]]])


def listed(program, path, key, following, *more):
    for read in draft(program, str(path), *more):
        members = today({p["code"] for p in read["participants"]}, following)
        yield Entry(f"{key}:{read['row']}", [read["name"], read["abbreviation"]], members,
                    [read["name"], read["extra"].get("Plaats", ""), read["extra"].get("Provincie", ""), read["policy_area_text"],
                     read["purpose"][:260], [p["name"] for p in read["participants"]]])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("shared", type=Path)
    parser.add_argument("--seed", type=int, default=2016)
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    following = successors(Path(__file__).resolve().parents[2])
    roo = list(national(arguments.program, arguments.shared, following))
    opengr = list(listed(arguments.program, arguments.shared / "national/opengr/opengr_provincies.csv", "opengr", following))
    annex = list(listed(arguments.program, arguments.shared / "seed/annex.txt", "annex", following,
                        "--owner", "Haren", "--on", "2015-01-01"))
    draw = random.Random(arguments.seed)
    chosen, taken = [], set()

    def measured(pairs):
        return [(a, b, a.likeness(b), jaccard(a.members, b.members)) for a, b in pairs if a.members & b.members or not a.members]

    def strata(pairs, which):
        for title, count, fits in which:
            fitting = [p for p in pairs if fits(p[2], p[3]) and (p[0].key, p[1].key) not in taken]
            for pair in draw.sample(fitting, min(count, len(fitting))):
                taken.add((pair[0].key, pair[1].key))
                chosen.append((title, *pair))
    strata(measured(itertools.product(opengr, roo)), STRATA)
    strata(measured(itertools.chain(itertools.combinations(opengr, 2), itertools.combinations(roo, 2))), INSIDE)
    # Of every row of the annex the one that looks most like it in each list.
    for row in annex:
        for others in (opengr, roo):
            pairs = sorted(measured((row, other) for other in others), key=lambda p: -(p[2] + p[3] / 2))
            chosen += [("annex", *pair) for pair in pairs[:1]]
    out = csv.writer(sys.stdout)
    out.writerow(["stratum", "a", "b"])
    for number, (title, a, b, name, members) in enumerate(chosen, 1):
        if arguments.show:
            both = [n for n in a.says[5] if n in b.says[5]]
            print(f"#{number} [{title}] {a.key} ~ {b.key}  name {name:.2f} members {members:.2f}")
            for one in (a, b):
                rest = [n for n in one.says[5] if n not in both]
                print("   ", " | ".join(str(s) for s in one.says[:5] if s), f"| {len(one.says[5])} leden; alleen hier: {', '.join(rest[:14])}")
            print("    beide:", ", ".join(both[:12]), "…" if len(both) > 12 else "")
        else:
            out.writerow([title, a.key, b.key])


if __name__ == "__main__":
    main()
