#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The website as a process: many, slow, half and wrong connections; TLS; stopping; changes by others.

serve_test.py VERBAND EXAMPLE.txt OTHER.txt
"""
import json
import os
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

VERBAND, EXAMPLE, OTHER = sys.argv[1:4]
failures = []


def check(holds, what):
    if not holds:
        failures.append(what)
        print("FOUT:", what)


class Server:
    def __init__(self, folder, *options):
        self.register = os.path.join(folder, "r.verband")
        self.process = subprocess.Popen(
            [VERBAND, "serve", "--register", self.register, "--port", "0", *options],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        if ":" not in line:
            raise SystemExit("de server begint niet: " + line + self.process.stderr.read())
        self.port = int(line.rsplit(":", 1)[1].strip().rstrip("/"))

    def get(self, target, scheme="http"):
        context = ssl._create_unverified_context() if scheme == "https" else None
        return urllib.request.urlopen(f"{scheme}://127.0.0.1:{self.port}{target}", timeout=60,
                                      context=context)

    def alive(self):
        return self.process.poll() is None and self.get("/gezond").status == 200

    def stop(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        out, err = self.process.communicate(timeout=30)
        return self.process.returncode, out, err


def run(*arguments):
    return subprocess.run([VERBAND, *arguments], capture_output=True, text=True)


def connect(port):
    return socket.create_connection(("127.0.0.1", port), timeout=60)


def answer(port, request, until_end=True):
    with connect(port) as connection:
        connection.sendall(request)
        received = b""
        while chunk := connection.recv(65536):
            received += chunk
            if not until_end:
                break
        return received


def a_thousand_connections(server):
    """A thousand at once, all answered."""
    connections = [connect(server.port) for _ in range(1000)]
    for each in connections:
        each.sendall(b"GET /over HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    good = 0
    for each in connections:
        received = b""
        while chunk := each.recv(65536):
            received += chunk
        good += received.startswith(b"HTTP/1.1 200") and received.endswith(b"</html>")
        each.close()
    check(good == 1000, f"van 1000 verbindingen kregen er {good} een heel antwoord")


def half_and_wrong_requests(server):
    port = server.port
    idle = [connect(port) for _ in range(200)]
    for number, each in enumerate(idle):
        each.sendall(b"GET /gemeente/haren HTTP/1.1\r\nX-Half: "[: 5 + number % 40])
    begin = time.monotonic()
    check(server.alive(), "met 200 halve verzoeken open antwoordt de server nog")
    check(time.monotonic() - begin < 5, "halve verzoeken houden anderen niet op")
    for each in idle:
        each.close()
    for wrong in (b"\x00\x01\x02\r\n\r\n", b"GET\r\n\r\n",
                  b"GET / HTTP/1.1\r\n\r\n", b"\x16\x03\x01\x02\x00", b"POST / HTTP/1.1\r\nHost: x\r\n"
                  b"Content-Length: 99999999999\r\n\r\nabc", b"GET / HTTP/1.1\r\nHost: x\r\n" +
                  b"A: " + b"b" * 100000 + b"\r\n\r\n",
                  b"GET /" + b"a" * 60000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
                  b"GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n"):
        try:
            with connect(port) as connection:
                connection.sendall(wrong)
                connection.shutdown(socket.SHUT_WR)
                received = connection.recv(65536)
        except OSError:
            received = b""
        check(not received.startswith(b"HTTP/1.1 5"), f"{wrong[:30]!r} geeft {received[:40]!r}")
        check(server.alive(), f"na {wrong[:30]!r} antwoordt de server nog")


def head_and_pipelining(server):
    received = answer(server.port, b"HEAD /over HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    check(received.split(b"\r\n\r\n", 1)[1] == b"", "HEAD heeft geen inhoud")
    both = answer(server.port, b"GET /gezond HTTP/1.1\r\nHost: x\r\n\r\n"
                  b"GET /gezond HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    check(both.count(b"HTTP/1.1 200") == 2, "twee verzoeken op een verbinding krijgen twee antwoorden")


def an_import_is_seen(server):
    before = json.load(server.get("/gezond"))["revisie"]
    done = run("import", OTHER, "--register", server.register)
    check(done.returncode == 0, "importeren terwijl de website open is: " + done.stderr)
    begin = time.monotonic()
    while json.load(server.get("/gezond"))["revisie"] == before:
        if time.monotonic() - begin > 2:
            check(False, "een import is binnen 2 seconden te zien")
            return
        time.sleep(0.05)
    check(not os.path.exists(server.register + "-wal"), "het register is weer één bestand")


def a_slow_reader_and_a_stop(server):
    """What was begun is finished: a reader who is still taking the answer gets all of it."""
    connection = connect(server.port)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    connection.sendall(b"GET /gemeenten HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    received = connection.recv(1000)
    status = []
    stopper = threading.Thread(target=lambda: status.append(server.stop()))
    stopper.start()
    while chunk := connection.recv(65536):
        received += chunk
    stopper.join()
    check(received.endswith(b"</html>"), "een lezer krijgt zijn antwoord heel bij het stoppen")
    check(status[0][0] == 0, f"stoppen geeft status 0, niet {status[0][0]}: {status[0][2]}")
    check(status[0][2] == "", "niets op de foutuitvoer: " + status[0][2])


def main():
    with tempfile.TemporaryDirectory() as folder:
        register = os.path.join(folder, "r.verband")
        done = run("import", EXAMPLE, "--owner", "Haren", "--on", "2015-01-01", "--author", "t",
                   "--register", register)
        check(done.returncode == 0, done.stderr)
        log = os.path.join(folder, "log.json")
        server = Server(folder, "--log", log)
        check(server.get("/").status == 200, "de beginpagina is er")
        a_thousand_connections(server)
        half_and_wrong_requests(server)
        head_and_pipelining(server)
        an_import_is_seen(server)
        a_slow_reader_and_a_stop(server)
        with open(log, encoding="utf-8") as lines:
            entries = [json.loads(line) for line in lines]
        check(len(entries) > 1000, "elk verzoek staat in het logboek")
        check(set(entries[0]) == {"moment", "methode", "adres", "status", "bytes", "microseconden",
                                  "bewaard"}, f"een regel van het logboek: {entries[0]}")

        other = Server(folder)
        taken = run("serve", "--register", register, "--port", str(other.port))
        check(taken.returncode == 5 and "luistert al een ander programma" in taken.stderr,
              "een bezette poort wordt gezegd: " + taken.stderr)
        check(other.stop(signal.SIGINT)[0] == 0, "Ctrl+C stopt netjes")
        for wrong, words in ((("--port", "80800"), "Een poort is een getal"),
                             (("--listen", "192.0.2.1"), "Luisteren op"),
                             (("--listen", "geen.adres.invalid"), "bestaat niet"),
                             (("--tls-cert", register), "--tls-key samen"),
                             (("--tls-cert", EXAMPLE, "--tls-key", EXAMPLE), "PEM-bestanden"),
                             (("--theme", "/bestaat/niet.css"), "is er niet"),
                             (("--log", "/bestaat/niet/log"), "kan niet worden geschreven")):
            refused = run("serve", "--register", register, *(
                wrong if "--port" in wrong else ("--port", "0", *wrong)))
            check(refused.returncode in (2, 5) and words in refused.stderr,
                  f"{wrong}: {refused.returncode} {refused.stderr}")
        missing = run("serve", "--register", os.path.join(folder, "niet.verband"), "--port", "0")
        check(missing.returncode == 5 and "bestaat niet" in missing.stderr, "een register dat er niet is")

        key, certificate = os.path.join(folder, "key.pem"), os.path.join(folder, "cert.pem")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
                        "-subj", "/CN=localhost", "-keyout", key, "-out", certificate],
                       check=True, capture_output=True)
        secure = Server(folder, "--tls-cert", certificate, "--tls-key", key)
        check(secure.get("/gezond", "https").status == 200, "https werkt")
        secure.stop()
    print("klaar:", "alles goed" if not failures else f"{len(failures)} fouten")
    sys.exit(1 if failures else 0)


main()
