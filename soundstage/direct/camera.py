# SPDX-License-Identifier: Apache-2.0
"""Camera: from a shot size, an angle and subjects to a position, a target and a lens.

Framing is by height in the picture: distance = framed height / (2 tan(vertical angle / 2)), on a sensor
36 mm wide (pinhole camera). The camera stays on the -Y side of the action: that is the 180-degree rule.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from soundstage.direct.blocking import Floor
from soundstage.direct.cast import Built
from soundstage.direct.coverage import Window
from soundstage.direct.fit import WIDEST_MM, Asked, inside, reached
from soundstage.direct.plan import Mark
from soundstage.direct.screen import rounded
from soundstage.model.production import CameraWish

Array = npt.NDArray[np.float64]

LENS = {
    "extreme_wide": 24.0,
    "wide": 30.0,
    "full": 40.0,
    "medium_full": 45.0,
    "medium": 55.0,
    "close": 75.0,
    "extreme_close": 90.0,
}
ELEVATION = {"eye": 0.04, "low": -0.16, "high": 0.42, "top": 1.25, "pov": 0.0, "over_shoulder": 0.06, "dutch": 0.04}
# share of a person's height that fills the frame, and where in the body its middle lies
PERSON = {
    "extreme_wide": (6.0, 0.9),
    "wide": (2.7, 0.72),
    "full": (1.32, 0.52),
    "medium_full": (0.98, 0.64),
    "medium": (0.66, 0.77),
    "close": (0.40, 0.84),
    "extreme_close": (0.2, 0.86),
}
ANIMAL = {
    "extreme_wide": (8.0, 1.2),
    "wide": (3.6, 0.9),
    "full": (1.75, 0.56),
    "medium_full": (1.4, 0.62),
    "medium": (1.05, 0.74),
    "close": (0.74, 0.82),
    "extreme_close": (0.38, 0.86),
}
THING = {
    "extreme_wide": (3.4, 0.6),
    "wide": (1.85, 0.52),
    "full": (1.35, 0.5),
    "medium_full": (1.2, 0.5),
    "medium": (0.95, 0.55),
    "close": (0.6, 0.62),
    "extreme_close": (0.35, 0.62),
}
WHOLE = (1.12, 0.5)  # of a small thing's height, that a close-up of it shows
EYE = 1.6  # metres: a standing person's eyes
FLAT, FROM_ABOVE = 0.5, 0.5  # of its radius that a flat thing is high; radians
HOVERING = 0.5  # of the height of an insect in the air: how much lower it is than one that stands
ON_A_TOP = 0.3  # metres over the ground of a top on which a little animal is
SMALL, OVER_SMALL = 0.4, 0.3  # metres high; radians: into a cup, and the table around it
SIDED = 0.35  # radians from before the stage at most, where words tell who is on which side of a thing
FACED, ROUND = 1.2, 0.7  # radians from a face that still show it; that the camera goes round for it at the most
SLANTED = 0.85  # radians from the front of a door that still show it
HEAD_ON = 1.2  # radians that the camera goes round at the most for a view from the front
LAIN, LOW = 0.1, 0.7  # of the height: where a lying one is; times the height of picture of a standing one
OVER_A_SLEEPER = (0.34, 0.8)  # radians that who lies is looked down on, far and near
OVER_WORK = 0.95  # radians that hands at work are looked down on: straight from above a head hides them
NEAR = ("close", "extreme_close")
LONGEST_MM = 135.0
NEAREST = 0.55  # metres the camera keeps from its subject


@dataclass(frozen=True)
class SetUp:
    """The still camera."""

    position: tuple[float, float, float]
    target: tuple[float, float, float]
    lens_mm: float


@dataclass(frozen=True)
class Framed:
    """One subject as the camera sees it at the moment it is composed for."""

    built: Built
    mark: Mark
    ground: float
    count: int = 1


def compose(
    window: Window, size: str, angle: str, lens: float, framed: list[Framed], aspect: Fraction, floor: Floor,
    wish: CameraWish | None = None,
    part: tuple[tuple[float, float, float], float | None, float] | None = None,
    asked: Asked | None = None,
) -> SetUp:
    """Where the camera stands and what it is aimed at for these subjects at this size. asked: what has to stay.

    part: a part of the lead: where it is, the height of picture it needs (None = by the size), and radians from above.
    """
    lead, asked = framed[0], asked or Asked()
    wish = wish or CameraWish()
    middle, need_h, need_w = _frame_box(size, framed, part)
    vertical = need_h if float(aspect) >= 1 else need_h * 0.9
    fov_w = 2 * math.atan(18.0 / lens)
    fov_h = 2 * math.atan(18.0 / float(aspect) / lens)
    distance = max(vertical / (2 * math.tan(fov_h / 2)), need_w / (2 * math.tan(fov_w / 2)), NEAREST)
    if wish.distance_m and not asked.lens:  # from there the lens shows what the size asks for
        lens = min(max(lens * wish.distance_m / distance, WIDEST_MM), LONGEST_MM)
    distance = wish.distance_m or distance
    azimuth = _azimuth(window, lead, angle, framed)
    rise = _rise(wish, size, angle)
    if angle == "top" and wish.elevation_deg is None and window.over and part is None and lead.built.plan == "biped":
        rise, middle = OVER_WORK, middle + _to_the_work(lead, float(middle[2]))
    if angle == "eye" and not asked.angle:
        rise += window.over + (OVER_A_SLEEPER[size in NEAR] if _lies(lead) else _from_above(lead.built, lead.mark))
    rise += part[2] if part is not None and not asked.angle else 0.0
    flat = distance * math.cos(rise)
    position = middle + [flat * math.cos(azimuth), flat * math.sin(azimuth), distance * math.sin(rise)]
    wanted, position = position, inside(position, middle, floor, swung=not asked.angle)
    if not (wish.distance_m or asked.lens):  # drawn nearer to stay in the set: a wider lens shows as much
        lens = max(min(lens, WIDEST_MM), lens * math.dist(position, middle) / math.dist(wanted, middle))
    lowest = floor.surface(position[0], position[1]) + (0.12 if angle == "low" else 0.28)
    if part is None and angle == "eye" and lead.built.kind != "body":
        # a big thing is seen from where a person would stand
        position[2] = min(position[2], floor.surface(position[0], position[1]) + EYE)
    if position[2] < lowest:
        free = wish.elevation_deg is not None and not (wish.distance_m or asked.lens)
        position, lens = _off_the_ground(position, middle, lowest, lens, -rise if free else 0.0)
    if wish.height_m is not None:  # above the ground where the camera stands
        position[2] = floor.height(position[0], position[1]) + wish.height_m
    if part is None:
        middle = middle + _room(window, lead, size, need_h, azimuth, aspect)
    return SetUp(rounded(position), rounded(middle), lens)


def _off_the_ground(position: Array, middle: Array, lowest: float, lens: float, up: float) -> tuple[Array, float]:
    """A camera that would be in the ground, lifted to this height, and its lens in millimetres.

    up: radians that it is to look up by, or 0: it comes so much nearer, and a wider lens shows as much.
    """
    lifted = np.array([*position[:2], lowest])
    flat = math.dist(position[:2], middle[:2])
    if up <= 0 or middle[2] <= lowest or flat < NEAREST:
        return lifted, lens
    share = min(1.0, max((middle[2] - lowest) / math.tan(up) / flat, WIDEST_MM / lens, NEAREST / flat))
    return np.array([*(middle[:2] + share * (position[:2] - middle[:2])), lowest]), lens * share


def _rise(wish: CameraWish, size: str, angle: str) -> float:
    """Radians that the subject is looked down on: as asked in degrees, else by the angle's name."""
    if wish.elevation_deg is not None:
        return math.radians(wish.elevation_deg)
    return ELEVATION.get(angle, 0.04) + (0.10 if size in ("wide", "extreme_wide") else 0.0)


