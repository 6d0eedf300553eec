#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Writes the generated tables of data/reference from a folder with the public source lists.

    python3 data/reference/generate.py SOURCE

SOURCE holds `reference/` and `national/` as docs/referentiedata.md describes. Standard library only;
run by a maintainer, never at build. The tables kept by hand are read, never written.
"""
import collections
import csv
import pathlib
import re
import sys
import unicodedata

OUT = pathlib.Path(__file__).resolve().parent
DIVISION_DAY = "2016-01-01"
# Membership of regions is carried back no further than this day.
KNOWN_FROM = "2010-01-01"

# Of a municipality that was divided: the municipality that took its main part.
MAIN_PART = {("gm0053", "gm1966"), ("gm0993", "gm1507"), ("gm1671", "gm0828")}

# File of the source → (prefix of the key, kind, name of the division).
DIVISIONS = {
    "Veiligheid/politieeenheden": ("police_unit", "police_unit", "politie-eenheid"),
    "Veiligheid/veiligheidsregios": ("safety_region", "safety_region", "veiligheidsregio"),
    "Sociaal/ggds": ("health_region", "health_region", "GGD-regio"),
    "Bestuurlijk/arrondissementen1": ("arrondissement", "division", "arrondissement"),
    "Bestuurlijk/coropplusregios": ("coropplus", "division", "COROP-plusregio"),
    "Bestuurlijk/coropregios": ("corop", "division", "COROP-regio"),
    "Bestuurlijk/coropsubregios": ("coropsub", "division", "COROP-subregio"),
    "Bestuurlijk/nuts1regioslandsdelen": ("nuts1", "division", "landsdeel"),
    "Bestuurlijk/nuts2regiosprovincies": ("nuts2", "division", "NUTS-2-regio"),
    "Bestuurlijk/nuts3regios": ("nuts3", "division", "NUTS-3-regio"),
    "Bestuurlijk/ressorten1": ("ressort", "division", "ressort"),
    "Fysiek/mirtgebieden": ("mirt", "division", "MIRT-gebied"),
    "Fysiek/omgevingsdienstenregionaleuitvoeringsdiensten":
        ("omgevingsdienst", "division", "omgevingsdienst"),
    "Fysiek/regionaleuitvoeringsdienstenbrzo": ("brzo", "division", "BRZO-omgevingsdienst"),
    "Sociaal/arbeidsmarktregios": ("arbeidsmarkt", "division", "arbeidsmarktregio"),
    "Sociaal/centrumgemeentemaatschappelijkeopvangbeschermdwonen":
        ("opvang", "division", "centrumgemeente maatschappelijke opvang en beschermd wonen"),
    "Sociaal/centrumgemeentenvrouwenopvanggeweldinhuiselijkekring":
        ("vrouwenopvang", "division", "centrumgemeente vrouwenopvang"),
    "Sociaal/hlzregioshervorminglangdurigezorg": ("hlz", "division", "HLZ-regio"),
    "Sociaal/intergemeentelijkesocialediensten":
        ("isd", "division", "intergemeentelijke sociale dienst"),
    "Sociaal/jeugdzorgregios1": ("jeugd", "division", "jeugdzorgregio"),
    "Sociaal/kamervankoophandel": ("kvk", "division", "Kamer van Koophandel"),
    "Sociaal/passendonderwijsprimaironderwijs": ("po", "division", "passend onderwijs (primair)"),
    "Sociaal/passendonderwijsvoortgezetonderwijs":
        ("vo", "division", "passend onderwijs (voortgezet)"),
    "Sociaal/rcfkenniscentrahandhaving": ("rcf", "division", "RCF-regio"),
    "Sociaal/regionaleplatformsarbeidsmarkt":
        ("rpa", "division", "regionaal platform arbeidsmarkt"),
    "Sociaal/rmcregiosregionaalmeldencoordinatiepunt": ("rmc", "division", "RMC-regio"),
    "Sociaal/socialewerkvoorziening": ("sw", "division", "sociale werkvoorziening"),
    "Sociaal/veiligthuisregios": ("veiligthuis", "division", "Veilig Thuis-regio"),
    "Sociaal/wmoregios": ("wmo", "division", "Wmo-regio"),
    "Sociaal/zorgkantoorregios": ("zorgkantoor", "division", "zorgkantoorregio"),
    "Veiligheid/regionaalinformatieenexpertisecentra": ("riec", "division", "RIEC-regio"),
    "Veiligheid/veiligheidshuizen": ("veiligheidshuis", "division", "veiligheidshuis"),
    "Veiligheid/vptregios2014": ("vpt", "division", "VPT-regio"),
}


def table(path, delimiter=","):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [{k: (v or "").strip() for k, v in row.items() if k}
                for row in csv.DictReader(file, delimiter=delimiter)]


def write(name, header, rows):
    lines = ["\t".join(header)]
    for row in rows:
        cells = [re.sub(r"\s+", " ", str(cell)).strip() for cell in row]
        assert len(cells) == len(header), row
        lines.append("\t".join(cells))
    (OUT / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(rows)} rows")


def slug(name):
    plain = unicodedata.normalize("NFD", name.lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def municipalities(source):
    rows = table(source / "reference/municipalities.csv")
    centroids = {r["code"]: r for r in table(source / "reference/municipality_centroids.csv")}
    result = {}
    for r in rows:
        full = [s.lower() for s in r["successors"].split(";") if s]
        successors = [s + ("~" if len(full) > 1 else "") for s in full]
        for other in re.findall(r"GM\d{4}", r["territory_also_to"]):
            if other.lower() not in full:
                successors.append(other.lower() + "~")
        place = centroids.get(r["code"], {})
        result[r["code"].lower()] = dict(
            name=r["name"], province=r["province_code"].lower(), start=r["valid_from"],
            end=r["valid_to"], successors=successors,
            longitude=place.get("longitude", ""), latitude=place.get("latitude", ""))
    return result


def alive(place, day):
    return place["start"] <= day and (not place["end"] or day < place["end"])


def bodies(source, places):
    """Provinces, water authorities, cooperation bodies, bodies of the State, and their spellings."""
    kinds = {"provincies": ("province", "provincie "), "waterschappen": ("water_authority", ""),
             "samenwerkingsorganisaties_tooi": ("cooperation_body", "samenwerkingsorganisatie ")}
    successors = collections.defaultdict(list)
    for change in table(source / "reference/tooi_wijzigingen.csv"):
        if change["type"] == "Samenvoeging" and change["register"] != "gemeenten":
            for old in filter(None, change["invalidated"].split(";")):
                successors[old] += filter(None, change["generated"].split(";"))
    result, spellings = {}, []
    for file, (kind, prefix) in kinds.items():
        rows = table(source / f"reference/{file}.csv")
        for r in rows:
            if r["versie_van"]:
                continue
            official = r["officiele_naam"]
            if kind == "cooperation_body" or official.lower().endswith("schap " + r["naam"].lower()) \
                    and r["naam"].lower().startswith(("hoogheem", "wetterskip")):
                official = ""
            result[r["tooi_id"]] = dict(
                kind=kind, name=r["naam"], official=official, abbreviation=r["afkorting"],
                start=r["begindatum"], end=r["einde_excl"], successors=successors[r["tooi_id"]])
        for r in rows:  # An earlier version of the same body: its spelling and its period count.
            main = result.get(r["versie_van"])
            if main is None:
                continue
            main["start"] = r["begindatum"]
            for name in (r["naam"], r["officiele_naam"].removeprefix(prefix)):
                if name != main["name"]:
                    spellings.append((r["versie_van"], name, "tooi"))
            if r["afkorting"] and r["afkorting"] != main["abbreviation"]:
                spellings.append((r["versie_van"], r["afkorting"], "tooi"))
    for r in table(source / "reference/tooi-organisations.csv"):
        if r["type"] in ("oorg", "zbo", "col"):
            kind = "other" if r["type"] == "col" else "national_body"
            result[r["code"]] = dict(kind=kind, name=r["name"], official="", abbreviation="",
                                     start="", end="", successors=[])
    for r in table(source / "national/roo/samenwerkingsorganen.csv"):
        body = result.get(r["organisatiecode"])
        if body is None:
            continue
        if r["afkorting"] and not body["abbreviation"]:
            body["abbreviation"] = r["afkorting"]
        elif r["afkorting"] and r["afkorting"] != body["abbreviation"]:
            spellings.append((r["organisatiecode"], r["afkorting"], "roo"))
        if r["naam"] and r["naam"] != body["name"]:
            spellings.append((r["organisatiecode"], r["naam"], "roo"))
    assert not set(result) & set(places)
    return result, spellings


def municipal_spellings(source, places):
    for r in table(source / "reference/municipality_aliases.csv"):
        code, sources = r["code"].lower(), [s for s in r["sources"].split(";") if s != "opengr"]
        name = re.sub(r"^Gemeente ", "", r["alias"])
        # A spelling that only the OpenGR lists have is an error to be matched, not to be learnt.
        if sources and name != places[code]["name"]:
            yield code, name, ";".join(sources)


def heirs(code, places, day):
    """The municipality in which `code` lies on `day`: itself, or its first successor, and so on."""
    seen = set()
    while code not in seen:
        seen.add(code)
        place = places[code]
        if alive(place, day):
            return code
        if place["start"] > day or not place["successors"]:
            return None
        code = place["successors"][0].rstrip("~")
    return None


def carried_through_time(regions, places):
    """Members of 2016 → members at any day since KNOWN_FROM, by succession."""
    regions_of = collections.defaultdict(set)
    for region, codes in regions.items():
        for code in codes:
            regions_of[code].add(region)
    for code, place in places.items():  # Abolished before the day of the division.
        if place["end"] and KNOWN_FROM < place["end"] <= DIVISION_DAY:
            regions_of[code] |= regions_of.get(heirs(code, places, DIVISION_DAY), set())
    mainly_in = {}
    for region, codes in regions.items():
        mainly_in[region] = collections.Counter(
            places[c]["province"] for c in codes).most_common(1)[0][0]
    later = sorted((p["start"], c) for c, p in places.items() if p["start"] > DIVISION_DAY)
    for _, code in later:
        found = set()
        for old, place in places.items():
            if code in [s.rstrip("~") for s in place["successors"]] and place["end"]:
                found |= regions_of[old]
        # Merged over a border: it joined the region that lies in its own province.
        own = {r for r in found if mainly_in[r] == places[code]["province"]}
        regions_of[code] |= own or found
    result = collections.defaultdict(list)
    for code in sorted(regions_of):
        for region in regions_of[code]:
            result[region].append(code)
    return result


def divisions(source, places):
    for file, (prefix, kind, division) in DIVISIONS.items():
        regions = collections.defaultdict(list)
        for row in table(source / f"national/region-divisions-2016/{file}.csv", ";"):
            values = list(row.values())
            code = f"gm{int(values[1]):04}"
            assert alive(places[code], DIVISION_DAY), (file, values)
            if values[2]:
                regions[values[2]].append(code)
        members = carried_through_time(regions, places)
        for region in sorted(regions):
            name = region.removeprefix("GGD ") if kind == "health_region" else region
            yield f"{prefix}:{slug(name)}", kind, division, name, [], members[region], []


def regions_before_merger(places):
    """A merger that took a new name: before it, the name meant the region of its predecessors."""
    before = collections.defaultdict(list)
    for code, place in places.items():
        for successor in place["successors"]:
            before[successor.rstrip("~")].append((code, successor.endswith("~")))
    for code, place in sorted(places.items()):
        if place["start"] < "1995" or len(before[code]) < 2:
            continue
        names = [places[c]["name"].lower() for c, _ in before[code]]
        words = set(re.findall(r"\w{4,}", place["name"].lower()))
        if words <= {w for name in names for w in re.findall(r"\w{4,}", name)} or \
                any(place["name"].lower() in name for name in names):
            continue  # "Alphen-Chaam", "Roosendaal": that is a part, not a region.
        members, optional, todo = [], [], list(before[code])
        while todo:
            old, partial = todo.pop()
            if partial and (old, code) not in MAIN_PART:
                optional.append(old)
            elif places[old]["end"] > "1995":
                members.append(old)
                todo += before[old]
        bare = re.sub(r"^(Het|De) ", "", place["name"])
        yield (f"region:{slug(bare)}", "region", "", place["name"],
               [bare] if bare != place["name"] else [], sorted(set(members)), sorted(set(optional)))


def main():
    source = pathlib.Path(sys.argv[1])
    places = municipalities(source)
    write("municipalities.tsv",
          ["code", "name", "province", "from", "to", "successors", "longitude", "latitude"],
          [(c, p["name"], p["province"], p["start"], p["end"], " ".join(p["successors"]),
            p["longitude"], p["latitude"]) for c, p in sorted(places.items())])
    others, spellings = bodies(source, places)
    write("bodies.tsv",
          ["code", "kind", "name", "official_name", "abbreviation", "from", "to", "successors"],
          [(c, b["kind"], b["name"], b["official"], b["abbreviation"], b["start"], b["end"],
            " ".join(b["successors"])) for c, b in sorted(others.items())])
    write("aliases.tsv", ["code", "alias", "sources"],
          sorted(set(municipal_spellings(source, places)) | set(spellings)))
    groups = [*divisions(source, places), *regions_before_merger(places)]
    write("groupings.tsv", ["key", "kind", "division", "name", "aliases", "members", "optional"],
          [(k, kind, d, n, "|".join(a), " ".join(m), " ".join(o))
           for k, kind, d, n, a, m, o in groups])
    themes = [(r["id"], r["label"], r["broader"]) for r in table(source / "reference/top_lijst.csv")]
    tasks, heads = [], {}
    for r in table(source / "reference/iv3_taakvelden.csv"):
        heads.setdefault(r["hoofdtaakveld"], r["hoofd_label"])
        tasks.append((f"iv3_{r['code']}", r["label"], f"iv3_{r['hoofdtaakveld']}"))
    themes += [(f"iv3_{code}", label, "") for code, label in heads.items()]
    write("policy-areas.tsv", ["id", "label", "broader"], themes + tasks)


if __name__ == "__main__":
    main()
