# SPDX-License-Identifier: Apache-2.0
"""Bulky: what no hand holds by itself, a box or a chair, is taken in both arms by who picks it up, throws or kicks it.

Two who carry a thing between them do it otherwise: see soundstage.direct.hauling.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from soundstage.direct.cast import Built
from soundstage.direct.in_hand import CARRYING
from soundstage.model.production import Production

TAKEN = ("pick_up", "put_down", "throw", "kick", "drop", "catch", "give")
LARGEST = 1.05  # metres of its longest side that somebody has in both arms
WIDEST = 0.8  # metres across, that arms reach round


def as_taken(production: Production, built: Built) -> Built:
    """The thing as what one has in both arms, where somebody takes it so; else as it is."""
    sides = np.ptp(built.extent, axis=0)
    loose = built.kind != "body" and not (built.held or built.vehicle or built.draught or built.subject.count > 1)
    fits = float(sides.max()) <= LARGEST and float(sides[1]) <= WIDEST
    return replace(built, bulky=True) if loose and fits and built.subject.id in _taken(production) else built


def _taken(production: Production) -> Iterator[str]:
    """What one alone takes up, carries, throws or kicks anywhere in the film."""
    bodies = {s.id: s.count for s in production.cast if s.family == "body"}
    for beat in (b for scene in production.scenes for shot in scene.shots for b in shot.beats):
        alone = len(beat.who) == 1 and bodies.get(beat.who[0]) == 1
        if alone and beat.action in TAKEN:
            yield beat.target
        elif alone and beat.action in CARRYING and beat.tool:
            yield beat.tool
