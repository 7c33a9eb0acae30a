# SPDX-License-Identifier: Apache-2.0
"""Lays sounds out in time: events, lines and beds, each where it belongs, become stereo stems.

Times count from the stem's first sample: shot-local for a shot's own stem (kept by its key, with a tail for what
rings over the cut) and film-absolute for a film's; `laid` puts shots' stems into the film's.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import numpy.typing as npt

from soundstage.digest import digest
from soundstage.places.base import Room, Setting
from soundstage.rng import rng
from soundstage.sound.ambience import AMBIENCES
from soundstage.sound.effects import EFFECTS
from soundstage.sound.effects._dsp import count, lowpass
from soundstage.sound.effects.base import RATE, Event, Samples
from soundstage.sound.levels import Span, envelope
from soundstage.sound.openings import Opening, let_in
from soundstage.sound.space import (
    DIALOGUE,
    FOLEY,
    Perspective,
    direct,
    heard_from,
    response,
    reverberated,
    sent,
)

Array = npt.NDArray[np.float64]
Keep = Callable[[str, Callable[[], Samples]], Samples]  # fetches what has this key, or makes and keeps it

_VEHICLES = ("engine", "train", "airplane", "siren", "helicopter", "motorcycle")
_BED_STEP_DB = -4.0  # each further bed of a place is so much softer than the one before it
_BED_STEP = 4.0  # seconds: beds are made in lengths of so much, so that a shot held longer seldom needs another
_INDOORS_DB, _INDOORS_HERTZ = -12.0, 700.0  # weather heard through walls


@dataclass(frozen=True, eq=False)
class Hearing:
    """Where a source is and from where it is heard, sampled over time."""

    times: Array  # (K,) seconds on the stem's clock, rising
    positions: Array  # (K, 3) world metres
    listener: Array  # (K, 4, 4) camera to world
    room: Room

    def local(self, start: float, seconds: float) -> tuple[Array, Array]:
        """Times from start and positions in camera space, for a sound from start that lasts so long."""
        local = heard_from(self.positions, self.listener)
        times = np.asarray(self.times, float) - start
        inside = np.linspace(0, seconds, max(2, int(seconds * 24) + 1))
        path = np.stack([np.interp(inside, times, local[:, k]) for k in range(3)], 1)
        return inside, path


@dataclass(frozen=True, eq=False)
class SoundCue:
    """An event on the stem's clock. path seeds it: the same path sounds the same, wherever it is moved to."""

    event: Event
    path: tuple[str | int, ...]
    hearing: Hearing | None = None  # None: has no place, is heard all around
    room: Room | None = None  # for sounds without a place
    gain: float = 1.0  # linear: softer or louder than it is by itself
    spans: tuple[Span, ...] = ()  # where on the stem's clock it is louder or softer than that


@dataclass(frozen=True, eq=False)
class LineCue:
    """A spoken line on the stem's clock."""

    samples: Samples  # (N,) mono
    start: float
    hearing: Hearing | None = None  # None: a narrator, near and dry


@dataclass(frozen=True)
class Bed:
    """What a scene sounds like from start to end: ambience names, loudest first."""

    names: tuple[str, ...]
    setting: Setting
    start: float
    end: float
    path: tuple[str | int, ...]
    indoors: bool = False
    gain_db: float = 0.0
    openings: tuple[Opening, ...] = ()  # how far windows and doors are open, where the words tell it
    own_db: tuple[tuple[str, float], ...] = ()  # how much louder some of them are
    spans: tuple[tuple[str, tuple[Span, ...]], ...] = ()  # where in the film some of them are louder or softer

    @property
    def heard(self) -> tuple[object, ...]:
        """All that it sounds by, beside its length and its chance."""
        own = tuple(rows for rows in (self.own_db, self.spans, self.openings) if rows)
        return tuple((n, AMBIENCES.new(n).heard(self.setting)) for n in self.names), self.indoors, self.gain_db, *own


def anew(key: str, make: Callable[[], Samples]) -> Samples:
    """Keep nothing: make it."""
    return make()


def effects_stem(cues: Sequence[SoundCue], seconds: float, seed: int, tail: float = 0.0, keep: Keep = anew) -> Samples:
    """All events, rendered, placed and summed -> (N, 2) of seconds + tail. keep: for what each is like up close."""
    stem = _Stem(seconds + tail)
    for cue in cues:
        mono = _leveled(_dry(cue, seed, keep), cue)
        if cue.hearing is None:
            lasts = EFFECTS.new(cue.event.effect).lasts
            other = _leveled(_dry(cue, seed, keep, "wide"), cue) if lasts else mono
            stem.around(mono, other, cue.event.time, cue.room, FOLEY)
        else:
            view = replace(FOLEY, doppler=cue.event.effect in _VEHICLES)
            stem.placed(mono, cue.event.time, cue.hearing, view)
    return stem.done()


def _dry(cue: SoundCue, seed: int, keep: Keep, *more: str) -> Samples:
    """The sound by itself: the same whenever, wherever and from wherever it is heard."""
    event = replace(cue.event, time=0.0, position=None)
    path = (*cue.path, event.effect, *more)
    return keep(digest(("dry", event, seed, path)),
                lambda: EFFECTS.new(event.effect).render(event, rng(seed, *path)))


