#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Holds the proposals of `verband reconcile` against the pairs that people labelled.

  check.py PROGRAM SHARED [--mistakes] [--all FILE] [--pairs FILE…]

Takes the national register, the lists of 2015/16 and the annex into a new register, and says how many of the pairs it
calls the same are (precision) and how many of the same it finds (recall). Ends with status 1 below 0.99 or 0.95, and
with 77 (skipped) when the data are not there. Pairs labelled "unsure" do not
count; what is proposed as the same as the same counts as the same. --all writes every proposal as CSV."""
import argparse
import csv
import json
import subprocess
import sys
import tempfile
from pathlib import Path

LEAST_PRECISION, LEAST_RECALL = 0.99, 0.95


def keys(side):
    """What the labels call this partnership: several when it is in several sources."""
    found = {i for i in side["identifiers"] if i.startswith("roo:")}
    for source in side["sources"]:
        title, row = source.rsplit(", rij ", 1)
        if title == "opengr_provincies.csv":
            found.add(f"opengr:{row}")
        if title == "annex.txt":
            found.add(f"annex:{row}")
    return found


def proposals(program, shared):
    with tempfile.TemporaryDirectory() as folder:
        register = ["--register", f"{folder}/r.verband"]

        def run(*arguments):
            done = subprocess.run([program, *arguments, *register], capture_output=True, text=True, check=True)
            return done.stdout
        who = ["--author", "toets", "--reason", "meting"]
        run("import", str(shared / "national/roo"), *who)
        run("import", str(shared / "national/opengr/opengr_provincies.csv"), *who)
        run("import", str(shared / "seed/annex.txt"), "--owner", "Haren", "--on", "2015-01-01", *who)
        first = json.loads(run("reconcile", "--format", "json"))["proposals"]
        run("reconcile", "--accept", *who)
        return first, json.loads(run("reconcile", "--format", "json"))["proposals"]


def held_against(labels, verdicts, top, mistakes):
    """How many pairs were rightly called the same, wrongly, and missed."""
    right = wrong = missed = 0
    for row in labels:
        if row["verdict"] == "unsure":
            continue
        proposal = verdicts.get(frozenset((row["a"], row["b"])))
        said = "same" if top(row["a"]) == top(row["b"]) else proposal["verdict"] if proposal else "nothing"
        right += said == "same" == row["verdict"]
        wrong += said == "same" != row["verdict"]
        missed += said != "same" == row["verdict"]
        if mistakes and (said == "same") != (row["verdict"] == "same"):
            print(f"{row['a']} ~ {row['b']}: {row['verdict']} ({row['reason']}); said {said}"
                  + (f" {proposal['score']:.1f}: " + " ".join(f"{g['weight']:+.1f} {g['text']}" for g in proposal["grounds"])
                     if proposal else ""))
    return right, wrong, missed


def said(what, right, wrong, missed):
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / (right + missed) if right + missed else 0.0
    print(f"{what}: called the same {right + wrong}, right {right}, missed {missed}; "
          f"precision {precision:.3f}, recall {recall:.3f}")
    return precision, recall


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("shared", type=Path)
    parser.add_argument("--mistakes", action="store_true")
    parser.add_argument("--all", type=Path)
    parser.add_argument("--pairs", type=Path, nargs="+", default=sorted(Path(__file__).parent.glob("pairs*.csv")))
    arguments = parser.parse_args()
    if not (arguments.shared / "national/roo").is_dir():
        print("overgeslagen: de landelijke gegevens zijn er niet")
        return 77
    found, after = proposals(arguments.program, arguments.shared)
    verdicts = {}
    same_as = {}  # what is the same as the same is the same: people accept all that is proposed

    def top(key):
        while same_as.setdefault(key, key) != key:
            key = same_as[key]
        return key
    for each in found:
        if each["verdict"] == "same":
            one, *others = keys(each["one"]) | keys(each["other"])
            for other in others:
                same_as[top(other)] = top(one)
        for one in keys(each["one"]):
            for other in keys(each["other"]):
                verdicts[frozenset((one, other))] = each
    if arguments.all:
        with arguments.all.open("w", newline="", encoding="utf-8") as file:
            out = csv.writer(file)
            for each in found:
                out.writerow([each["verdict"], f"{each['score']:.1f}", each["one"]["name"], "; ".join(each["one"]["sources"]),
                              each["other"]["name"], "; ".join(each["other"]["sources"]),
                              " ".join(g["text"] for g in each["grounds"])])
    total = [0, 0, 0]
    for path in arguments.pairs:
        with path.open(encoding="utf-8") as file:
            counts = held_against(csv.DictReader(file), verdicts, top, arguments.mistakes)
        said(path.name, *counts)
        total = [t + c for t, c in zip(total, counts)]
    precision, recall = said("together", *total)
    print(f"{sum(p['verdict'] == 'same' for p in found)} of {len(found)} proposals are the same")
    again = [p for p in after if p["verdict"] == "same"]
    print(f"once all are accepted, {len(again)} more are called the same: "
          + "; ".join(f"{p['one']['name']} ~ {p['other']['name']}" for p in again))
    return 0 if precision >= LEAST_PRECISION and recall >= LEAST_RECALL else 1


if __name__ == "__main__":
    sys.exit(main())
