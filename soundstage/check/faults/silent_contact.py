# SPDX-License-Identifier: Apache-2.0
"""Contacts and cues against what is heard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from soundstage.check.screening import RATE, Array, Samples, Screening
from soundstage.model.fault import Fault
from soundstage.rng import rng
from soundstage.sound.cues import beat_events, contact_events
from soundstage.sound.effects import EFFECTS
from soundstage.sound_event import Event
from soundstage.stage.build import Staged

THERE_DB = -72.0  # dBFS an effect must reach within a third of a second
LATE = 0.07  # seconds an onset may be off
SEARCH = 0.35  # seconds around a contact in which its sound is looked for
FIRM = 0.15  # force from which a contact must be heard
STEP = 0.005  # seconds from one reading of the stem to the next
BEGINS_DB = 4.0  # a rise from which a sound begins, heard through what rings on
STRIKES_DB = 14.0  # a rise that can be nothing but a sound's beginning
CLEARER_DB = 8.0  # by so much sounds agree better with contacts at another time
LIKE, LESS = 0.45, 0.75  # agreement with all sounds from which a film is told late, and share of it left on time
MOST_DB = 24.0  # a higher rise says no more
FLOOR_DB = -84.0  # dBFS: what is softer counts as silence

_Told = tuple[str, float, list[Event], list[tuple[float, str]]]  # a shot, when it begins, its sounds, what is due


@dataclass(frozen=True)
class SilentContact:
    """Something touches or is told to sound, and the effects stem is silent then, or sounds at another time."""

    words: tuple[str, ...] = ("missing effect", "late effect")
    group: str = "sound"
    needs: tuple[str, ...] = ("stage", "sound")
    remedy: str = "make the film again; report it if it stays"

    def find(self, screening: Screening) -> Iterator[Fault]:
        """Level and beginnings of sounds in the effects stem, at every contact, cue and action's sound."""
        stem = screening.stems.get("effects", np.zeros((0, 2), np.float32))
        told = [(shot.id, screening.clock(shot.id), *screening.told("sounds", shot.id, _sounding))
                for shot in screening.planned]
        yield from screening.kept(("silent_contact", stem, told), lambda: tuple(self._found(told, stem)))

    def _found(self, told: Sequence[_Told], stem: Samples) -> Iterator[Fault]:
        level = _levels(np.asarray(stem, float))
        rises = _rises(level)
        known = [(start + event.time, event) for _, start, events, _ in told for event in events]
        whole = _film_late(rises, known)
        for shot, start, _, short in told:
            times = [(start + time, effect) for time, effect in short]
            together = whole or _all_late(rises, [film for film, _ in times])
            off = [(film, effect, together or _late(rises, film, known)) for film, effect in times]
            late = [row for row in off if row[2]]
            lost = [(film, effect) for film, effect, by in off if not by and _loudest(level, film) < THERE_DB]
            if lost:
                yield Fault("silent_contact", self.group, shot, lost[0][0],
                            f"{_named(lost[0][1])} is not heard ({len(lost)} of {len(times)} sounds)")
            if late:
                yield Fault("silent_contact", self.group, shot, late[0][0],
                            f"{_named(late[0][1])} is heard {late[0][2]:+.2f} s from its contact "
                            f"({len(late)} of {len(times)} sounds)")


def _sounding(staged: Staged) -> tuple[list[Event], list[tuple[float, str]]]:
    return sounds(staged), due(staged)


def sounds(staged: Staged) -> list[Event]:
    """Everything that makes a sound in a shot, soft or loud, short or lasting; times are shot-local."""
    cues = [Event(c.effect, start, float(c.duration), words=c.words) for c in staged.shot.cues for start in c.begins]
    return [e for e in (*contact_events(staged.contacts), *staged.events, *beat_events(staged.shot), *cues)
            if e.effect in EFFECTS.entries]


def due(staged: Staged) -> list[tuple[float, str]]:
    """Shot-local times and names of the short sounds that must be heard, in order."""
    rows = [(e.time, e.effect, e.force) for e in (*contact_events(staged.contacts), *staged.events)]
    rows += [(start, c.effect, 1.0) for c in staged.shot.cues for start in c.begins]
    end = float(staged.shot.duration)
    return sorted((t, n) for t, n, force in rows if 0 <= t < end - 0.05 and force >= FIRM
                  and n in EFFECTS.entries and not EFFECTS.get(n).lasts)