def _leveled(samples: Samples, cue: SoundCue) -> Samples:
    if cue.spans:
        samples = samples * envelope(cue.spans, len(samples), RATE, cue.event.time)
    return samples if cue.gain == 1.0 and not cue.spans else (samples * cue.gain).astype(np.float32)


def dialogue_stem(lines: Sequence[LineCue], seconds: float, tail: float = 0.0,
                  perspective: Perspective = DIALOGUE) -> Samples:
    """All lines, placed and summed -> (N, 2). Words stay near: distance takes little from them."""
    stem = _Stem(seconds + tail)
    for line in lines:
        if line.hearing is None:
            stem.around(line.samples, line.samples, line.start, None, perspective)
        else:
            stem.placed(line.samples, line.start, line.hearing, perspective)
    return stem.done()


def ambience_stem(beds: Sequence[Bed], seconds: float, seed: int, fade: float = 0.06, keep: Keep = anew) -> Samples:
    """All beds, each ending in a short cross-fade with the next -> (N, 2). keep: for each bed by itself."""
    out = np.zeros((count(seconds), 2))
    for bed in beds:
        length = bed.end - bed.start + fade
        if length <= fade:
            continue
        piece = bed_samples(bed, length, seed, keep)
        ramp = count(fade)
        if bed.start > 0:
            piece[:ramp] *= np.sin(np.linspace(0, np.pi / 2, ramp))[:, None]
        if bed.end < seconds:
            piece[-ramp:] *= np.cos(np.linspace(0, np.pi / 2, ramp))[:, None]
        _add(out, piece, bed.start)
    return out.astype(np.float32)


def bed_samples(bed: Bed, seconds: float, seed: int, keep: Keep = anew) -> Array:
    """(N, 2) of one scene's background, all its beds together."""
    out = np.zeros((count(seconds), 2))
    whole = math.ceil(seconds / _BED_STEP) * _BED_STEP
    for rank, name in enumerate(bed.names):
        unit = AMBIENCES.new(name)
        heard = unit.heard(bed.setting)
        key = digest(("bed", name, heard, bed.path, whole, seed))
        x = np.asarray(keep(key, partial(unit.render, whole, heard, rng(seed, *bed.path, name))), float)
        x = x[: len(out)]
        gain_db = bed.gain_db + _BED_STEP_DB * min(rank, 3) + dict(bed.own_db).get(name, 0.0)
        if spans := dict(bed.spans).get(name):
            x = x * envelope(spans, len(x), RATE, bed.start)[:, None]
        if bed.indoors and getattr(unit, "outdoors", True):
            if bed.openings:
                x = let_in(x, bed.openings, bed.start)
            else:
                x, gain_db = lowpass(x, _INDOORS_HERTZ, 1), gain_db + _INDOORS_DB
        out[: len(x)] += x * 10 ** (gain_db / 20)
    return out


def laid(pieces: Iterable[tuple[float, Samples]], seconds: float) -> Samples:
    """Stereo pieces at their starts (seconds), summed -> (N, 2) float32."""
    out = np.zeros((count(seconds), 2))
    for start, piece in pieces:
        _add(out, np.asarray(piece, float), start)
    return out.astype(np.float32)


class _Stem:
    """A stem being summed, with one send for each room so that a room answers all its sounds at once."""

    def __init__(self, seconds: float) -> None:
        self._out = np.zeros((count(seconds), 2))
        self._sends: dict[Room, Array] = {}

    def placed(self, mono: Samples, start: float, hearing: Hearing, perspective: Perspective) -> None:
        times, local = hearing.local(start, len(mono) / RATE)
        _add(self._out, direct(mono, times, local, perspective), start)
        self._send(hearing.room, sent(mono, local, hearing.room, perspective), start)

    def around(self, left: Samples, right: Samples, start: float, room: Room | None, perspective: Perspective) -> None:
        """Without a place: level with the screen, wide when left and right differ."""
        n = min(len(left), len(right))
        x = np.stack([left[:n], right[:n]], 1).astype(float)
        wide = 0.6 * x + 0.25 * x[:, ::-1] if left is not right else np.sqrt(0.5) * x
        _add(self._out, wide, start)
        if room is not None:
            self._send(room, x.mean(axis=1) * perspective.wet, start)

    def _send(self, room: Room, mono: Array, start: float) -> None:
        send = self._sends.setdefault(room, np.zeros(len(self._out)))
        _add(send, mono, start)

    def done(self) -> Samples:
        for room, send in self._sends.items():
            answer, strength = response(room)
            self._out += reverberated(send, answer)[: len(self._out)] * strength
        return self._out.astype(np.float32)


def _add(out: Array, piece: Array, start: float) -> None:
    """Sum in from the sample nearest to start; what lies outside is cut."""
    at = round(start * RATE)
    cut = max(0, -at)
    piece = piece[cut: cut + max(0, len(out) - max(at, 0))]
    if len(piece):
        out[max(at, 0): max(at, 0) + len(piece)] += piece
