#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""How much processor time reading a PDF costs beside poppler's own pdftotext -bbox-layout.

    bench/pdf.py build/dev/verband FILE.pdf [ROUNDS]
"""
import csv
import json
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile

FIELDS = ["name", "purpose", "participants_text", "policy_area_text", "nature_text"]


def as_csv(program, document, path):
    """The rows as read, as a CSV: to see what the reading costs and what the rest."""
    out = subprocess.run([str(program), "import", document, "--dry-run", "--format", "json"], capture_output=True,
                         check=True).stdout
    with open(path, "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["Naam", "Doel", "Deelnemers", "Beleidsterrein", "Aard"])
        rows.writerows([row[field] for field in FIELDS] for row in json.loads(out)["partnerships"])


def seconds(command, source=None):
    """User and system time of a command and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(source or os.devnull, "rb") as input_file:
        subprocess.run(command, stdin=input_file, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    program, document = pathlib.Path(sys.argv[1]), sys.argv[2]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 9
    pages = next(line for line in subprocess.run(["pdfinfo", document], capture_output=True, text=True,
                                                 check=True).stdout.splitlines() if line.startswith("Pages"))
    rows = tempfile.NamedTemporaryFile(suffix=".csv")  # lives as long as the process
    as_csv(program, document, rows.name)
    commands = {
        "pdftotext -bbox-layout (peer)": (["pdftotext", "-bbox-layout", document, "-"], None),
        "verband-pdf glyphs": ([str(program.with_name("verband-pdf")), "glyphs"], document),
        "verband import --dry-run": ([str(program), "import", document, "--dry-run", "--format", "json"], None),
        "the same rows from CSV": ([str(program), "import", rows.name, "--dry-run", "--format", "json"], None),
    }
    times = {name: [] for name in commands}
    for _ in range(rounds):  # in turn, so that what else the machine does falls on all of them
        for name, (command, source) in commands.items():
            times[name].append(seconds(command, source))
    peer = statistics.median(times["pdftotext -bbox-layout (peer)"])
    print(f"{document}: {pages.split()[1]} pages, median of {rounds} rounds")
    for name, list_of_times in times.items():
        median = statistics.median(list_of_times)
        print(f"{name:32} {median * 1000:8.1f} ms processor time  {median / peer:5.2f} x")
    reading = statistics.median(times["verband import --dry-run"]) - statistics.median(times["the same rows from CSV"])
    print(f"{'reading alone: the difference':32} {reading * 1000:8.1f} ms processor time  {reading / peer:5.2f} x")
    print("limit: reading <= 1.3 x the peer, and what the rows mean besides")


if __name__ == "__main__":
    main()
