# SPDX-License-Identifier: Apache-2.0
"""An instrument in somebody's hands: a tune, a chord or a scale on it, dry and mono, on the white keys as songs are."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from soundstage.score._form import Form, melody, mode_for, plan
from soundstage.score._instruments import INSTRUMENTS
from soundstage.score.base import Pace
from soundstage.sound.effects._dsp import Wave, add, count, faded
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._touch import said
from soundstage.sound.effects.base import Event, Samples

_WHITE = {"c": 0, "d": 2, "e": 4, "f": 5, "g": 7, "a": 9, "b": 11}
_TONE = re.compile(r"([a-g])([#b]?)(m?)(\d?)")
_NAMED = re.compile(r"\b(notes|chords) ([a-g][#b]?m?\d?(?: [a-g][#b]?m?\d?)*)(?![\w#])")


@dataclass(frozen=True)
class Hands:
    """How an instrument is played by one person."""

    instrument: str  # in score/_instruments.py
    octave: int = 0  # above the tune near middle C
    chords: bool = False  # the other hand plays chords under the tune
    bpm: float = 92.0


def performed(event: Event, rng: np.random.Generator, hands: Hands, level_db: float) -> Samples:
    """event.duration of playing; event.speed is the pace. Words: chord or strum, scale, note, sad, slow.

    "notes c4 e4 g4" and "chords g am f" are played one after the other, evenly over the time there is.
    """
    seconds = event.duration or 4.0
    text = said(event)
    asked = _asked(text, seconds)
    if asked:
        notes = asked
    elif any(w in text for w in ("chord", "strum")):
        notes = [(0.03 * k, 60.0 + p, 2.5) for k, p in enumerate((-12, -5, 0, 4, 7) if hands.chords else (0, 4, 7))]
    elif "scale" in text:
        step = min(0.45, 0.9 * seconds / 8)
        notes = [(k * step, 60.0 + p, step) for k, p in enumerate((0, 2, 4, 5, 7, 9, 11, 12))]
    elif "note" in text:
        notes = [(0.0, 60.0, min(2.0, seconds))]
    else:
        pace = Pace(float(np.clip(1.7 * hands.bpm * event.speed, 60, 260)), with_song=True)  # bars of half a breath
        notes = _tune(plan(seconds, pace, 4, mode_for(event.words, "major"), rng, ring=1.2), hands, rng)
    out = np.zeros(count(seconds + 0.3))
    play = INSTRUMENTS[hands.instrument]
    level = 0.45 + 0.5 * force(event)
    for start, key, length in notes:
        late = float(np.clip(rng.normal(0, 0.008), 0, 0.02))
        add(out, play(key + 12 * hands.octave, level * float(rng.uniform(0.85, 1.0)), length, rng), start + late)
    spoken = int(np.argmax(np.abs(out) > 0.01 * np.abs(out).max()))  # a bow or a breath needs a moment to speak
    out = np.concatenate([out[spoken:], np.zeros(spoken)])
    return finished(faded(_bent(out, pitch(event)), 0.001, 0.25), event, level_db, lasts=True)


def _asked(text: str, seconds: float) -> list[tuple[float, float, float]]:
    """The (start, key, length) of the notes or chords that the words name, [] when they name none."""
    m = _NAMED.search(text)
    if m is None:
        return []
    names, found = m[2].split(), []
    step = float(np.clip(0.9 * seconds / len(names), 0.18, 2.2 if len(names) == 1 else 0.9))
    for k, name in enumerate(names):
        letter, sharp, minor, octave = _TONE.fullmatch(name).groups()  # type: ignore[union-attr]
        key = 60.0 + _WHITE[letter] + (1 if sharp == "#" else -1 if sharp == "b" else 0)
        if m[1] == "notes":
            found.append((k * step, key + 12 * (int(octave) - 4 if octave else 0), 0.95 * step))
            continue
        tones = (-12, -5, 0) if octave == "5" else (-12, 0, 3 if minor else 4, 7)  # a power chord has no third
        low = key - 12 if key > 65 else key
        found += [(k * step + 0.004 * n, low + tone, 0.95 * step) for n, tone in enumerate(tones)]
    return found


def _tune(form: Form, hands: Hands, rng: np.random.Generator) -> list[tuple[float, float, float]]:
    tune = [(start, float(key), min(length, 1.6)) for bar, start, length, key, _ in melody(form, 4, rng)]
    if tune and tune[0][0] > 0:
        tune.insert(0, (0.0, float(form.key), form.beat(form.bars[0])))
    if not hands.chords:
        return tune
    for bar in form.bars:
        tones, beat = form.chord(bar), form.beat(bar)
        if bar.last:
            tune += [(bar.start, p - 12.0, 1.6) for p in tones]
        else:
            tune += [(bar.start + i * beat, p - 12.0, beat) for i, p in enumerate((tones[0], tones[1], tones[2],
                                                                                   tones[1]))]
    return tune


def _bent(x: Wave, factor: float) -> Wave:
    """A small instrument sounds higher: whole semitones only, so that it stays in tune with the rest."""
    semitones = round(12 * float(np.log2(factor)))
    if semitones == 0:
        return x
    at = np.arange(0, len(x), 2 ** (semitones / 12))
    out = np.interp(at, np.arange(len(x)), x)
    return np.pad(out, (0, max(0, len(x) - len(out))))[: len(x)]
