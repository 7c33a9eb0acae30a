# SPDX-License-Identifier: Apache-2.0
"""The measures and skeleton of a person: joints in the open rest pose (facing +X, feet on z = 0).

Designed on an adult 1.70 m tall with a head of 0.415 m (about four heads) and scaled by height and age.
All bones have the body's own axes at rest, so a posed bone's rotation is its turn from rest.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._people_look import Person
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]
HEAD = 0.415  # metres chin to crown, the size on which heads are designed
SIDES = (("left", 1.0), ("right", -1.0))
_HAND = ("index1", "index2", "fingers1", "fingers2", "thumb1", "thumb2")
_PARENTS = {"spine": "hips", "chest": "spine", "neck": "chest", "head": "neck"}


@dataclass(frozen=True)
class Frame:
    """Scales and joints of one person. Joints are metres in body space."""

    body: float  # factor on the 1.70 m adult below the chin
    head: float  # factor on the head
    girth: float
    joints: dict[str, Array] = field(default_factory=dict)

    @property
    def bones(self) -> tuple[str, ...]:
        return tuple(self.joints)

    def parents(self) -> tuple[int, ...]:
        names = list(self.joints)
        return tuple(names.index(p) if (p := _parent(n)) else -1 for n in names)

    def rest(self) -> Array:
        """(B, 4, 4) rest bone matrices."""
        return space.translation(np.stack(list(self.joints.values())))

    def length(self, first: str, second: str) -> float:
        """Metres between two joints at rest."""
        return float(np.linalg.norm(self.joints[second] - self.joints[first]))


def frame(who: Person) -> Frame:
    """The measures of this person."""
    child = who.age == "child"
    head = (
        (0.345 if child else 0.40 if who.female else 0.415)
        * (who.height / (1.10 if child else 1.6 if who.female else 1.7)) ** 0.6
        / HEAD
        * who.head
    )
    body = (who.height - head * HEAD - 0.025 * head) / 1.255
    return Frame(body, head, who.girth, _joints(who, body, head))


def _parent(bone: str) -> str:
    stem, _, side = bone.rpartition("_")
    if bone in _PARENTS or bone == "hips":
        return _PARENTS.get(bone, "")
    chain = {
        "upper_arm": "chest",
        "lower_arm": f"upper_arm_{side}",
        "hand": f"lower_arm_{side}",
        "upper_leg": "hips",
        "lower_leg": f"upper_leg_{side}",
        "foot": f"lower_leg_{side}",
        "toe": f"foot_{side}",
    }
    if stem in chain:
        return chain[stem]
    if stem in _HAND:
        return f"hand_{side}" if stem.endswith("1") else f"{stem[:-1]}1_{side}"
    return "head"


def _joints(who: Person, s: float, h: float) -> dict[str, Array]:
    """All joints but those of the face."""
    chin = 1.255 * s
    leg = (0.93 if who.age == "child" else 1.0) * who.legs
    hip = 0.735 * s * leg
    out: dict[str, Any] = {
        "hips": (0, 0, hip + 0.02 * s),
        "spine": (0, 0, hip + 0.115 * s),
        "chest": (0, 0, 0.99 * s),
        "neck": (-0.012 * s, 0, 1.165 * s),
        "head": (-0.02 * h, 0, chin + 0.045 * h),
    }
    wide = who.shoulders * (0.92 if who.female else 1.0) * (0.5 + 0.5 * who.girth)
    for side, y in SIDES:
        shoulder = np.array([-0.004, y * 0.158 * wide, 1.112]) * s
        elbow = shoulder + 0.222 * s * who.arms * space.unit([0.0, y * 0.60, -0.80])
        along = space.unit([0.13, y * 0.53, -0.83])
        wrist = elbow + 0.200 * s * who.arms * along
        out[f"upper_arm_{side}"], out[f"lower_arm_{side}"], out[f"hand_{side}"] = shoulder, elbow, wrist
        out |= _finger_joints(side, wrist, along, s)
        out[f"upper_leg_{side}"] = (0, y * 0.080 * s, hip)
        out[f"lower_leg_{side}"] = (0.006 * s, y * 0.090 * s, 0.405 * s * leg)
        out[f"foot_{side}"] = (-0.015 * s, y * 0.096 * s, 0.078 * s)
        out[f"toe_{side}"] = (0.075 * s, y * 0.104 * s, 0.026 * s)
    return {k: np.asarray(v, float) for k, v in out.items()}


EYE_HEIGHT = 0.002  # of an eyeball's centre over the head's middle, head metres
EYE_RADIUS = 0.045
EYE_INSET = 0.0265  # of its centre behind the face


def eye_y(who: Person) -> float:
    """How far an eye is from the middle, head metres."""
    return 0.066 + 0.003 * who.features["eyes"]


def head_centre(s: float, h: float) -> Array:
    """The middle of the head (between chin and crown), body space, for body scale s and head scale h."""
    return np.array([0.0, 0.0, 1.255 * s + 0.2 * h])


def head_point(f: Frame, x: float, y: float, z: float) -> Array:
    """A point given in head metres from the head's middle, in body space."""
    return head_centre(f.body, f.head) + f.head * np.array([x, y, z])


def hand_axes(side: str) -> tuple[Array, Array, Array]:
    """Rest directions of a hand: along the fingers, towards the thumb, out of the palm."""
    y = 1.0 if side == "left" else -1.0
    along = space.unit([0.13, y * 0.53, -0.83])
    thumb = space.unit(np.array([1.0, 0, 0]) - along * along[0])
    palm = np.cross(along, thumb) * y
    return along, thumb, palm


