# SPDX-License-Identifier: Apache-2.0
"""Beards and moustaches: chains of round cones laid on the face, in head metres, that leave the mouth free."""

from __future__ import annotations

from soundstage.bodies._people_frame import SIDES
from soundstage.bodies._people_look import Person
from soundstage.bodies._people_trim import Drape
from soundstage.shape.cones import Cone


def chain(
    points: list[tuple[float, float, float]], radii: list[float], k: float = 0.012, bones: list[str] | None = None
) -> list[Cone]:
    """Cones from point to point (metres), each with its radius (metres), blending over k and moved by its bone."""
    names = bones or ["head"] * len(points)
    return [
        Cone(a, b, ra, rb, k, bone)
        for a, b, ra, rb, bone in zip(points, points[1:], radii, radii[1:], names, strict=False)
    ]


def beard(who: Person, face: Drape) -> list[Cone]:
    """A full beard round the jaw that leaves the mouth free."""
    full = 1.25 if who.age == "old" else 1.0
    out = []
    for _, y in SIDES:
        path = [(0.155, 0.02), (0.140, -0.045), (0.118, -0.100), (0.086, -0.148), (0.045, -0.178), (0.0, -0.188)]
        points = []
        for yy, z in path:
            x = float(face.at(y * min(yy, 0.125), z)) - 0.020 if yy < 0.13 else 0.020
            points.append((x, y * yy, z))
        out += chain(points, [0.016, 0.024, 0.030 * full, 0.034 * full, 0.036 * full, 0.038 * full], 0.014)
        for t in (0.30, 0.75):
            out += chain(
                [
                    (0.09, y * 0.10 * t, -0.175),
                    (0.085, y * 0.075 * t, -0.205 * full),
                    (0.08, y * 0.05 * t, -0.235 * full),
                ],
                [0.034, 0.030, 0.010],
                0.010,
            )
    return out


def moustache(face: Drape) -> list[Cone]:
    """A moustache in two halves that lies on the face."""
    out = []
    for _, y in SIDES:
        points = [
            (float(face.at(y * a, z)) + 0.003, y * a, z) for a, z in ((0.004, -0.060), (0.026, -0.066), (0.052, -0.078))
        ]
        out += chain(points, [0.0125, 0.0125, 0.004], 0.006)
    return out
