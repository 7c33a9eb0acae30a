# SPDX-License-Identifier: Apache-2.0
"""The plan of a piece: bars that fit the time, a key, chords that go somewhere, a motif that comes back, a close.

Functional harmony and the sentence form of Caplin, "Classical Form" (1998): idea, answer, idea again, close.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from soundstage.score.base import Pace

Chance = np.random.Generator

MODES = {"major": (0, 2, 4, 5, 7, 9, 11), "minor": (0, 2, 3, 5, 7, 8, 10), "dorian": (0, 2, 3, 5, 7, 9, 10),
         "lydian": (0, 2, 4, 6, 7, 9, 11), "phrygian": (0, 1, 3, 5, 7, 8, 10)}
WHITE = {"major": 60, "minor": 57, "dorian": 62, "lydian": 65, "phrygian": 64}  # tonics whose scale has no black key
_BRIGHT = {"A": ((0, 4, 5, 3), (0, 3, 0, 4), (0, 5, 3, 4), (0, 2, 3, 4)),
           "B": ((3, 4, 2, 5), (5, 2, 3, 4), (3, 0, 1, 4)),
           "close": ((3, 4, 0), (1, 4, 0))}
_DARK = {"A": ((0, 5, 2, 6), (0, 3, 5, 4), (0, 6, 5, 6), (0, 2, 5, 4)),
         "B": ((5, 6, 0, 2), (3, 0, 5, 4), (5, 2, 3, 4)),
         "close": ((3, 4, 0), (5, 6, 0))}
_RHYTHMS = {4: ((1, 1, 2), (1.5, 0.5, 1, 1), (1, 0.5, 0.5, 2), (0.5, 0.5, 1, 2), (2, 1, 1), (1.5, 0.5, 2)),
            3: ((1, 1, 1), (2, 1), (1.5, 0.5, 1), (1, 0.5, 0.5, 1))}


@dataclass(frozen=True)
class Bar:
    """One bar: when, which chord (degree of the scale), and what it is in the form."""

    start: float  # seconds
    seconds: float
    degree: int
    label: str  # A or B
    place: int  # 0-3 in its phrase
    strength: float  # 0-1: the arch of the piece's dynamics
    last: bool = False


@dataclass(frozen=True)
class Form:
    """A piece, planned."""

    key: int  # MIDI pitch of the tonic near middle C
    mode: str
    beats: int  # in a bar
    bars: tuple[Bar, ...]
    end: float  # seconds
    motifs: dict[str, tuple[tuple[float, float, int], ...]] = field(default_factory=dict)

    def scale(self, index: int) -> int:
        """MIDI pitch of a scale index: 0 is the tonic near middle C, 7 an octave above."""
        octave, step = divmod(index, 7)
        return self.key + 12 * octave + MODES[self.mode][step]

    def chord(self, bar: Bar, size: int = 3) -> tuple[int, ...]:
        """Pitches of the bar's chord above its root, which lies near the tonic; the dominant in minor is major."""
        root = bar.degree if bar.degree < 4 else bar.degree - 7
        pitches = [self.scale(root + 2 * i) for i in range(size)]
        if self.mode == "minor" and bar.degree % 7 == 4:
            pitches[1] += 1
        return tuple(pitches)

    def beat(self, bar: Bar) -> float:
        """Seconds."""
        return bar.seconds / self.beats


def plan(seconds: float, pace: Pace, beats: int, mode: str, rng: Chance, ring: float = 3.0) -> Form:
    """Bars that fill the time but for the last chord's ringing; the tempo gives a little so that they fit."""
    nominal = beats * 60 / pace.bpm
    tail = float(np.clip(0.3 * seconds, 0.8, ring))
    count = max(0, round((seconds - tail) / nominal))
    if pace.with_song:  # its bars do not give: no more than there is time for
        count = max(0, int((seconds - 0.5 * tail) / nominal))
    length = nominal
    if count and not pace.with_song:
        length = float(np.clip((seconds - tail) / count, 0.75 * nominal, 1.2 * nominal))
    chords = _chords(count, mode, rng)
    bars = [Bar(i * length, length, degree, label, i % 4, _arch(i, count)) for i, (degree, label) in enumerate(chords)]
    bars.append(Bar(count * length, max(0.3, seconds - count * length), 0, "A", 3, _arch(count, count), last=True))
    key = 60 + int(rng.choice([-5, -3, -2, 0, 2, 4]))
    key = WHITE[mode] if pace.with_song else key
    motifs = {label: _motif(beats, rng) for label in ("A", "answer", "B")}
    return Form(key, mode, beats, tuple(bars), seconds, motifs)