def _to_the_work(lead: Framed, high: float) -> Array:
    """From the middle of a picture at this height to what somebody's hands work on, who leans over it."""
    h, d = lead.mark.heading, lead.built.dims
    return np.array([0.8 * d.arm * math.cos(h), 0.8 * d.arm * math.sin(h), lead.ground + 0.55 * d.height - high])


def _from_above(built: Built, mark: Mark) -> float:
    """Radians that a thing is looked down on: much what lies flat, some what is small and stands under the eyes.

    So is a little animal on a table, whose top would be seen from its edge.
    """
    if built.kind == "body":
        return OVER_SMALL if mark.z > ON_A_TOP and built.dims.height < SMALL and not built.winged else 0.0
    if built.dims.height < FLAT * built.radius:
        return FROM_ABOVE
    return OVER_SMALL if built.held and built.dims.height < SMALL else 0.0


def _table(built: Built) -> dict[str, tuple[float, float]]:
    if built.kind != "body":
        return THING
    return PERSON if built.plan == "biped" else ANIMAL


def _whole(built: Built, size: str) -> tuple[float, float] | None:
    """A close-up of a kettle shows the kettle: what fits into a hand is seen whole, it only fills the picture."""
    small = built.kind != "body" and built.held and built.dims.height < SMALL and built.subject.count == 1
    return WHOLE if small and size == "close" else None


