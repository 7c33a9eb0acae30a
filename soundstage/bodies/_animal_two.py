# SPDX-License-Identifier: Apache-2.0
"""The numbers of a bird, and the joints, cones and feathers that follow from them. Units are the species' own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.bodies._animal import Point, Rig, chain
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]
SIDES = (("l", 1.0), ("r", -1.0))


@dataclass(frozen=True)
class BirdShape:
    """Proportions. The gull's are the defaults; angles in degrees."""

    hips: float = 0.15  # height of the hips
    body: Sequence[float] = (0.25, 0.085, 0.095, 0.045)  # length, chest, belly, rump radii
    tilt: float = 16.0  # how upright the body is carried
    neck: Sequence[float] = (0.15, 62.0, 0.062, 0.052)  # length, rise, radii
    neck_bow: float = 0.0  # how far a long neck swings forward low down and back higher up: a swan's S
    head: float = 0.066
    skull: Sequence[float] = (1.0, 1.0, 1.0)
    beak: Sequence[float] = (0.085, 0.024, 0.012, 0.012)  # length, base, tip, hook down
    beak_flat: float = 1.0  # height against width: a duck's is 0.5
    eye: float = 0.020
    eye_at: Sequence[float] = (52.0, 14.0)
    eye_gaze: Sequence[float] = (40.0, 0.0)
    eye_sunk: float = 0.42
    iris: Sequence[float] = (64.0, 34.0)
    brow: float = 0.7
    disc: float = 0.0  # an owl's face: radius round each eye
    tufts: float = 0.0  # ear tufts, length
    crest: float = 0.0
    comb: float = 0.0  # a cock's comb
    wing: Sequence[float] = (0.46, 0.15)  # span of one wing, width
    tail: Sequence[float] = (0.15, 0.085, 0.0)  # length, width, upward tilt
    train: float = 0.0  # a peacock's: length of the feathers of its upright fan
    leg: Sequence[float] = (0.011, 0.050, 0.036)  # thickness, toe length, feet from the middle line
    web: bool = False
    turn: float = 1.5  # how far the head turns, radians
    wings: str = "feather"  # feather, skin (a bat's or a dragon's), disc (an insect's), arms, none
    line: Sequence[Sequence[float]] = ()  # a fleshy tail instead of a fan: x, z from its root, radius
    spikes: float = 0.0  # along neck, back and fleshy tail
    teeth: float = 0.0
    ears: Sequence[float] = ()  # length, radius
    horns: Sequence[Sequence[Sequence[float]]] = ()  # left side polylines (x, y, z from head centre, radius)
    feelers: float = 0.0  # an insect's, length
    nose: float = 0.0

    @classmethod
    def of(cls, facts: dict[str, Any]) -> BirdShape:
        given = facts.get("shape", {})
        strange = set(given) - {f.name for f in fields(cls)}
        if strange:
            raise ValueError(f"a bird has no {sorted(strange)}")
        return cls(**given)

    @property
    def axis(self) -> Array:
        """From rump to chest."""
        a = np.radians(self.tilt)
        return np.array([np.cos(a), 0, np.sin(a)])

    @property
    def centre(self) -> Array:
        """The body's middle: a little before and above the hips, so that it stands in balance."""
        return np.array([0.012, 0, self.hips + self.body[2] * 0.42])

    def along(self, share: float) -> Array:
        """A point on the body's axis, -1 the rump, 1 the chest."""
        return np.asarray(self.centre + self.axis * share * self.body[0] / 2)

    @property
    def back(self) -> float:
        return float(self.along(-0.5)[2])

    @property
    def withers(self) -> float:
        return float(self.along(0.8)[2])

    @property
    def waist(self) -> float:
        return float(self.body[2])

    @property
    def length(self) -> float:
        return float(self.body[0])

    @cached_property
    def joints(self) -> dict[str, Point]:
        rise = np.radians(self.neck[1])
        base = self.along(0.72) + np.array([0, 0, self.body[1] * 0.25])
        skull = base + self.neck[0] * np.array([np.cos(rise), 0, np.sin(rise)])
        out = {"spine": self.centre, "neck": base, "head": base + 0.82 * (skull - base), "skull": skull,
               "jaw": skull + np.array([0.55, 0, -0.22]) * self.head, "tail": self.along(-0.95)}
        for s, sign in SIDES:
            shoulder = self.along(0.62) + np.array([0, self.body[1] * 0.72 * sign, self.body[1] * 0.42])
            span = self.wing[0] * sign
            out |= {f"wing1_{s}": shoulder, f"wing2_{s}": shoulder + [0.02, span * 0.30, 0.0],
                    f"wing3_{s}": shoulder + [0.035, span * 0.58, 0.0]}
            y = self.leg[2] * sign
            out |= {f"{s}_upper": np.array([0.0, y, self.hips]), f"{s}_lower": np.array([-0.022, y, self.hips * 0.52]),
                    f"{s}_foot": np.array([0.004, y, self.leg[0] * 0.9])}
        return {k: (float(v[0]), float(v[1]), float(v[2])) for k, v in out.items()}

    def rig_bones(self) -> list[tuple[str, str, Sequence[float]]]:
        j = self.joints
        bones: list[tuple[str, str, Sequence[float]]] = [
            ("spine", "", j["spine"]), ("neck", "spine", j["neck"]), ("head", "neck", j["head"]),
            ("jaw", "head", j["jaw"]), ("tail", "spine", j["tail"])]
        for s, _ in SIDES:
            bones += [(f"wing1_{s}", "spine", j[f"wing1_{s}"]), (f"wing2_{s}", f"wing1_{s}", j[f"wing2_{s}"]),
                      (f"wing3_{s}", f"wing2_{s}", j[f"wing3_{s}"]), (f"{s}_upper", "spine", j[f"{s}_upper"]),
                      (f"{s}_lower", f"{s}_upper", j[f"{s}_lower"]), (f"{s}_foot", f"{s}_lower", j[f"{s}_foot"])]
        return bones

    def rig(self, face: Sequence[tuple[str, str, Sequence[float]]]) -> Rig:
        return Rig.of([*self.rig_bones(), *face])

    def flesh(self) -> list[Cone]:
        """Body, neck, head, thighs and the root of the tail."""
        _, chest, belly, rump = self.body
        j = self.joints
        skull, base = np.array(j["skull"]), np.array(j["neck"])
        end = base + (skull - base) * 0.8
        out = [Cone(_p(self.along(0.62)), _p(self.along(-0.15)), chest, belly, 0.06, "spine"),
               Cone(_p(self.along(-0.15)), _p(self.along(-1.0)), belly * 0.97, rump, 0.04, "spine"),
               *self._neck(base, end),
               Cone(_p(skull - [0.008, 0, 0]), _p(skull + [0.010, 0, 0]), self.head, self.head * 0.96, 0.035, "head",
                    (self.skull[0], self.skull[1], self.skull[2]))]
        for s, _ in SIDES:
            hip, ankle = np.array(j[f"{s}_upper"]), np.array(j[f"{s}_lower"])
            out.append(Cone(_p(hip), _p(hip + (ankle - hip) * 0.9), belly * 0.42, self.leg[0] * 1.7, 0.03,
                            f"{s}_upper"))
        return out

    def _neck(self, base: Array, end: Array) -> list[Cone]:
        """One cone, or a chain of them along the S of a bowed neck."""
        _, _, low, high = self.neck
        if not self.neck_bow:
            return [Cone(_p(base), _p(end), low, high, 0.06, "neck")]
        line = []
        for u in np.linspace(0, 1, 9):
            at = base + (end - base) * u + [self.neck_bow * float(np.sin(2 * np.pi * u)), 0, 0]
            line.append((*at, high + (low - high) * float(1 - u) ** 1.6))
        return chain(line, 0.03, ["neck"])

    def beak_cones(self, lower: bool = False) -> list[Cone]:
        """Upper or lower half of the beak, about the head's front."""
        long, base, tip, hook = self.beak
        skull = np.array(self.joints["skull"])
        start = skull + np.array([self.head * self.skull[0] * 0.72, 0, -self.head * 0.16])
        flat = (1.0, 1.0, self.beak_flat)
        if lower:
            down = np.array([0, 0, -base * 0.62 * self.beak_flat])
            return [Cone(_p(start + down), _p(start + down * 0.6 + [long * 0.84 + 0.01, 0, -hook * 0.3]), base * 0.66,
                         tip * 0.62, 0.01, "jaw", (1.0, 1.0, 0.7 * self.beak_flat))]
        middle = start + [long * 0.66, 0, 0.001]
        end = start + [long + 0.02, 0, -hook]
        return chain([(*start, base), (*middle, base * 0.55 + tip * 0.4), (*end, tip)], 0.012, ["head"]) if hook else [
            Cone(_p(start), _p(end), base, tip, 0.01, "head", flat)]

    def folded_wing(self, sign: float) -> tuple[list[Cone], list[Cone]]:
        """A wing at rest along the side: its shield, and the long feathers' points behind."""
        side = np.array([0, sign, 0])
        _, chest, belly, _ = self.body
        up = np.cross(self.axis, (0, 1.0, 0)) * -1
        up = up if up[2] > 0 else -up
        a = self.along(0.62) + side * chest * 0.86 + up * chest * 0.20
        b = self.along(-0.25) + side * belly * 0.90 + up * belly * 0.18
        c = self.along(-1.15) + side * belly * 0.42 + up * belly * 0.22
        thin = (1.0, 0.42, 1.0)
        shield = [Cone(_p(a), _p(b), chest * 0.58, belly * 0.66, 0.02, "spine", thin),
                  Cone(_p(b), _p(c), belly * 0.64, belly * 0.26, 0.02, "spine", thin)]
        points = []
        for i in range(3):
            root = b + (c - b) * (0.25 + 0.1 * i) - up * belly * (0.26 - 0.18 * i) + side * 0.006
            tip = c - self.axis * self.body[0] * (0.02 + 0.10 * i) - up * belly * (0.20 - 0.13 * i) + side * 0.002
            points.append(Cone(_p(root), _p(tip), belly * 0.28, belly * 0.12, 0.004, "spine", thin))
        return shield, points

def _p(v: npt.ArrayLike) -> Point:
    x, y, z = (float(c) for c in np.asarray(v))
    return (x, y, z)
