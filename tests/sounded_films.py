# SPDX-License-Identifier: Apache-2.0
"""What films from words make heard, and how it measures: helpers of the tests of sound from events."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from staged_films import planned

import soundstage as ss
from soundstage.sound.cues import beat_events
from soundstage.sound.effects.base import RATE
from soundstage.sound.soundtrack import shot_effects
from soundstage.sound_event import Event
from soundstage.stage.build import stage_shot
from soundstage.styles.clay import Clay


def sounded(words: str, store, effect: str) -> tuple[list[Event], np.ndarray]:  # type: ignore[no-untyped-def]
    """The events of this effect, and the effects stem (N,) of the film's first shot that has one, mono."""
    plan, cast, spoken = planned(ss.read(words), store)
    for shot in plan.shots:
        staged = stage_shot(shot, cast, spoken, Fraction(16, 9), Clay(), 1)
        cues = [Event(c.effect, at, words=c.words) for c in shot.cues for at in c.begins]
        found = [e for e in (*staged.events, *beat_events(shot), *cues) if e.effect == effect]
        if found:
            return sorted(found, key=lambda e: e.time), shot_effects(staged, 1).mean(1).astype(float)
    raise AssertionError(f"no {effect} is heard in {words!r}")


def middle(x: np.ndarray) -> float:
    """Spectral centroid, Hz."""
    power = np.abs(np.fft.rfft(x)) ** 2
    return float((np.fft.rfftfreq(len(x), 1 / RATE) * power).sum() / max(power.sum(), 1e-12))


def level(x: np.ndarray) -> float:
    """Decibels of the loudest tenth of a second."""
    return 20 * float(np.log10(max(np.sqrt(np.mean(b**2)) for b in np.array_split(x, max(1, len(x) // 4800))) + 1e-9))


def ring(x: np.ndarray, down_db: float = 25.0) -> float:
    """Seconds from the loudest moment until it first stays so far down for 40 ms."""
    block = np.array([np.sqrt(np.mean(b**2)) for b in np.array_split(x, max(1, len(x) // 240))])
    top, least = int(np.argmax(block)), block.max() * 10 ** (-down_db / 20)
    quiet = np.convolve(block[top:] < least, np.ones(8), "valid") >= 8
    return float(np.argmax(quiet) if quiet.any() else len(block) - top) * 240 / RATE


def onset_lag(x: np.ndarray, at: float) -> float:
    """Seconds from the planned moment to the steepest rise within 60 ms of it."""
    near = np.abs(x[max(0, int((at - 0.06) * RATE)): int((at + 0.06) * RATE)])
    block = np.array([b.max() for b in np.array_split(near, len(near) // 48)])
    return float(np.argmax(np.diff(block)) + 1) * 48 / RATE + max(0.0, at - 0.06) - at
