# SPDX-License-Identifier: Apache-2.0
"""Wings on a four-legged body: raised and half open on the ground, beating in the air."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._animal_life import Clock
from soundstage.bodies._animal_wings import SIDES
from soundstage.motion.controls import Controls

Array = npt.NDArray[np.float64]
HERTZ = 1.6  # beats a second of so large a wing
RAISED, SWEPT, BENT = 0.80, 0.30, 0.30  # radians on the ground: lifted, drawn back at the shoulder, bent at the wrist
HANGING = 0.95  # radians that a raised wing turns about its span, so that its feathers hang and it is seen from ahead


def beaten(controls: Controls, clock: Clock) -> dict[str, Array]:
    """Turns of the wing bones: shoulder leads, wrist follows, hand last."""
    air = space.smoothstep(clock.eased(np.clip(controls.fly, 0, 1), 0.10))
    beat = 2 * np.pi * min(HERTZ, clock.rate / 4.6) * controls.times
    ground = 1 - air
    up = 0.12 * air + 0.62 * air * np.sin(beat) + RAISED * ground * (1 + 0.12 * clock.wave("wings", 0.35))
    wrist = air * (0.34 * np.sin(beat - 0.9) - 0.10) - 0.25 * ground
    hand = air * 0.42 * np.sin(beat - 1.5)
    out = {}
    for side, sign in SIDES:
        out[f"wing1_{side}"] = space.turn("z", sign * SWEPT * ground) @ space.turn("x", sign * up) @ space.turn(
            "y", -HANGING * ground)
        out[f"wing2_{side}"] = space.turn("z", -sign * BENT * ground) @ space.turn("x", sign * wrist)
        out[f"wing3_{side}"] = space.turn("z", sign * BENT * ground) @ space.turn("x", sign * hand)
    return out
