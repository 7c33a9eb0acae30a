# SPDX-License-Identifier: Apache-2.0
"""A person's hair and beard: a cap over the skull and tapered locks combed over it, in head metres.

A lock is a chain of round cones along the scalp; a small blend keeps the grooves between locks.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._face import placed
from soundstage.bodies._people_beard import beard, chain, moustache
from soundstage.bodies._people_frame import SIDES, Frame
from soundstage.bodies._people_look import Person
from soundstage.bodies._people_trim import Drape
from soundstage.bodies._people_wardrobe import OPEN_HATS
from soundstage.bodies.base import BodyPart
from soundstage.nodes import Material, SkinnedMesh
from soundstage.rng import rng
from soundstage.shape import cones
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]
_SCALP = np.array([-0.010, 0.0, 0.046])
_RADIUS = 0.172
_GRID = 0.0068


def hair(who: Person, f: Frame, face: Drape, seed: int) -> list[BodyPart]:
    """Hair, beard and moustache in one material."""
    strands = Material(
        "hair", who.hair, "hair", 0.55, sheen=0.25, coat=0.06, grain="brush", grain_size=0.010, grain_depth=0.35
    )
    hat = who.wear.get("hat")
    make = _STYLES[who.style]
    out = []
    shape = make(who, rng(seed, "hair"), hat is not None and hat.kind not in OPEN_HATS)
    if shape:
        out.append(_part("hair", shape, strands, f))
    if who.beard:
        out.append(_part("beard", beard(who, face), strands, f))
    if who.moustache:
        out.append(_part("moustache", moustache(face), strands, f))
    return out


def _part(name: str, shape: list[Cone], material: Material, f: Frame) -> BodyPart:
    mesh = cones.skin(shape, material, _GRID, None, 2)
    if name == "hair":
        bones = list(f.bones)
        index, weight = cones.weights(mesh.vertices, shape, bones, 0.03)
        return BodyPart(name, SkinnedMesh(placed(mesh, f), index.astype(int), weight))
    return BodyPart(name, placed(mesh, f), "head")


def _way(azimuth: float, height: float) -> Array:
    """A direction from the skull's middle: azimuth 0 = front, +left; height 0 = level, pi/2 = up."""
    return np.array([np.cos(height) * np.cos(azimuth), np.cos(height) * np.sin(azimuth), np.sin(height)])


def _lock(
    start: tuple[float, float],
    end: tuple[float, float],
    ra: float,
    rb: float,
    lift: float = 0.0,
    tip: float = 0.0,
    k: float = 0.009,
    n: int = 3,
) -> list[Cone]:
    """A lock over the scalp from one direction to another; lift and tip are metres above it at root and end."""
    a, b = _way(*start), _way(*end)
    out, before = [], None
    for i in range(n + 1):
        t = i / n
        bow = 0.35 * np.sin(np.pi * t) * ra
        p = _SCALP + space.unit(a * (1 - t) + b * t) * (_RADIUS + lift * (1 - t) + tip * t + bow)
        r = ra + (rb - ra) * t**1.3
        if before is not None:
            out.append(Cone(before[0], (float(p[0]), float(p[1]), float(p[2])), before[1], float(r), k, "head"))
        before = ((float(p[0]), float(p[1]), float(p[2])), float(r))
    return out


def _cap(thick: float = 0.0, nape: float = 1.0) -> list[Cone]:
    """The cap that gives the hairline: a ball set back and up, and the back of the head."""
    r = 0.1755 + thick
    out = [Cone((-0.034, 0, 0.066), (-0.024, 0, 0.070), r - 0.002, r, 0.03, "head")]
    if nape:
        out.append(Cone((-0.088, 0, -0.01), (-0.080, 0, -0.055 * nape), 0.110, 0.094, 0.05, "head"))
    return out


