# SPDX-License-Identifier: Apache-2.0
"""What animals wear when the words say so: a hat, glasses, a scarf or bow tie, something warm round the barrel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._animal import Bench, surface_point
from soundstage.bodies._animal_face import Eye
from soundstage.bodies._people_hats import hat_mesh
from soundstage.bodies._people_trim import cloth
from soundstage.bodies._people_wardrobe import Garment, worn
from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.shape import cones, solids
from soundstage.shape.cones import Cone

Array = npt.NDArray[np.float64]
MAIN = (0.46, 0.085, 0.065)  # linear RGB of what no word colours
HAT_BAND = 0.186  # radius of a hat's band in a person's head metres
SNUG, SUNK = 0.84, 0.16  # of the head: the band's radius between the ears, and how far it is pulled down
ROUND = 1.45  # times the eye: a glass
THICK, SLACK = 0.30, 1.04  # of the neck: a scarf's roll, and its ring
BAND, STANDS_OFF = 0.15, 1.2  # of the neck: a collar, and its ring
SWELLS = 1.15  # of the neck from side to side: how much rounder a scarf may be drawn
BRASS = (0.62, 0.42, 0.12)  # linear RGB of a collar's tag
WARM = ("top", "outer", "dress", "front")  # slots of what covers a body
INFLATED = 0.15  # of the chest: how far cloth stands off the coat


@dataclass(frozen=True)
class Fitting:
    """Where an animal's things go: its skull, head radius and face, its eyes, its neck and the cones of its barrel."""

    skull: Sequence[float]
    head: float
    face: Sequence[Cone]
    eyes: Mapping[str, Eye]
    neck: tuple[Sequence[float], float]  # the middle of the neck, its radius
    barrel: Sequence[Cone]


def about(flesh: Sequence[Cone], middle: Array) -> float:
    """How far the coat is from the middle of the neck: sideways, and a little more where the breast swells."""
    ways = ((0.0, 1.0, 0.0), (0.8, 0.0, -0.6))
    side, front = (float(np.linalg.norm(surface_point(list(flesh), middle, way) - middle)) for way in ways)
    return max(side, min(front, SWELLS * side))


def put_on(bench: Bench, look: Look, fitting: Fitting) -> None:
    """Put on what the words name; what no animal can wear is left out."""
    wear = worn(look, MAIN)
    if "hat" in wear:
        size = fitting.head * SNUG / HAT_BAND
        crown = surface_point(list(fitting.face), fitting.skull, (-0.15, 0.0, 1.0))
        at = crown - np.array([0.0, 0.0, SUNK]) * fitting.head
        on = space.translation(at) @ space.turn("y", -0.16) @ space.scaling((size,) * 3)
        bench.attach("head", solids.moved(hat_mesh(wear["hat"]), matrix=on), "hat")
    if "eyes" in wear:
        bench.attach("head", _glasses(fitting, wear["eyes"]), "glasses")
    if "neck" in wear:
        bench.attach("neck", _round_the_neck(fitting, wear["neck"]), "neckwear")
    warm = next((wear[s] for s in WARM if s in wear), None)
    if warm is not None and fitting.barrel:
        thick = max(c.ra for c in fitting.barrel) * INFLATED
        shape = [c.inflated(thick) for c in fitting.barrel]
        bench.keep("garment", cones.skin(shape, cloth("garment", warm.color, True), bench.grid, None, 3))


def _glasses(fitting: Fitting, garment: Garment) -> Mesh:
    """Round frames before the eyes, a bridge over the nose, bars back along the head."""
    rim = Material("glasses", garment.color, "plastic", 0.25, coat=0.5)
    parts, inner = [], []
    for sign, eye in ((1.0, fitting.eyes["l"]), (-1.0, fitting.eyes["r"])):
        ahead = space.unit(eye.forward + np.array([0.6, 0.0, 0.0]))
        side = space.unit(np.cross([0.0, 0.0, 1.0], ahead))
        at, wide = eye.centre + ahead * eye.radius * 1.1, eye.radius * ROUND
        turn = np.linspace(0, 2 * np.pi, 33)[:, None]
        up = np.cross(ahead, side)
        parts.append(solids.tube(at + wide * (np.cos(turn) * side + np.sin(turn) * up), 0.1 * wide, rim, 10))
        if garment.kind == "sunglasses":
            dark = Material("dark glass", (0.008, 0.008, 0.01), "glass", 0.05, coat=1.0)
            lens = solids.sphere(wide, dark, (0.10, 1, 0.97), 24)
            parts.append(solids.moved(lens, matrix=space.translation(at) @ space.aimed(ahead)))
        ear = np.asarray(fitting.skull, float) + fitting.head * np.array([-0.1, 0.98 * sign, 0.15])
        parts.append(solids.tube(np.stack([at + side * wide * sign, ear]), 0.08 * wide, rim, 8))
        inner.append(at - side * wide * sign)
    over = (inner[0] + inner[1]) / 2 + [0.15 * fitting.head, 0, 0.1 * fitting.head]
    parts.append(solids.tube(np.stack([inner[0], over, inner[1]]), 0.09 * fitting.eyes["l"].radius, rim, 8))
    return solids.join(parts)


def _round_the_neck(fitting: Fitting, garment: Garment) -> Mesh:
    """A roll of cloth with an end that hangs in front, or a thin band with a bow or tie at the throat."""
    main = cloth("scarf", garment.color, True)
    middle, radius = np.asarray(fitting.neck[0], float), fitting.neck[1]
    way = space.unit(np.asarray(fitting.skull, float) - middle)
    side = np.array([0.0, 1.0, 0.0])
    front = np.cross(side, way)
    turn = np.linspace(0, 2 * np.pi, 33)[:, None]
    thick = radius * {"scarf": THICK, "collar": BAND}.get(garment.kind, 0.1)
    away = STANDS_OFF if garment.kind == "collar" else SLACK
    ring = middle + radius * away * (np.cos(turn) * front + np.sin(turn) * side)
    throat = middle + front * (radius * away + thick)
    parts = [solids.tube(ring, thick, main, 12)]
    if garment.kind == "bowtie":
        for sign in (1.0, -1.0):
            bow = Cone(_p(throat), _p(throat + side * sign * radius * 0.55), radius * 0.1, radius * 0.3, 0.01, "",
                       (0.5, 1.0, 1.0))
            parts.append(cones.skin([bow], main, radius * 0.08, None, 2))
    elif garment.kind == "collar":
        tag = Material("tag", BRASS, "metal", 0.3, metallic=1.0)
        parts.append(solids.moved(solids.sphere(thick * 1.3, tag, (0.5, 1, 1), 16),
                                  matrix=space.translation(throat - way * thick * 1.5)))
    else:
        hang = throat + np.array([0.1, 0.0, -1.0]) * radius * 1.3
        strip = Cone(_p(throat + side * radius * 0.15), _p(hang + side * radius * 0.2), radius * 0.22, radius * 0.28,
                     0.01, "", (0.4, 1.0, 1.0))
        parts.append(cones.skin([strip], main, radius * 0.08, None, 2))
    return solids.join(parts)


def _p(v: Array) -> tuple[float, float, float]:
    return (float(v[0]), float(v[1]), float(v[2]))
