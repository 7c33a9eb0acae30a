# SPDX-License-Identifier: Apache-2.0
"""A thing is set down: its own ring against the dull answer of what it stands on, and a small settling."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import joined, peaked
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._modal import material, struck
from soundstage.sound.effects._vessel import vessel
from soundstage.sound.effects.base import Effect, Event, Samples


class PutDown(Effect):
    """A cup on a table, a box on the floor. material: of the thing; onto: of what it stands on."""

    words = ("put down", "set down", "thud", "clunk", "thump", "drops", "landing thing")
    verbs = ("thud",)
    level_db = -30.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        hit, what = force(event), vessel(event)
        heavier = what.weight * max(event.size, 0.05) ** 0.5
        high = pitch(event) * what.pitch * heavier**-0.15
        thing, table = material(event.material), material(event.onto)
        soft = max(thing.hard, table.hard) > 0.0025  # cloth and earth keep anything from clicking
        own = peaked(struck(rng, thing, 0.15 if soft else 0.3 + 0.6 * hit, 1.25 * high, 22, ring=0.3, quick=high))
        low, long = 0.8 * heavier**-0.15, 0.35 if table.ring > 0.3 else 1.0
        under = peaked(struck(rng, table, 0.1 if soft else 0.3 + 0.4 * hit, low, ring=long))
        share = 0.25 if soft else 0.75
        blows = [(0.0, share * own), (0.0, 0.8 * under)]
        at, again = 0.0, 1.0
        for _ in range(0 if soft else int(rng.integers(1, 3))):  # the rim rocks and comes to rest
            at += float(rng.uniform(0.028, 0.06)) * again
            again *= float(rng.uniform(0.3, 0.5))
            blows += [
                (at, again * share * peaked(struck(rng, thing, 0.5 * hit, 1.3 * high, ring=0.3))),
                (at, 0.5 * again * under),
            ]
        return finished(joined(*blows), event, self.level_db + 10 * float(np.log10(heavier)))
