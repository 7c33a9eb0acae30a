# SPDX-License-Identifier: Apache-2.0
"""Amounts anywhere in an instruction: seconds, metres, degrees, decibels, millimetres and shares."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

from soundstage.edit.framewords import SHARES, UNITS
from soundstage.edit.targets import number

_UNITS = {"s": "seconds", "sec": "seconds", "secs": "seconds", "second": "seconds", "seconds": "seconds",
          "mm": "mm", "millimetre": "mm", "millimetres": "mm", "millimeter": "mm", "millimeters": "mm",
          "db": "db", "decibel": "db", "decibels": "db", "dbs": "db",
          "degree": "degrees", "degrees": "degrees", "°": "degrees", "deg": "degrees",
          "%": "share", "percent": "share"} | dict.fromkeys(UNITS, "metres")
_LEADS = ("by", "about", "around", "roughly", "another", "an", "a", "one", "maybe", "of", "for", "over", "in", "to")
_SHARES = {**{name: Fraction(share).limit_denominator(12) for name, share in SHARES.items()},
           "thirds": Fraction(2, 3), "quarters": Fraction(3, 4)}
_FURTHER = ("more", "extra", "additional", "further", "full", "whole")
_HALVED, _DOUBLED = ("halve", "halved"), ("double", "doubled", "twice")


def amount_at(row: Sequence[str], at: int) -> tuple[int, dict[str, Fraction]]:
    """(where it ends, {unit: how much}) of the amount that begins here; (at, {}) when none does.

    Seconds, metres, degrees, decibels and millimetres by their names; "share" is a part of what there is now.
    """
    if row[at + 1 : at + 2] and row[at + 1] in _FURTHER and number(row[at]) is not None:  # "two more seconds"
        end, amounts = amount_at([row[at], *row[at + 2 :]], 0)
        return (at + 1 + end, amounts) if end == 2 else (at, {})
    if at + 1 < len(row) and (unit := _UNITS.get(row[at + 1], "")):
        value = Fraction(1) if row[at] == "another" else number(row[at])
        a_letter = row[at] in ("a", "an") and row[at + 1] == "m"  # "I am a m..." is no metre
        if value is not None and value > 0 and not a_letter:
            scale = Fraction(str(UNITS[row[at + 1]])) if unit == "metres" else Fraction(1)
            return at + 2, {unit: value * scale / (100 if unit == "share" else 1)}
    if row[at] in _HALVED:
        return at + 1, {"share": Fraction(1, 2)}
    if row[at] in _DOUBLED:
        return at + 1, {"share": Fraction(1)}
    led = at + 1 if row[at] == "by" else at
    led += row[led : led + 1] in (["a"], ["one"])
    share = _SHARES.get(row[led]) if led < len(row) else None
    if share is not None and (led > at or row[at] == "half"):
        return led + 1, {"share": share}
    return at, {}


def decibels(share: Fraction, louder: bool) -> float:
    """Decibels of so much more, or less, of a sound's amplitude; half as much is 6 dB less."""
    factor = float(1 + share if louder else 1 - share)
    return round(abs(20 * math.log10(max(factor, 0.05))), 1)
