# SPDX-License-Identifier: Apache-2.0
"""Trees: a trunk with a few limbs under a crown of lumps dressed with leaves, layered firs, palms; snow on request."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.colour import RGB
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.rng import rng
from soundstage.shape import solids

Array = npt.NDArray[np.float64]


def bark(color: RGB = (0.13, 0.065, 0.032)) -> Material:
    """Rough brown bark."""
    return Material(
        "bark",
        color,
        "wood",
        roughness=0.9,
        grain="brush",
        grain_size=0.06,
        grain_depth=0.5,
        second_color=(color[0] * 0.5, color[1] * 0.5, color[2] * 0.5),
    )


def trunk(height: float, radius: float, material: Material, lean: float = 0.0) -> Mesh:
    """A trunk flared at its foot, bending a little along X."""
    z = np.array([-0.02, 0.04, 0.12, 0.3, 0.55, 0.8, 1.0])
    r = np.array([1.75, 1.5, 1.18, 0.98, 0.85, 0.72, 0.6]) * radius
    path = np.stack([lean * np.sin(z * 2.2) * radius, lean * 0.6 * np.sin(z * 3.1) * radius, z * height], -1)
    flat = solids.tube(path, list(r), material, 14)
    return solids.bent(flat, lambda v: np.column_stack([v[:, :2], np.maximum(v[:, 2], 0.0)]))


def broadleaf(leaf: Material | None, seed: int, height: float = 5.2, snowy: bool = False) -> Mesh:
    """A round tree; no leaf material = bare limbs."""
    chance, wood = rng(seed, "broadleaf"), bark()
    top = 0.40 * height
    parts = [trunk(top * 1.25, 0.052 * height, wood, 0.7)]
    tips = []
    for i in range(5):
        turn = 2 * np.pi * i / 5 + chance.uniform(-0.3, 0.3)
        reach, rise = chance.uniform(0.17, 0.23) * height, chance.uniform(0.62, 0.74) * height
        tip = np.array([reach * np.cos(turn), reach * np.sin(turn), rise])
        tips.append(tip)
        mid = np.array([0.45 * tip[0], 0.45 * tip[1], 0.5 * (top + rise) - 0.03 * height])
        parts.append(
            solids.noodle(
                solids.curve(np.array([(0, 0, top * 0.85), mid, tip]), 4),
                np.linspace(0.030, 0.013, 9) * height,
                wood,
                8,
            )
        )
        if leaf is None:
            parts += _twigs(tip, turn, height, wood, chance)
    if leaf is not None:
        parts += _crown(tips, leaf, height, snowy, chance)
    return solids.join(parts)


def _twigs(tip: Array, turn: float, height: float, wood: Material, chance: np.random.Generator) -> list[Mesh]:
    out = []
    for _ in range(4):
        way = turn + chance.uniform(-1.1, 1.1)
        end = tip + height * np.array([0.13 * np.cos(way), 0.13 * np.sin(way), chance.uniform(0.10, 0.24)])
        out.append(solids.bar(tip - [0, 0, 0.01], end, 0.011 * height, wood, 6, 0.004 * height))
    return out


def _crown(tips: list[Array], leaf: Material, height: float, snowy: bool, chance: np.random.Generator) -> list[Mesh]:
    """Lumps at the limbs' tips and one on top, each dressed with leaves that break its outline."""
    lumps = [(tip + [0, 0, 0.01 * height], chance.uniform(0.165, 0.195) * height) for tip in tips]
    lumps += [(np.array([0, 0, 0.80 * height]), 0.20 * height), (np.array([0.02, 0, 0.66 * height]), 0.23 * height)]
    out = []
    for i, (centre, radius) in enumerate(lumps):
        ball = kit.lump(radius, leaf, int(chance.integers(1 << 30)), 0.10, (1, 1, 0.88), 20)
        out.append(solids.moved(ball, centre))
        out.append(leaves(centre, radius, leaf, 90, 0.022 * height, chance))
        if snowy and i != len(lumps) - 1:
            cap = solids.bent(solids.sphere(radius * 1.05, kit.snow(), (1, 1, 0.9), 18), _cap)
            out.append(solids.moved(cap, centre))
    return out


def _cap(v: Array) -> Array:
    """The top of a ball only: what is low is pressed up to a scalloped rim."""
    turn = np.arctan2(v[:, 1], v[:, 0])
    radius = float(np.abs(v[:, 2]).max())
    rim = radius * (0.35 + 0.12 * np.sin(5 * turn) + 0.06 * np.sin(9 * turn + 1))
    low = np.maximum(rim - v[:, 2], 0)
    out = v.copy()
    out[:, 2] = np.maximum(v[:, 2], rim)
    out[:, :2] *= np.clip(1.02 - low / (3.2 * radius), 0, 1)[:, None]
    return out


