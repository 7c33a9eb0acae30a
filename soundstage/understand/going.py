# SPDX-License-Identifier: Apache-2.0
"""Who goes somewhere in a shot, and how far, by their boxes and what the camera does.

Who stays in the middle of a picture that turns has gone as far as the camera turned. A pinhole camera of focal length f
(shares of the picture's width) sees a thing of height H at distance d as H f / d of the width high.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage.model.production import Subject
from soundstage.understand.findings import CameraMotion, Seen
from soundstage.understand.postures import EDGE

Array = npt.NDArray[np.float64]

_STANDS = ("static", "pan", "whip_pan", "tilt", "handheld", "roll")  # cameras that stay where they are
_FEWEST = 3  # boxes
_NEARER = 1.45  # times as large at the end: who comes or goes
_LEAST, _PART = 0.4, 0.45  # metres; of its height: less is no way
_STRAY = 0.4  # of the way by which boxes may lie off it
_RUNS, _FASTEST = 1.8, 7.0  # speeds, m/s for a height of a metre; they grow with the root of the height
_STROLL = 1.0
_LENS = 40.0  # mm


@dataclass(frozen=True)
class Seer:
    """The camera of one shot: what it does, the picture's shape (width by height), how long the shot is."""

    motion: CameraMotion | None
    aspect: float
    seconds: float


def way(seen: Seen, camera: Seer, height: float) -> tuple[float, float] | None:
    """Metres to the right and away that this one, so high in metres, goes in its shot; None when it stays."""
    move = camera.motion.move if camera.motion else "static"
    boxes = np.array([(float(b.time), b.x0, b.y0, b.x1, b.y1) for b in seen.boxes])
    if len(boxes) < _FEWEST or camera.seconds <= 0:
        return None
    boxes[:, 0] -= boxes[:, 0].min()
    if move == "track" and camera.motion is not None:
        found = _along(boxes, camera.motion, camera.seconds * _STROLL * math.sqrt(height))
    elif move in _STANDS:
        found = _crossed(boxes, camera, height)
    else:
        return None
    length = math.hypot(*found)
    believed = max(_LEAST, _PART * height) <= length <= _FASTEST * math.sqrt(height) * camera.seconds
    return (round(found[0], 2), round(found[1], 2)) if believed else None


def _along(boxes: Array, motion: CameraMotion, length: float) -> tuple[float, float]:
    """Who stays in the picture of a camera that goes along goes with it, at the pace of a stroll."""
    middle = (boxes[:, 1] + boxes[:, 3]) / 2
    stays = np.ptp(middle) < 0.25 and motion.direction in ("left", "right")
    return (length if motion.direction == "right" else -length, 0.0) if stays else (0.0, 0.0)


def _crossed(boxes: Array, camera: Seer, height: float) -> tuple[float, float]:
    """The way across the ground before a camera that turns where it stands; (0, 0) where the boxes lie on none."""
    focal = ((camera.motion.lens_mm if camera.motion else 0.0) or _LENS) / 36
    turn = math.radians(camera.motion.pan) if camera.motion and camera.motion.move != "static" else 0.0
    times, tall = boxes[:, 0] / camera.seconds, boxes[:, 4] - boxes[:, 2]
    whole = (boxes[:, 2] > EDGE) & (boxes[:, 4] < 1 - EDGE)
    far = np.full(len(boxes), height * focal * camera.aspect / np.median(tall))
    if whole.all():
        slope, begin = np.polyfit(times, np.log(tall), 1)
        wider = float(np.polyfit(times, np.log(boxes[:, 3] - boxes[:, 1]), 1)[0])
        if abs(slope) > math.log(_NEARER) and slope * wider > 0:  # lower but wider is another pose, or another box
            far = height * focal * camera.aspect / np.exp(begin + slope * times)
    bearing = turn * (times - 0.5) + np.arctan(((boxes[:, 1] + boxes[:, 3]) / 2 - 0.5) / focal)
    ground = far[:, None] * np.stack([np.sin(bearing), np.cos(bearing)], -1)
    pace, start = np.polyfit(times, ground, 1)
    stray = float(np.abs(ground - start - times[:, None] * pace).max())
    return (float(pace[0]), float(pace[1])) if stray < _STRAY * math.hypot(*pace) else (0.0, 0.0)


def action(subject: Subject, going: tuple[float, float], seconds: float, height: float) -> str:
    """What somebody so high, in metres, does who goes this way in this time."""
    return _action(subject, math.hypot(*going) / max(seconds, 0.1) / math.sqrt(height))


def _action(subject: Subject, speed: float) -> str:
    from soundstage.bodies import species

    plan = species().get(subject.unit, {}).get("plan", "")
    if subject.family == "prop":
        return "drive"
    if plan == "fish" or (plan == "bird" and speed > _STROLL):
        return "swim" if plan == "fish" else "fly"
    return "run" if speed > _RUNS else "walk"


def height_of(subject: Subject) -> float | None:
    """Metres from the ground to the top of who or what stands on it; None for what is held or a cut-out."""
    from soundstage.bodies import species
    from soundstage.bodies.base import Look
    from soundstage.props import PROPS

    if subject.family == "body":
        return float(species()[subject.unit]["height"])
    if subject.family != "prop" or PROPS.get(subject.unit).held:
        return None
    parts = PROPS.new(subject.unit).build(Look(subject.unit), 1).parts
    return max(float(p.vertices[:, 2].max()) for p in parts.values())


def goes_by_itself(subject: Subject) -> bool:
    """Whether it is alive or a vehicle."""
    from soundstage.props import PROPS

    return subject.family == "body" or (subject.family == "prop" and PROPS.get(subject.unit).vehicle)
