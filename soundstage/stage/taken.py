# SPDX-License-Identifier: Apache-2.0
"""Animals that are taken: a worm in a beak, a kitten between teeth or in a hand goes along with who has it."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.actions.base import Hold
from soundstage.stage.performances import Part, Played

Array = npt.NDArray[np.float64]
SMALL = 1.1  # of the height of who takes it: what is larger stays on its feet
LOWER = 0.9  # and how tall it is at most


def with_those_taken(played: Played) -> Played:
    """Everybody, with the small ones where the mouths and hands are that hold them."""
    by = {part.id: part for part in played.parts}
    moved = {h.prop: _taken(by[h.prop], by[h.by], h, played.times) for h in played.holds if _liftable(h, by)}
    return replace(played, parts=tuple(moved.get(part.id, part) for part in played.parts)) if moved else played


def _liftable(hold: Hold, by: dict[str, Part]) -> bool:
    one, other = by.get(hold.prop), by.get(hold.by)
    if one is None or other is None or one.performance is None or other.performance is None:
        return False
    d = one.built.dims
    most = other.built.dims.height
    small = math.sqrt(d.height * d.length) < SMALL * most and d.height < LOWER * most
    return small and hold.anchor in other.performance.anchors


def _taken(part: Part, by: Part, hold: Hold, times: Array) -> Part:
    """The one that is taken, moved as a whole while it is held; where it is let go it stays."""
    assert part.performance is not None and by.performance is not None
    at = by.performance.anchors[hold.anchor][:, :3, 3]
    middle = part.transforms[:, :3, 3] + [0.0, 0.0, 0.5 * part.built.dims.height]
    end = hold.end if hold.end is not None else 1e9
    held = (times >= hold.start - 1e-6) & (times < end - 1e-6)
    off = np.where(held[:, None], at - middle, 0.0)
    if held.any() and times[-1] >= end:
        off[times >= end] = off[np.flatnonzero(held)[-1]] * [1, 1, 0]
    shift, done = space.translation(off), part.performance
    return replace(part, transforms=shift @ part.transforms, performance=replace(
        done, bones=shift[:, None] @ done.bones, anchors={k: shift @ v for k, v in done.anchors.items()}))


