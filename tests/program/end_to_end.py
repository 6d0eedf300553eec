#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The program itself, as a process: killed, out of disk space, fed with rubbish, in other time zones.

Usage: end_to_end.py PROGRAM EXAMPLE
"""
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM, EXAMPLE = (os.path.abspath(each) for each in sys.argv[1:3])
OK, USAGE, UNREADABLE, WORLD = 0, 2, 3, 5
IMPORT = ["import", EXAMPLE, "--owner", "Haren", "--on", "2015-01-01"]


class Process(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = scratch.name
        self.register = os.path.join(self.folder, "r.verband")

    def start(self, words, **more):
        environment = {**os.environ, "VERBAND_REGISTER": self.register, **more.pop("variables", {})}
        return subprocess.Popen([PROGRAM, *words], env=environment, text=True, stderr=subprocess.PIPE,
                                stdout=more.pop("stdout", subprocess.PIPE), **more)

    def call(self, words, **more):
        process = self.start(words, **more)
        out, err = process.communicate(timeout=60)
        return process.returncode, out, err

    def count(self):
        status, out, err = self.call(["list", "--on", "2015-01-01"])
        self.assertEqual(status, OK, err)
        return int(out.split()[0])

    def test_a_register_is_one_file_between_commands(self):
        self.assertEqual(self.call(IMPORT)[0], OK)
        self.assertEqual(self.count(), 20)
        self.assertEqual(os.listdir(self.folder), ["r.verband"])

    def test_a_killed_import_is_there_whole_or_not_at_all(self):
        random.seed(1)
        acknowledged = 0
        for attempt in range(20):
            process = self.start([*IMPORT, "--title", f"poging {attempt}"])
            time.sleep(random.uniform(0, 0.1))
            process.send_signal(signal.SIGKILL)
            out, _ = process.communicate()
            acknowledged = max(acknowledged, 20 if "In het register" in out else 0)
            if os.path.exists(self.register):
                self.assertIn(self.count(), {acknowledged, 20})
        self.assertEqual(self.call(IMPORT)[0], OK)
        self.assertEqual(self.count(), 20)

    def test_a_full_disk_is_said_and_what_was_there_stays(self):
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))

        status, _, err = self.call(IMPORT, preexec_fn=limit)
        self.assertEqual(status, WORLD, err)
        self.assertIn("schijf", err)
        self.assertEqual(self.call(IMPORT)[0], OK)
        other = os.path.join(self.folder, "ander.txt")
        with open(EXAMPLE, "rb") as source, open(other, "wb") as copy:
            copy.write(source.read() + b" \n")
        status, _, err = self.call(["import", other, "--owner", "Haren", "--on", "2016-01-01"], preexec_fn=limit)
        self.assertEqual(status, WORLD, err)
        self.assertEqual(self.count(), 20)

    def test_output_that_cannot_be_written_is_an_error(self):
        self.assertEqual(self.call(IMPORT)[0], OK)
        with open("/dev/full", "w", encoding="ascii") as full:
            self.assertEqual(self.call(["list"], stdout=full)[0], WORLD)

    def test_rubbish_is_refused_with_a_sentence(self):
        rubbish = {"leeg": b"", "nul": bytes(5000), "utf16": "Wie Wat".encode("utf-16"), "stuk": b"\xff\xfe\x80\xc3(" * 900,
                   "proza": "Geachte raad, hierbij een groet.\n".encode() * 40}
        for name, content in rubbish.items():
            file = os.path.join(self.folder, name)
            with open(file, "wb") as out:
                out.write(content)
            status, _, err = self.call(["import", file])
            self.assertEqual(status, UNREADABLE, name)
            self.assertIn(name, err)
        huge = os.path.join(self.folder, "groot")
        with open(huge, "wb") as out:
            out.truncate(200 * 1024 * 1024)
        status, _, err = self.call(["import", huge])
        self.assertEqual(status, UNREADABLE)
        self.assertIn("16 MB", err)
        self.assertFalse(os.path.exists(self.register))
        for words in (["import", EXAMPLE, "--owner", "Atlantis"], ["import", EXAMPLE, "--on", "2015-02-30"]):
            self.assertEqual(self.call(words)[0], USAGE)

    def test_many_imports_at_once_all_land(self):
        files = []
        for number in range(6):
            files.append(os.path.join(self.folder, f"{number}.txt"))
            with open(EXAMPLE, "rb") as source, open(files[-1], "wb") as copy:
                copy.write(source.read() + b" \n" * number)
        running = [self.start(["import", file, "--owner", "Haren", "--on", f"201{i}-01-01"]) for i, file in enumerate(files)]
        for process in running:
            _, err = process.communicate(timeout=60)
            self.assertEqual(process.returncode, OK, err)
        status, out, _ = self.call(["log"])
        self.assertEqual(status, OK)
        self.assertEqual(out.count("Document ingelezen"), 6, out)

    def test_stopped_halfway_a_long_import_leaves_whole_documents_and_goes_on_later(self):
        documents = os.path.join(self.folder, "bijlagen")
        os.mkdir(documents)
        for number in range(40):
            with open(EXAMPLE, "rb") as source, open(os.path.join(documents, f"{number:02}.txt"), "wb") as copy:
                copy.write(source.read() + b"\n" * (number + 1))
        words = ["import", documents, "--owner", "Haren", "--on", "2015-01-01"]
        process = self.start(words)
        deadline = time.time() + 30
        while not os.path.exists(self.register) and time.time() < deadline:
            time.sleep(0.005)
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
        self.assertEqual(self.count() % 20, 0)
        status, out, err = self.call(words)
        self.assertEqual(status, OK, err)
        status, out, _ = self.call(["log"])
        self.assertEqual(out.count("Document ingelezen"), 40, out)
        self.assertEqual(self.count(), 20)

    @unittest.skipIf(os.geteuid() == 0, "the superuser may write everywhere")
    def test_a_register_that_may_only_be_read_is_read_and_not_written(self):
        self.assertEqual(self.call(IMPORT)[0], OK)
        os.chmod(self.register, 0o444)
        os.chmod(self.folder, 0o555)
        self.addCleanup(os.chmod, self.folder, 0o755)
        self.assertEqual(self.count(), 20)
        status, _, err = self.call(["undo", "2", "--reason", "proef"])
        self.assertEqual(status, WORLD)
        self.assertIn("alleen te lezen", err)

    def test_the_answer_does_not_depend_on_place_or_language(self):
        self.assertEqual(self.call(IMPORT)[0], OK)
        answers = {self.call(["show", "VRG"], variables={"TZ": zone, "LC_ALL": language})[1]
                   for zone in ("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago") for language in ("C", "tr_TR.UTF-8")}
        self.assertEqual(len(answers), 1)

    def test_the_example_run_never_closes_a_pipe_on_the_program(self):
        script = os.path.join(os.path.dirname(EXAMPLE), "..", "run")
        with open(script, encoding="utf-8") as lines:
            cut = [line for line in lines if line.startswith("ask ") and "| head" in line]
        self.assertEqual(cut, [], "with pipefail the script would end there")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
