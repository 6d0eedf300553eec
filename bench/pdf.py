#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""How much processor time reading a PDF costs beside poppler's own pdftotext -bbox-layout.

    bench/pdf.py build/dev/verband FILE.pdf [ROUNDS]
"""
import os
import pathlib
import statistics
import subprocess
import sys


def seconds(command, source=None):
    """User and system time of a command and its children."""
    before = os.times()
    with open(source or os.devnull, "rb") as input_file:
        subprocess.run(command, stdin=input_file, stdout=subprocess.DEVNULL, check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def main():
    program, document = pathlib.Path(sys.argv[1]), sys.argv[2]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 9
    pages = next(line for line in subprocess.run(["pdfinfo", document], capture_output=True, text=True,
                                                 check=True).stdout.splitlines() if line.startswith("Pages"))
    commands = {
        "pdftotext -bbox-layout (peer)": (["pdftotext", "-bbox-layout", document, "-"], None),
        "verband-pdf glyphs": ([str(program.with_name("verband-pdf")), "glyphs"], document),
        "verband import --dry-run": ([str(program), "import", document, "--dry-run", "--format", "json"], None),
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
    print("limit: glyphs and tables <= 1.3 x the peer, plus resolving")


if __name__ == "__main__":
    main()
