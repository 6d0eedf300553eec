#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The website under load: bench/web.py VERBAND CONSTANT_SERVER EXAMPLE.txt [SECONDS]

In one run and on one machine: the overview page and the JSON of one municipality, served by verband
(kept, and made anew for every request), by nginx from a file with the same bytes, and by
libmicrohttpd answering a constant. Needs nginx and wrk. Prints requests a second, the 99th
percentile, the ratios, the time of a page that is not kept, and the memory.
"""
import os, re, statistics, subprocess, sys, tempfile, time, urllib.request

VERBAND, CONSTANT, EXAMPLE = sys.argv[1:4]
SECONDS = sys.argv[4] if len(sys.argv) > 4 else "4"
PAGES = {"page": "/gemeente/haren?op=2015-01-01", "JSON": "/gemeente/haren.json?op=2015-01-01"}
CONNECTIONS, PACKED = "32", {"Accept-Encoding": "gzip"}


def fetch(url):
    return urllib.request.urlopen(urllib.request.Request(url, headers=PACKED)).read()


def wait(url):
    for _ in range(100):
        try:
            return fetch(url)
        except OSError:
            time.sleep(0.05)
    sys.exit("no answer from " + url)


def load(url):
    out = subprocess.run(["wrk", "-t1", "-c" + CONNECTIONS, "-d" + SECONDS, "--latency", "-H",
                          "Accept-Encoding: gzip", url], capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in out or "Socket errors" in out:
        sys.exit(url + ":\n" + out)
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1])
    value, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", out).groups()
    return rate, float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def memory(process):
    with open(f"/proc/{process.pid}/status") as status:
        return int(re.search(r"VmHWM:\s+(\d+)", status.read())[1]) / 1024


def main():
    with tempfile.TemporaryDirectory() as folder:
        register = os.path.join(folder, "r.verband")
        subprocess.run([VERBAND, "import", EXAMPLE, "--owner", "Haren", "--on", "2015-01-01", "--author",
                        "bench", "--register", register], check=True, capture_output=True)
        site = subprocess.Popen([VERBAND, "serve", "--register", register, "--port", "18081"],
                                stdout=subprocess.DEVNULL)
        base = "http://127.0.0.1:18081"
        wait(base + "/gezond")
        with open(os.path.join(folder, "nginx.conf"), "w") as conf:
            conf.write(f"""worker_processes 2; pid {folder}/nginx.pid; error_log {folder}/error.log; daemon off;
events {{ worker_connections 2048; }}
http {{ access_log off; sendfile on; keepalive_requests 1000000;
server {{ listen 127.0.0.1:18082; root {folder}/www; }} }}""")
        os.mkdir(os.path.join(folder, "www"))
        os.chmod(folder, 0o755)
        nginx = subprocess.Popen(["/usr/sbin/nginx", "-c", os.path.join(folder, "nginx.conf")])
        print(f"{'':28}{'requests/s':>12}{'p99 ms':>9}{'× nginx':>9}{'× constant':>12}")
        try:
            for name, target in PAGES.items():
                body = fetch(base + target)
                path = os.path.join(folder, "www", name)
                with open(path, "wb") as file:
                    file.write(body)
                constant = subprocess.Popen([CONSTANT, "18083", "2", path], stdin=subprocess.PIPE)
                wait("http://127.0.0.1:18083/")
                wait("http://127.0.0.1:18082/" + name)
                figures = {"verband": load(base + target),
                           "nginx, a file": load("http://127.0.0.1:18082/" + name),
                           "libmicrohttpd, a constant": load("http://127.0.0.1:18083/")}
                constant.communicate(b"\n")
                for who, (rate, p99) in figures.items():
                    print(f"{name + ': ' + who:28}{rate:12.0f}{p99:9.1f}{rate / figures['nginx, a file'][0]:9.2f}"
                          f"{rate / figures['libmicrohttpd, a constant'][0]:12.2f}")
                print(f"{'':28}{len(body)} bytes compressed")
            times = []
            for i in range(300):
                url = f"{base}/gemeente/haren?op=2015-01-01&sorteer=naam&pagina={i}"
                begin = time.perf_counter()
                fetch(url)
                fresh = time.perf_counter() - begin
                begin = time.perf_counter()
                fetch(url)
                times.append((fresh - (time.perf_counter() - begin)) * 1000)
            times.sort()
            print(f"a page that is not kept, beyond one that is: median {statistics.median(times):.2f} ms, "
                  f"p99 {times[int(len(times) * 0.99)]:.2f} ms (limit 1 ms)")
            print(f"memory at its most: {memory(site):.1f} MB (limit 32 MB)")
        finally:
            nginx.terminate()
            site.terminate()
            nginx.wait()
            site.wait()


main()
