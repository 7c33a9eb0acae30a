# SPDX-License-Identifier: Apache-2.0
"""Whose voice a question means: by its pitch a man's is low, a woman's or a child's high; and who is seen meanwhile.

In 31 lines of 12 films made here men spoke at 74 to 132 Hz, women and girls at 159 to 219 but for a whisper; boys and
old men lie anywhere between (133 to 184), so that nothing is told of an old man, and of a boy that his voice is none of
the low ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from soundstage.understand.describing import named, with_article
from soundstage.understand.findings import SpokenLine, Watched
from soundstage.understand.singling import alone_in

_LOW, _HIGH = 140.0, 155.0  # Hz under which a voice is a man's, and over which it is none of a grown man's
_SHE, _HE = ("she", "her", "lady"), ("he", "his", "guy")


def pitches(lines: Sequence[SpokenLine]) -> dict[str, float]:
    """Speaker -> the median pitch (Hz) of what he or she says aloud; none of who only whispers."""
    heard: dict[str, list[float]] = {}
    for line in lines:
        if line.pitch_hz and line.manner != "whisper":
            heard.setdefault(line.speaker, []).append(line.pitch_hz)
    return {who: float(np.median(all_)) for who, all_ in heard.items()}


def may_be(word: str, lines: Sequence[SpokenLine]) -> tuple[str, ...]:
    """The speakers whom a word ("she", "the king") may mean by their pitch; () where pitch tells nothing of it."""
    kind = _kinds().get(word, "")
    voices = pitches(lines)
    if kind == "low":
        return tuple(who for who, pitch in voices.items() if pitch < _LOW)
    return tuple(who for who, pitch in voices.items() if pitch > _HIGH) if kind == "high" else ()


@cache
def _kinds() -> dict[str, str]:
    """Word for somebody -> low or high, as such a voice is."""
    from soundstage.bodies import species

    out = {**dict.fromkeys(_SHE, "high"), **dict.fromkeys(_HE, "low")}
    for facts in species().values():
        sex, age = facts.get("gender", ""), facts.get("age", "adult")
        if facts.get("plan") == "biped" and age != "old" and (sex == "female" or age == "child"):
            out.update(dict.fromkeys(facts["words"], "high"))
        elif facts.get("plan") == "biped" and age != "old" and sex == "male":
            out.update(dict.fromkeys(facts["words"], "low"))
    return out


def seen_by_voice(w: Watched, word: str) -> str:
    """The name of the one whom a word may mean: who alone is seen alone while such a voice speaks; "" for none."""
    voices = may_be(word, w.lines)
    theirs, others = set[str](), set[str]()
    for line in w.lines:
        one = alone_in(w.shot_at(line.start), w.subjects)
        if one is not None and one.family == "person":
            (theirs if line.speaker in voices else others).add(one.name)
    left = theirs - others
    return left.pop() if len(left) == 1 else ""


def voice_in_words(w: Watched, line: SpokenLine) -> str:
    """speaker 1, a low voice, while a person in brown is seen alone"""
    pitch = pitches([x for x in w.lines if x.speaker == line.speaker]).get(line.speaker, 0.0)
    high = f", a {'low' if pitch < _LOW else 'high'} voice" if pitch and not _LOW <= pitch <= _HIGH else ""
    one = alone_in(w.shot_at(line.start), w.subjects)
    return f"{line.speaker}{high}" + (f", while {with_article(named(one))} is seen alone" if one else "")
