#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""How well the documents of bench/shapes.py are read, per shape and kind of file.

    bench/shape_score.py DIR --program build/dev/verband [--kinds html docx] [--shapes outline] [--mistakes]

A cell counts where the truth or the reading holds a text. It is right when both hold the same under the
same role, or, for a further column, under the same head; white space does not count. Of participants in
a list the head before a value ("Bedum (aandeel: 12,5%)") does not count.
"""
import argparse
import concurrent.futures
import json
import pathlib
import re
import subprocess

ROLES = ("name", "purpose", "participants_text", "policy_area_text", "nature_text")
KINDS = ("html", "md", "txt", "csv", "docx", "odt", "xlsx", "ods", "libreoffice.pdf", "pdf", "layout.txt", "raw.txt", "plain.txt")


def key(text):
    return re.sub(r"[\s:?]+", "", text).casefold()


def same(role, wanted, read):
    wanted, read = (re.sub(r"\s+", "", text) for text in (wanted, read))
    if role == "participants_text" and ";" in wanted:
        return sorted(wanted.split(";")) == sorted(re.sub(r"\([^():]*:", "(", read).split(";"))
    return wanted == read


def rows_read(answer):
    rows = []
    for party in answer.get("partnerships", []):
        doubted = {doubt.get("field") for doubt in party.get("doubts", [])}
        row = {role: (party[role], role in doubted) for role in ROLES if party.get(role)}
        for head, text in party.get("extra", {}).items():
            if text:
                row["extra:" + key(head)] = (text, head in doubted)
        rows.append(row)
    return rows


def rows_wanted(truth):
    keys = [{"legal_form_text": "nature_text", "extra": "extra:" + key(column["header"])}.get(column["role"], column["role"])
            for column in truth["columns"]]
    return [{key: text for key, text in zip(keys, row) if text} for row in truth["rows"]]


def compare(truth, answer):
    """Counts of a document, and its mistakes in words."""
    wanted, read = rows_wanted(truth), rows_read(answer)
    count = dict(documents=1, wanted=sum(map(len, wanted)), read=sum(map(len, read)), right=0, right_doubted=0, wrong_doubted=0)
    mistakes = []
    told = lambda doubted: " (doubted)" if doubted else ""
    agree = lambda row, other: sum(key in other and same(key, text, other[key][0]) for key, text in row.items())
    for at, row in enumerate(wanted):
        best = max(read, key=lambda other: agree(row, other), default={})
        best = best if agree(row, best) else {}
        read = [other for other in read if other is not best]
        for key, text in row.items():
            if key in best and same(key, text, best[key][0]):
                count["right"] += 1
                count["right_doubted"] += best[key][1]
                del best[key]
            else:
                said, doubted = best.get(key, ("-", False))
                mistakes.append(f"row {at + 1} {key}: [{text}] read as [{said}]" + told(doubted))
        count["wrong_doubted"] += sum(doubted for _, doubted in best.values())
        mistakes += [f"row {at + 1} too much, {key}: [{text}]" + told(doubted) for key, (text, doubted) in best.items() if key not in row]
    for row in read:
        count["wrong_doubted"] += sum(doubted for _, doubted in row.values())
        mistakes.append("a row too many: " + "; ".join(f"{key} [{text}]" + told(doubted) for key, (text, doubted) in row.items()))
    count["exact"] = count["right"] == count["wanted"] == count["read"]
    count["no_list"] = bool(truth["rows"]) and not answer.get("partnerships")
    return count, mistakes


def answer_of(program, path, truth):
    made = subprocess.run([program, "import", str(path), "--dry-run", "--format", "json", "--owner", truth["owner"],
                           "--on", truth["reference_date"]], capture_output=True, check=False)
    try:
        return json.loads(made.stdout)
    except ValueError:
        return {}


def line(name, all_counts):
    total = {what: sum(count[what] for count in all_counts) for what in all_counts[0]}
    both = total["wanted"] + total["read"]
    wrong = total["read"] - total["right"]
    return (f"{name:32} {total['documents']:4} docs  F1 {2 * total['right'] / both if both else 1:.3f}  exact {total['exact']:3}  "
            f"no list {total['no_list']:3}  wrong {wrong:4}, doubted {total['wrong_doubted']:4}  "
            f"right doubted {100 * total['right_doubted'] / max(total['right'], 1):4.1f}%")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("--program", default="build/dev/verband")
    options.add_argument("--kinds", nargs="*", default=KINDS)
    options.add_argument("--shapes", nargs="*")
    options.add_argument("--mistakes", action="store_true")
    options.add_argument("--totals", action="store_true", help="only the last lines")
    chosen = options.parse_args()
    jobs = []
    for path in sorted(chosen.folder.glob("*.truth.json")):
        truth = json.loads(path.read_text("utf-8"))
        stem = path.name.removesuffix(".truth.json")
        if not chosen.shapes or truth["shape"] in chosen.shapes:
            jobs += [(chosen.folder / f"{stem}.{kind}", kind, truth) for kind in chosen.kinds if (chosen.folder / f"{stem}.{kind}").exists()]
    groups = {}
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        answers = pool.map(lambda job: answer_of(chosen.program, job[0], job[2]), jobs)
        for (path, kind, truth), answer in zip(jobs, answers):
            count, mistakes = compare(truth, answer)
            for group in ((truth["shape"], kind), ("~ all", kind), ("~ all", truth["shape"]), ("~~ all", "")):
                groups.setdefault(group, []).append(count)
            if chosen.mistakes and mistakes:
                print(path.name, "(no list)" if count["no_list"] else "")
                print("".join(f"    {mistake}\n" for mistake in mistakes), end="")
    for (shape, kind), counts in sorted(groups.items()):
        if not chosen.totals or shape.startswith("~"):
            print(line(f"{shape} {kind}", counts))


if __name__ == "__main__":
    main()
