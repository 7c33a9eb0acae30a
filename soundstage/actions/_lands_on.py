# SPDX-License-Identifier: Apache-2.0
"""Where what is let go comes down: on the thing that the words drop it on or into, or on the ground under the hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.actions._free_fall import Fallen
from soundstage.actions._tools import landings
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]
LIQUID = ("water", "liquid", "milk", "tea", "coffee", "juice", "soup", "oil", "foam", "paint", "pool")
WITHIN = 0.5  # of half its breadth: what is dropped on a thing does not fall beside it
ABOVE = 0.32  # metres over it that a hand opens at least
PLOP = 0.055  # force of a splash for each metre a second: a small thing's


@dataclass(frozen=True)
class Landing:
    """low: metres of the surface; onto: its substance, "water" where it is liquid; words: of the thing that it is."""

    low: float
    onto: str
    words: tuple[str, ...] = ()

    def heard(self, fallen: Fallen, source: str, material: str, unit: str) -> tuple[Event, ...]:
        """Its touches: of water the first alone, which is a splash."""
        if self.onto != "water":
            return landings(fallen, source, material, self.onto, unit)
        when, speed = fallen.hits[0]
        x, y, z = map(float, fallen.points[int(np.searchsorted(fallen.times, when - 1e-6))])
        return (Event("splash", when, source=source, position=(x, y, z), material=material, onto="water",
                      force=float(np.clip(PLOP * speed, 0.05, 0.5)), words=self.words),)


def over(at: Array, vessel: Mapping[str, Any], body: Array, arm: float) -> Array:
    """(T, 3) the hand's points (T, 3) brought over the thing that lies within an arm's length of the body (T, 3)."""
    if not _takes(vessel):
        return at
    middle, half = np.asarray(vessel["at"], float), WITHIN * float(vessel["half"])
    way = middle[:2] - body[:, :2]
    far = np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-6)
    near = np.clip(far, 0.0, np.maximum(0.9 * arm, far - half))
    goal = body[:, :2] + way / far * near
    reached = np.linalg.norm(goal - middle[:2], axis=1, keepdims=True) <= half + 1e-6
    xy = np.where(reached, goal, at[:, :2])
    high = np.maximum(at[:, 2], middle[2] + float(vessel["tall"]) + ABOVE)
    return np.column_stack([xy, np.where(reached[:, 0], np.minimum(high, at[:, 2] + 0.5), at[:, 2])])


def landing(at: Array, vessel: Mapping[str, Any], query: SceneQuery) -> Landing:
    """What is under this point (3,)."""
    ground = Landing(float(query.ground(at)), query.substance(at))
    if not _takes(vessel):
        return ground
    x, y, z = vessel["at"]
    reach = max(float(vessel["half"]), 0.5 * min(float(vessel["long"]), 2 * float(vessel["half"])))
    if np.hypot(at[0] - x, at[1] - y) > reach + 0.02:
        return ground
    words = tuple(str(w) for w in vessel["words"])
    wet = any(w in phrase.split() for phrase in words for w in LIQUID)
    inside = min(float(vessel["inside"]), float(vessel["tall"]))
    return Landing(z + inside, "water" if wet else str(vessel["substance"]), words)


def _takes(vessel: Mapping[str, Any]) -> bool:
    return bool(vessel) and vessel["kind"] != "body"
