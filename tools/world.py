"""Writes resources/world.json: coastlines, and a point for each country, for the map of contacts.

`python -m tools.world LAND.geojson` (needs `pip install shapely`). The land is Natural Earth's
1:110m, in the public domain; its borders, if any, are melted away, since what an office shows of
borders is bound to the official standard map. The points are those of the time zones' chief towns
in tzdata's zone.tab, in the public domain too.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

FILE = Path(__file__).resolve().parents[1] / "resources" / "world.json"
WEST = -30
"""The meridian, in the Atlantic, at which the map is cut: East Asia is in its middle."""
_SOUTH = -57
"""What lies further south, Antarctica, is left out."""
_SEAM = 0.02
"""Degrees by which neighbours overlap so that no seam of a border stays."""
_COARSE = 0.35
"""Degrees that a coastline may be off: a map as wide as a screen shows no less."""
_LEAST = 0.4
"""Square degrees of the smallest island kept."""
_CHIEF = {
    "AR": "America/Argentina/Buenos_Aires",
    "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo",
    "CA": "America/Toronto",
    "CD": "Africa/Kinshasa",
    "CL": "America/Santiago",
    "CN": "Asia/Shanghai",
    "ES": "Europe/Madrid",
    "ID": "Asia/Jakarta",
    "KZ": "Asia/Almaty",
    "MX": "America/Mexico_City",
    "MY": "Asia/Kuala_Lumpur",
    "NZ": "Pacific/Auckland",
    "PT": "Europe/Lisbon",
    "RU": "Europe/Moscow",
    "US": "America/Chicago",
}
"""Of countries with several zones the one for all; the first in the file is often an island's."""
_PLACE = re.compile(r"([+-])(\d{2,3})(\d{2})(?:\d{2})?([+-])(\d{2,3})(\d{2})(?:\d{2})?")


def land(path: Path) -> list[list[int]]:
    """Outlines as longitude, latitude, longitude … in tenths of a degree, from WEST eastwards."""
    from shapely import MultiPolygon, affinity, box, union_all
    from shapely.geometry import shape

    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    grown = [shape(feature["geometry"]).buffer(_SEAM) for feature in features]
    whole = union_all(grown).buffer(-_SEAM)
    east = whole.intersection(box(WEST, _SOUTH, 180, 90))
    west = whole.intersection(box(-180, _SOUTH, WEST, 90))
    outlines = []
    for half in (east, affinity.translate(west, 360)):
        parts = half.geoms if isinstance(half, MultiPolygon) else [half]
        outlines += [_outline(part) for part in parts if part.area >= _LEAST]
    return outlines


def _outline(part: Any) -> list[int]:
    points = part.simplify(_COARSE).exterior.coords
    return [round(number * 10) for point in points for number in point]


def places() -> dict[str, list[int]]:
    """ISO 3166-1 alpha-2 code -> longitude and latitude in tenths of a degree."""
    found: dict[str, list[int]] = {}
    for code, place, zone in _zones():
        if code not in found or _CHIEF.get(code) == zone:
            found[code] = place
    return dict(sorted(found.items()))


def _zones() -> Iterator[tuple[str, list[int], str]]:
    tab = resources.files("tzdata").joinpath("zoneinfo/zone.tab").read_text(encoding="utf-8")
    for line in tab.splitlines():
        if line.startswith("#"):
            continue
        code, where, zone = line.split("\t")[:3]
        if match := _PLACE.fullmatch(where):
            north, east = _degrees(*match.groups()[:3]), _degrees(*match.groups()[3:])
            yield code, [round((east + 360 if east < WEST else east) * 10), round(north * 10)], zone


def _degrees(sign: str, whole: str, minutes: str) -> float:
    value = int(whole) + int(minutes) / 60
    return -value if sign == "-" else value


def main(path: Path) -> None:
    """Write the file anew."""
    world = {"land": land(path), "places": places()}
    text = json.dumps(world, separators=(",", ":")).replace("],", "],\n")
    FILE.write_text(text + "\n", encoding="utf-8")
    print(f"{FILE.name}: {len(world['land'])} outlines, {len(world['places'])} places")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