def _frame_box(
    size: str, framed: list[Framed], part: tuple[tuple[float, float, float], float | None, float] | None
) -> tuple[Array, float, float]:
    """Middle of the picture in the world, and the height and width it must hold, metres."""
    lead = framed[0]
    share, up = _whole(lead.built, size) or _table(lead.built)[size]
    tall = lead.built.dims.height
    if part is not None:
        return np.array(part[0]), part[1] or tall * share * 0.55, 0.0
    if len(framed) == 1 and (alone := _special(lead, size, up)) is not None:
        return alone[0], alone[1] * share * tall, 0.0
    drop = _drop(lead)
    spots = np.array([[f.mark.x, f.mark.y, f.ground + f.mark.z] for f in framed])
    middle = np.array([*(spots[:, :2].min(0) + spots[:, :2].max(0)) / 2, spots[0, 2] + tall * up - drop])
    if (
        len(framed) == 1
        and lead.built.kind == "body"
        and lead.built.plan != "biped"
        and size in ("medium", "close", "extreme_close")
    ):
        # an animal's head is well ahead of its hips
        middle[:2] += (
            0.42 * lead.built.dims.length * np.array([math.cos(lead.mark.heading), math.sin(lead.mark.heading)])
        )
    width = float(np.ptp(spots[:, 0]))
    sides = sum(_half_width(f) for f in framed[:1]) + max(_half_width(f) for f in framed)
    need_w = (width + sides) * {"close": 1.05 if share == WHOLE[0] else 0.6, "extreme_close": 0.4, "medium": 0.85}.get(
        size, 1.15 if len(framed) > 1 else 1.3
    )
    if len(framed) == 1 and lead.built.kind == "body" and size in ("medium", "close", "extreme_close"):
        need_w = 0.0
    if len(framed) > 1:
        highest = max(f.ground + f.mark.z + f.built.dims.height - _drop(f) for f in framed)
        lowest = min(f.ground + f.mark.z for f in framed)
        need = (highest - lowest) * {"full": 1.25, "wide": 1.9, "extreme_wide": 3.5, "medium_full": 1.02}.get(
            size, share
        )
        middle[2] = lowest + (highest - lowest) * (0.5 if size in ("full", "wide", "extreme_wide") else up)
        return middle, max(need, tall * share), need_w
    return middle, tall * share, need_w


def _special(lead: Framed, size: str, up: float) -> tuple[Array, float] | None:
    """The middle of the picture, and times the usual height, of who lies and of a thing that has a detail to show."""
    if _lies(lead):
        return _over_a_sleeper(lead, up), LOW
    detail = _detail(lead) if size in NEAR else None
    return None if detail is None else (detail, 1.0)


def _over_a_sleeper(lead: Framed, up: float) -> Array:
    """The middle of the picture of a person who lies, at this share of the height from the feet."""
    tall, way = lead.built.dims.height, lead.mark.heading
    along = (up - PERSON["full"][1]) * tall
    return np.array([lead.mark.x - along * math.cos(way), lead.mark.y - along * math.sin(way),
                     lead.ground + lead.mark.z + LAIN * tall])


def _detail(f: Framed) -> Array | None:
    """Where a thing is looked at from near, if it says so: a tap, not the stand under it."""
    spot, c, s = f.built.anchor("detail"), math.cos(f.mark.heading), math.sin(f.mark.heading)
    if spot is None:
        return None
    x, y = f.mark.x + c * spot[0] - s * spot[1], f.mark.y + s * spot[0] + c * spot[1]
    return np.array([x, y, f.ground + f.mark.z + spot[2]])


def _lies(f: Framed) -> bool:
    """Whether this is a person who lies."""
    return f.mark.posture == "lie" and f.built.kind == "body" and f.built.plan == "biped"


