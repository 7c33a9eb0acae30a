# SPDX-License-Identifier: Apache-2.0
"""Both hands at the face: before the eyes, the mouth or on the ears."""

from __future__ import annotations

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, express
from soundstage.actions.base import Doing, Result
from soundstage.motion.controls import Controls
from soundstage.sound_event import Event

SECONDS = 2.8


def covered(doing: Doing, controls: Controls, spot: tuple[float, float, float], feeling: str) -> Result:
    """Both hands go there and back. spot: in heads, ahead of the head's middle, to its side, below its top."""
    d, ramp = doing.dims, controls.ramp(doing.start, doing.end, 0.35)
    far, wide, low = spot
    for side, sign in (("left", 1.0), ("right", -1.0)):
        at = ahead(doing, controls, far * d.head, sign * wide * d.head, d.height - low * d.head)
        place_hand(controls, side, at, ramp, "open")
    controls.nod = controls.nod + 0.14 * ramp
    express(doing, controls, feeling, 0.8)
    return Result((Event("cloth", doing.start + 0.2, source=doing.subject, force=0.2),))
