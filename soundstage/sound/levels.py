# SPDX-License-Identifier: Apache-2.0
"""Gains over a part of the film: pinned levels as lines of decibels over time, and those as gains of samples.

Music that turns (turns.py) and what is softer during a moment or in a shot go by the same ramps, even in decibels.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from soundstage.model.levels import FILM, SILENT_DB, SLOWLY, Level

if TYPE_CHECKING:  # direction is above sound: only the shape of what it gives is known here
    from soundstage.sound.soundtrack import ShotTime

Array = npt.NDArray[np.float64]
Span = tuple[tuple[float, float], ...]  # (seconds, dB) of the corners, times rising; the ends hold on
FLOOR_DB = -60.0  # what goes so far down is silent
QUICK, SLOW, CUT = 0.3, 2.5, 0.1  # seconds that a ramp takes: at a moment, one that fades, at a cut
LONGEST = 3.0  # seconds in which a shot or the film fades in or out
LEAST = 1.0  # seconds that a moment is given, however quick the deed


def spans_of(levels: Iterable[Level], times: Sequence[ShotTime]) -> dict[str, tuple[Span, ...]]:
    """Part -> its spans in film seconds; what is pinned for beats or shots that are gone has none."""
    beats, end = _beats(times), times[-1].end if times else 0.0
    found: dict[str, tuple[Span, ...]] = {}
    for level in levels:
        db = max(level.gain_db, FLOOR_DB) if level.gain_db > SILENT_DB else FLOOR_DB
        if level.at == FILM:
            places = [(0.0, end)]
        elif level.at in beats:
            places = beats[level.at]
        else:
            places = [(t.start, t.end) for t in times if level.at in (t.shot.id, t.shot.block)]
        found[level.part] = (*found.get(level.part, ()), *(_span(level.kind, a, b, db, end) for a, b in places))
    return {part: rows for part, rows in found.items() if rows}


def _beats(times: Sequence[ShotTime]) -> dict[str, list[tuple[float, float]]]:
    """Film seconds of every beat and line, once for each time that it is shown."""
    visits: dict[tuple[str, int], tuple[float, float]] = {}
    for at in times:
        rows = [(b.id, b.start, b.end) for p in at.shot.performers for b in p.beats]
        for name, start, end in [*rows, *((line.id, line.start, line.end) for line in at.shot.lines)]:
            first, last = at.start + float(start), at.start + float(end)
            was = visits.get((name, at.visit), (first, last))
            visits[name, at.visit] = min(first, was[0]), max(last, was[1])
    found: dict[str, list[tuple[float, float]]] = {}
    for (name, _), span in visits.items():
        found.setdefault(name, []).append(span)
    return found


def _span(kind: str, start: float, end: float, db: float, film: float) -> Span:
    """The corners of one level: how it goes there and back."""
    if kind == "during":
        end = max(end, start + LEAST)
        return (start - QUICK, 0.0), (start, db), (end, db), (end + QUICK, 0.0)
    if kind in ("fade_in", "fade_out"):
        takes = min(LONGEST, end - start)
        return ((start, db), (start + takes, 0.0)) if kind == "fade_in" else ((end - takes, 0.0), (end, db))
    if kind == "in":
        half = CUT / 2
        into = ((start - half, 0.0), (start + half, db)) if start > half else ()
        return (*into, *(((end - half, db), (end + half, 0.0)) if end < film - half else ())) or ((start, db),)
    takes = SLOW if kind in SLOWLY else QUICK
    if kind == "until":
        return (start - takes, db), (start, 0.0)
    begin = end if kind.endswith("after") else start
    return (begin, 0.0), (begin + takes, db)


def later(spans: Iterable[Span], seconds: float) -> tuple[Span, ...]:
    """The spans on a clock that begins so many seconds later."""
    return tuple(tuple((round(time - seconds, 6), db) for time, db in span) for span in spans)


def touching(spans: Iterable[Span], start: float, end: float) -> tuple[Span, ...]:
    """Those that change anything from start to end."""
    return tuple(span for span in spans if any(_decibels(
        (span,), np.array([start, end, *(t for t, _ in span if start < t < end)]))))


def envelope(spans: Sequence[Span], count: int, rate: int, start: float = 0.0) -> Array:
    """(count,) linear gain of samples from this time on; where spans overlap, their decibels add up."""
    return linear(_decibels(spans, start + np.arange(count) / rate))


def _decibels(spans: Iterable[Span], times: Array) -> Array:
    level = np.zeros(len(times))
    for span in spans:
        level += np.interp(times, [t for t, _ in span], [db for _, db in span])
    return level


def linear(decibels: Array) -> Array:
    """Linear gains; silence at the floor and below."""
    made: Array = np.where(decibels <= FLOOR_DB + 0.1, 0.0, 10 ** (decibels / 20))
    return made