def _finger_joints(side: str, wrist: Array, along: Array, s: float) -> dict[str, Array]:
    s = hand_scale(s)
    _, thumb, palm = hand_axes(side)
    knuckle = wrist + s * (along * 0.082)
    return {
        f"index1_{side}": knuckle + s * thumb * 0.032,
        f"index2_{side}": knuckle + s * (thumb * 0.035 + along * 0.036),
        f"fingers1_{side}": knuckle - s * thumb * 0.012,
        f"fingers2_{side}": knuckle - s * (thumb * 0.012 - along * 0.036),
        f"thumb1_{side}": wrist + s * (along * 0.028 + thumb * 0.030 + palm * 0.006),
        f"thumb2_{side}": wrist + s * (along * 0.052 + thumb * 0.060 + palm * 0.010),
    }


def hand_scale(s: float) -> float:
    """Small people have rather large hands."""
    return float(s**0.75) * 1.04


def at(s: float, x: float, y: float, z: float) -> tuple[float, float, float]:
    """The point scaled by s, in metres."""
    return (x * s, y * s, z * s)


def trunk(who: Person, f: Frame) -> list[Cone]:
    """The torso's cones: hips, belly, chest, shoulders, neck root."""
    s, j = f.body, f.joints
    w = s * (1 + 0.72 * (f.girth - 1))
    belly = s * f.girth
    hip, spine, chest = j["hips"][2], j["spine"][2], j["chest"][2]
    female = who.female and who.age != "child"
    waist = 0.107 if female else 0.118
    hips = 0.126 if female else 0.119
    chest_r = 0.112 if female else 0.121
    flat = (1.0, 1.16, 1.0)
    lead = 0.02 * s * (f.girth - 1) / 0.3 if f.girth > 1.05 else 0.0  # a belly goes forward, not only round
    out = [
        Cone(
            (0, 0, hip - 0.005 * s),
            (lead * 0.6, 0, spine - 0.02 * s),
            hips * w,
            (hips - 0.004) * belly,
            0.05 * s,
            "hips",
            flat,
        ),
        Cone((lead, 0, spine), (0, 0, chest), waist * belly, (chest_r - 0.004) * w, 0.06 * s, "spine", flat),
        Cone((0, 0, chest), (-0.004 * s, 0, chest + 0.06 * s), chest_r * w, 0.098 * w, 0.06 * s, "chest", flat),
        Cone((-0.008 * s, 0, 1.12 * s), (-0.012 * s, 0, 1.165 * s), 0.080 * s, 0.055 * s, 0.05 * s, "chest"),
    ]
    return out + _shoulders(f, w, female)


def _shoulders(f: Frame, w: float, female: bool) -> list[Cone]:
    """From the neck's root to both arms, and a woman's breast; w: metres a width of one stands for."""
    s, out = f.body, []
    for side, y in SIDES:
        x, across, up = f.joints[f"upper_arm_{side}"]
        inner = (-0.004 * s, y * 0.06 * s, 1.108 * s)
        out.append(Cone(inner, (x, across - y * 0.012 * s, up), 0.066 * s, 0.052 * s, 0.06 * s, "chest"))
        if female:
            low, high = (0.062 * w, y * 0.050 * w, 1.005 * s), (0.066 * w, y * 0.050 * w, 1.0 * s)
            out.append(Cone(low, high, 0.052 * w, 0.052 * w, 0.05 * s, "chest"))
    return out


def arm(who: Person, f: Frame, side: str, end: float = 1.0) -> list[Cone]:
    """Cones of one arm; end: how far down it goes (0.5 the elbow, 1 the wrist)."""
    s, j = f.body, f.joints
    r = s * (0.9 if who.female else 1.0) * (1 + 0.5 * (f.girth - 1)) * (1 + 0.6 * (max(1.0, who.shoulders) - 1))
    a, b, c = j[f"upper_arm_{side}"], j[f"lower_arm_{side}"], j[f"hand_{side}"]
    first = min(1.0, end / 0.5)
    mid = a + (b - a) * first
    out = [Cone(tuple(a), tuple(mid), 0.050 * r, (0.050 - 0.007 * first) * r, 0.035 * s, f"upper_arm_{side}")]
    if end > 0.5:
        last = (end - 0.5) / 0.5
        out.append(
            Cone(
                tuple(b),
                tuple(b + (c - b) * last),
                0.043 * r,
                (0.043 - 0.010 * last) * r,
                0.02 * s,
                f"lower_arm_{side}",
            )
        )
    return out


def leg(who: Person, f: Frame, side: str, start: float = 0.0, end: float = 1.0) -> list[Cone]:
    """Cones of one leg from start to end (0 hip, 0.5 knee, 1 ankle)."""
    s, j = f.body, f.joints
    r = s * (1 + 0.6 * (f.girth - 1))
    a, b, c = j[f"upper_leg_{side}"], j[f"lower_leg_{side}"], j[f"foot_{side}"]
    out = []
    if start < 0.5:
        t0, t1 = start / 0.5, min(1.0, end / 0.5)
        out.append(
            Cone(
                tuple(a + (b - a) * t0),
                tuple(a + (b - a) * t1),
                (0.080 - 0.022 * t0) * r,
                (0.080 - 0.022 * t1) * r,
                0.04 * s,
                f"upper_leg_{side}",
            )
        )
    if end > 0.5:
        t0, t1 = max(0.0, (start - 0.5) / 0.5), (end - 0.5) / 0.5
        out.append(
            Cone(
                tuple(b + (c - b) * t0),
                tuple(b + (c - b) * t1),
                (0.056 - 0.013 * t0) * r,
                (0.056 - 0.013 * t1) * r,
                0.03 * s,
                f"lower_leg_{side}",
            )
        )
    return out
