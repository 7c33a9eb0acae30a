# SPDX-License-Identifier: Apache-2.0
"""What touching sounds share: what the words say of the things, blows in a row, and grains of friction."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, add, band, count, highpass, loud, resonate, slow, white
from soundstage.sound.effects._modal import MATERIALS, Material, material
from soundstage.sound.effects.base import RATE, Event

T = TypeVar("T")


def said(event: Event) -> str:
    """All words of the event as one text."""
    return " ".join(event.words)


def chosen(event: Event, ways: Mapping[str, T], default: T) -> T:
    """The way whose word the event says first; default when it says none."""
    text = said(event)
    return next((way for word, way in ways.items() if word in text), default)


def substances(event: Event, thing: str, under: str) -> tuple[Material, Material]:
    """What moves and what it touches: as the event states them, else a substance its words name, else as usual."""
    named = next((w for w in event.words if w.removesuffix("en") in MATERIALS), "").removesuffix("en")
    return material(event.material or named or thing), material(event.onto or under)


def in_a_row(rng: Chance, event: Event, blow: Callable[[float], Wave], gap: float, once: int = 1) -> Wave:
    """Blows `gap` seconds apart through event.duration (`once` of them when it has none; one when it is
    shorter than the gap), none like the one before.

    blow: a level about 1 -> one blow.
    """
    times = max(1, int(event.duration / gap)) if event.duration > 0 else once
    out = np.zeros(count(times * gap + 1.5))
    for k in range(times):
        late = float(rng.normal(0, 0.025)) * gap if k else 0.0
        add(out, blow(float(rng.uniform(0.75, 1.0))), max(0.0, k * gap + late))
    return out


def friction(rng: Chance, push: Wave, rough: float, bands: tuple[float, ...], ring: float) -> Wave:
    """Two surfaces that rub: grains that catch and let go, faster with the push (n,) 0-1, through both bodies.

    rough 0-1: 0 smooth, an even hiss; 1 coarse, single catches are heard. bands: Hz of the bodies; ring: seconds.
    After the idea of van den Doel, Kry & Pai, "FoleyAutomatic" (2001): noise whose rate follows the speed.
    """
    n = len(push)
    rate = (5200 - 4400 * rough) * push
    grains = (rng.random(n) < rate / RATE) * rng.standard_normal(n) * np.exp(rough * rng.standard_normal(n))
    hiss = white(rng, n) * push
    out = np.zeros(n)
    for k, hertz in enumerate(bands):
        bent = hertz * float(rng.uniform(0.93, 1.07))
        out += loud(resonate(grains + 0.03 * hiss, bent, ring)) * (0.85**k)
    air = band(hiss, 0.6 * bands[0], 1.3 * bands[-1], 1)
    out = highpass(loud(out) + (0.8 - 0.6 * rough) * loud(air), 0.5 * bands[0])
    return np.asarray(out * push * np.exp(0.3 * rough * slow(rng, n, 35.0)), float)


def strokes(seconds: float, per_second: float) -> Wave:
    """(n,) speed 0-1 of a hand that goes to and fro."""
    t = np.arange(count(seconds)) / RATE
    return np.asarray(np.abs(np.sin(np.pi * per_second * t)) ** 0.7, float)
