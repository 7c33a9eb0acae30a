# SPDX-License-Identifier: Apache-2.0
"""Replacement mouths: one piece of face per viseme and mood, with lips, a real cavity, teeth and tongue.

Each piece fills the same gap in the head (MOUTH), draped on the same surface, so that the join is
not seen. Going inwards: skin, lips, the wall of the mouth, its dark back.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._face import MOUTH, placed, skin_of
from soundstage.bodies._people_frame import Frame
from soundstage.bodies._people_look import Person
from soundstage.bodies._people_trim import Drape
from soundstage.bodies.base import BodyPart
from soundstage.nodes import Material, Mesh
from soundstage.shape import solids

Array = npt.NDArray[np.float64]
_AROUND = 48


@dataclass(frozen=True)
class _Shape:
    """One opening, head metres."""

    wide: float  # half width
    up: float  # how far it opens upwards from the corners' line
    down: float
    lift: float = 0.0  # corners above the middle: a smile
    lip: float = 1.0  # factor on lip width
    push: float = 0.0  # lips forward
    teeth: str = ""  # "u" upper, "l" lower, "ul" both
    tongue: float = 0.0  # 0 none, 0.3 resting, 1 raised to the teeth
    drop: float = 0.0  # middle of the mouth below its usual height


SHAPES: dict[str, _Shape] = {
    "rest": _Shape(0.032, 0.0011, 0.0011, 0.0045),
    "rest_happy": _Shape(0.043, 0.0013, 0.0014, 0.018, 0.9),
    "rest_sad": _Shape(0.031, 0.0012, 0.0012, -0.013),
    "rest_angry": _Shape(0.034, 0.0013, 0.0013, -0.0085, 0.75),
    "rest_surprised": _Shape(0.0165, 0.015, 0.017, 0.0, 0.9, 0.002),
    "rest_afraid": _Shape(0.036, 0.004, 0.0085, -0.011, 0.8, 0, "ul"),
    "grin": _Shape(0.046, 0.001, 0.024, 0.015, 0.85, 0, "u", 0.3),
    "closed": _Shape(0.030, 0.0009, 0.0009, 0.001, 0.62, -0.0015),
    "open": _Shape(0.033, 0.013, 0.025, 0.002, 1, 0, "u", 0.35),
    "open_happy": _Shape(0.040, 0.009, 0.027, 0.011, 0.9, 0, "u", 0.35),
    "open_sad": _Shape(0.031, 0.014, 0.019, -0.009, 1, 0, "", 0.35),
    "wide": _Shape(0.043, 0.009, 0.0095, 0.004, 0.9, 0, "u", 0.25),
    "wide_happy": _Shape(0.047, 0.006, 0.013, 0.013, 0.85, 0, "u", 0.25),
    "wide_sad": _Shape(0.037, 0.009, 0.007, -0.008, 0.9, 0, "u", 0.2),
    "round": _Shape(0.0195, 0.016, 0.020, 0, 1.05, 0.004, "", 0.25),
    "pucker": _Shape(0.0095, 0.0075, 0.0085, 0, 1.35, 0.009),
    "teeth": _Shape(0.032, 0.0105, 0.0115, 0, 1.05, 0.004, "ul"),
    "lip": _Shape(0.031, 0.0085, 0.0020, 0.001, 0.85, 0.001, "u"),
    "tongue": _Shape(0.032, 0.0105, 0.0145, 0.001, 0.95, 0, "u", 1.0),
}


def mouths(who: Person, f: Frame, face: Drape) -> list[BodyPart]:
    """All mouths as rigid parts "mouth_<name>" on the head."""
    materials = (
        skin_of(who.skin),
        Material("lips", who.lips, "skin", 0.42, coat=0.15, subsurface=0.1),
        Material("mouth", (0.075, 0.010, 0.012), "skin", 0.5),
        Material("teeth", (0.86, 0.83, 0.76), "ceramic", 0.25, coat=0.5),
        Material("tongue", (0.52, 0.115, 0.11), "skin", 0.4, coat=0.3, subsurface=0.1),
    )
    lip = 0.0105 if who.female and who.age != "child" else 0.0078
    return [
        BodyPart(f"mouth_{name}", placed(_mouth(_grown(shape), lip, face, materials), f), "head")
        for name, shape in SHAPES.items()
    ]


def _grown(shape: _Shape) -> _Shape:
    """Mouths are drawn large, so that they read from a few metres away."""
    return replace(shape, wide=shape.wide * 1.2, up=shape.up * 1.15, down=shape.down * 1.15, lift=shape.lift * 1.2)


def drawn(shape: _Shape, points: int) -> tuple[Array, Array]:
    """The outline of one opening as a drawing: y and z (points,), head metres, a little taller than flesh shows it."""
    big = _grown(shape)
    return _opening(replace(big, up=big.up * 1.2 + 0.002, down=big.down * 1.2 + 0.002),
                    np.arange(points) * 2 * np.pi / points)


def _opening(shape: _Shape, angle: Array) -> tuple[Array, Array]:
    """The inner rim of the lips: y and z at angles about the mouth's middle (0 = its left corner)."""
    y = shape.wide * np.sign(np.cos(angle)) * np.abs(np.cos(angle)) ** 0.9
    s = np.sin(angle)
    high = np.where(s > 0, shape.up, shape.down) * np.sign(s) * np.abs(s) ** 0.85
    z = MOUTH[0] + high + shape.lift * (np.abs(y) / shape.wide) ** 2 - 0.35 * shape.lift - shape.drop
    return y, z


