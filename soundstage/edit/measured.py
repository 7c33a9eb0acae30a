# SPDX-License-Identifier: Apache-2.0
"""Whether the numbers of an instruction were obeyed: seconds, metres, degrees, decibels and millimetres that it says.

"Half a turn over five seconds" is not done by a turn of any size at any pace. A reading that takes no notice of a
measure is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from soundstage.edit.amounts import amount_at
from soundstage.edit.difference import changes
from soundstage.edit.steps import Candidate
from soundstage.edit.words import words_of
from soundstage.model.production import Production

_UNITS = ("seconds", "metres", "degrees", "db", "mm")
_NUMBER = re.compile(r"\d+(?:\.\d+|/\d+)?")
_NEAR = 0.02
_STOCK = frozenset(("film", "stock", "footage", "print", "celluloid"))  # "an old 8 mm film look": its name, no measure


def unmeasured(words: str, candidate: Candidate, old: Production, new: Production) -> str:
    """The first measure of the words that the reading takes no notice of, quoted; "" when there is none."""
    row = words_of(words)[0]
    said = [(at, unit, float(value)) for at in range(len(row)) for unit, value in amount_at(row, at)[1].items()
            if unit in _UNITS and not (unit == "mm" and {*row[at + 2 : at + 3]} & _STOCK)]
    if not said:
        return ""
    known = {*_numbers(candidate.values), *_numbers(candidate.where.time), *_shown(old, new)}
    lost = [at for at, _, value in said if all(abs(abs(k) - value) > _NEAR for k in known)]
    return f"'{row[lost[0]]} {row[lost[0] + 1]}'" if lost else ""


def _numbers(value: Any) -> Iterator[float]:
    """Every number in the values of a reading."""
    if isinstance(value, dict):
        for one in value.values():
            yield from _numbers(one)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _numbers(one)
    elif isinstance(value, int | float | Fraction) and not isinstance(value, bool):
        yield float(value)
    elif isinstance(value, str):
        yield from (float(Fraction(n)) for n in _NUMBER.findall(value) if not n.endswith("/0"))


def _shown(old: Production, new: Production) -> Iterator[float]:
    """The numbers that differ, and by how much they do."""
    for change in changes(old, new):
        was, now = list(_numbers(change.old)), list(_numbers(change.new))
        yield from now
        yield from (b - a for a in was for b in now)