def _levels(stem: Array) -> Array:
    """(B,) dBFS of each step of a stem (N, 2)."""
    size = round(STEP * RATE)
    blocks = len(stem) // size
    power = (stem[: blocks * size].mean(1).reshape(blocks, size) ** 2).mean(1)
    return np.asarray(np.maximum(10 * np.log10(power + 1e-12), FLOOR_DB))


def _loudest(level: Array, time: float) -> float:
    """dBFS of the loudest moment from a film time on; 0 where the stem ends."""
    at = round(time / STEP)
    after = level[max(0, at - 2): at + round(SEARCH / STEP)]
    return float(after.max()) if len(after) > 3 else 0.0


def _rises(level: Array) -> Array:
    """(B,) by how many decibels the loudest of 20 ms stands over that of the 40 ms before: sounds begin at peaks."""
    back, behind = 3, 8  # steps: a sound that begins within the 20 ms is told at their end
    padded = np.concatenate([np.full(behind + back, FLOOR_DB), level])
    now = np.max([padded[behind + k: behind + k + len(level)] for k in range(back + 1)], axis=0)
    before = np.max([padded[k: k + len(level)] for k in range(behind)], axis=0)
    return np.asarray(np.clip(now - before, 0.0, MOST_DB))


def _all_late(rises: Array, times: Sequence[float]) -> float:
    """By how many seconds a shot's sounds are late together (early: negative); 0 when they are not."""
    shifts = np.arange(-round(SEARCH / STEP), round(SEARCH / STEP) + 1)
    if len(times) < 2 or not len(rises):
        return 0.0
    at = np.round(np.asarray(times) / STEP).astype(int)[:, None] + shifts
    agree = np.where((at >= 0) & (at < len(rises)), rises[np.clip(at, 0, len(rises) - 1)], 0.0).mean(0)
    near = float(agree[np.abs(shifts) * STEP <= LATE].max())
    best = int(np.argmax(agree))
    return float(shifts[best]) * STEP if agree[best] > max(STRIKES_DB, near + CLEARER_DB) else 0.0


def _film_late(rises: Array, known: Sequence[tuple[float, Event]]) -> float:
    """By how many seconds all of a film's sounds are late together: where they begin is laid over what is heard.

    Steps explain each other one by one, but all beginnings fit at one time only, since walks begin and end.
    """
    size = round(STEP * RATE)
    mono = np.zeros(len(rises) * size)
    for time, event in known:
        first, wave = round(time * RATE), _wave(event)
        wave = wave[max(0, -first): len(mono) - first]
        mono[max(0, first): max(0, first) + len(wave)] += wave
    due = _rises(_levels(mono[:, None]))
    weight = float(np.linalg.norm(due) * np.linalg.norm(rises))
    if not weight:
        return 0.0
    reach = round(SEARCH / STEP)
    padded = np.pad(rises, reach)
    agree = np.array([due @ padded[k: k + len(due)] for k in range(2 * reach + 1)]) / weight
    best, near = int(np.argmax(agree)), round(LATE / STEP)
    on_time = float(agree[reach - near: reach + near + 1].max())
    return (best - reach) * STEP if agree[best] > LIKE and on_time < LESS * agree[best] else 0.0


def _late(rises: Array, time: float, known: Sequence[tuple[float, Event]]) -> float:
    """By how many seconds the sound of a contact is late; 0 when it is on time or cannot be told from others."""
    first = max(0, round((time - SEARCH) / STEP))
    around = rises[first: round((time + SEARCH) / STEP) + 1]
    off = (first + np.arange(len(around))) * STEP - time
    if not len(around) or float(np.max(around[np.abs(off) <= LATE], initial=0.0)) >= BEGINS_DB:
        return 0.0
    strikes = np.flatnonzero((around >= STRIKES_DB) & (np.diff(around, prepend=0.0) > 0))
    others = [(at, at + _lasting(event)) for at, event in known if abs(at - time) > LATE] if len(strikes) else []
    unknown = [float(off[k]) for k in strikes
               if not any(begin - LATE <= time + off[k] <= end + LATE for begin, end in others)]
    return min(unknown, key=abs, default=0.0)


def _lasting(event: Event) -> float:
    """Seconds that a sound goes on, bursts and all."""
    return event.duration if event.duration > 0.1 else _length(replace(event, time=0.0, position=None))


@lru_cache(maxsize=256)
def _length(event: Event) -> float:
    return len(_wave(event)) / RATE


def _wave(event: Event) -> Array:
    """(N,) samples of one of a sound's variants."""
    wave = np.asarray(EFFECTS.new(event.effect).render(event, rng(0, event.effect)), float)
    return wave.mean(1) if wave.ndim == 2 else wave


def _named(effect: str) -> str:
    return effect.replace("_", " ")
