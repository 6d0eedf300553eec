#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Replays the mergers of Groningen of 2018, 2019 and 2021 on what sources said in 2015/16, and holds what was predicted
against the national register of 2026.

  merger_replay.py PROGRAM SHARED

Writes a Markdown table per merger: each arrangement that the merger touches, the prediction, what the register of 2026
shows, and whether the prediction holds. Arrangements are matched by `verband reconcile`."""
import collections
import csv
import datetime
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

MERGERS = [("Midden-Groningen", "2018-01-01", '2018-01-01;gm0018_gm1952;gm0040_gm1952_gm0014~;gm1987_gm1952'),
           ("Westerwolde", "2018-01-01", None), ("Haren", "2019-01-01", '2019-01-01;gm0009_gm0014;gm0017_gm0014'),
           ("Het Hogeland", "2019-01-01", None), ("Eemsdelta", "2021-01-01", None)]
FATES = {"continues": "gaat door met de opvolger", "lapses": "vervalt", "grows": "verandert niet", "succession": "gaat vanzelf over",
         "area-fixed": "gebied volgt uit de wet", "needs-act": "hangt af van de herindelingswet", "degenerate": "te weinig deelnemers",
         "uncertain": "onzeker"}


def register(program, path, *documents):
    for document in documents:
        subprocess.run([program, "import", *document, "--register", path, "--author", "meting"], check=True, capture_output=True)
    return path


def ask(program, path, *words):
    done = subprocess.run([program, *words, "--register", path], check=True, capture_output=True, text=True)
    return done.stdout


def rows_of(side):
    return {tuple(s.rsplit(", rij ", 1)) for s in side["sources"]}


def main():
    program, shared = sys.argv[1], Path(sys.argv[2])
    lists = ([str(shared / "national/opengr/opengr_provincies.csv")],
             [str(shared / "seed/annex.txt"), "--owner", "Haren", "--on", "2015-01-01"])
    with tempfile.TemporaryDirectory() as folder:
        then = register(program, f"{folder}/then.verband", *lists)
        both = register(program, f"{folder}/both.verband", *lists, [str(shared / "national/roo")])
        with open(shared / "national/roo/gr_regelingen.csv", encoding="utf-8") as file:
            entries = {row["roo_id"]: row for row in csv.DictReader(file)}
        members = collections.defaultdict(set)
        with open(shared / "national/roo/gr_deelnemers.csv", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                code = row["deelnemer_tooi"].rsplit("/", 1)[-1]
                if code.startswith("gm"):
                    members[row["regeling_roo_id"]].add(code)
        matched = {}
        for pair in json.loads(ask(program, both, "reconcile", "--format", "json"))["proposals"]:
            if pair["verdict"] != "same":
                continue
            for one, other in ((pair["one"], pair["other"]), (pair["other"], pair["one"])):
                numbers = [i[4:] for i in other["identifiers"] if i.startswith("roo:")]
                for row in rows_of(one):
                    matched.setdefault(row, set()).update(numbers)
        titles = {hashlib.sha256(Path(words[0]).read_bytes()).hexdigest(): Path(words[0]).name for words in lists}
        by_uri = {}
        for each in json.loads(ask(program, then, "list", "--on", "2016-01-01", "--format", "json"))["partnerships"]:
            by_uri[each["uri"]] = each
        totals = collections.Counter()
        for name, date, scenario in MERGERS:
            how = ["--scenario", scenario] if scenario else ["--historical", name]
            outcome = json.loads(ask(program, then, "merger", *how, "--format", "json"))
            print(f"\n### {outcome['title']}\n\n| regeling | voorspelling | in het register van 2026 | klopt |\n|---|---|---|---|")
            unmatched = 0
            for each in outcome["consequences"]:
                told = by_uri.get(each["uri"])
                numbers = matched.get((titles.get(told["source"]), str(told["row"])), set()) if told else set()
                if not numbers:
                    unmatched += 1
                    continue
                versions = sorted((entries[n] for n in numbers if n in entries), key=lambda v: v["datum_inwerkingtreding"])
                last = versions[-1]
                end = last["datum_uitwerkingtreding"]
                heirs = {m["code"] for m in each["after"]} - {m["code"] for m in each["before"]}
                if name == "Haren" and each["fate"] != "grows":  # Groningen was there before the merger too
                    heirs |= {m["code"] for m in each["after"] if m["code"] == "gm0014"}
                there = members[last["roo_id"]]
                ended_by_then = bool(end) and end <= (datetime.date.fromisoformat(date) + datetime.timedelta(days=366)).isoformat()
                if end:
                    shows = f"geëindigd op {end}"
                else:
                    shows = "loopt" + (", opvolger is deelnemer" if heirs & there else ", opvolger is geen deelnemer" if heirs else "")
                fate = each["fate"]
                if fate == "lapses":
                    holds = "ja" if ended_by_then else "nee"
                elif end and ended_by_then:
                    holds = "nee"
                elif not heirs:
                    holds = "niet te zeggen"
                elif heirs & there:
                    holds = "ja"
                else:
                    holds = "nee" if not end else "niet te zeggen"
                totals[holds] += 1
                print(f"| {each['name'].replace('|', '/')} | {FATES.get(fate, fate)} | {shows} | {holds} |")
            print(f"\nNiet in het landelijk register gevonden: {unmatched} van {len(outcome['consequences'])}.")
        print(f"\nSamen: {dict(totals)}")


if __name__ == "__main__":
    main()
