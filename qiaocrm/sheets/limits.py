"""How much a file may ask of the PC before it is refused (reliability.md A4, S1, S2, S7)."""

from __future__ import annotations

MB = 1 << 20

FILE_BYTES = 256 * MB
"""A table file larger than this is no office list."""

ROWS = 200_000
COLUMNS = 500
"""What one sheet may give to an import; the rest is left out, with a note."""

AREA_CELLS = 20_000_000
"""Cells between the first and the last used one of a sheet: parsers reserve room for them all."""

ZIP_ENTRIES = 5_000
ZIP_TOTAL_BYTES = 400 * MB
ZIP_PART_BYTES = 200 * MB
ZIP_RATIO = 200
"""Unpacked to packed bytes of one part; judged once it has grown past ZIP_RATIO_FROM."""
ZIP_RATIO_FROM = 10 * MB

CHILD_ADDRESS_BYTES = 580 * MB
"""Address space of the reading process: less than 600 MB of it can be resident."""
CHILD_RESIDENT_BYTES = 540 * MB
"""Resident memory at which the reading process is stopped where the system sets no limit."""
ANSWER_BYTES = 400 * MB
"""What the reading process may send in all."""
FRAME_BYTES = 64 * MB
"""What it may send in one piece."""

SECONDS_LEAST = 9.0
SECONDS_PER_MB = 5.0
"""For each MB beyond the second."""
SECONDS_MOST = 120.0

TEXT_CHARACTERS = 32_767
"""The longest text that a cell of Excel holds."""

CELL_CHARACTERS = 250_000
"""The longest text taken from a cell: other programs write longer ones than Excel."""


def seconds_for(size: int) -> float:
    """The time that reading a file of `size` bytes may take, in seconds."""
    return min(SECONDS_MOST, SECONDS_LEAST + SECONDS_PER_MB * max(0.0, size / MB - 2))