def _fringe(side: float, many: int = 6, low: float = 0.50) -> list[Cone]:
    """Locks swept from a side parting over the forehead."""
    out = []
    for i in range(many):
        t = i / (many - 1)
        out += _lock(
            (side * (0.62 - 0.1 * t), 1.02 + 0.22 * t),
            (side * (0.42 - 1.22 * t), low + 0.10 * t + 0.10 * t * t),
            0.030,
            0.011,
            0.012,
            0.006,
        )
    return out


def _top(side: float) -> list[Cone]:
    """Locks combed over the crown and down the sides."""
    out = []
    for i, t in enumerate(np.linspace(0, 1, 6)):
        out += _lock(
            (side * 0.75, 1.25 - 0.1 * (i % 2)), (-side * (0.7 + 1.5 * t), 0.62 - 0.25 * t), 0.030, 0.016, 0.016, 0.004
        )
        out += _lock(
            (side * (0.8 + 0.5 * t), 1.2), (side * (0.85 + 1.7 * t), 0.42 - 0.25 * t), 0.024, 0.014, 0.008, 0.0
        )
    return out


def _sideburns(low: float = -0.10) -> list[Cone]:
    return [c for _, y in SIDES for c in _lock((y * 1.32, 0.25), (y * 1.30, low), 0.022, 0.012, 0, -0.004)]


def _short(who: Person, chance: np.random.Generator, hat: bool) -> list[Cone]:
    out = [*_cap(), *_sideburns()]
    if not hat:
        side = 1.0 if chance.random() < 0.5 else -1.0
        out += [*_top(side), *_fringe(side, 6, 0.60)]
    return out


def _crop(who: Person, chance: np.random.Generator, hat: bool) -> list[Cone]:
    return [*_cap(-0.0055, 0.8), *_sideburns(-0.03)]


def _bald(who: Person, chance: np.random.Generator, hat: bool) -> list[Cone]:
    return []


def _ring(who: Person, chance: np.random.Generator, hat: bool) -> list[Cone]:
    """Hair round the sides and back under a bald crown."""
    out = []
    for az in np.linspace(1.35, 2 * np.pi - 1.35, 11):
        out += _lock(
            (float(az), 0.26),
            (float(az), -0.16 - 0.15 * float(abs(np.sin(az / 2)))),
            0.030,
            0.024,
            0.0,
            -0.004,
            0.02,
            2,
        )
    return out


def _spiky(who: Person, chance: np.random.Generator, hat: bool) -> list[Cone]:
    out = [*_cap(), *_sideburns(-0.02)]
    if not hat:
        for i in range(26):
            az, el = i * 2.39996, 1.45 - 1.15 * (i / 26) ** 0.8
            if abs(space.wrapped(az)) < 0.9 and el < 0.75:
                el = 0.80
            lean = (float(space.wrapped(az)) * 0.85, el - 0.16 + float(chance.uniform(-0.05, 0.05)))
            out += _lock((az, el), lean, 0.030, 0.006, 0.006, 0.050, 0.008, 2)
    return out


def _curls(who: Person, chance: np.random.Generator, hat: bool, size: float = 0.034) -> list[Cone]:
    """Balls of hair over all of the cap."""
    out = [*_cap(0, 0.9), *_sideburns(0.0)]
    for i in range(96):
        z = 1 - 2 * (i + 0.5) / 96
        a = i * 2.39996
        p = np.array([np.sqrt(1 - z * z) * np.cos(a), np.sqrt(1 - z * z) * np.sin(a), z])
        if p @ np.array([-0.55, 0, 0.83]) < 0.07 - 0.26 * (p[0] < -0.3) or (hat and p[2] > 0.25):
            continue
        c = np.array([-0.030, 0, 0.060]) + p * 0.172
        r = size * float(chance.uniform(0.85, 1.2))
        out.append(Cone(tuple(c), tuple(c + p * 0.006), r, r, 0.006, "head"))
    return out


