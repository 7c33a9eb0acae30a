# SPDX-License-Identifier: Apache-2.0
"""Metal on metal: swords, pots, tools, a gate: dense high modes that ring."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import joined, peaked
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._modal import material, struck
from soundstage.sound.effects.base import Effect, Event, Samples


class MetalClang(Effect):
    """A clang; words: sword, hammer, pot, coin, chain, keys."""

    words = (
        "clang",
        "sword",
        "swords clash",
        "pot",
        "pan",
        "clank",
        "anvil",
    )
    verbs = ("clang",)
    level_db = -22.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        said = " ".join(event.words)
        tiny = any(w in said for w in ("coin", "key", "chain"))
        high = pitch(event) * (4.0 if tiny else 1.8 if "sword" in said else 1.0)
        iron, blows, at = material("metal"), [], 0.0
        for k in range(int(rng.integers(4, 8)) if tiny else 1 + int("pot" in said)):
            ring = struck(
                rng,
                iron,
                0.6 + 0.4 * force(event),
                2.2 * high * float(np.exp(0.15 * rng.standard_normal())),
                34,
                ring=0.5 if tiny else 1.2,
            )
            blows.append((at, 0.8**k * peaked(ring)))
            at += float(rng.uniform(0.04, 0.12)) * (1 if tiny else 3)
        return finished(joined(*blows), event, self.level_db)
