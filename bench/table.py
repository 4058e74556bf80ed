"""One line of the benchmarks' table."""

from __future__ import annotations


def line(title: str, value: float, goal: str = "", *, unit: str = "s") -> None:
    """Print what was measured, in `unit` (short times in ms), and what it should be."""
    if unit == "s" and value < 0.2:
        value, unit = value * 1000, "ms"
    shown = f"{value:.0f}" if unit == "MB" else f"{value:.1f}" if unit == "ms" else f"{value:.2f}"
    print(f"{title:<72} {shown:>7} {unit:<3} {goal}".rstrip(), flush=True)