def _afro(who: Person, chance: np.random.Generator, hat: bool) -> list[Cone]:
    return (
        _cap()
        if hat
        else [
            *_cap(),
            Cone((-0.062, 0, 0.080), (-0.050, 0, 0.098), 0.226, 0.222, 0.03, "head"),
            *_curls(who, chance, False, 0.044),
        ]
    )


def _long(who: Person, chance: np.random.Generator, hat: bool) -> list[Cone]:
    side = 1.0 if chance.random() < 0.5 else -1.0
    out = _cap()
    bones = ["head", "head", "neck", "chest"]
    for y0, x, w in ((0.145, 0.025, 0.036), (0.155, -0.020, 0.042), (0.140, -0.065, 0.045)):
        for _, y in SIDES:
            out += chain(
                [
                    (x - 0.015, y * y0, 0.10),
                    (x - 0.010, y * (y0 + 0.022), -0.02),
                    (x - 0.014, y * (y0 + 0.018), -0.14),
                    (x - 0.014, y * (y0 - 0.008), -0.255),
                ],
                [w, w, w * 0.88, w * 0.35],
                0.010,
                bones,
            )
    for y in (-0.085, -0.03, 0.03, 0.085):
        out += chain(
            [(-0.13, y, 0.03), (-0.145, y * 1.1, -0.10), (-0.140, y * 1.1, -0.20), (-0.125, y, -0.29)],
            [0.062, 0.058, 0.050, 0.020],
            0.012,
            bones,
        )
    if not hat:
        out += [*_fringe(side, 5, 0.66), *_top(side)]
        for i in range(3):
            out += _lock((side * 0.62, 1.1), (side * (0.75 + 0.22 * i), 0.42 - 0.30 * i), 0.026, 0.020, 0.012, 0.008)
    return out


def _bob(who: Person, chance: np.random.Generator, hat: bool) -> list[Cone]:
    out = _cap()
    for y0, x, w in ((0.143, 0.035, 0.034), (0.160, -0.015, 0.042), (0.140, -0.065, 0.046)):
        for _, y in SIDES:
            out += chain(
                [
                    (x - 0.02, y * y0, 0.10),
                    (x - 0.012, y * (y0 + 0.020), -0.01),
                    (x - 0.006, y * (y0 + 0.016), -0.105),
                    (x + 0.010, y * (y0 - 0.026), -0.145),
                ],
                [w, w, w, w * 0.5],
                0.010,
            )
    for y in (-0.085, -0.03, 0.03, 0.085):
        out += chain([(-0.13, y, 0.03), (-0.142, y * 1.15, -0.07), (-0.115, y, -0.14)], [0.062, 0.056, 0.035], 0.012)
    if not hat:
        for i, t in enumerate(np.linspace(-1, 1, 9)):
            out += _lock((0.5 * t, 1.15), (0.80 * t, 0.44 + 0.03 * (i % 2)), 0.027, 0.016, 0.010, 0.002)
        out += _top(1.0)
    return out


def _swept(back: tuple[float, float], hat: bool, low: float = 0.45) -> list[Cone]:
    """Locks from the hairline back to a knot."""
    out = _cap(-0.002)
    if not hat:
        for az in np.linspace(-1.5, 1.5, 10):
            out += _lock(
                (float(az), low + 0.25 * float(np.cos(az))),
                (np.pi * float(np.sign(az)) * 0.96, back[1]),
                0.012,
                0.026,
                -0.004,
                0.004,
                0.008,
                4,
            )
    return out


