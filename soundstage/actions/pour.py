# SPDX-License-Identifier: Apache-2.0
"""Pours from what is in the hand into a vessel before it: the vessel tilts, a thin stream runs."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import pace
from soundstage.actions._tools import hand_for, thing, work_point
from soundstage.actions.base import Action, Doing, Hold, Result, Strand
from soundstage.colour import RGB
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]
OVER = 0.11  # metres from the rim of the vessel up to the spout
DOWN = 0.5  # seconds before the end: what was poured from stands on the table again
ASIDE = 0.27  # metres to the right of the vessel
LIQUIDS: dict[str, RGB] = {
    "tea": (0.30, 0.10, 0.02), "coffee": (0.07, 0.03, 0.012), "milk": (0.88, 0.86, 0.80), "wine": (0.22, 0.01, 0.03),
    "juice": (0.85, 0.38, 0.04), "oil": (0.72, 0.55, 0.08), "honey": (0.75, 0.38, 0.03), "syrup": (0.3, 0.12, 0.02),
    "beer": (0.75, 0.45, 0.06), "sauce": (0.45, 0.05, 0.02), "soup": (0.6, 0.28, 0.06), "batter": (0.85, 0.72, 0.42),
    "chocolate": (0.14, 0.05, 0.02), "cream": (0.88, 0.84, 0.74), "sugar": (0.9, 0.9, 0.9), "salt": (0.9, 0.9, 0.9),
    "sand": (0.62, 0.48, 0.28), "potion": (0.25, 0.7, 0.2), "water": (0.50, 0.70, 0.82), "cereal": (0.75, 0.5, 0.2),
    "rice": (0.85, 0.82, 0.7), "flour": (0.9, 0.88, 0.82), "lemonade": (0.88, 0.82, 0.35), "paint": (0.2, 0.3, 0.7),
    "bean": (0.13, 0.055, 0.02), "seed": (0.45, 0.32, 0.16), "nut": (0.42, 0.24, 0.10), "grain": (0.72, 0.55, 0.25),
    "pasta": (0.85, 0.66, 0.25), "popcorn": (0.9, 0.84, 0.6), "powder": (0.86, 0.84, 0.8), "liquid": (0.5, 0.7, 0.82),
    "gravel": (0.42, 0.4, 0.37), "bead": (0.7, 0.12, 0.25), "ink": (0.03, 0.03, 0.08), "lentil": (0.55, 0.28, 0.1),
}  # fmt: skip


class Pour(Action):
    """Pours from what is in the hand into a vessel before it: the vessel tilts, a thin stream runs."""

    words = ("pour", "decant", "pour out", "pour in", "fill", "refill", "top up", "drizzle", "sprinkle")
    targets = "prop"
    handles = "worktop"
    near = "hand"
    description = "{who} pours"
    example = "A man pours tea into a cup."

    def seconds(self, doing: Doing) -> float:
        return 4.0 / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.5)
        long = doing.end - doing.start
        on, off = doing.start + 0.27 * long, doing.end - 0.24 * long
        tool = thing(doing, "wields")
        upright = not tool or not tool["spout"]
        full = 1.75 if upright else 0.75  # radians: a bottle goes over past level, a pot only nods
        tilt = full * np.minimum(space.smoothstep((controls.times - on + 0.45) / 0.6),
                                 1 - space.smoothstep((controls.times - off + 0.1) / 0.45))
        rim = work_point(doing, controls, OVER, ("vessel", "thing"))
        spout = np.broadcast_to(rim, (len(tilt), 3)).copy()
        spout[:, 2] += 0.10 * (1 - space.smoothstep(tilt / full))
        way = _way(tool, tilt)
        hand = hand_for(controls, spout, way)
        down = _set_down(doing, controls, rim)
        if down is not None and tool:
            share = space.smoothstep((controls.times - off - 0.3) / max(0.2, doing.end - DOWN - off - 0.3))
            hand = hand + (np.add(down, [0, 0, float(tool["grip"][2])]) - hand) * share[:, None]
        place_hand(controls, "right", hand, ramp)
        eyes_on(controls, np.broadcast_to(rim, hand.shape), ramp, 0.9)
        controls.lean = controls.lean + 0.10 * ramp
        controls.tilt = controls.tilt - 0.08 * ramp
        held = doing.tool or doing.target
        if not held:
            return Result()
        swing = (("x", tuple(map(float, controls.times)), tuple(map(float, -tilt))),)
        hold = Hold(held, doing.subject, "hand_right", -1e3, doing.end - DOWN if down else None, down,
                    turns=(("z", np.pi / 2),), swing=swing)
        told = thing(doing, "vessel") or thing(doing)
        low = np.array([rim[0], rim[1], rim[2] - OVER - 0.5 * (told["tall"] - told["inside"]) - 0.01]) if told else rim
        times, feet = tuple(map(float, controls.times)), ((float(low[0]), float(low[1]), float(low[2])),) * len(tilt)
        strand = Strand(held, on, off, times, tuple(map(tuple, spout.tolist())), feet,
                        _color(doing), 0.0042)
        return Result((Event("cloth", doing.start + 0.2, source=doing.subject, force=0.2),), (hold,), (), (strand,))


def _set_down(doing: Doing, controls: Controls, rim: Array) -> tuple[float, float, float] | None:
    """Where on the table what was poured from is put again, to the right of the vessel; None where there is none."""
    table = thing(doing, "table")
    if not table:
        return None
    h = float(controls.heading[int(np.argmin(np.abs(controls.times - doing.end)))])
    return float(rim[0] + ASIDE * np.sin(h)), float(rim[1] - ASIDE * np.cos(h)), float(table["top"])


def _way(tool: dict[str, object], tilt: Array) -> Array:
    """(T, 3) from the hand to the spout, in the holder's frame: to the left, and down as the vessel tilts."""
    if not tool:
        return np.tile([0.0, 0.05, 0.0], (len(tilt), 1))
    x, y, z = np.asarray(tool["end"], float) - np.asarray(tool["grip"], float)
    c, s = np.cos(-tilt), np.sin(-tilt)
    left, up = np.full(len(tilt), x), np.full(len(tilt), z)  # turned to the left: its front is the holder's left
    return np.stack([np.full(len(tilt), -y), c * left - s * up, s * left + c * up], -1)


def _color(doing: Doing) -> RGB:
    """Of what is poured, by its name."""
    said = [str(w).lower() for t in ("wields", "vessel", "thing") for w in thing(doing, t).get("words", ())]
    said = [*said, *(w.removesuffix("s") for w in said)]
    return next((LIQUIDS[w] for w in said if w in LIQUIDS), LIQUIDS["water"])
