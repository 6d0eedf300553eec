#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Pages of a large register beside the same pages of a small one: bench/pages.py VERBAND SMALL LARGE

SMALL and LARGE are register files; both tell of Haren on 1 January 2015. Every page is asked on days
that were not asked before ("new day"), then in other orders or parts on a day that was ("fresh"), and
once more ("kept"). Prints the medians in milliseconds, the size of the page, and the ratio.
"""
import datetime, http.client, statistics, subprocess, sys, time

VERBAND, SMALL, LARGE = sys.argv[1:4]
PAGES = ["/", "/gemeenten", "/gemeente/haren", "/gemeente/haren?beeld=netwerk", "/samenwerkingen",
         "/samenwerkingen.csv", "/themas", "/zoek?q=afval", "/vergelijk/haren/tynaarlo",
         "/overlap?gemeenten=haren,tynaarlo,assen", "/overlap?beeld=samenstellingen",
         "/netwerk?gemeente=haren", "/netwerk?gebied=nederland", "/verschillen",
         "/verschillen?provincie=groningen", "/bronnen",
         "/herindeling?datum=2019-01-01&gaat=gm0009_gm0014&gaat=gm0017_gm0014&gaat=gm0014_gm0014",
         "/v1/samenwerkingsverbanden", "/v1/organisaties"]
DAYS = [str(datetime.date(2015, 1, 2) + datetime.timedelta(days=i)) for i in range(7)]  # the site keeps eight


class Site:
    def __init__(self, register, port):
        self.process = subprocess.Popen([VERBAND, "serve", "--register", register, "--port", str(port)],
                                        stdout=subprocess.DEVNULL)
        for _ in range(100):
            try:
                self.wire = http.client.HTTPConnection("127.0.0.1", port)
                self.get("/gezond")
                return
            except OSError:
                time.sleep(0.05)
        sys.exit("no answer")

    def get(self, target):
        begin = time.perf_counter()
        self.wire.request("GET", target)
        answer = self.wire.getresponse()
        body = answer.read()
        if answer.status != 200:
            sys.exit(f"{target}: {answer.status}")
        return (time.perf_counter() - begin) * 1000, len(body)

    def page(self, target):
        """Milliseconds on a new day, fresh, kept; and the size."""
        joint = "&" if "?" in target else "?"
        on = [target + joint + "op=" + day for day in DAYS]
        new = [self.get(each)[0] for each in on]
        fresh = [self.get(f"{each}&{'limiet=' if '/v1/' in target else 'x='}{i + 90}")[0]
                 for i, each in enumerate(on)]
        kept = [self.get(each) for each in on]
        return [statistics.median(x) for x in (new, fresh, [k[0] for k in kept])], kept[0][1]


def main():
    sites = [Site(SMALL, 18091), Site(LARGE, 18092)]
    try:
        print(f"{'':58}{'small: new day':>15}{'fresh':>7}{'kept':>7}{'kB':>6}"
              f"{'large: new day':>16}{'fresh':>7}{'kept':>7}{'kB':>6}{'fresh: ratio':>14}")
        for target in PAGES:
            (a, small), (b, large) = (site.page(target) for site in sites)
            print(f"{target[:56]:58}{a[0]:15.1f}{a[1]:7.1f}{a[2]:7.1f}{small / 1000:6.0f}"
                  f"{b[0]:16.1f}{b[1]:7.1f}{b[2]:7.1f}{large / 1000:6.0f}{b[1] / a[1]:14.1f}")
    finally:
        for site in sites:
            site.process.terminate()
            site.process.wait()


main()
