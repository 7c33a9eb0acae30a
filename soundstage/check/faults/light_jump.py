# SPDX-License-Identifier: Apache-2.0
"""Light over cuts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from soundstage.check.screening import Screening, luminance
from soundstage.model.fault import Fault
from soundstage.nodes import Item
from soundstage.stage.build import Staged

STOPS = 1.6  # how much brighter or darker a subject may get over a cut
TURN = 0.6  # radians the sun may turn


@dataclass(frozen=True)
class LightJump:
    """The sun has moved, the sky has changed, or a subject is much brighter after a cut within a scene."""

    words: tuple[str, ...] = ("light continuity",)
    group: str = "continuity"
    needs: tuple[str, ...] = ("stage",)
    wants: tuple[str, ...] = ("picture",)  # the light on subjects is compared where there are pictures
    remedy: str = "give both shots the same hour and weather"

    def find(self, screening: Screening) -> Iterator[Fault]:
        """Sun and sky of neighbouring shots of one scene, and the light on the subjects of both."""
        for before, after in screening.cuts:
            note = _sun(before, after) or _sky(before, after) or _subject(screening, before, after)
            if note:
                yield Fault("light_jump", self.group, after.shot.id, screening.clock(after.shot.id), note)


def _lamp(staged: Staged) -> Item | None:
    return next((i for i in staged.stage.items if i.id == "light/sun"), None)


def _sun(before: Staged, after: Staged) -> str:
    a, b = _lamp(before), _lamp(after)
    if a is None or b is None:
        return "" if a is b else "the sun is there on one side of the cut only"
    turn = float(np.arccos(np.clip(a.transforms[0][:3, 2].astype(float) @ b.transforms[0][:3, 2], -1, 1)))
    return f"the sun has moved by {np.degrees(turn):.0f}°" if turn > TURN else ""


def _sky(before: Staged, after: Staged) -> str:
    a, b = (np.asarray(s.stage.sky.image, float).mean() * s.stage.sky.strength * s.stage.exposure
            for s in (before, after))
    stops = abs(float(np.log2((b + 1e-4) / (a + 1e-4))))
    return f"the sky is {stops:.1f} stops apart" if stops > STOPS else ""


def _subject(screening: Screening, before: Staged, after: Staged) -> str:
    """Only somebody who is large in both pictures is compared."""
    for subject in {before.shot.camera.subject, after.shot.camera.subject} - {""}:
        rows = [screening.light_on(s.shot.id, subject) for s in (before, after)]
        if any(r is None or len(r) < 200 for r in rows):
            continue
        a, b = (float(np.median(luminance(r))) for r in rows if r is not None)
        stops = float(np.log2((b + 1e-3) / (a + 1e-3)))
        if abs(stops) > STOPS:
            return f"{subject} is {abs(stops):.1f} stops {'brighter' if stops > 0 else 'darker'} than before the cut"
    return ""
