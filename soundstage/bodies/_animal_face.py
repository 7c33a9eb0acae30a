# SPDX-License-Identifier: Apache-2.0
"""Animal faces: eyes that turn, lids that close, brows that say what is felt, whiskers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._animal import Bench, surface_point
from soundstage.nodes import Material, Mesh
from soundstage.shape import solids
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]

OPEN, LOWER_OPEN = -0.95, 0.90  # radians the lids' rims are turned from level when wide awake


@dataclass(frozen=True)
class Eye:
    """One eye in place: rest-pose centre, where it looks, its lateral (lid hinge) axis, radius."""

    centre: Array
    forward: Array
    lateral: Array
    radius: float


def eye_place(shape: list[Cone], head: npt.ArrayLike, place: Sequence[float], gaze: Sequence[float], radius: float,
              side: float, sunk: float = 0.5) -> Eye:
    """Set an eye into the head's surface. place, gaze: (azimuth, elevation) degrees of the eye and of its look."""
    centre_out = _towards(place[0] * side, place[1])
    forward = _towards(gaze[0] * side, gaze[1])
    centre = surface_point(shape, head, centre_out) - centre_out * radius * sunk
    return Eye(centre, forward, space.unit(np.cross((0, 0, 1.0), forward)), radius)


def _towards(azimuth: float, elevation: float) -> Array:
    a, e = np.radians(azimuth), np.radians(elevation)
    return np.array([np.cos(a) * np.cos(e), np.sin(a) * np.cos(e), np.sin(e)])


def eye_ball(eye: Eye, bench: Bench, iris: float = 52.0, pupil: float = 31.0, slit: float = 1.0) -> Mesh:
    """The ball: white, iris and pupil as rings of one lathe (degrees from the axis), so borders are clean."""
    whites, ring, black = (bench.palette.material(n, "eye") for n in ("eye_white", "iris", "pupil"))
    cap = np.radians(np.array([0, pupil * 0.5, pupil]))
    mid = np.radians(np.linspace(pupil, iris, 4))
    rest = np.radians(np.linspace(iris, 180, 14))
    parts = [_shell(eye.radius, angles, material) for angles, material in ((cap, black), (mid, ring), (rest, whites))]
    ball = solids.join(parts)
    if slit != 1.0:  # a narrow pupil: the cap squeezed sideways where it is pupil, eased to the iris
        ball = _slit(ball, slit, np.radians(iris), eye.radius)
    turn = space.aimed(eye.forward) @ space.turn("y", np.pi / 2)
    return solids.moved(ball, matrix=space.translation(eye.centre) @ turn)


def _shell(radius: float, angles: Array, material: Material) -> Mesh:
    """The part of a sphere about +Z between these polar angles."""
    profile = [(radius * float(np.sin(a)), radius * float(np.cos(a))) for a in angles[::-1]]
    return solids.lathe(profile, material, 28, crease=3.2)


def _slit(ball: Mesh, factor: float, iris: float, radius: float) -> Mesh:
    v = np.array(ball.vertices, float)
    polar = np.arccos(np.clip(v[:, 2] / radius, -1, 1))
    v[:, 1] *= factor + (1 - factor) * space.smoothstep(polar / iris)
    return Mesh(radius * space.unit(v), ball.faces, ball.face_materials, ball.materials, ball.crease)


def lid(eye: Eye, material: Material, upper: bool, thick: float = 0.16) -> Mesh:
    """Half a hollow ball that hinges about the eye's lateral axis, made wide open."""
    arc = np.linspace(0, np.pi / 2, 9)
    inner, outer = eye.radius * 1.05, eye.radius * (1.05 + thick)
    profile = [(inner * float(np.cos(a)), inner * float(np.sin(a))) for a in arc[::-1]]
    profile += [(outer * float(np.cos(a)), outer * float(np.sin(a))) for a in arc]
    half = solids.lathe(profile, material, 28, crease=1.2)
    flip = space.turn("x", 0.0 if upper else np.pi)
    hinge = space.turn(eye.lateral, OPEN if upper else LOWER_OPEN)
    frame = space.translation(eye.centre) @ hinge @ space.aimed(eye.forward) @ flip
    return solids.moved(half, matrix=frame)


def add_eyes(bench: Bench, shape: list[Cone], eyes: dict[str, Eye], lid_color: str, iris: Sequence[float],
             slit: float = 1.0, brow: float = 1.0) -> None:
    """Balls, lids, brows and catch-lights for both sides, on bones eye_l, lid_l, lower_l, brow_l and so on."""
    for side, eye in eyes.items():
        sign = 1.0 if side == "l" else -1.0
        bench.attach(f"eye_{side}", eye_ball(eye, bench, iris[0], iris[1], slit), f"eye_{side}")
        for name, upper in (("lid", True), ("lower", False)):
            bench.attach(f"{name}_{side}", lid(eye, bench.palette.material(lid_color), upper), f"{name}_{side}")
        up = np.cross(eye.forward, eye.lateral)
        for share, size in ((0.62, 0.19), (-0.5, 0.085)):
            out = space.unit(eye.forward + share * up - np.array([0.0, 0.30 * np.sign(share), 0.0]))
            bench.ball("head", eye.centre + out * eye.radius * 0.99, eye.radius * size, "catch_light",
                       (0.35, 1, 1), out, "light")
        if brow:
            _brow(bench, shape, eye, side, sign, up, brow)


def _brow(bench: Bench, shape: list[Cone], eye: Eye, side: str, sign: float, up: Array, size: float) -> None:
    """A felt brow, higher in the middle than outside: open and friendly until a mood turns it."""
    behind = eye.centre - eye.forward * eye.radius * 2
    ends = []
    for along, height in ((-0.8, 1.74), (0.05, 2.05), (0.9, 1.84)):
        target = eye.centre + eye.lateral * along * sign * eye.radius + up * height * eye.radius
        away = space.unit(target - behind)
        ends.append(surface_point(shape, behind, away, 0.3) + away * eye.radius * 0.20)
    r = eye.radius * 0.20 * size
    strip = [Cone(tuple(a), tuple(b), r, r * 0.8, 0.01) for a, b in pairwise(ends)]
    bench.lump(f"brow_{side}", strip, "brow", 0.5, name=f"brow_{side}")


def add_whiskers(bench: Bench, shape: list[Cone], middle: npt.ArrayLike, spread: float, length: float) -> None:
    """Three whiskers a side from the muzzle, light and slightly bowed."""
    material = bench.palette.material("whisker", "fur")
    for sign in (-1.0, 1.0):
        for lift in (-0.22, 0.0, 0.2):
            start = surface_point(shape, np.asarray(middle) + [0, 0, lift * spread * 0.5], (0.0, sign, 0.05), 0.3)
            way = space.unit(np.array([-0.12, sign, lift]))
            path = [start + way * length * u + np.array([-0.10, 0, -0.16]) * length * u * u
                    for u in np.linspace(-0.04, 1, 6)]
            bench.attach("head", solids.tube(path, list(np.linspace(0.0021, 0.0007, 6)), material, 6))
