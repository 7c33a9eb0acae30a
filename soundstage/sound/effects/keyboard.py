# SPDX-License-Identifier: Apache-2.0
"""Typing: a finger touches the key, the key meets its plate, and comes up again; hands run in words with pauses."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, add, band, count, decay, joined, peaked, white
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._modal import material, struck
from soundstage.sound.effects._touch import said
from soundstage.sound.effects.base import Effect, Event, Samples


class Keyboard(Effect):
    """Typing through event.duration, event.speed of the usual pace; the word typewriter makes it hammer and ring."""

    words = ("keyboard", "typing", "typewriter", "types", "key clicks", "keystrokes", "mechanical keyboard")
    verbs = ("type",)
    level_db = -32.0
    lasts = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds, high = event.duration or 2.0, pitch(event)
        metal, deep = "typewriter" in said(event), "thock" in said(event) or "deep" in said(event)
        out = np.zeros(count(seconds + 0.3))
        at, left = 0.0, int(rng.integers(3, 8))
        while at < seconds:
            space = left == 0  # the long key between words
            add(out, _key(rng, high * (0.65 if deep else 1.0), metal, space) * float(rng.uniform(0.7, 1.0)), at)
            # intervals of a practised typist: log-normal about an eighth of a second, longer between words
            gap = 0.125 * float(np.exp(0.32 * rng.standard_normal())) / max(event.speed, 0.3)
            at += gap + (float(rng.uniform(0.1, 0.4)) if space else 0.0)
            left = int(rng.integers(3, 8)) if space else left - 1
        return finished(out, event, self.level_db, lasts=True)


def _key(rng: Chance, high: float, metal: bool, space: bool) -> Wave:
    high *= float(np.exp(0.1 * rng.standard_normal())) * (0.72 if space else 1.0)
    down = float(rng.uniform(0.008, 0.016))
    up = down + float(rng.uniform(0.06, 0.11))
    touch = _tick(rng, 2600 * high, 7000, 0.006)
    bottom = joined((0.0, _tick(rng, 1900 * high, 6800, 0.012)), (0.0, 0.9 * _plate(rng, high, metal, space)))
    back = joined((0.0, _tick(rng, 3000 * high, 8500, 0.007)), (0.0, 0.35 * _plate(rng, 1.35 * high, metal, False)))
    return joined((0.0, 0.22 * touch), (down, bottom), (up, 0.38 * back))


def _tick(rng: Chance, low: float, top: float, long: float) -> Wave:
    n = count(0.03)
    return peaked(band(white(rng, n), low, top, 1) * decay(n, long, 0.0003))


def _plate(rng: Chance, high: float, metal: bool, space: bool) -> Wave:
    """The case under the key: a dull knock with a little ring; a typewriter's hammer on its roller."""
    if metal:
        slug = struck(rng, material("metal"), 0.8, 2.6 * high, 10, 0.12, 0.12)
        return joined((0.0, peaked(slug)), (0.0, 0.8 * peaked(struck(rng, material("wood"), 0.7, 1.6 * high, 10,
                                                                     0.12))))
    n = count(0.07)
    knock = band(white(rng, n), 160 * high, 420 * high, 1) * decay(n, 0.045, 0.0008)
    cap = struck(rng, material("plastic"), 0.8, 2.6 * high, 10, 0.08, 0.5)
    return joined((0.0, (0.9 if space else 0.5) * peaked(knock)), (0.0, peaked(cap)))
