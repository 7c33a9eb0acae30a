# SPDX-License-Identifier: Apache-2.0
"""Small things in a vessel that is shaken: beans in a bottle, dice in a cup, coins, keys, a chain."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Wave, add, count, faded, peaked
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._modal import material, struck
from soundstage.sound.effects._touch import chosen, said
from soundstage.sound.effects._vessel import vessel
from soundstage.sound.effects.base import Effect, Event, Samples

_THINGS = {"coin": ("metal", 7.5), "key": ("metal", 6.0), "chain": ("metal", 4.5), "jingl": ("metal", 6.5),
           "ice": ("glass", 1.1), "dice": ("plastic", 4.0), "bean": ("wood", 4.5), "rice": ("wood", 11.0),
           "gravel": ("stone", 1.6), "stone": ("stone", 1.6), "glass": ("glass", 1.2), "bottle": ("glass", 1.0),
           "pen": ("plastic", 3.0), "dish": ("ceramic", 1.3), "cutlery": ("metal", 4.0), "cart": ("metal", 1.5)}


class Rattle(Effect):
    """Shaken event.speed times a second; the words say what is inside, and whether it is full (short, dull) or not."""

    words = ("rattle", "rattling", "shake", "shaking", "jingle", "jingling", "keys", "coins", "coin", "chain", "dice",
             "clatter", "clattering", "maraca", "ice cubes", "cutlery", "dishes", "pill bottle")
    verbs = ("rattle", "shake", "jingle")
    fills = True
    level_db = -27.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds = event.duration or 1.1
        kind, up = chosen(event, _THINGS, (event.material or "plastic", 3.0))
        full = vessel(event).full > 0.6 or "tight" in said(event)
        high, hit, wall = pitch(event), force(event), material(event.onto, "plastic")
        out, n = np.zeros(count(seconds + 0.4)), 0
        turn = 1 / (5.0 * max(event.speed, 0.2))
        pool = [_piece(rng, kind, up * high, hit) for _ in range(9)]
        walls = [0.45 * peaked(struck(rng, wall, 0.5, 1.4 * high, 10, ring=0.4)) for _ in range(4)]
        while n * turn < seconds:
            many = int(rng.integers(3, 7)) if full else int(rng.integers(5, 12))
            for _ in range(many):
                at = (n + float(rng.beta(1.2, 4.0)) * (0.5 if full else 1.0)) * turn
                level = float(rng.uniform(0.15, 1.0)) * (0.5 if full else 1.0)
                add(out, level * pool[int(rng.integers(len(pool)))], at)
            add(out, walls[n % 4] * float(rng.uniform(0.4, 0.9)), n * turn)
            n += 1
        return finished(faded(out, 0.001, 0.05), event, self.level_db)


def _piece(rng: np.random.Generator, kind: str, up: float, hit: float) -> Wave:
    """One small thing strikes the wall or another."""
    high = up * float(np.exp(0.18 * rng.standard_normal()))
    return peaked(struck(rng, material(kind), 0.5 + 0.5 * hit, high, 10, ring=0.3))