def _arch(index: int, count: int) -> float:
    """Soft at first, fullest at two thirds, soft at the end."""
    x = index / max(1, count)
    return float(0.55 + 0.45 * np.sin(np.pi * min(1, x / 0.66) / 2) - (0.45 * ((x - 0.66) / 0.34) ** 1.5 if x > 0.66
                                                                     else 0))


def _chords(count: int, mode: str, rng: Chance) -> list[tuple[int, str]]:
    """Degrees and labels of all bars before the last, which is the tonic."""
    stock = _BRIGHT if mode in ("major", "lydian") else _DARK
    first = stock["A"][rng.integers(len(stock["A"]))]
    other = stock["B"][rng.integers(len(stock["B"]))]
    out: list[tuple[int, str]] = []
    for phrase in range(-(-count // 4)):
        label = "AABA"[phrase % 4]
        out += [(degree, label) for degree in (first if label == "A" else other)]
    out = out[:count]
    close = stock["close"][rng.integers(len(stock["close"]))][:2]
    if count >= 2:
        out[-2:] = [(degree, "A") for degree in close]
    elif count == 1:
        out = [(close[1], "A")]
    return out


def _motif(beats: int, rng: Chance) -> tuple[tuple[float, float, int], ...]:
    """(beat, beats, steps from the bar's chord tone): a short rhythm and a shape."""
    rhythm = _RHYTHMS[beats][rng.integers(len(_RHYTHMS[beats]))]
    direction = int(rng.choice([-1, 1]))
    at, step, out = 0.0, 0, []
    for number, length in enumerate(rhythm):
        out.append((at, float(length), step))
        at += length
        turn = direction if number < len(rhythm) / 2 else -direction
        step += turn * int(rng.choice([1, 1, 2, 0], p=[0.4, 0.25, 0.25, 0.1]))
    return tuple(out)


def melody(form: Form, centre: int, rng: Chance) -> Iterator[tuple[Bar, float, float, int, float]]:
    """(bar, start s, length s, pitch, accent 0-1): the motif over the chords, near the scale index `centre`."""
    previous = centre
    for number, bar in enumerate(form.bars):
        if bar.last:
            yield bar, bar.start, bar.seconds, form.scale(_nearest((0, 7, 14, -7), previous)), 0.9
            return
        if number % 16 >= 12 and number + 5 < len(form.bars) and number % 4 != 3:
            continue  # the tune breathes: the accompaniment is heard alone
        tones = [bar.degree + 2 * i + 7 * o for o in (-2, -1, 0, 1, 2) for i in range(3)]
        anchor = _nearest(tones, (previous + centre) // 2 if bar.place else centre + 1)
        closing = bar.place == 3 or (number + 2 == len(form.bars))
        cell = ((0.0, float(form.beats), 0),) if closing and rng.random() < 0.7 else _cell(form, bar)
        for at, length, step in cell:
            index = anchor + step
            if at == int(at) and int(at) % 2 == 0:
                index = _nearest(tones, index)
            index = index - 7 if index > centre + 8 else index + 7 if index < centre - 6 else index
            pitch = form.scale(index)
            if form.mode == "minor" and bar.degree % 7 == 4 and index % 7 == 6:
                pitch += 1
            yield bar, bar.start + at * form.beat(bar), length * form.beat(bar), pitch, 1.0 if at == 0 else 0.8
            previous = index


def _cell(form: Form, bar: Bar) -> tuple[tuple[float, float, int], ...]:
    """Idea, answer, idea, answer; the middle part has its own."""
    if bar.label == "B":
        return form.motifs["B"] if bar.place % 2 == 0 else form.motifs["answer"]
    return form.motifs["A"] if bar.place % 2 == 0 else form.motifs["answer"]


def mode_for(words: Sequence[str], usual: str) -> str:
    """The mode that the mood words ask for."""
    said = set(words)
    if said & {"sad", "lonely", "melancholy", "dark", "tense", "scary", "dramatic", "nostalgic", "bittersweet", "angry",
               "mysterious"}:
        return "minor" if usual in ("major", "lydian") else usual
    return "major" if said & {"happy", "cheerful", "romantic", "joyful"} and usual == "minor" else usual


def _nearest(options: tuple[int, ...] | list[int], to: int) -> int:
    return min(options, key=lambda o: (abs(o - to), o))


def human(rng: Chance, spread: float = 0.008) -> float:
    """Seconds a player is early or late."""
    return float(np.clip(rng.normal(0, spread), -2.5 * spread, 2.5 * spread))
