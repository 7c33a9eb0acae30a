# SPDX-License-Identifier: Apache-2.0
"""Music that begins, stops, fades, swells or gives way to other music while a scene goes on.

A turn is a cue called "music": its first word says what happens, the others what is played from then on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage.sound.levels import FLOOR_DB, linear

Array = npt.NDArray[np.float64]
TURNS = {  # what happens -> (gain in dB that the music goes to, seconds it takes); None = silence
    "start": (0.0, 0.02), "fade in": (0.0, 2.5), "stop": (None, 0.12), "fade out": (None, 2.5), "swell": (5.0, 2.0),
    "soften": (-8.0, 1.5), "change": (0.0, 1.2), "give way": (None, 1.2),
}  # fmt: skip


@dataclass(frozen=True)
class Turn:
    """What happens to the music at a time of the film, in seconds; words: what is played from then on."""

    time: float
    what: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Stretch:
    """Music played without a break from start to end, film seconds; words: in place of the scene's, if any."""

    start: float
    end: float
    words: tuple[str, ...]
    turns: tuple[Turn, ...]


def stretches(start: float, end: float, turns: Iterable[Turn]) -> list[Stretch]:
    """The pieces of music of a run of scenes: nothing before music that is said to begin, one piece for each kind."""
    rows = sorted((t for t in turns if start <= t.time < end), key=lambda t: t.time)
    opens = not rows or rows[0].what not in ("start", "fade in")
    found: list[Stretch] = []
    begin, words, mine = (start if opens else None), tuple[str, ...](), list[Turn]()
    for turn in rows:
        ends = turn.what in ("stop", "fade out", "change")
        if begin is not None and ends:
            fades = TURNS[turn.what][1]
            found.append(Stretch(begin, min(end, turn.time + fades), words,
                                 (*mine, Turn(turn.time, "give way" if turn.what == "change" else turn.what))))
            begin, mine = None, []
        if turn.what == "change" or (begin is None and not ends):
            begin, words, mine = turn.time, turn.words or words, [Turn(turn.time, "change" if ends else turn.what)]
        elif begin is not None:
            mine.append(turn)
    return [*found, Stretch(begin, end, words, tuple(mine))] if begin is not None else found


def gain(stretch: Stretch, count: int, rate: int) -> Array:
    """(count,) linear gain of a stretch's samples: ramps of decibels, evenly heard."""
    level = np.zeros(count)
    now = 0.0
    for turn in stretch.turns:
        to, takes = TURNS[turn.what]
        first = 0.0 if turn.time > stretch.start or turn.what not in ("start", "fade in", "change") else FLOOR_DB
        at = max(0, round((turn.time - stretch.start) * rate))
        size = max(1, round(takes * rate))
        begin, last = now + first, FLOOR_DB if to is None else to
        ramp = np.linspace(begin, last, size)[: max(0, count - at)]
        level[at : at + len(ramp)] = ramp
        level[at + len(ramp) :] = last
        now = last
    return linear(level)


def turns_of(cues: Sequence[tuple[float, tuple[str, ...]]]) -> tuple[Turn, ...]:
    """Turns from the cues called "music", each with its film time and words."""
    return tuple(Turn(time, words[0], tuple(w for w in words[1:] if w != "music"))
                 for time, words in cues if words and words[0] in TURNS)