def leaves(
    centre: Array, radius: float, material: Material, count: int, size: float, chance: np.random.Generator
) -> Mesh:
    """Small pointed leaves standing off a ball: eight triangles each, closed."""
    shape = np.array(
        [(0, 0, -0.1), (0.5, 0.45, 0.05), (0.5, -0.45, 0.05), (1.3, 0, 0), (0.55, 0, 0.22), (0.55, 0, -0.08)]
    )
    faces = np.array([(0, 2, 4), (2, 3, 4), (3, 1, 4), (1, 0, 4), (2, 0, 5), (3, 2, 5), (1, 3, 5), (0, 1, 5)])
    way = space.unit(chance.normal(size=(count, 3)))
    way[:, 2] = np.where(way[:, 2] < -0.6, -way[:, 2], way[:, 2])
    out = space.unit(way + chance.normal(size=(count, 3)) * 0.45 - [0, 0, 0.35])
    frames = space.aimed(out, way)[:, :3, :3]
    grown = size * chance.uniform(0.75, 1.35, count)
    v = np.einsum("nij,kj->nki", frames, shape) * grown[:, None, None] * 1.9
    v += (centre + way * radius * [0.97, 0.97, 0.86])[:, None]
    f = faces[None] + 6 * np.arange(count)[:, None, None]
    return solids.mesh(v.reshape(-1, 3), f.reshape(-1, 3), material, 0.9)


def fir(leaf: Material, seed: int, height: float = 5.0, snowy: bool = False) -> Mesh:
    """A fir of drooping skirts with a ragged hem, each with its own snow when asked."""
    chance = rng(seed, "fir")
    parts = [trunk(0.3 * height, 0.042 * height, bark())]
    tiers = 5
    for i in range(tiers):
        t = i / (tiers - 1)
        radius, low, tall = height * (0.27 - 0.175 * t), height * (0.13 + 0.60 * t), height * (0.34 - 0.07 * t)
        phase = chance.uniform(0, 6.28, 2)
        spin = chance.uniform(0, 6.28)
        parts.append(solids.moved(_skirt(radius, tall, leaf, phase, 0.0), (0, 0, low), heading=spin))
        if snowy:
            parts.append(
                solids.moved(
                    _skirt(radius * 0.74, tall * 0.8, kit.snow(), phase, 0.02 * height),
                    (0, 0, low + tall * 0.26),
                    heading=spin,
                )
            )
    return solids.join(parts)


def _skirt(radius: float, tall: float, material: Material, phase: Array, lift: float) -> Mesh:
    """One tier: a hollow cone whose hem hangs in points."""
    prof = [
        (0.02, 0.12),
        (0.5, 0.10),
        (0.84, 0.02),
        (0.97, -0.02),
        (1.0, 0.03),
        (0.86, 0.13),
        (0.55, 0.38),
        (0.25, 0.72),
        (0.06, 0.97),
        (0.0, 1.0),
    ]
    body = solids.lathe([(r * radius, z * tall + lift) for r, z in prof], material, 44, crease=1.2)

    def ragged(v: Array) -> Array:
        turn = np.arctan2(v[:, 1], v[:, 0])
        out = np.clip(np.hypot(v[:, 0], v[:, 1]) / radius, 0, 1) ** 2
        wave = np.abs(np.sin(5.5 * turn + phase[0])) + 0.35 * np.sin(3 * turn + phase[1])
        grown = v.copy()
        grown[:, 2] += tall * out * (0.13 * wave - 0.06)
        grown[:, :2] *= (1 + out * (0.05 - 0.13 * wave))[:, None]
        return grown

    return solids.bent(body, ragged)


def palm(leaf: Material, seed: int, height: float = 5.0) -> Mesh:
    """A ringed, leaning trunk under a star of arching fronds, with coconuts."""
    chance, wood = rng(seed, "palm"), bark((0.30, 0.19, 0.10))
    z = np.linspace(0, 1, 25)
    path = np.stack([0.16 * height * z**1.8, 0 * z, 0.86 * height * z], -1)
    rings = 0.030 * height * (1.25 - 0.45 * z) * (1 + 0.14 * (np.arange(25) % 2)) * (1 + 0.7 * np.exp(-z * 14))
    parts = [solids.bent(solids.tube(path, list(rings), wood, 12), lambda v: np.maximum(v, [-9, -9, 0.0]))]
    top = path[-1]
    for i in range(9):
        turn = 2 * np.pi * i / 9 + chance.uniform(-0.15, 0.15)
        parts.append(
            solids.moved(_frond(height * chance.uniform(0.33, 0.39), chance.uniform(0.3, 0.65), leaf), top, turn)
        )
    for turn in (0.4, 2.4, 4.4):
        at = top + height * np.array([0.035 * np.cos(turn), 0.035 * np.sin(turn), -0.032])
        parts.append(
            solids.moved(solids.sphere(0.027 * height, kit.wood((0.16, 0.08, 0.035), "coconut"), segments=12), at)
        )
    return solids.join(parts)


def _frond(length: float, rise: float, leaf: Material) -> Mesh:
    """One feathered leaf along +X, arching up by rise and down: a rib of paired blades as one toothed sheet."""
    n = 15
    s = np.linspace(0, 1, n)
    spine = np.stack([length * s, 0 * s, length * (rise * np.sin(s * 2.0) - 0.75 * s**2.2)], -1)
    width = length * 0.25 * np.sin(np.pi * np.clip(s * 0.93 + 0.07, 0, 1)) * (0.62 + 0.38 * (np.arange(n) % 2))
    thick = 0.012 * length
    rings = []
    for p, w in zip(spine, np.maximum(width, 0.004 * length), strict=True):
        droop = 0.45 * w
        rings.append(
            np.array(
                [
                    p + [0, w, -droop - thick],
                    p + [0, w, -droop + thick],
                    p + [0, 0, 2.4 * thick],
                    p + [0, -w, -droop + thick],
                    p + [0, -w, -droop - thick],
                    p + [0, 0, -thick],
                ]
            )
        )
    return solids.loft(np.array(rings), leaf, 0.8)