def _bun(who: Person, chance: np.random.Generator, hat: bool) -> list[Cone]:
    out = _swept((np.pi, 0.85), hat)
    if hat:
        return [*out, Cone((-0.185, 0, -0.03), (-0.19, 0, -0.035), 0.062, 0.060, 0.01, "head")]
    knot = np.array([-0.075, 0, 0.262])
    out.append(Cone(tuple(knot), tuple(knot + [-0.008, 0, 0.012]), 0.066, 0.062, 0.010, "head"))
    for a in np.linspace(0, 2 * np.pi, 7)[:-1]:
        r = np.array([np.cos(a) * 0.55, np.sin(a), -np.cos(a) * 0.6])
        out.append(
            Cone(
                tuple(knot + r * 0.040),
                tuple(knot + np.array([-0.02, 0, 0.028]) + r * 0.03),
                0.030,
                0.024,
                0.007,
                "head",
            )
        )
    for _, y in SIDES:
        out += chain(
            [(0.055, y * 0.150, 0.075), (0.060, y * 0.168, 0.0), (0.055, y * 0.162, -0.075)], [0.016, 0.013, 0.004]
        )
    return out


def _ponytail(who: Person, chance: np.random.Generator, hat: bool) -> list[Cone]:
    high = not hat
    z = 0.15 if high else 0.0
    out = [
        *_swept((np.pi, 0.55 if high else 0.0), hat),
        *chain(
            [
                (-0.165, 0, z),
                (-0.225, 0, z + 0.015),
                (-0.265, 0, z - 0.06),
                (-0.255, 0, z - 0.17),
                (-0.225, 0, z - 0.27),
            ],
            [0.034, 0.046, 0.056, 0.048, 0.012],
            0.012,
        ),
    ]
    for _, y in SIDES:
        out += chain(
            [(-0.22, y * 0.012, z + 0.01), (-0.262, y * 0.036, z - 0.07), (-0.25, y * 0.034, z - 0.19)],
            [0.034, 0.036, 0.012],
            0.008,
        )
    if high:
        out += _fringe(1.0, 5, 0.62)
    return out


def _pigtails(who: Person, chance: np.random.Generator, hat: bool) -> list[Cone]:
    out = _cap(-0.001)
    if not hat:
        for _, y in SIDES:
            for i in range(5):
                out += _lock(
                    (y * 0.08, 1.25 - 0.08 * i), (y * (0.55 + 0.30 * i), 0.52 - 0.10 * i), 0.028, 0.018, 0.006, 0.002
                )
            for i in range(3):
                out += _lock(
                    (np.pi - y * 0.1, 1.2 - 0.5 * i), (np.pi - y * 1.0, 0.35 - 0.2 * i), 0.03, 0.02, 0.004, 0.0
                )
    for _, y in SIDES:
        out += chain(
            [
                (-0.055, y * 0.165, -0.015),
                (-0.055, y * 0.205, -0.030),
                (-0.045, y * 0.225, -0.095),
                (-0.030, y * 0.218, -0.175),
            ],
            [0.026, 0.042, 0.046, 0.010],
            0.010,
        )
    return out


def _curly(who: Person, chance: np.random.Generator, hat: bool) -> list[Cone]:
    out = _curls(who, chance, hat)
    if who.female and who.age != "old":
        for _, y in SIDES:
            for i, (x, z) in enumerate(
                ((0.0, 0.02), (-0.02, -0.04), (-0.035, -0.10), (-0.08, -0.06), (-0.09, -0.13), (-0.03, -0.16))
            ):
                r = 0.042 * float(chance.uniform(0.85, 1.12))
                p = (x, y * (0.172 - 0.008 * (i > 3)), z)
                out.append(Cone(p, (p[0], p[1], p[2] - 0.01), r, r, 0.006, "head"))
        for yy in (-0.09, -0.03, 0.03, 0.09):
            for z in (-0.05, -0.12):
                out.append(Cone((-0.15, yy, z), (-0.15, yy, z - 0.01), 0.046, 0.046, 0.006, "head"))
    return out


_STYLES: dict[str, Callable[[Person, np.random.Generator, bool], list[Cone]]] = {
    "short": _short,
    "crop": _crop,
    "bald": _bald,
    "ring": _ring,
    "spiky": _spiky,
    "curly": _curly,
    "afro": _afro,
    "long": _long,
    "bob": _bob,
    "bun": _bun,
    "ponytail": _ponytail,
    "pigtails": _pigtails,
}