def _half_width(f: Framed) -> float:
    span = (f.built.extent[1] - f.built.extent[0]) / 2
    return float(abs(span[0] * math.cos(f.mark.heading)) + abs(span[1] * math.sin(f.mark.heading))) * (
        1 if f.count == 1 else 0.9 * math.sqrt(f.count) + 0.6
    )


def _drop(f: Framed) -> float:
    """How much lower the head is than when standing; negative on a high seat."""
    d = f.built.dims
    if f.mark.posture == "fly" and (f.built.facts or {}).get("aloft"):
        return HOVERING * d.height  # as tall as its wings, which beat about its middle
    if f.mark.posture == "sit":
        return d.height - reached(f) if f.built.plan == "biped" else 0.12 * d.height
    if f.mark.posture == "kneel":
        return d.height - reached(f)
    lower = 0.3 if f.built.plan != "biped" else 0.55 if f.mark.seat_height else 0.42
    return lower * d.height if f.mark.posture == "lie" else 0.0


def _azimuth(window: Window, lead: Framed, angle: str, framed: list[Framed]) -> float:
    """Direction from the subject to the camera (radians), three quarters to the face, on the camera side."""
    if angle in ("profile", "side"):
        return _side_on(lead, window)
    if angle in ("front", "back") and (lead.built.kind == "body" or lead.built.vehicle):
        return _to_front(lead) if angle == "front" else lead.mark.heading + math.pi
    if lead.built.kind != "body" and not window.follows:
        return -math.pi / 2 + 0.18
    if len(framed) > 1:
        off = _to_the_leaf(framed) or _to_the_face(framed)
        return -math.pi / 2 + (max(-SIDED, min(SIDED, off)) if window.sided else off)
    turn = 0.5 if angle == "over_shoulder" else 1.15 if window.follows else 0.62
    options = [lead.mark.heading + turn, lead.mark.heading - turn]
    best = min(options, key=lambda a: abs(_wrap(a + math.pi / 2)))
    reach = SIDED if window.sided else 1.05
    return -math.pi / 2 + max(-reach, min(reach, _wrap(best + math.pi / 2)))


def _side_on(lead: Framed, window: Window) -> float:
    """From the side of whoever has one, on the camera side of the action."""
    if lead.built.kind != "body" and not lead.built.vehicle and not window.follows:
        return -math.pi / 2
    options = (lead.mark.heading + math.pi / 2, lead.mark.heading - math.pi / 2)
    return min(options, key=lambda a: abs(_wrap(a + math.pi / 2)))


def _to_front(lead: Framed) -> float:
    """Ahead of somebody, a little on the camera side: who comes on never walks into the lens."""
    off = _wrap(lead.mark.heading + math.pi / 2)
    return -math.pi / 2 + max(-HEAD_ON, min(HEAD_ON, off))


def _to_the_leaf(framed: list[Framed]) -> float:
    """Radians that the camera goes round for a door in a side wall, which is a line from the front."""
    door = next((f for f in framed[1:] if f.built.subject.unit == "door"), None)
    off = _wrap(door.mark.heading + math.pi / 2) if door is not None else 0.0
    return math.copysign(max(abs(off) - SLANTED, 0.0), off)


def _to_the_face(framed: list[Framed]) -> float:
    """Radians from the front that the camera of one body among things goes round, so that a face is not turned away."""
    bodies = [f for f in framed if f.built.kind == "body"]
    if len(bodies) != 1 or bodies[0].count > 1:
        return 0.0
    off = _wrap(-math.pi / 2 - bodies[0].mark.heading)
    return -math.copysign(min(max(abs(off) - FACED, 0.0), ROUND), off)


def _wrap(angle: float) -> float:
    return (angle + math.pi) % (2 * math.pi) - math.pi


def _room(window: Window, lead: Framed, size: str, need_h: float, azimuth: float, aspect: Fraction) -> Array:
    """Looking room, or room ahead of who travels: the target moves the way the subject faces."""
    if (lead.built.kind != "body" and not window.follows) or len(window.focus) > 1:
        return np.zeros(3)
    facing = np.array([math.cos(lead.mark.heading), math.sin(lead.mark.heading)])
    right = np.array([-math.sin(azimuth), math.cos(azimuth)])  # screen right as the camera sees it
    way = float(facing @ right)
    share = 0.16 if window.follows else {"full": 0.04, "medium": 0.10, "close": 0.09}.get(size, 0.05)
    return np.array([*(right * way * share * need_h * float(aspect)), 0.0])
