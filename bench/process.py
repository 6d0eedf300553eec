#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Whole-process figures: bench/process.py PROGRAM DOCUMENT [RUNS]

Times `verband import DOCUMENT` into a new register from a cold process, and beside it the start of a
process that does nothing but open an SQLite file, as the least any program of this kind costs.
Prints minimum, median and maximum wall time, the processor time (steadier where other work goes on) and the peak memory, and the limits they are held against.
"""
import os, statistics, subprocess, sys, tempfile, time

LIMIT_MS, LIMIT_MB = 25, 64


def measure(command):
    begin = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    return (time.perf_counter() - begin) * 1000, (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024, status


def main():
    program, document = sys.argv[1], sys.argv[2]
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 30
    figures = {"import": [], "dry-run": [], "sqlite3 (peer)": []}
    work = {name: [] for name in figures}
    memory = 0
    with tempfile.TemporaryDirectory() as folder:
        for run in range(runs + 2):
            register = os.path.join(folder, f"{run}.verband")
            owner = ["--owner", "Haren", "--on", "2015-01-01"]
            calls = {
                "import": [program, "import", document, "--register", register, *owner],
                "dry-run": [program, "import", document, "--dry-run", "--format", "json", *owner],
                "sqlite3 (peer)": ["sqlite3", os.path.join(folder, f"{run}.db"), "create table t(a); insert into t values(1)"],
            }
            for name, command in calls.items():
                wall, processor, peak, status = measure(command)
                if status != 0:
                    sys.exit(f"{' '.join(command)} ended with status {status}")
                if run >= 2:  # the first two warm the file cache
                    figures[name].append(wall)
                    work[name].append(processor)
                    if name == "import":
                        memory = max(memory, peak)
    print(f"{'whole process, ms':24}{'min':>8}{'median':>8}{'max':>8}{'processor':>11}   ratio to peer")
    peer = statistics.median(figures["sqlite3 (peer)"])
    for name, walls in figures.items():
        median = statistics.median(walls)
        print(f"{name:24}{min(walls):8.1f}{median:8.1f}{max(walls):8.1f}{statistics.median(work[name]):11.1f}   {median / peer:.2f}")
    print(f"limit: import <= {LIMIT_MS} ms; peak memory {memory:.1f} MB, limit {LIMIT_MB} MB")


main()