def _mouth(shape: _Shape, lip: float, face: Drape, materials: tuple[Material, ...]) -> Mesh:
    skin, lips, dark, enamel, pink = materials
    angle = np.arange(_AROUND) * 2 * np.pi / _AROUND
    y, z = _opening(shape, angle)
    rim = np.stack([y, z], -1)
    tangent = space.unit(np.roll(rim, -1, 0) - np.roll(rim, 1, 0))
    out = np.stack([tangent[:, 1], -tangent[:, 0]], -1)
    width = lip * shape.lip * (0.40 + 0.60 * np.abs(np.sin(angle)) ** 0.6) * np.where(np.sin(angle) < 0, 1.15, 0.9)
    edge = np.stack([MOUTH[1] * np.cos(angle), MOUTH[0] + MOUTH[2] * np.sin(angle)], -1)
    puff = width / lip
    rows: list[tuple[Array, Array | float]] = []  # (y, z) ring and its height over the face
    outer = rim + out * width[:, None] * 1.15
    for t in (0.0, 0.1, 0.2, 0.3, 0.5, 0.7, 0.86, 0.95):
        # the border dips under the face at so flat an angle that no light catches on it
        lifted = 0.0005 + (shape.push + 0.0006) * t**2.5 - 0.0015 * max(0.0, 1 - t / 0.3)
        rows.append((edge + (outer - edge) * t, lifted))
    bulge = 0.0052
    for t, swell in ((0.0, 0.0), (0.22, 0.62), (0.5, 1.0), (0.78, 0.85), (1.0, 0.25)):
        rows.append((rim + out * (width * (1 - t))[:, None], shape.push + 0.001 + bulge * swell * puff))
    for shrink, deep in ((0.99, -0.004), (1.0, -0.012), (1.0, -0.022), (0.7, -0.030), (0.02, -0.032)):
        rows.append((rim.mean(0) + (rim - rim.mean(0)) * shrink, deep + 0 * puff))
    v = np.concatenate([np.column_stack([face.at(p[:, 0], p[:, 1]) + h, p]) for p, h in rows])
    patch = _ringed(v, len(rows), [skin] * 8 + [lips] * 5 + [dark] * 4)
    parts = [patch]
    high = _opening(shape, np.linspace(np.pi, 0, 17))
    low = _opening(shape, np.linspace(-np.pi, 0, 17))
    gap = float(high[1][8] - low[1][8])
    if "u" in shape.teeth:
        parts.append(_teeth(shape, face, enamel, high, min(0.0125, 0.55 * gap + 0.002), 1))
    if "l" in shape.teeth:
        parts.append(_teeth(shape, face, enamel, low, min(0.011, 0.45 * gap + 0.001), -1))
    if shape.tongue:
        parts.append(_tongue(shape, face, pink, float(low[1][8]), gap))
    return solids.join(parts)


def _ringed(v: Array, rows: int, materials: list[Material]) -> Mesh:
    """Rings of _AROUND points joined in order, one material for each gap between rings."""
    n = _AROUND
    slots = list(dict.fromkeys(materials))
    k, j = np.meshgrid(np.arange(rows - 1), np.arange(n), indexing="ij")
    a, b = (k * n + j).ravel(), (k * n + (j + 1) % n).ravel()
    faces = np.concatenate([np.stack([a, b, b + n], -1), np.stack([a, b + n, a + n], -1)])
    which = np.tile(np.array([slots.index(m) for m in materials])[k.ravel()], 2)
    return Mesh(v, faces, which, tuple(slots), 3.2)


def _teeth(shape: _Shape, face: Drape, enamel: Material, rim: tuple[Array, Array], tall: float, way: int) -> Mesh:
    """A curved band that hangs behind the lip: its root is hidden, its edge is nearly straight."""
    y = np.linspace(-0.84, 0.84, 21) * shape.wide
    lip = np.interp(y, rim[0], rim[1])
    root = lip + way * 0.006
    level = lip[10] - way * tall
    tip = way * np.maximum(way * level, way * (lip - way * 0.0005) - tall * 1.25)
    nick = 0.0006 * np.abs(np.sin(np.linspace(0, np.pi * 8, 21)))
    x = face.at(y * 0.9, np.full(21, MOUTH[0])) - 0.0085
    rows = [
        (x + 0.000, root),
        (x + 0.002, (root + tip) / 2),
        (x + 0.0012 - nick, tip + way * 0.0012),
        (x - 0.002, tip),
        (x - 0.006, tip + way * 0.001),
        (x - 0.006, root),
    ]
    v = np.concatenate([np.column_stack([a, y, b]) for a, b in rows])
    k, j = np.meshgrid(np.arange(len(rows)), np.arange(20), indexing="ij")
    a, b = (k * 21 + j).ravel(), (((k + 1) % len(rows)) * 21 + j).ravel()
    faces = np.concatenate([np.stack([a, b, b + 1], -1), np.stack([a, b + 1, a + 1], -1)])
    return solids.mesh(v, faces if way > 0 else faces[:, ::-1], enamel, 1.2)


def _tongue(shape: _Shape, face: Drape, pink: Material, floor: float, gap: float) -> Mesh:
    wide = shape.wide * 0.66
    if shape.tongue < 0.9:
        ball = solids.sphere(1.0, pink, (0.020, wide, 0.20 * gap + 0.004), 20)
        return solids.moved(ball, offset=(float(face.at(0, MOUTH[0])) - 0.026, 0, floor + shape.tongue * 0.22 * gap))
    ball = solids.sphere(1.0, pink, (0.017, wide * 0.8, 0.42 * gap), 20)
    return solids.moved(ball, offset=(float(face.at(0, MOUTH[0])) - 0.0185, 0, floor + 0.44 * gap))
