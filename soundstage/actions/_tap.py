# SPDX-License-Identifier: Apache-2.0
"""Work under a tap: where its water comes out, how one bends over it, how it runs and sounds."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.actions._hands import eyes_on
from soundstage.actions._shared import ahead
from soundstage.actions.base import Doing, Strand
from soundstage.motion.controls import Controls
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]
_FALLS = 0.22  # metres from the tap to the basin


def tap_of(doing: Doing, controls: Controls) -> Array:
    """(3,) where the water comes out, world metres: the tap the director told of, or a spot before the hands."""
    k = int(np.argmin(np.abs(controls.times - doing.start)))
    d = doing.dims
    before = ahead(doing, controls, 0.62 * d.arm, 0.0, d.grasp_height + 0.2)[k]
    return np.asarray(doing.facts.get("tap") or before, float)


def bent_over(doing: Doing, controls: Controls, tap: Array, ramp: Array) -> None:
    """Bend and look to the hands under it, lower over a low one. ramp: (T,) 0-1."""
    k = int(np.argmin(np.abs(controls.times - doing.start)))
    low = float(np.clip(1.0 - (tap[2] - float(controls.position[k, 2])) / (0.62 * doing.dims.height), 0.0, 0.5))
    controls.lean = controls.lean + (0.22 + 0.5 * low) * ramp
    controls.nod = controls.nod + 0.15 * ramp
    eyes_on(controls, np.broadcast_to(tap - [0, 0, 0.1], (len(ramp), 3)), ramp, 0.8)


def running(doing: Doing, controls: Controls, tap: Array) -> tuple[tuple[Event, ...], tuple[Strand, ...]]:
    """Its sound and its water while the beat lasts; nothing where the director told of no tap."""
    if not doing.facts.get("tap"):
        return (), ()
    times, many = tuple(map(float, controls.times)), len(controls.times)
    x, y, z = map(float, tap)
    water = Strand(doing.facts["basin"] or doing.subject, doing.start + 0.3, doing.end - 0.2, times,
                   ((x, y, z),) * many, ((x, y, z - _FALLS),) * many, (0.62, 0.82, 0.95), 0.011)
    sound = Event("pour", doing.start + 0.3, doing.end - doing.start - 0.5, doing.subject, material="water",
                  words=("running water",), force=0.5)
    return (sound,), (water,)
