"""National days of countries and regions where many overseas Chinese live.

Month and day as the countries' own laws fix them. Left out: where the day itself is no occasion for
greetings between us, or is not kept.
"""

from __future__ import annotations

NATIONAL_DAYS: dict[str, tuple[int, int]] = {
    # South-east Asia
    "SG": (8, 9), "MY": (8, 31), "ID": (8, 17), "TH": (12, 5), "PH": (6, 12), "VN": (9, 2),
    "KH": (11, 9), "LA": (12, 2), "MM": (1, 4), "BN": (2, 23), "TL": (11, 28),
    # the rest of Asia
    "KR": (10, 3), "IN": (1, 26), "BD": (3, 26), "LK": (2, 4), "NP": (9, 20), "PK": (3, 23),
    "MN": (7, 11), "KZ": (10, 25), "AE": (12, 2), "SA": (9, 23), "TR": (10, 29),
    # Oceania
    "AU": (1, 26), "NZ": (2, 6), "FJ": (10, 10), "PG": (9, 16),
    # the Americas
    "US": (7, 4), "CA": (7, 1), "MX": (9, 16), "CU": (1, 1), "JM": (8, 6), "PA": (11, 3),
    "CR": (9, 15), "VE": (7, 5), "CO": (7, 20), "EC": (8, 10), "PE": (7, 28), "BO": (8, 6),
    "BR": (9, 7), "AR": (5, 25), "CL": (9, 18), "UY": (8, 25), "SR": (11, 25), "GY": (2, 23),
    "TT": (8, 31),
    # Europe
    "FR": (7, 14), "DE": (10, 3), "IT": (6, 2), "ES": (10, 12), "PT": (6, 10), "NL": (4, 27),
    "BE": (7, 21), "LU": (6, 23), "CH": (8, 1), "AT": (10, 26), "IE": (3, 17), "SE": (6, 6),
    "NO": (5, 17), "FI": (12, 6), "IS": (6, 17), "PL": (11, 11), "CZ": (10, 28), "HU": (8, 20),
    "RO": (12, 1), "BG": (3, 3), "GR": (3, 25), "RS": (2, 15), "RU": (6, 12),
    # Africa
    "ZA": (4, 27), "MU": (3, 12), "MG": (6, 26), "RE": (7, 14), "SC": (6, 29), "KE": (12, 12),
    "TZ": (4, 26), "ZM": (10, 24), "NG": (10, 1), "GH": (3, 6), "EG": (7, 23), "MA": (7, 30),
    "AO": (11, 11), "MZ": (6, 25),
}  # fmt: skip
"""ISO code of the country -> month and day of its national day."""
